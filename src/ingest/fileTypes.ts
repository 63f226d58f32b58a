import type { Assumption, Problem } from './findings.ts';
import type { Delimiter, Encoding, QuoteFault, Records } from './recordTypes.ts';
import type { DialectGuess } from './sniffDialect.ts';
import type { WrongKind } from './sniffKind.ts';
import type { EncodingGuess } from './utf8Input.ts';

/** Why a file gives no table at all. `describeFileIssue` makes the words. */
export type FileIssue =
  | { readonly kind: 'empty'; readonly name: string }
  | { readonly kind: 'wrong-kind'; readonly name: string; readonly looksLike: WrongKind; readonly excerpt: string }
  | { readonly kind: 'no-table'; readonly name: string; readonly excerpt: string }
  | { readonly kind: 'too-large'; readonly name: string; readonly bytes: number; readonly most: number }
  | { readonly kind: 'cancelled'; readonly name: string };

/** What each record of a file is. Every record has exactly one role, so the counts always add up. */
export const roles = [
  'data',
  'header',
  'repeated-header',
  'preamble',
  'title',
  'comment',
  'sep-line',
  'blank',
  'rule',
  'section',
  'joined',
  'total',
  'too-wide',
  'footnote',
  'truncation',
  'footer',
] as const;
export type Role = (typeof roles)[number];

/** A piece of the text around a table: `Fund Holdings as of` → `Sep 30, 2025`. The key is empty where a line stands alone. */
export interface Fact {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  readonly about: 'as-of' | 'downloaded' | 'unit' | 'fund' | 'other';
}

/** One table of the file. Plain data; its rows are read with `rowCells` and `rowLine`. */
export interface Table {
  readonly records: Records;
  readonly title: string | null;
  /** Unique, in file order; spaces and line breaks made single spaces. */
  readonly header: readonly string[];
  /** Line of the header, or null where there is none and the names are ours. */
  readonly headerLine: number | null;
  /** Which cell of a record each column is; not simply 0, 1, 2 where columns were empty or tables stand side by side. */
  readonly places: readonly number[];
  /** The record of each row. */
  readonly rows: Uint32Array;
  /** A record that runs on in another one, which is no row of its own. */
  readonly joins: ReadonlyMap<number, number>;
  /** Line of the first row, or of the header where there is no row. */
  readonly firstLine: number;
  readonly facts: readonly Fact[];
  readonly totals: readonly number[];
  readonly assumptions: readonly Assumption[];
  readonly problems: readonly Problem[];
  /** Cells corrected by the reader: row → column → text. */
  readonly fixes: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

export interface FileRead {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: EncodingGuess & { readonly replaced: number; readonly nuls: number };
  readonly dialect: DialectGuess;
  readonly records: Records;
  /** Index into `roles` for every record: what the screen greys. */
  readonly roles: Uint8Array;
  readonly tables: readonly Table[];
  /** Preamble and tail of the whole file. */
  readonly facts: readonly Fact[];
  readonly assumptions: readonly Assumption[];
  readonly problems: readonly Problem[];
}

/** What the reader told us instead of our guess. */
export interface ReadOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Line of the header of the first table; 0 says that there is none and the first row is data. */
  readonly headerLine?: number;
}

/** All records and how they were found: what `findTables` starts from. */
export interface FileScan {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: FileRead['encoding'];
  readonly dialect: DialectGuess;
  readonly records: Records;
  readonly faults: { readonly kept: readonly QuoteFault[]; readonly strays: number; readonly unclosed: number };
  readonly options: ReadOptions;
}
