import { memo, useMemo, useRef } from 'react';
import { ChartStage } from './ChartStage.tsx';
import styles from './ScenarioPath.module.css';
import { faultPath, type PathFrame, pathFrame, pathOf, ticksFor } from './scenarioFrame.ts';
import { spreadLabels } from './spreadLabels.ts';
import type { Readout, Target } from './targets.ts';
import type { ValueFormat } from './types.ts';
import { useWidth } from './useWidth.ts';
import { niceTicks } from './valueTicks.ts';

export interface ReferencePath {
  readonly label: string;
  /** One value per period of the chart; null where it has none. */
  readonly values: readonly (number | null)[];
}

interface ScenarioPathProps {
  readonly title: string;
  readonly summary: string;
  /** Periods in order, `2026Q3`. */
  readonly periods: readonly string[];
  readonly baseline: readonly number[];
  readonly scenario: readonly number[];
  /** Drawn dotted, for scale. */
  readonly reference?: ReferencePath;
  /** Values the axis covers whatever the scenario does, so that a held lever moves the line and not the axis. */
  readonly covers: readonly [number, number];
  readonly format: ValueFormat;
  /** First period the scenario touches; the fault runs before it. */
  readonly onset: number;
  readonly height?: number;
}

const baselineNames = ['Scenario', 'Baseline'] as const;

/** A baseline in grey and what a scenario makes of it in the accent. Cheap to redraw: axes stand still, two paths move. */
export const ScenarioPath = memo(function ScenarioPath(props: ScenarioPathProps) {
  const { title, summary, periods, baseline, scenario, reference, covers, format, onset, height = 150 } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { domain } = niceTicks(
    Math.min(covers[0], ...scenario, ...baseline),
    Math.max(covers[1], ...scenario, ...baseline),
    ticksFor(height),
  );
  const [low, high] = domain;
  const frame = useMemo(
    () => pathFrame({ width, height, periods, low, high, short: format.short }),
    [width, height, periods, low, high, format],
  );
  const targets = useMemo(() => (frame ? targetsOf(frame, scenario, baseline) : []), [frame, scenario, baseline]);
  const readout = (target: Target): Readout => ({
    heading: periods[target.group] ?? '',
    name: baselineNames[target.series as 0 | 1],
    value: format.full((target.series === 0 ? scenario : baseline)[target.group] ?? Number.NaN),
    state: 'derived',
    note: '',
    colour: target.series === 0 ? 'var(--accent)' : 'var(--grey-2)',
    shape: target.series === 0 ? 'circle' : 'square',
  });
  return (
    <div ref={box} className={styles['form']} style={{ height }}>
      {frame ? (
        <ChartStage title={title} summary={summary} width={width} height={height} targets={targets} readout={readout}>
          <svg width={width} height={height} className={styles['svg']} aria-hidden="true">
            <Axes frame={frame} onset={onset} />
            {reference ? <Reference frame={frame} reference={reference} /> : null}
            <Between frame={frame} scenario={scenario} baseline={baseline} />
            <path d={pathOf(frame, baseline)} className={styles['baseline']} />
            <path d={pathOf(frame, scenario)} className={styles['scenario']} data-path="scenario" />
            <EndLabels frame={frame} scenario={scenario} baseline={baseline} short={format.short} />
          </svg>
        </ChartStage>
      ) : null}
    </div>
  );
});

function targetsOf(frame: PathFrame, scenario: readonly number[], baseline: readonly number[]): Target[] {
  return [scenario, baseline].flatMap((values, series) =>
    values.map((value, t) => ({
      key: `${series}:${t}`,
      x: frame.x(t),
      y: frame.y(value),
      group: t,
      series,
    })),
  );
}

const Axes = memo(function Axes({ frame, onset }: { readonly frame: PathFrame; readonly onset: number }) {
  const { plot, yTicks, xTicks } = frame;
  return (
    <g>
      {yTicks.map(({ at, text, zero }) => (
        <g key={text}>
          <line x1={plot.left} x2={plot.right} y1={at} y2={at} className={zero ? styles['zero'] : styles['grid']} />
          <text data-text="label" x={plot.left - 6} y={at} dy="0.32em" textAnchor="end" className={styles['tick']}>
            {text}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, text }) => (
        <text data-text="label" key={text} x={at} y={plot.bottom + 15} textAnchor="middle" className={styles['tick']}>
          {text}
        </text>
      ))}
      <path d={faultPath(frame, onset)} className={styles['fault']} />
    </g>
  );
});

interface PairProps {
  readonly frame: PathFrame;
  readonly scenario: readonly number[];
  readonly baseline: readonly number[];
}

function Between({ frame, scenario, baseline }: PairProps) {
  const back = baseline.map((value, t) => `${frame.x(t).toFixed(1)},${frame.y(value).toFixed(1)}`).toReversed();
  return <path d={`${pathOf(frame, scenario)}L${back.join('L')}Z`} className={styles['between']} />;
}

function Reference({ frame, reference }: { readonly frame: PathFrame; readonly reference: ReferencePath }) {
  const drawn = reference.values.flatMap((value, t) => (value === null ? [] : [{ t, value }]));
  const first = drawn[0];
  if (!first) return null;
  const inside = ({ value }: { readonly value: number }) => frame.y(value) <= frame.plot.bottom;
  const lowest = drawn.reduce((low, point) => (point.value < low.value ? point : low), first);
  return (
    <g>
      <path
        d={drawn.map(({ t, value }, k) => `${k === 0 ? 'M' : 'L'}${frame.x(t)},${frame.y(value)}`).join('')}
        className={styles['reference']}
      />
      {inside(lowest) ? (
        <text data-text="label" x={frame.x(lowest.t) + 8} y={frame.y(lowest.value) + 11} className={styles['reading']}>
          {reference.label}
        </text>
      ) : null}
    </g>
  );
}

function EndLabels({ frame, scenario, baseline, short }: PairProps & { readonly short: (value: number) => string }) {
  const last = scenario.length - 1;
  const ends = [scenario[last] ?? 0, baseline[last] ?? 0];
  const apart = short(ends[0] ?? 0) !== short(ends[1] ?? 0);
  const [y0 = 0, y1 = 0] = spreadLabels(
    ends.map((value) => ({ at: frame.y(value), size: 15 })),
    frame.plot.top - 4,
    frame.plot.bottom + 8,
  );
  return (
    <g>
      <text data-text="label" x={frame.plot.right + 6} y={y0 ?? 0} dy="0.32em" className={styles['scenarioLabel']}>
        {short(ends[0] ?? 0)}
      </text>
      {apart ? (
        <text data-text="label" x={frame.plot.right + 6} y={y1 ?? 0} dy="0.32em" className={styles['tick']}>
          {short(ends[1] ?? 0)}
        </text>
      ) : null}
    </g>
  );
}
