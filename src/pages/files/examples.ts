/** One hard file of the test corpus: what it shows, and where it is. */
export interface Example {
  /** File name without its ending. */
  readonly key: string;
  readonly file: string;
  readonly area: string;
  readonly title: string;
  readonly shows: string;
  readonly url: string;
  /** What must come out of it, checked by hand; null where nobody has written it down yet. */
  readonly receiptUrl: string | null;
}

// The corpus of the tests is the gallery: reached from here only, as files with an address, so nothing of it is in a script.
const urls = import.meta.glob<string>('../../../tests/files/*.csv', { query: '?url', import: 'default', eager: true });
const receipts = import.meta.glob<string>('../../../tests/files/*.receipt.json', {
  query: '?url',
  import: 'default',
  eager: true,
});
const lists = import.meta.glob<readonly Omit<Example, 'key' | 'url' | 'receiptUrl'>[]>(
  '../../../tests/files/gallery.json',
  {
    import: 'default',
  },
);

const FOLDER = '../../../tests/files/';

/** Every example, in the order of the gallery. */
export async function loadExamples(): Promise<readonly Example[]> {
  const list = (await lists[`${FOLDER}gallery.json`]?.()) ?? [];
  return list.flatMap(({ file, area, title, shows }) => {
    const url = urls[FOLDER + file];
    const key = file.replace(/\.csv$/, '');
    const receiptUrl = receipts[`${FOLDER}${key}.receipt.json`] ?? null;
    return url === undefined ? [] : [{ key, file, area, title, shows, url, receiptUrl }];
  });
}

/** The bytes of an example; null where the host does not give them. */
export async function fetchExample({ url }: Example): Promise<Blob | null> {
  try {
    const answer = await fetch(url);
    return answer.ok ? await answer.blob() : null;
  } catch {
    return null;
  }
}

export const areaWords: Readonly<Record<string, string>> = {
  bytes: 'Bytes and encodings',
  kind: 'No table at all',
  structure: 'Structure',
  tail: 'Totals, footnotes, endings',
  numbers: 'Numbers',
  missing: 'Missing values',
  dates: 'Dates and periods',
  meaning: 'Holdings and meaning',
  recipe: 'Known formats',
  safety: 'Safety',
};
