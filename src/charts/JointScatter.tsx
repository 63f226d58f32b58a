import { memo } from 'react';
import styles from './lab.module.css';
import { SteppedDrawing } from './SteppedDrawing.tsx';
import { linearScale } from './scales.ts';
import { shownDraws } from './shownDraws.ts';
import type { ValueFormat } from './types.ts';
import { niceTicks } from './valueTicks.ts';

interface Axis {
  readonly label: string;
  readonly values: ArrayLike<number>;
  readonly format: ValueFormat;
}

interface JointScatterProps {
  readonly title: string;
  readonly summary: string;
  readonly across: Axis;
  readonly up: Axis;
  readonly height?: number;
}

function extent(values: ArrayLike<number>): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < values.length; k++) {
    low = Math.min(low, values[k] as number);
    high = Math.max(high, values[k] as number);
  }
  return [low, high];
}

/** Two outcomes of the same draws, one dot a draw: what comes together. */
export const JointScatter = memo(function JointScatter(props: JointScatterProps) {
  const { title, summary, across, up, height = 280 } = props;
  return (
    <SteppedDrawing
      title={title}
      summary={summary}
      height={height}
      arrangement="free"
      draw={(width) => {
        const count = shownDraws(across.values, up.values);
        if (count === 0) return null;
        const xPlan = niceTicks(...extent(across.values), Math.max(3, Math.floor(width / 90)));
        const yPlan = niceTicks(...extent(up.values), 5);
        const plot = { left: 48, right: width - 20, top: 22, bottom: height - 40 };
        const x = linearScale(xPlan.domain, [plot.left, plot.right]).at;
        const y = linearScale(yPlan.domain, [plot.bottom, plot.top]).at;
        let dots = '';
        for (let k = 0; k < count; k++) {
          dots += `M${x(across.values[k] as number).toFixed(1)},${y(up.values[k] as number).toFixed(1)}h0`;
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
                  {up.format.short(tick)}
                </text>
              </g>
            ))}
            {xPlan.ticks.map((tick) => (
              <text
                data-text="label"
                key={tick}
                x={x(tick)}
                y={plot.bottom + 16}
                textAnchor="middle"
                className={styles['tick']}
              >
                {across.format.short(tick)}
              </text>
            ))}
            <text data-text="label" x={0} y={11} className={styles['tick']}>
              ↑ {up.label}
            </text>
            <text data-text="label" x={plot.right} y={height - 6} textAnchor="end" className={styles['tick']}>
              {across.label} →
            </text>
            <path d={dots} className={styles['dots']} />
          </>
        );
        // From left to right, so that the arrows have an order to follow.
        const order = Array.from({ length: count }, (_, k) => k).toSorted(
          (a, b) => (across.values[a] as number) - (across.values[b] as number),
        );
        return {
          picture,
          targets: order.map((k, group) => ({
            key: String(k),
            x: x(across.values[k] as number),
            y: y(up.values[k] as number),
            group,
            series: 0,
          })),
          say: ({ key }) => ({
            heading: `Draw ${Number(key) + 1}`,
            name: `${across.label} ${across.format.full(across.values[Number(key)] as number)}, ${up.label}`,
            value: up.format.full(up.values[Number(key)] as number),
          }),
        };
      }}
    />
  );
});
