import { crc32 } from '../base/crc32.ts';
import { formatDay } from '../base/dates.ts';
import type { FieldSpelling } from './linkCodec.ts';

/** What a link can remember of a figure: a number to five digits, a word such as a verdict, or that there was none. */
export type Remembered = number | string | null;

/** Key figures of one thing in a view: of a line its last, first, highest and lowest, of an output its value. */
export interface KeyFigure {
  /** Stays the same from copy to copy: the id of a series, an output, a claim. */
  readonly key: string;
  /** `S&P 500, lowest point`, with what it is now; always in the same order. */
  readonly values: readonly { readonly label: string; readonly value: Remembered }[];
  /** A remembered value in words. */
  readonly tell: (value: number | string) => string;
}

/** The key figures of a view, the more important first: those at the end are let go where a link has no room. */
export interface KeyFigures {
  /** Spells the choices they depend on: under another range they are others, and say nothing about these. */
  readonly of: string;
  readonly figures: readonly KeyFigure[];
}

/** What a link remembers of the figures its sender saw. */
export interface Seen {
  /** Short for the choices they depend on. */
  readonly of: string;
  readonly figures: readonly { readonly key: string; readonly values: readonly Remembered[] }[];
}

const MOST_KEYS = 40;
const MOST_VALUES = 8;
const LONGEST_KEY = 120;
const DIGITS = 5;

const marked = (of: string): string => crc32(new TextEncoder().encode(of)).toString(36);

/** To five significant digits, as links keep numbers. */
const rounded = (value: Remembered): Remembered =>
  typeof value === 'number' ? (Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) + 0 : null) : value;

/** What a link is to remember; null where there is nothing. */
export const seenOf = ({ of, figures }: KeyFigures): Seen | null =>
  figures.length === 0
    ? null
    : {
        of: marked(of),
        figures: figures.slice(0, MOST_KEYS).map(({ key, values }) => ({
          key,
          values: values.slice(0, MOST_VALUES).map(({ value }) => rounded(value)),
        })),
      };

/** Without its last key; null where that was the only one. For an address that must be shorter. */
export const seenShorter = ({ of, figures }: Seen): Seen | null =>
  figures.length > 1 ? { of, figures: figures.slice(0, -1) } : null;

// A star is a sign that an address leaves as it is: one parts the values of a key, two part keys. Inside a key it is
// escaped, as is everything an address would spell in three characters anyway: `~` is `.7E`.
const escapeKey = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '.');

function unescapeKey(text: string): string | null {
  try {
    const key = decodeURIComponent(text.replaceAll('.', '%'));
    return key !== '' && key.length <= LONGEST_KEY ? key : null;
  } catch {
    return null;
  }
}

const GAP = '-';

function readValue(text: string): Remembered | undefined {
  if (text === GAP) return null;
  if (/^[a-z][a-z-]{0,39}$/.test(text)) return text;
  const value = /^-?\d{1,22}(\.\d{1,25})?(e-?\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value + 0 : undefined;
}

// `1e+21` would hold a plus, which an address escapes.
const writeValue = (value: Remembered): string => (value === null ? GAP : String(value).replace('e+', 'e'));

function readSeen(text: string): Seen | null {
  const [of = '', ...entries] = text.split('**');
  if (!/^[a-z0-9]{1,7}$/.test(of) || entries.length === 0 || entries.length > MOST_KEYS) return null;
  const known = new Set<string>();
  const figures: Seen['figures'][number][] = [];
  for (const entry of entries) {
    const [name = '', ...written] = entry.split('*');
    const key = unescapeKey(name);
    const values = written.map(readValue).filter((value) => value !== undefined);
    if (key === null || known.has(key) || values.length < written.length) return null;
    if (values.length === 0 || values.length > MOST_VALUES) return null;
    known.add(key);
    figures.push({ key, values });
  }
  return { of, figures };
}

export const seenSpelling: FieldSpelling<Seen | null> = {
  read: readSeen,
  write: (seen) =>
    seen === null
      ? ''
      : [seen.of, ...seen.figures.map(({ key, values }) => [escapeKey(key), ...values.map(writeValue)].join('*'))].join(
          '**',
        ),
  expects: 'figures as the copy button of a page writes them',
};

/** A figure that is another than when the link was made; `now` is undefined where the view has it no more. */
interface MovedFigure {
  readonly label: string;
  readonly was: string;
  readonly now: string | undefined;
}

export type SinceThen =
  /** The link remembers nothing, or remembers other choices than those in force. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'same'; readonly compared: number }
  | { readonly kind: 'moved'; readonly compared: number; readonly moved: readonly MovedFigure[] };

const plain = (value: number | string): string => String(value).replace(/^-/, '−');
const told = (value: Remembered, tell: (value: number | string) => string): string =>
  value === null ? 'n/a' : tell(value);

/** The figures of a view now, against those its link remembers. Figures the link does not remember are not compared. */
export function sinceThen(then: Seen | null, now: KeyFigures): SinceThen {
  if (then === null || then.of !== marked(now.of)) return { kind: 'unknown' };
  const byKey = new Map(now.figures.map((figure) => [figure.key, figure]));
  const moved = then.figures.flatMap(({ key, values }): readonly MovedFigure[] => {
    const figure = byKey.get(key);
    // Its words are gone with it: the key is what is left to call it.
    if (!figure) return [{ label: key, was: told(values[0] ?? null, plain), now: undefined }];
    return values.flatMap((was, place): readonly MovedFigure[] => {
      const known = figure.values[place];
      if (!known || rounded(known.value) === was) return [];
      return [{ label: known.label, was: told(was, figure.tell), now: told(known.value, figure.tell) }];
    });
  });
  const compared = then.figures.reduce((sum, { values }) => sum + values.length, 0);
  return moved.length === 0 ? { kind: 'same', compared } : { kind: 'moved', compared, moved };
}

const MOST_TOLD = 8;

const movedWords = ({ label, was, now }: MovedFigure): string => {
  if (now === undefined) return `${label}: ${was} then, no longer in this view`;
  // Two figures that print alike differ in a later digit.
  return was === now ? `${label}: ${was}, moved in a later digit` : `${label}: ${was} then, ${now} now`;
};

export interface SinceWords {
  readonly head: string;
  /** One figure each; empty where nothing moved. */
  readonly list: readonly string[];
}

/**
 * What a reader of a shared link is told: same figures, or what changed. Null where the link says nothing of it. `made`
 * is the day of the data it was made on, `now` that of this copy, both ISO; null where nobody says it.
 */
export function describeSince(since: SinceThen, made: string | null, now: string | null): SinceWords | null {
  const older = made !== null && now !== null && made !== now;
  const from = made === null ? '' : ` (data of ${formatDay(made)})`;
  switch (since.kind) {
    case 'unknown':
      return !older
        ? null
        : {
            head: `This link was made on the data of ${formatDay(made)}; this copy has those of ${formatDay(now)}, so figures may differ from those its sender saw.`,
            list: [],
          };
    case 'same':
      return {
        head: older
          ? `Same figures as when this link was made${from}, though this copy has the data of ${formatDay(now)}.`
          : `Same figures as when this link was made${from}.`,
        list: [],
      };
    case 'moved': {
      const { moved, compared } = since;
      const more = moved.length - MOST_TOLD;
      const copy = older ? `; this copy has those of ${formatDay(now)}` : '';
      const data = made === null ? '' : ` (data of ${formatDay(made)}${copy})`;
      return {
        head: `${moved.length} of the ${compared} figures this link remembers ${moved.length === 1 ? 'has' : 'have'} changed since it was made${data}.`,
        list: [
          ...moved.slice(0, MOST_TOLD).map(movedWords),
          ...(more > 0 ? [`${more} more ${more === 1 ? 'has' : 'have'} changed`] : []),
        ],
      };
    }
    default:
      return since satisfies never;
  }
}
