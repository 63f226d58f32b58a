import { formatDay } from '../base/dates.ts';
import { counted, formatChange, formatExact, formatShort, formatWhole, unitWords } from '../base/format.ts';
import type { LoadedDataset } from '../datasets/queries.ts';
import { writeCsv } from '../ingest/writeCsv.ts';
import { type ComparedLine, type Difference, lineKey } from './overlay.ts';

/** One figure of ours beside the reader's, as a table of differences has it. */
export interface DifferenceRow extends Difference {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
}

/** What a compared line is called: who, and what where that differs. */
export function comparedName(
  { ours }: ComparedLine,
  meta: LoadedDataset['meta'],
  lines: readonly ComparedLine[],
): string {
  const entity = meta.entities[ours.entity] ?? ours.entity;
  const several = new Set(lines.map((line) => line.ours.series)).size > 1;
  return several ? `${entity}, ${meta.series[ours.series]?.label ?? ours.series.replaceAll('_', ' ')}` : entity;
}

/** Every figure the two have in common, line by line, oldest first. */
const differenceRows = (lines: readonly ComparedLine[], meta: LoadedDataset['meta']): readonly DifferenceRow[] =>
  lines.flatMap((line) =>
    line.differences.map((each) => ({
      ...each,
      key: `${lineKey(each)}~${each.period}~${each.line}`,
      name: comparedName(line, meta, lines),
      unit: line.ours.unit,
    })),
  );

/** The columns of the table of differences. */
export const differenceColumns = [
  { id: 'name', label: 'Line', sortBy: (row: DifferenceRow) => row.name, text: (row: DifferenceRow) => row.name },
  {
    ...{ id: 'period', label: 'Period', unbroken: true },
    sortBy: (row: DifferenceRow) => row.date,
    text: (row: DifferenceRow) => row.period,
  },
  {
    ...{ id: 'ours', label: 'Ours', numeric: true },
    sortBy: (row: DifferenceRow) => row.ours,
    text: (row: DifferenceRow) => formatWhole(row.ours, row.unit),
  },
  {
    ...{ id: 'yours', label: 'Yours', numeric: true },
    sortBy: (row: DifferenceRow) => row.yours,
    text: (row: DifferenceRow) => formatWhole(row.yours, row.unit),
  },
  {
    ...{ id: 'absolute', label: 'Yours less ours', numeric: true },
    sortBy: (row: DifferenceRow) => row.absolute,
    text: (row: DifferenceRow) => `${row.absolute > 0 ? '+' : ''}${formatExact(row.absolute)}`,
  },
  {
    ...{ id: 'percent', label: 'Per cent of ours', numeric: true },
    sortBy: (row: DifferenceRow) => row.percent,
    text: (row: DifferenceRow) => (row.percent === null ? 'n/a' : formatChange(row.percent, 2)),
  },
  {
    ...{ id: 'apart', label: 'Apart' },
    sortBy: (row: DifferenceRow) => Number(row.apart),
    text: (row: DifferenceRow) => (row.apart ? 'yes' : row.absolute === 0 ? 'no' : 'within rounding'),
  },
] as const;

/** The differences as CSV, with the line of the reader's file and our source beside each. */
export const differencesCsv = (rows: readonly DifferenceRow[]): string =>
  writeCsv([
    ['line', 'period', 'date', 'unit', 'ours', 'yours', 'absolute', 'percent', 'apart', 'file_line', 'our_source'],
    ...rows.map((row) => [
      ...[row.name, row.period, row.date, row.unit, String(row.ours), String(row.yours), String(row.absolute)],
      ...[row.percent === null ? '' : String(Number(row.percent.toPrecision(12))), row.apart ? 'yes' : 'no'],
      ...[String(row.line), row.row.provenance.source],
    ]),
  ]);

/** The finding of a comparison: the first day yours and ours part, or that they agree; null where nothing is in common. */
export function partingHeadline(lines: readonly ComparedLine[], meta: LoadedDataset['meta']): string | null {
  return headlineOf(differenceRows(lines, meta), lines.length);
}

function headlineOf(rows: readonly DifferenceRow[], lines: number): string | null {
  if (rows.length === 0) return null;
  const apart = rows.filter((row) => row.apart);
  const [start] = apart;
  if (!start)
    return `Yours agrees with ours in ${rows.length === 1 ? 'the one figure' : `all ${formatExact(rows.length)} figures`} in common`;
  const { date, name, yours, ours, unit } = apart.reduce((first, row) => (row.date < first.date ? row : first), start);
  const who = lines > 1 ? ` in ${name}` : '';
  return `Yours parts from ours first on ${formatDay(date)}${who}: ${formatShort(yours, unit)} against ${formatShort(ours, unit)}`;
}

/** Why a pair cannot be compared, or what was taken for granted; null where there is nothing to say. */
function noteOf({ issue, unitAssumed, ours, yours, factor }: ComparedLine): string | null {
  if (issue?.kind === 'other-unit')
    return `Yours is in ${unitWords(issue.yours)}, ours in ${unitWords(issue.ours)}: they measure different things, so nothing is compared.`;
  if (issue?.kind === 'no-common-period') return 'Yours and ours have no period in common.';
  if (unitAssumed) return `The file states no unit, so ${unitWords(ours.unit)} was taken for it.`;
  return factor === 1 ? null : `Your ${unitWords(yours.unit)} were turned into ${unitWords(ours.unit)}.`;
}

/** What was taken for granted or could not be compared, each said once with the lines it is about. */
function comparisonNotes(lines: readonly ComparedLine[], meta: LoadedDataset['meta']): readonly string[] {
  const about = new Map<string, string[]>();
  for (const line of lines) {
    const note = noteOf(line);
    if (note !== null) about.set(note, [...(about.get(note) ?? []), comparedName(line, meta, lines)]);
  }
  return [...about].map(([note, names]) =>
    names.length === lines.length
      ? note
      : `${names.slice(0, 6).join('; ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}: ${note}`,
  );
}

/** Everything a page says of compared lines. */
export interface ComparisonTold {
  readonly rows: readonly DifferenceRow[];
  readonly headline: string;
  /** `3 figures of 24 in common differ by more than rounding; 2 figures of yours have no counterpart.` */
  readonly tally: string;
  readonly notes: readonly string[];
  /** Names the table and its file. */
  readonly label: string;
  readonly caption: string;
  readonly fileName: string;
}

/** Compared lines in words and rows. */
export function tellComparison(lines: readonly ComparedLine[], meta: LoadedDataset['meta']): ComparisonTold {
  const rows = differenceRows(lines, meta);
  const apart = rows.filter((row) => row.apart).length;
  const added = lines.reduce((sum, line) => sum + line.added.length, 0);
  return {
    rows,
    headline: headlineOf(rows, lines.length) ?? 'Yours and ours have no figure in common',
    tally: `${counted(apart, 'figure')} of ${formatExact(rows.length)} in common differ by more than rounding; ${counted(added, 'figure')} of yours ${added === 1 ? 'has' : 'have'} no counterpart.`,
    notes: comparisonNotes(lines, meta),
    label: 'Differences between yours and ours',
    caption: `Yours against ours, ${meta.title}.`,
    fileName: `faultline-${meta.id}-yours-against-ours.csv`,
  };
}
