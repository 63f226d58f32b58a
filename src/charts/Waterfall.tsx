import { memo } from 'react';
import styles from './lab.module.css';
import { type Drawn, SteppedDrawing } from './SteppedDrawing.tsx';
import { linearScale } from './scales.ts';
import { wrapText } from './textWidth.ts';
import type { ValueFormat } from './types.ts';
import { niceTicks } from './valueTicks.ts';

export interface WaterfallPart {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Hatched: rests on an assumption alone. */
  readonly assumed?: boolean;
}

interface WaterfallProps {
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly WaterfallPart[];
  readonly total: { readonly label: string; readonly value: number };
  readonly format: ValueFormat;
  /** Values the axis covers at least, so that it stands still while a lever is held. */
  readonly covers: readonly [number, number];
  readonly height?: number;
}

/** What a change is made of: each part hangs where the one before ended, the total stands at the end. */
export const Waterfall = memo(function Waterfall(props: WaterfallProps) {
  const { title, summary, height = 260 } = props;
  return (
    <SteppedDrawing title={title} summary={summary} height={height} draw={(width) => draw(props, width, height)} />
  );
});

function draw({ parts, total, format, covers }: WaterfallProps, width: number, height: number): Drawn {
  let sum = 0;
  const bars = parts.map((part) => {
    const from = sum;
    sum += part.value;
    return { ...part, from, to: sum };
  });
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const { domain, ticks } = niceTicks(
    Math.min(covers[0], total.value, ...ends),
    Math.max(covers[1], total.value, ...ends),
    5,
  );
  const left = 44;
  const top = 10;
  const bottom = height - 40;
  const y = linearScale(domain, [bottom, top]).at;
  const step = (width - left) / (bars.length + 1);
  const wide = Math.min(72, step * 0.62);
  const columns = [
    ...bars,
    { id: 'total', label: total.label, value: total.value, from: 0, to: total.value, assumed: false },
  ];
  const middle = (k: number) => left + step * (k + 0.5);
  const picture = (
    <>
      <defs>
        <pattern
          id="waterfall-assumed"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className={styles['band']} />
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--accent)" strokeWidth="3" />
        </pattern>
      </defs>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? styles['zero'] : styles['grid']}
          />
          <text data-text="label" x={left - 6} y={y(tick)} dy="0.32em" textAnchor="end" className={styles['tick']}>
            {format.short(tick)}
          </text>
        </g>
      ))}
      {columns.map(({ id, label, value, from, to, assumed }, k) => {
        const high = Math.min(y(from), y(to));
        const low = Math.max(y(from), y(to));
        return (
          <g key={id} data-part={id}>
            <rect
              x={middle(k) - wide / 2}
              y={high}
              width={wide}
              height={Math.max(1, low - high)}
              className={id === 'total' ? styles['barTotal'] : value > 0 ? styles['barOffset'] : styles['bar']}
              {...(assumed ? { style: { fill: 'url(#waterfall-assumed)', stroke: 'var(--accent)' } } : {})}
            />
            {k < columns.length - 1 && (
              <line
                x1={middle(k) + wide / 2}
                x2={middle(k + 1) - wide / 2}
                y1={y(to)}
                y2={y(to)}
                className={styles['connector']}
              />
            )}
            <text data-text="label" x={middle(k)} y={low + 14} textAnchor="middle" className={styles['value']}>
              {format.full(value)}
            </text>
            <text data-text="label" x={middle(k)} y={height - 20} textAnchor="middle" className={styles['tick']}>
              {wrapText(label, step - 4, 12, 2).map((line, row) => (
                <tspan key={line} x={middle(k)} dy={row === 0 ? 0 : 14}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </>
  );
  return {
    picture,
    targets: columns.map(({ id, to }, group) => ({ key: id, x: middle(group), y: y(to), group, series: 0 })),
    say: ({ group }) => {
      const column = columns[group];
      const ends = column?.id === 'total' || column === undefined ? '' : `${format.full(column.to)} so far`;
      return { heading: column?.label ?? '', name: ends, value: format.full(column?.value ?? Number.NaN) };
    },
  };
}
