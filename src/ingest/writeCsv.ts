import type { DatasetMeta } from '../datasets/meta.ts';
import type { Observation } from '../datasets/types.ts';
import { neutralise } from './neutralise.ts';

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as RFC 4180 text that no spreadsheet will run: see `neutralise`. Lines end in CRLF, the last one too. */
export const writeCsv = (rows: readonly (readonly string[])[]): string => rows.map(csvLine).join('');

const csvLine = (row: readonly string[]): string => `${row.map((cell) => quoted(neutralise(cell))).join(',')}\r\n`;

export const tidyHeader = [
  'series',
  'entity',
  'period',
  'date',
  'value',
  'unit',
  'status',
  'confidence',
  'source',
  'source_url',
  'published',
  'note',
] as const;

const ROWS_A_PIECE = 1 << 13;

const tidyRow = ({ series, entity, period, date, value, unit, provenance: p }: Observation): readonly string[] => [
  series,
  entity,
  period,
  date,
  String(value),
  unit,
  p.status,
  p.confidence,
  p.source,
  p.sourceUrl ?? '',
  p.published ?? '',
  p.note,
];

/**
 * Observations as the tidy CSV of the data folder, in pieces of some thousand rows: millions of them are never one text. Read back by the recipe `tidy` without a question.
 */
export function* observationPieces(observations: Iterable<Observation>): Generator<string> {
  let lines = [csvLine(tidyHeader)];
  for (const observation of observations) {
    lines.push(csvLine(tidyRow(observation)));
    if (lines.length < ROWS_A_PIECE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** The same as one text, for a table that is known to be short. */
export const writeObservations = (observations: Iterable<Observation>): string =>
  [...observationPieces(observations)].join('');

/** An empty table to fill in for a dataset: its columns, and one line per series and entity with the unit set and no figure. */
export function templateFor(
  meta: DatasetMeta,
  observations: readonly Observation[],
): { readonly name: string; readonly text: string } {
  const first = new Map<string, Observation>();
  for (const observation of observations) {
    const key = `${observation.series}\u0000${observation.entity}`;
    if (!first.has(key)) first.set(key, observation);
  }
  const rows = [...first.values()].map(({ series, entity, period, date, unit }) => [
    series,
    entity,
    period,
    date,
    '',
    unit,
    'user',
    'unstated',
    '',
    '',
    '',
    '',
  ]);
  return { name: `${meta.id}-template.csv`, text: writeCsv([tidyHeader, ...rows]) };
}
