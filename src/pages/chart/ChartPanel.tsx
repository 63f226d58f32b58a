import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { daysBetween, formatDay, formatShortDay } from '../../base/dates.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../charts/ChartSkeleton.tsx';
import { statesIn } from '../../charts/pointStates.ts';
import type { Band } from '../../charts/types.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { orderOfOperations } from '../../datasets/transform.ts';
import { useToday } from '../../session/useToday.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ChartPage.module.css';
import { chartSummary } from './chartSummary.ts';
import { DrawingGuard } from './DrawingGuard.tsx';
import { loadChartForm } from './loadChartForm.ts';
import { formatFor } from './shownFormat.ts';
import { sourcesWords } from './sourceLine.ts';
import type { ViewModel } from './viewModel.ts';

const ChartForm = lazy(loadChartForm);

const TALL = 420;

interface ChartPanelProps {
  readonly loaded: LoadedDataset;
  readonly model: ViewModel;
  readonly bands: readonly Band[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onSources: () => void;
  readonly children: ReactNode;
}

interface FreshnessProps {
  readonly last: string | null;
  /** `snapshot of 25 Nov 2026`. */
  readonly asOf: string;
}

/** Last observation and its age: `Last observation 30 June 2026, 148 days old`. */
function Freshness({ last, asOf }: FreshnessProps) {
  const today = useToday();
  if (last === null) return null;
  const age = today === null || last.length < 10 ? null : daysBetween(last, today);
  return (
    <>
      Last observation {formatDay(last)}
      {age === null || age < 0 ? '' : `, ${age} ${age === 1 ? 'day' : 'days'} old`}; {asOf}.
    </>
  );
}

/** The figure: the finding, what is measured, the drawing, and where it comes from. */
export function ChartPanel({ loaded, model, bands, selected, onSelect, onSources, children }: ChartPanelProps) {
  const { spec, series, unit, signed, stops, span, scale, marks } = model;
  const format = useMemo(() => formatFor(unit, signed), [unit, signed]);
  const from = span === null ? undefined : stops[span.from]?.x;
  const to = span === null ? undefined : stops[span.to]?.x;
  const window = useMemo(
    () => (from === undefined || to === undefined ? undefined : ([from, to] as const)),
    [from, to],
  );
  const summary = chartSummary(model, format);
  const onTimeAxis = spec.form === 'lines' || spec.form === 'share-area' || spec.form === 'events';
  const listed = spec.form === 'events' || spec.form === 'links';
  const states = useMemo(() => (listed ? [] : statesIn(series)), [series, listed]);
  // Areas are painted as bars are, so their key shows paint and not strokes.
  const barred = ['stacked-bars', 'grouped-bars', 'ranked-bars', 'share-area'].includes(spec.form);
  const subtitle = [
    `${spec.title}. ${spec.measure}${/[.!?]$/.test(spec.measure) ? '' : '.'}`,
    ...(model.how === null ? [] : [model.how]),
    ...(model.lost === 0 ? [] : [`${model.lost} of the figures cannot be shown so and are gaps.`]),
  ].join(' ');
  const taken = loaded.dataset.origin.kind === 'bundled' ? 'snapshot of' : 'your file, read here on';
  return (
    <section className={styles['figure']} aria-label={spec.title}>
      <ChartFigure
        headline={model.headline ?? spec.title}
        subtitle={subtitle}
        level={2}
        states={states}
        drawnAs={barred ? 'bars' : 'lines'}
        source={
          <>
            {sourcesWords(model.rows)}{' '}
            <Freshness last={model.lastDay} asOf={`${taken} ${formatShortDay(loaded.meta.snapshot)}`} />
          </>
        }
        actions={<Button onPress={onSources}>Sources of this view</Button>}
      >
        {model.fault === null ? (
          <DrawingGuard key={spec.id}>
            <Suspense fallback={<ChartSkeleton height={TALL} />}>
              <ChartForm
                form={spec.form}
                title={spec.title}
                summary={summary}
                series={series}
                events={model.events}
                links={model.links}
                format={format}
                scale={scale}
                marks={marks}
                selected={selected ?? undefined}
                onSelect={onSelect}
                {...(window ? { window } : {})}
                {...(onTimeAxis ? { bands } : {})}
              />
            </Suspense>
          </DrawingGuard>
        ) : (
          <p className={styles['fault']}>{model.fault} The other views of this dataset do not depend on it.</p>
        )}
      </ChartFigure>
      {spec.caveat !== undefined && <p className={styles['caveat']}>{spec.caveat}</p>}
      {children}
      {model.how !== null && <p className={styles['small']}>{orderOfOperations}</p>}
    </section>
  );
}
