import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import { type CsvRow, csvRows } from './csvRows.ts';
import type { DataIssue } from './issues.ts';
import type { DatasetMeta } from './meta.ts';
import { parseCell } from './parseCell.ts';
import type { Dataset, FinancingLink, Observation, TimelineEvent } from './types.ts';

export interface DatasetRead {
  readonly dataset: Dataset;
  /** Rows that were left out, each with its line. */
  readonly issues: readonly DataIssue[];
}

const text = z.string();
const filled = z.string().min(1).describe('filled in');
const address = z
  .union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/ })])
  .describe('empty or a web address');
const isoDay = z.iso.date().describe('a day written YYYY-MM-DD');
const dayOrNone = z
  .union([z.literal('').transform(() => null), z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)])
  .describe('empty or a date written YYYY, YYYY-MM or YYYY-MM-DD');
const number = z
  .string()
  .transform((cell, context) => {
    const value = parseCell(cell);
    if (value === null) context.addIssue({ code: 'custom' });
    return value ?? Number.NaN;
  })
  .describe('a plain number');
const numberOrNone = z.union([z.literal('').transform(() => null), number]).describe('empty or a plain number');
const confidence = z.enum(['primary', 'secondary', 'memory']).describe('primary, secondary or memory');

/** The twelve columns of an observation, in file order. */
export const observationColumns = {
  series: filled,
  entity: filled,
  period: filled,
  date: isoDay,
  value: number,
  unit: filled,
  status: z
    .enum(['reported', 'guidance', 'estimate', 'forecast', 'essay', 'derived'])
    .describe('reported, guidance, estimate, forecast, essay or derived'),
  confidence,
  source: filled,
  source_url: address,
  published: dayOrNone,
  note: text,
};

export const linkColumns = {
  id: filled,
  from: filled,
  to: filled,
  kind: filled,
  amount_usd_bn: numberOrNone,
  amount_low: numberOrNone,
  amount_high: numberOrNone,
  years: numberOrNone,
  start: dayOrNone,
  end: dayOrNone,
  status: z
    .enum([
      'active',
      'paid',
      'partly_paid',
      'non_binding',
      'in_talks',
      'reported',
      'superseded',
      'cancelled',
      'aggregate',
    ])
    .describe('a status of a financing link'),
  confidence,
  source: filled,
  source_url: address,
  published: dayOrNone,
  note: text,
};

export const eventColumns = {
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .describe('a date written YYYY, YYYY-MM or YYYY-MM-DD'),
  time_et: z
    .union([z.literal('').transform(() => null), z.string().regex(/^\d{2}:\d{2}$/)])
    .describe('empty or a time written HH:MM'),
  event: filled,
  category: filled,
  entities: text,
  source: filled,
  source_url: address,
  published: dayOrNone,
  confidence,
  note: text,
};

type Columns = Readonly<Record<string, z.ZodType<unknown, string>>>;
type RowOf<C extends Columns> = { readonly [K in keyof C]: z.output<C[K]> };

/** Rows with every cell checked; a row with any bad cell is left out and each of its bad cells named. */
function readRows<C extends Columns>(
  file: string,
  csv: string,
  columns: C,
): Result<{ rows: { line: number; row: RowOf<C> }[]; issues: DataIssue[] }, DataIssue> {
  // Many static hosts answer a missing file with the app's own page and status 200.
  if (/^\s*</.test(csv)) return fail({ kind: 'not-csv', file, looksLike: 'a web page' });
  const { rows: raw, faults } = csvRows(csv);
  const issues: DataIssue[] = faults.map(({ line }) => ({ kind: 'bad-quote', file, line }));
  const [header, ...body] = raw;
  if (!header) return fail({ kind: 'no-rows', file });
  const names = Object.keys(columns);
  const missing = names.find((name) => !header.cells.includes(name));
  if (missing !== undefined) return fail({ kind: 'missing-column', file, column: missing, seen: header.cells });
  const places = names.map((name) => {
    const type = columns[name] as z.ZodType;
    // Sources, dates and grades repeat: a column is asked once about each distinct cell.
    const seen = new Map<string, z.ZodSafeParseResult<unknown>>();
    const check = (cell: string) => {
      const before = seen.get(cell);
      if (before) return before;
      const result = type.safeParse(cell);
      seen.set(cell, result);
      return result;
    };
    return { name, at: header.cells.indexOf(name), check, expected: type.description ?? 'what the column holds' };
  });
  const rows: { line: number; row: RowOf<C> }[] = [];
  const readRow = ({ line, cells }: CsvRow) => {
    if (cells.length !== header.cells.length) {
      issues.push({ kind: 'bad-width', file, line, cells: cells.length, expected: header.cells.length });
      return;
    }
    const row: Record<string, unknown> = {};
    let good = true;
    for (const { name, at, check, expected } of places) {
      const seen = cells[at] ?? '';
      const cell = check(seen);
      if (cell.success) row[name] = cell.data;
      else {
        good = false;
        issues.push({ kind: 'bad-cell', file, line, column: name, text: seen, expected });
      }
    }
    if (good) rows.push({ line, row: row as RowOf<C> });
  };
  body.forEach(readRow);
  if (rows.length === 0 && issues.length === 0) return fail({ kind: 'no-rows', file });
  return ok({ rows, issues });
}

/** Keep the first of rows that state the same figure; name the later ones. */
function distinct<T extends { readonly line: number }>(
  file: string,
  rows: readonly T[],
  keyOf: (row: T) => string,
  issues: DataIssue[],
): T[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const key = keyOf(row);
    const firstLine = first.get(key);
    if (firstLine === undefined) first.set(key, row.line);
    else issues.push({ kind: 'duplicate-row', file, line: row.line, firstLine });
    return firstLine === undefined;
  });
}

/**
 * A bundled dataset from the text of its CSV and its checked meta file. Good rows are kept and every bad one is named;
 * the error case is a file of which nothing can be used.
 */
export function readDataset(meta: DatasetMeta, csv: string): Result<DatasetRead, DataIssue> {
  const file = `${meta.id}.csv`;
  const head = {
    id: meta.id,
    title: meta.title,
    caveat: meta.caveat,
    origin: { kind: 'bundled', snapshot: meta.snapshot },
  } as const;
  switch (meta.shape) {
    case 'observations': {
      const read = readRows(file, csv, observationColumns);
      if (!read.ok) return read;
      const { rows, issues } = read.value;
      const all = rows.map(({ line, row }): Observation => {
        const { status, confidence: seen, source, source_url, published, note, ...figure } = row;
        const provenance = { status, confidence: seen, source, sourceUrl: source_url, published, note };
        return { ...figure, provenance, line };
      });
      const observations = distinct(
        file,
        all,
        (o) => [o.series, o.entity, o.period, o.date, o.provenance.status].join('\u0000'),
        issues,
      );
      return ok({ dataset: { ...head, shape: 'observations', observations }, issues });
    }
    case 'links': {
      const read = readRows(file, csv, linkColumns);
      if (!read.ok) return read;
      const { rows, issues } = read.value;
      const all = rows.map(({ line, row }): FinancingLink => {
        const { amount_usd_bn, amount_low, amount_high, status, source_url, ...rest } = row;
        const amounts = { amount: amount_usd_bn, low: amount_low, high: amount_high };
        return { ...rest, ...amounts, linkStatus: status, sourceUrl: source_url, line };
      });
      const links = distinct(file, all, (link) => link.id, issues);
      return ok({ dataset: { ...head, shape: 'links', links }, issues });
    }
    case 'events': {
      const read = readRows(file, csv, eventColumns);
      if (!read.ok) return read;
      const { rows, issues } = read.value;
      const all = rows.map(({ line, row }): TimelineEvent => {
        const { time_et, source_url, entities, ...rest } = row;
        const named = entities
          .split(';')
          .map((entity) => entity.trim())
          .filter((entity) => entity !== '');
        return { ...rest, timeEt: time_et, entities: named, sourceUrl: source_url, line };
      });
      const events = distinct(file, all, (event) => `${event.date}\u0000${event.timeEt}\u0000${event.event}`, issues);
      return ok({ dataset: { ...head, shape: 'events', events }, issues });
    }
    default:
      return meta.shape satisfies never;
  }
}
