import { memo } from 'react';
import styles from './lab.module.css';
import { SteppedDrawing } from './SteppedDrawing.tsx';
import { linearScale } from './scales.ts';
import { textWidth } from './textWidth.ts';
import type { ValueFormat } from './types.ts';
import { niceTicks } from './valueTicks.ts';

export interface DosePoint {
  readonly x: number;
  /** Null breaks the line: there is no such value. */
  readonly y: number | null;
}

interface DoseLineProps {
  readonly title: string;
  readonly summary: string;
  readonly points: readonly DosePoint[];
  /** Where the scenario stands. */
  readonly here: { readonly x: number; readonly y: number } | null;
  /** A level asked for. */
  readonly target?: number;
  readonly xFormat: ValueFormat;
  readonly yFormat: ValueFormat;
  readonly xLabel: string;
  readonly yLabel: string;
  /** The whole range of y, where it is that of a lever and not of an outcome. */
  readonly yRange?: readonly [number, number];
  readonly height?: number;
}

/** One number against another: an outcome over the whole range of a lever, or pairs of levers with one outcome. */
export const DoseLine = memo(function DoseLine(props: DoseLineProps) {
  const { title, summary, points, here, target, xFormat, yFormat, xLabel, yLabel, yRange, height = 200 } = props;
  const ys = points.flatMap(({ y }) => (y === null ? [] : [y]));
  return (
    <SteppedDrawing
      title={title}
      summary={summary}
      height={height}
      draw={(width) => {
        const first = points[0];
        const last = points.at(-1);
        if (!first || !last) return null;
        const shown = [...ys, ...(here ? [here.y] : []), ...(target === undefined ? [] : [target]), ...(yRange ?? [])];
        if (shown.length === 0) return null;
        const xPlan = niceTicks(first.x, last.x, Math.max(3, Math.floor(width / 55)));
        const yPlan = niceTicks(Math.min(...shown), Math.max(...shown), 4);
        const left = Math.max(...yPlan.ticks.map((tick) => textWidth(yFormat.short(tick), 12))) + 10;
        const plot = { left, right: width - 14, top: 20, bottom: height - 38 };
        const x = linearScale([first.x, last.x], [plot.left, plot.right]).at;
        const y = linearScale(yPlan.domain, [plot.bottom, plot.top]).at;
        let path = '';
        let pen = false;
        for (const point of points) {
          if (point.y !== null) path += `${pen ? 'L' : 'M'}${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`;
          pen = point.y !== null;
        }
        const picture = (
          <>
            {yPlan.ticks.map((tick) => (
              <g key={tick}>
                <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} className={styles['grid']} />
                <text
                  data-text="label"
                  x={plot.left - 6}
                  y={y(tick)}
                  dy="0.32em"
                  textAnchor="end"
                  className={styles['tick']}
                >
                  {yFormat.short(tick)}
                </text>
              </g>
            ))}
            {xPlan.ticks
              .filter((tick) => tick >= first.x - 1e-9 && tick <= last.x + 1e-9)
              .map((tick) => (
                <text
                  data-text="label"
                  key={tick}
                  x={x(tick)}
                  y={plot.bottom + 16}
                  textAnchor="middle"
                  className={styles['tick']}
                >
                  {xFormat.short(tick)}
                </text>
              ))}
            <text data-text="label" x={0} y={10} className={styles['tick']}>
              ↑ {yLabel}
            </text>
            <text data-text="label" x={plot.right} y={height - 5} textAnchor="end" className={styles['tick']}>
              {xLabel} →
            </text>
            {target !== undefined && (
              <line x1={plot.left} x2={plot.right} y1={y(target)} y2={y(target)} className={styles['targetLine']} />
            )}
            <path d={path} className={styles['ink']} />
            {here && <circle cx={x(here.x)} cy={y(here.y)} r={4.5} className={styles['here']} />}
          </>
        );
        const targets = points.flatMap((point, k) =>
          point.y === null ? [] : [{ key: String(k), x: x(point.x), y: y(point.y), group: k, series: 0 }],
        );
        return {
          picture,
          targets,
          say: ({ group }) => {
            const point = points[group];
            return {
              heading: `${xLabel}: ${xFormat.full(point?.x ?? Number.NaN)}`,
              name: yLabel,
              value: yFormat.full(point?.y ?? Number.NaN),
            };
          },
        };
      }}
    />
  );
});
