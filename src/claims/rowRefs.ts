import type { FinancingLink, Observation, TimelineEvent } from '../datasets/types.ts';
import type { RowRef, Step } from './types.ts';

const plain = (code: string) => code.replaceAll('_', ' ');

export const refOf = (dataset: string, row: Observation): RowRef => ({
  dataset,
  line: row.line,
  what: `${plain(row.series)}, ${row.entity}, ${row.period}`,
  date: row.date,
  value: row.value,
  unit: row.unit,
  status: row.provenance.status,
  confidence: row.provenance.confidence,
  source: row.provenance.source,
  sourceUrl: row.provenance.sourceUrl,
  note: row.provenance.note,
});

export const refOfLink = (dataset: string, link: FinancingLink): RowRef => ({
  dataset,
  line: link.line,
  what: `${plain(link.kind)}, ${link.from} to ${link.to}, ${plain(link.linkStatus)}`,
  date: link.start ?? link.published ?? '',
  value: link.amount,
  unit: 'USD_bn',
  status: null,
  confidence: link.confidence,
  source: link.source,
  sourceUrl: link.sourceUrl,
  note: link.note,
});

export const refOfEvent = (dataset: string, event: TimelineEvent): RowRef => ({
  dataset,
  line: event.line,
  what: event.timeEt === null ? event.event : `${event.event} (${event.timeEt} Eastern)`,
  date: event.date,
  value: null,
  unit: null,
  status: null,
  confidence: event.confidence,
  source: event.source,
  sourceUrl: event.sourceUrl,
  note: event.note,
});

/** The note of a row as a sentence; empty where it has none. */
export function noteOf({ provenance: { note } }: Observation): string {
  if (note === '') return '';
  return `${note.charAt(0).toUpperCase()}${note.slice(1)}${/[.!?]$/.test(note) ? '' : '.'}`;
}

/** The rows of all steps, each once, in the order used. */
export function rowsOfSteps(steps: readonly Step[]): readonly RowRef[] {
  const rows = new Map<string, RowRef>();
  // A row that only the reader's file has counts lines of that file, so its number may be one of ours too.
  for (const row of steps.flatMap((step) => step.rows)) rows.set(`${row.dataset}:${row.line}:${row.source}`, row);
  return [...rows.values()];
}

/** Whether a row is a reader's, laid over ours: nobody said how it was seen, which every bundled row does. */
export const isOwnRow = ({ confidence }: Pick<RowRef, 'confidence'>): boolean => confidence === 'unstated';

/** The latest date among rows, or an empty text where there is none. */
export const lastDate = (rows: readonly { readonly date: string }[]): string =>
  rows.reduce((last, { date }) => (date > last ? date : last), '');
