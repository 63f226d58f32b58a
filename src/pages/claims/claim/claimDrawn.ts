import { formatDay } from '../../../base/dates.ts';
import { formatQuantity } from '../../../base/format.ts';
import type { ValueFormat } from '../../../charts/types.ts';
import { type ClaimRows, claimRows } from '../../../claims/claimChart.ts';
import { isCount, measuredWhen } from '../../../claims/describeVerdict.ts';
import { formatMeasured, formatValue } from '../../../claims/judge.ts';
import type { AsOf, Claim, ClaimChart, Definition, Measured, Verdict } from '../../../claims/types.ts';
import type { LoadedDataset } from '../../../datasets/queries.ts';
import type { Datasets, Observation } from '../../../datasets/types.ts';
import { ownSource } from '../../../session/ownSource.ts';
import { isOwn, lineSeries, lineSeriesBeside, rankedSeries } from './claimSeries.ts';
import { drawnEvents, drawnLinks } from './rowDrawings.ts';

/** A claim under a definition on a day, with its verdict and the data behind it. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly definition: Definition;
  readonly verdict: Verdict;
  readonly datasets: Datasets;
  readonly loaded: ReadonlyMap<string, LoadedDataset>;
  readonly asOf: AsOf;
  /** The same on the reader's rows, where both are shown. */
  readonly beside?: { readonly verdict: Verdict; readonly datasets: Datasets } | null | undefined;
}

/** How figures of the claim’s unit are written on its chart. */
export const formatFor = (unit: string): ValueFormat => ({
  short: (value) => formatValue(value, unit),
  full: (value) => (unit === 'percent_change' ? formatValue(value, unit) : formatQuantity(value, unit, 6)),
});

/** The first three sources by name, and how many more there are. */
function sourcesLine(sources: readonly string[]): string {
  const names = [...new Set(sources)];
  const rest = names.length - 3;
  return `${names.length === 1 ? 'Source' : 'Sources'}: ${names.slice(0, 3).join('; ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** Extremes and ends of what is drawn, for a reader who does not see it. */
function summaryOf(lines: readonly ClaimRows[], unit: string): string {
  return lines
    .map(({ label, rows }) => {
      const first = rows[0];
      const last = rows.at(-1);
      if (!first || !last) return '';
      const top = rows.reduce((best, row) => (row.value > best.value ? row : best));
      const value = (row: typeof first) => `${formatValue(row.value, unit)} on ${formatDay(row.date)}`;
      return rows.length === 1
        ? `${label}: ${value(first)}.`
        : `${label}: from ${value(first)} to ${value(last)}, highest ${value(top)}.`;
    })
    .join(' ');
}

const measuredIn = (verdict: Verdict): Measured | null => ('measured' in verdict ? verdict.measured : null);

/**
 * The measured value with its day, under the claim’s short name; of the thesis, under what is watched. Where the reader's
 * figures stand beside ours, theirs too.
 */
export function headlineOf({ claim, definition, verdict, beside }: JudgedClaim): string {
  const measured = measuredIn(verdict);
  if (measured === null) return claim.title;
  const of = claim.kind === 'thesis' ? definition.label : claim.title;
  const own = beside ? measuredIn(beside.verdict) : null;
  const theirs = own === null ? '' : `; ${formatMeasured(own)} on yours`;
  return `${of}: ${formatMeasured(measured)}${isCount(measured) ? '' : ` ${measuredWhen(measured)}`}${theirs}`;
}

const nothing = { series: [], events: [], links: [], summary: '', sources: '', last: '', standing: null };

/** The lines with the reader's rows only; those without any are left out. */
const ownLines = (lines: readonly ClaimRows[]): readonly ClaimRows[] =>
  lines.map((line) => ({ ...line, rows: line.rows.filter(isOwn) })).filter(({ rows }) => rows.length > 0);

const sourceOf = (row: Observation) => (isOwn(row) ? ownSource(row.provenance.source) : row.provenance.source);

/** What a claim draws: its series as known on the day, or the rows of its verdict. */
export function drawn(chart: ClaimChart | null, { verdict, datasets, loaded, asOf, beside }: JudgedClaim) {
  if (chart === null) return nothing;
  if (!('lines' in chart)) {
    const events = chart.form === 'events' ? drawnEvents(verdict, loaded) : [];
    const links = chart.form === 'links' ? drawnLinks(verdict, loaded) : [];
    const words = [
      ...events.map(({ date, label }) => `${date}: ${label}.`),
      ...links.map(
        ({ from, to, value }) =>
          `${from} to ${to}: ${value === null ? 'not disclosed' : formatValue(value, 'USD_bn')}.`,
      ),
    ];
    const sources = sourcesLine(verdict.rows.map(({ source }) => source));
    const last = verdict.rows.reduce((latest, { date }) => (date > latest ? date : latest), '');
    return { series: [], events, links, summary: words.join(' '), sources, last, standing: null };
  }
  const ours = claimRows(chart, datasets, asOf);
  const theirs = beside ? ownLines(claimRows(chart, beside.datasets, asOf)) : [];
  const lines = [...ours, ...theirs];
  const rows = lines.flatMap((line) => line.rows);
  const own = rows.filter(isOwn);
  const nameOf = (dataset: string, entity: string) => loaded.get(dataset)?.meta.entities[entity] ?? entity;
  return {
    series:
      chart.form === 'ranked' ? rankedSeries(lines, nameOf) : [...lineSeries(ours), ...lineSeriesBeside(theirs, ours)],
    events: [],
    links: [],
    summary: summaryOf(lines, chart.unit),
    // The reader's own come first: a line that names three and counts the rest must not hide them.
    sources: sourcesLine([...own, ...rows].map(sourceOf)),
    standing: own.length > 0 ? 'User-supplied data' : null,
    last: rows.reduce((latest, { date }) => (date > latest ? date : latest), ''),
  };
}
