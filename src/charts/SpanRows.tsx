import { memo } from 'react';
import styles from './lab.module.css';
import { SteppedDrawing } from './SteppedDrawing.tsx';
import { linearScale } from './scales.ts';
import { cutText, textWidth } from './textWidth.ts';
import type { ValueFormat } from './types.ts';
import { niceTicks } from './valueTicks.ts';

export interface SpanRow {
  readonly id: string;
  readonly label: string;
  /** Two ends of a bar; equal to `base` on one side for a plain bar. */
  readonly from: number;
  readonly to: number;
  /** Written beside the ends: what gave them. */
  readonly fromNote?: string;
  readonly toNote?: string;
}

interface SpanRowsProps {
  readonly title: string;
  readonly summary: string;
  readonly rows: readonly SpanRow[];
  /** Vertical line all spans are read against. */
  readonly base: number;
  readonly format: ValueFormat;
}

const ROW = 24;

/** Bars from one value to another around a common line: a tornado, shares, correlations. */
export const SpanRows = memo(function SpanRows({ title, summary, rows, base, format }: SpanRowsProps) {
  const height = rows.length * ROW + 28;
  const values = rows.flatMap(({ from, to }) => [from, to]);
  const wide = Math.max(0, ...rows.map(({ label }) => textWidth(label, 12)));
  const noteRoom = Math.max(
    0,
    ...rows.flatMap(({ fromNote = '', toNote = '' }) => [fromNote, toNote].map((note) => textWidth(note, 12))),
  );
  return (
    <SteppedDrawing
      title={title}
      summary={summary}
      height={height}
      arrangement="rows"
      draw={(width) => {
        const left = Math.min(wide, width * 0.36) + 12;
        const { domain, ticks } = niceTicks(Math.min(base, ...values), Math.max(base, ...values), width < 480 ? 3 : 5);
        const x = linearScale(domain, [left + noteRoom + 6, width - noteRoom - 10]).at;
        const picture = (
          <>
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={x(tick)} x2={x(tick)} y1={18} y2={height} className={styles['grid']} />
                <text data-text="label" x={x(tick)} y={11} textAnchor="middle" className={styles['tick']}>
                  {format.short(tick)}
                </text>
              </g>
            ))}
            {rows.map(({ id, label, from, to, fromNote, toNote }, k) => {
              const middle = 20 + ROW * (k + 0.5);
              const low = Math.min(x(from), x(to));
              const high = Math.max(x(from), x(to));
              const lowNote = from <= to ? fromNote : toNote;
              const highNote = from <= to ? toNote : fromNote;
              return (
                <g key={id}>
                  <text data-text="label" x={0} y={middle} dy="0.32em" className={styles['label']}>
                    {cutText(label, left - 12, 12)}
                  </text>
                  <rect x={low} y={middle - 7} width={Math.max(1, high - low)} height={14} className={styles['bar']} />
                  {lowNote && (
                    <text
                      data-text="label"
                      x={low - 5}
                      y={middle}
                      dy="0.32em"
                      textAnchor="end"
                      className={styles['tick']}
                    >
                      {lowNote}
                    </text>
                  )}
                  {highNote && (
                    <text data-text="label" x={high + 5} y={middle} dy="0.32em" className={styles['tick']}>
                      {highNote}
                    </text>
                  )}
                </g>
              );
            })}
            <line x1={x(base)} x2={x(base)} y1={16} y2={height} className={styles['zero']} />
          </>
        );
        // An end on the common line is where every bar begins; it says nothing.
        const targets = rows.flatMap(({ from, to }, group) =>
          [from, to].flatMap((value, series) =>
            value === base && from !== to
              ? []
              : [{ key: `${group}:${series}`, x: x(value), y: 20 + ROW * (group + 0.5), group, series }],
          ),
        );
        return {
          picture,
          targets,
          say: ({ group, series }) => {
            const row = rows[group];
            const [value, note] = series === 0 ? [row?.from, row?.fromNote] : [row?.to, row?.toNote];
            return { heading: row?.label ?? '', name: note ?? '', value: format.full(value ?? Number.NaN) };
          },
        };
      }}
    />
  );
});
