import { memo } from 'react';
import { bandNames } from './bandNames.ts';
import styles from './lab.module.css';
import { SteppedDrawing } from './SteppedDrawing.tsx';
import { faultPath, pathFrame, pathOf } from './scenarioFrame.ts';
import type { ValueFormat } from './types.ts';

interface FanChartProps {
  readonly title: string;
  readonly summary: string;
  readonly periods: readonly string[];
  /** For each period the values below which 5, 25, 50, 75 and 95 % of the draws lie. */
  readonly bands: readonly (readonly number[])[];
  /** The scenario's own path. */
  readonly scenario: readonly number[];
  readonly onset: number;
  readonly format: ValueFormat;
  readonly height?: number;
}

/** Where the draws lie over time: nine in ten, half, the middle; never a mean alone. */
export const FanChart = memo(function FanChart(props: FanChartProps) {
  const { title, summary, periods, bands, scenario, onset, format, height = 240 } = props;
  const lines = [...bandNames.map((_, k) => bands.map((band) => band[k] ?? Number.NaN)), scenario];
  const column = (k: number) => bands.map((band) => band[k] ?? Number.NaN);
  const all = [...bands.flat(), ...scenario].filter(Number.isFinite);
  return (
    <SteppedDrawing
      title={title}
      summary={summary}
      height={height}
      draw={(width) => {
        const frame = pathFrame({
          width,
          height,
          periods,
          low: Math.min(...all),
          high: Math.max(...all),
          short: format.short,
        });
        if (!frame) return null;
        const area = (low: number, high: number) => {
          const back = column(low)
            .map((value, t) => `${frame.x(t).toFixed(1)},${frame.y(value).toFixed(1)}`)
            .toReversed();
          return `${pathOf(frame, column(high))}L${back.join('L')}Z`;
        };
        const last = periods.length - 1;
        const picture = (
          <>
            {frame.yTicks.map(({ at, text, zero }) => (
              <g key={text}>
                <line
                  x1={frame.plot.left}
                  x2={frame.plot.right}
                  y1={at}
                  y2={at}
                  className={zero ? styles['zero'] : styles['grid']}
                />
                <text
                  data-text="label"
                  x={frame.plot.left - 6}
                  y={at}
                  dy="0.32em"
                  textAnchor="end"
                  className={styles['tick']}
                >
                  {text}
                </text>
              </g>
            ))}
            {frame.xTicks.map(({ at, text }) => (
              <text
                data-text="label"
                key={text}
                x={at}
                y={frame.plot.bottom + 15}
                textAnchor="middle"
                className={styles['tick']}
              >
                {text}
              </text>
            ))}
            <path d={area(0, 4)} className={styles['band']} />
            <path d={area(1, 3)} className={styles['bandInner']} />
            <path d={pathOf(frame, column(2))} className={styles['median']} />
            <path d={pathOf(frame, scenario)} className={styles['scenarioThin']} />
            <path d={faultPath(frame, onset)} className={styles['fault']} />
            {[0, 2, 4].map((k) => (
              <text
                data-text="label"
                key={k}
                x={frame.plot.right + 6}
                y={frame.y(column(k)[last] ?? 0)}
                dy="0.32em"
                className={k === 2 ? styles['scenarioLabel'] : styles['tick']}
              >
                {format.short(column(k)[last] ?? Number.NaN)}
              </text>
            ))}
          </>
        );
        const targets = lines.flatMap((line, series) =>
          line.flatMap((value, t) =>
            Number.isFinite(value)
              ? [{ key: `${series}:${t}`, x: frame.x(t), y: frame.y(value), group: t, series }]
              : [],
          ),
        );
        return {
          picture,
          targets,
          say: ({ group, series }) => ({
            heading: periods[group] ?? '',
            name: bandNames[series] ?? 'Your scenario',
            value: format.full(lines[series]?.[group] ?? Number.NaN),
          }),
        };
      }}
    />
  );
});
