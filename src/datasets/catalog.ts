/** Where the two files of a bundled dataset are; the addresses change with the content. */
export interface CatalogEntry {
  readonly id: string;
  readonly csvUrl: string;
  readonly metaUrl: string;
}

// `data/` is reached from here only. A dataset is added by putting its two files there.
const csvUrls = import.meta.glob<string>('../../data/*.csv', { query: '?url', import: 'default', eager: true });
const metaUrls = import.meta.glob<string>('../../data/*.meta.json', { query: '?url', import: 'default', eager: true });

/** Every bundled dataset by id, in the order of the ids. */
export const catalog: ReadonlyMap<string, CatalogEntry> = new Map(
  Object.entries(csvUrls).flatMap(([path, csvUrl]) => {
    const stem = path.slice(0, -'.csv'.length);
    const id = stem.slice(stem.lastIndexOf('/') + 1);
    const metaUrl = metaUrls[`${stem}.meta.json`];
    // A table without its meta file says nothing about its units; tests/data refuses it, and so does the catalogue.
    return metaUrl === undefined ? [] : [[id, { id, csvUrl, metaUrl }] as const];
  }),
);
