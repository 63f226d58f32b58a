import { lazy, Suspense, useMemo } from 'react';
import { formatDay } from '../../../base/dates.ts';
import { ChartFigure } from '../../../charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../../charts/ChartSkeleton.tsx';
import { statesIn } from '../../../charts/pointStates.ts';
import { LATEST } from '../../../claims/asOf.ts';
import { drawn, formatFor, headlineOf, type JudgedClaim } from './claimDrawn.ts';
import { loadClaimChart } from './loadClaimChart.ts';

const ClaimDrawing = lazy(loadClaimChart);

/** The series of a claim with the asserted line across it, or its events or links, as far as known on the day. */
export function ClaimFigure(props: JudgedClaim) {
  const { claim, definition, asOf } = props;
  const chart = useMemo(() => claim.chartFor(definition), [claim, definition]);
  const { series, events, links, summary, sources, last } = useMemo(() => drawn(chart, props), [chart, props]);
  const unit = chart && 'lines' in chart ? chart.unit : 'USD_bn';
  const format = useMemo(() => formatFor(unit), [unit]);
  const mark = chart && 'lines' in chart ? chart.mark : undefined;
  const marks = useMemo(() => (mark ? [mark] : []), [mark]);
  const states = useMemo(() => statesIn(series), [series]);
  if (chart === null || series.length + events.length + links.length === 0) return null;
  return (
    <ChartFigure
      level={2}
      headline={headlineOf(props)}
      subtitle={`${chart.measure}.${mark ? ' The line is what the essay asserts.' : ''}`}
      states={states}
      drawnAs={chart.form === 'lines' ? 'lines' : 'bars'}
      source={sources}
      asOf={formatDay(asOf === LATEST || asOf > last ? last : asOf)}
    >
      <Suspense fallback={<ChartSkeleton height={380} />}>
        <ClaimDrawing form={chart.form} title={chart.measure} {...{ summary, series, events, links, format, marks }} />
      </Suspense>
    </ChartFigure>
  );
}
