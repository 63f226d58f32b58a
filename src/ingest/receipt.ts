import type { Column, NumberColumn } from './columnTypes.ts';
import { type FileRead, roles, type Table } from './fileTypes.ts';
import type { Answers, Assumption, Coercion, Problem } from './findings.ts';
import { headerFingerprint } from './headerFingerprint.ts';
import type { Mapping } from './mapping.ts';
import type { Encoding } from './recordTypes.ts';
import { totalsCheck } from './totalsCheck.ts';

const LINES_KEPT = 100;

export interface SetAside {
  readonly reason: string;
  readonly count: number;
  /** The first hundred lines. */
  readonly lines: readonly number[];
}

/** A count that adds up: `read` = `used` + the counts set aside. */
export interface Tally {
  readonly read: number;
  readonly used: number;
  readonly setAside: readonly SetAside[];
}

/** A cell the reader corrected. */
export interface Fix {
  readonly line: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** Everything that was assumed, changed and left out between a file and what was made of it. Plain JSON. */
export interface Receipt {
  readonly version: 1;
  readonly file: { readonly name: string; readonly bytes: number; readonly encoding: Encoding };
  readonly table: {
    readonly title: string | null;
    readonly headerLine: number | null;
    readonly header: readonly string[];
    readonly fingerprint: string;
  } | null;
  /** Every record of the file. */
  readonly records: Tally;
  /** Rows of the table that was used. */
  readonly rows: Tally;
  /** Cells of its value columns. */
  readonly values: Tally;
  readonly assumptions: readonly Assumption[];
  readonly coercions: readonly Coercion[];
  readonly problems: readonly Problem[];
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly fixes: readonly Fix[];
  readonly mapping: Mapping | null;
}

/** Counts things used and set aside, so that the sum can only be right. */
export class TallyBook {
  #used = 0;
  readonly #aside = new Map<string, { count: number; lines: number[] }>();

  use(count = 1): void {
    this.#used += count;
  }

  setAside(reason: string, line: number, count = 1): void {
    const entry = this.#aside.get(reason) ?? { count: 0, lines: [] };
    entry.count += count;
    if (entry.lines.length < LINES_KEPT && entry.lines[entry.lines.length - 1] !== line) entry.lines.push(line);
    this.#aside.set(reason, entry);
  }

  add({ reason, count, lines }: SetAside): void {
    const entry = this.#aside.get(reason) ?? { count: 0, lines: [] };
    this.#aside.set(reason, { count: entry.count + count, lines: [...entry.lines, ...lines].slice(0, LINES_KEPT) });
  }

  /** Something counted as used turned out not to be. */
  takeBack(reason: string, line: number): void {
    this.#used--;
    this.setAside(reason, line);
  }

  get aside(): readonly SetAside[] {
    return [...this.#aside].map(([reason, { count, lines }]) => ({ reason, count, lines }));
  }

  close(): Tally {
    const setAside = this.aside;
    return { read: this.#used + setAside.reduce((sum, { count }) => sum + count, 0), used: this.#used, setAside };
  }
}

/** Every record of the file by its role; `rows` says which rows of `table` were used, all of them where it is left out. */
export function recordTally(file: FileRead, table: Table | null, rows: Tally | null): Tally {
  const book = new TallyBook();
  const own = table ? new Uint8Array(file.records.count) : null;
  if (own && table) for (const record of table.rows) own[record] = 1;
  for (let record = 0; record < file.records.count; record++) {
    const role = roles[file.roles[record] as number] ?? 'footer';
    const line = file.records.lines[record] as number;
    if (role !== 'data') book.setAside(role, line);
    else if (own && own[record] === 0) book.setAside('another table', line);
    else if (!rows) book.use();
  }
  if (rows) {
    book.use(rows.used);
    for (const aside of rows.setAside) book.add(aside);
  }
  return book.close();
}

/** The receipt of a file before anything was made of it: what was understood of its lines. */
export function fileReceipt(file: FileRead): Receipt {
  const records = recordTally(file, null, null);
  const nothing: Tally = { read: 0, used: 0, setAside: [] };
  return {
    version: 1,
    file: { name: file.name, bytes: file.bytes, encoding: file.encoding.encoding },
    table: null,
    records,
    rows: nothing,
    values: nothing,
    assumptions: [...file.assumptions, ...file.tables.flatMap((table) => table.assumptions)],
    coercions: [],
    problems: [...file.problems, ...file.tables.flatMap((table) => table.problems)],
    answers: [],
    fixes: [],
    mapping: null,
  };
}

/** What a reading of one table adds to what is known of its file. */
export interface ReadingParts {
  /** The table with the reader's corrections in it, those made and those that missed their cell. */
  readonly fixed: { readonly table: Table; readonly made: readonly Fix[]; readonly problems: readonly Problem[] };
  /** The columns the figures came from, and those of them that a stated total must match. */
  readonly used: readonly Column[];
  readonly summed: readonly NumberColumn[];
  readonly rows: Tally;
  readonly values: Tally;
  readonly notes: readonly Assumption[];
  readonly problems: readonly Problem[];
  readonly answers: Answers;
  readonly mapping: Mapping;
}

/** The receipt of a reading: what was assumed, changed and found wrong, from the file down to its cells. */
export function readingReceipt(file: FileRead, parts: ReadingParts): Receipt {
  const { fixed, used, summed, rows, values, notes, problems, answers, mapping } = parts;
  const { table } = fixed;
  return {
    version: 1,
    file: { name: file.name, bytes: file.bytes, encoding: file.encoding.encoding },
    table: receiptTable(table),
    records: recordTally(file, table, rows),
    rows,
    values,
    assumptions: [...file.assumptions, ...table.assumptions, ...used.flatMap((column) => column.assumptions), ...notes],
    coercions: used.flatMap((column) => column.coercions),
    problems: [
      ...file.problems,
      ...table.problems,
      ...fixed.problems,
      ...used.flatMap((column) => column.problems),
      ...totalsCheck(table, summed),
      ...problems,
    ],
    answers: [...answers].map(([question, answer]) => ({ question, answer })),
    fixes: fixed.made,
    mapping,
  };
}

/** What the receipt says of the table that was used. */
export const receiptTable = (table: Table): Receipt['table'] => ({
  title: table.title,
  headerLine: table.headerLine,
  header: table.header,
  fingerprint: headerFingerprint(table.header),
});
