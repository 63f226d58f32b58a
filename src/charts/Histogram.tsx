import { memo } from 'react';
import { binsOf } from './binsOf.ts';
import styles from './lab.module.css';
import { SteppedDrawing } from './SteppedDrawing.tsx';
import { linearScale } from './scales.ts';
import type { ValueFormat } from './types.ts';
import { niceTicks } from './valueTicks.ts';

interface HistogramProps {
  readonly title: string;
  readonly summary: string;
  readonly values: ArrayLike<number>;
  /** Draws at or below it are filled; the others are hollow. */
  readonly threshold: number | null;
  readonly format: ValueFormat;
  readonly height?: number;
}

/** How often each outcome came out. */
export const Histogram = memo(function Histogram(props: HistogramProps) {
  const { title, summary, values, threshold, format, height = 200 } = props;
  return (
    <SteppedDrawing
      title={title}
      summary={summary}
      height={height}
      draw={(width) => {
        if (values.length === 0) return null;
        const { low, size, counts } = binsOf(values);
        const { domain, ticks } = niceTicks(low, low + size * counts.length, Math.max(3, Math.floor(width / 90)));
        const bottom = height - 24;
        const x = linearScale(domain, [20, width - 20]).at;
        const y = linearScale([0, Math.max(...counts)], [bottom, 18]).at;
        const picture = (
          <>
            {counts.map((count, bin) => {
              const from = low + bin * size;
              const within = threshold !== null && from + size / 2 <= threshold;
              return (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
                  key={bin}
                  x={x(from) + 0.5}
                  width={Math.max(0.5, x(from + size) - x(from) - 1)}
                  y={y(count)}
                  height={bottom - y(count)}
                  className={within ? styles['bar'] : styles['barHollow']}
                />
              );
            })}
            <line x1={0} x2={width} y1={bottom} y2={bottom} className={styles['zero']} />
            {ticks.map((tick) => (
              <text
                data-text="label"
                key={tick}
                x={x(tick)}
                y={height - 8}
                textAnchor="middle"
                className={styles['tick']}
              >
                {format.short(tick)}
              </text>
            ))}
            {threshold !== null && threshold >= domain[0] && threshold <= domain[1] && (
              <g>
                <line x1={x(threshold)} x2={x(threshold)} y1={4} y2={bottom} className={styles['fault']} />
                <text
                  data-text="label"
                  x={x(threshold) - 5}
                  y={12}
                  textAnchor="end"
                  className={styles['scenarioLabel']}
                >
                  {format.short(threshold)} or worse
                </text>
              </g>
            )}
          </>
        );
        const edge = (bin: number) => format.full(low + bin * size);
        return {
          picture,
          targets: counts.map((count, bin) => ({
            key: String(bin),
            x: x(low + (bin + 0.5) * size),
            y: y(count),
            group: bin,
            series: 0,
          })),
          say: ({ group }) => ({
            heading: `${edge(group)} to ${edge(group + 1)}`,
            name: 'Draws',
            value: `${counts[group] ?? 0} of ${values.length}`,
          }),
        };
      }}
    />
  );
});
