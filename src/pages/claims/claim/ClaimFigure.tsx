import { lazy, Suspense, useMemo } from 'react';
import { formatDay } from '../../../base/dates.ts';
import { formatQuantity } from '../../../base/format.ts';
import { ChartFigure } from '../../../charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../../charts/ChartSkeleton.tsx';
import { statesIn } from '../../../charts/pointStates.ts';
import type { ValueFormat } from '../../../charts/types.ts';
import { type ClaimRows, claimRows } from '../../../claims/claimChart.ts';
import { formatMeasured, formatValue } from '../../../claims/judge.ts';
import type { AsOf, Claim, Verdict } from '../../../claims/types.ts';
import type { LoadedDataset } from '../../../datasets/queries.ts';
import type { Datasets } from '../../../datasets/types.ts';
import { lineSeries, rankedSeries } from './claimSeries.ts';
import { loadClaimChart } from './loadClaimChart.ts';

const ClaimDrawing = lazy(loadClaimChart);

interface ClaimFigureProps {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly datasets: Datasets;
  readonly loaded: ReadonlyMap<string, LoadedDataset>;
  readonly asOf: AsOf;
}

const formatFor = (unit: string): ValueFormat => ({
  short: (value) => formatValue(value, unit),
  full: (value) => formatQuantity(value, unit, 6),
});

function sourcesOf(lines: readonly ClaimRows[]): string {
  const names = [...new Set(lines.flatMap(({ rows }) => rows.map(({ provenance }) => provenance.source)))];
  const shown = names.slice(0, 3).join('; ');
  const rest = names.length - 3;
  return `${names.length === 1 ? 'Source' : 'Sources'}: ${shown}${rest > 0 ? ` and ${rest} more, listed below` : ''}.`;
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

/** The measured value with its day, under the claim’s short name. */
function headlineOf(claim: Claim, verdict: Verdict): string {
  const measured = 'measured' in verdict ? verdict.measured : null;
  return measured === null ? claim.title : `${claim.title}: ${formatMeasured(measured)} on ${formatDay(measured.date)}`;
}

/** The series of a claim with the asserted line across it, as far as they were known on the day. */
export function ClaimFigure({ claim, verdict, datasets, loaded, asOf }: ClaimFigureProps) {
  const lines = useMemo(() => claimRows(claim, datasets, asOf), [claim, datasets, asOf]);
  const chart = claim.chart;
  const unit = chart?.unit ?? '';
  const format = useMemo(() => formatFor(unit), [unit]);
  const series = useMemo(
    () =>
      chart?.form === 'ranked'
        ? rankedSeries(lines, (dataset, entity) => loaded.get(dataset)?.meta.entities[entity] ?? entity)
        : lineSeries(lines),
    [chart, lines, loaded],
  );
  const marks = useMemo(() => (chart?.mark ? [chart.mark] : []), [chart]);
  const states = useMemo(() => statesIn(series), [series]);
  if (chart === null || lines.length === 0) return null;
  const last = lines.flatMap(({ rows }) => rows.map(({ date }) => date)).reduce((a, b) => (a > b ? a : b));
  return (
    <ChartFigure
      level={2}
      headline={headlineOf(claim, verdict)}
      subtitle={`${chart.measure}.${chart.mark ? ' The line is what the essay asserts.' : ''}`}
      states={states}
      drawnAs={chart.form === 'lines' ? 'lines' : 'bars'}
      source={sourcesOf(lines)}
      asOf={formatDay(asOf === 'latest' || asOf > last ? last : asOf)}
    >
      <Suspense fallback={<ChartSkeleton height={380} />}>
        <ClaimDrawing
          form={chart.form}
          title={chart.measure}
          summary={summaryOf(lines, chart.unit)}
          series={series}
          format={format}
          marks={marks}
        />
      </Suspense>
    </ChartFigure>
  );
}
