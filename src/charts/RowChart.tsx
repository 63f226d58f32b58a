import { useId, useMemo, useRef } from 'react';
import { Bars } from './Bars.tsx';
import { ChartStage } from './ChartStage.tsx';
import styles from './charts.module.css';
import { LINE_HEIGHT } from './frame.ts';
import { Marker } from './Marker.tsx';
import { NothingToDraw } from './NothingToDraw.tsx';
import { Plot } from './Plot.tsx';
import { lookOf } from './pointStates.ts';
import type { RowsLayout, RowText } from './rowTypes.ts';
import type { Readout, Target } from './targets.ts';
import { useWidth } from './useWidth.ts';

interface RowChartProps {
  readonly title: string;
  readonly summary: string;
  readonly height?: number | undefined;
  readonly width?: number | undefined;
  readonly selected?: string | undefined;
  readonly onSelect?: ((key: string) => void) | undefined;
  /** Must be the same function for the same data: the layout is made again when it changes. */
  readonly layOut: (width: number) => RowsLayout | null;
  readonly readout: (target: Target) => Readout;
}

/** What all charts of rows share. They are as tall as their rows need, at least as tall as asked. */
export function RowChart({ title, summary, height, width: fixed, selected, onSelect, layOut, readout }: RowChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, fixed);
  const layout = useMemo(() => (width > 0 ? layOut(width) : null), [layOut, width]);
  return (
    <div ref={box} className={styles['form']} style={{ minHeight: height }}>
      {layout ? (
        <ChartStage
          {...{ title, summary, width, readout, selected, onSelect }}
          height={layout.frame.height}
          targets={layout.targets}
          arrangement="rows"
        >
          <Plot title={title} summary={summary} frame={layout.frame}>
            <Drawing layout={layout} />
          </Plot>
        </ChartStage>
      ) : width > 0 ? (
        <NothingToDraw height={height ?? 200} />
      ) : null}
    </div>
  );
}

const textClass: Readonly<Record<RowText['kind'], string | undefined>> = {
  row: styles['rowLabel'],
  value: styles['valueLabel'],
  missing: styles['note'],
  group: styles['groupLabel'],
};

function Drawing({ layout }: { readonly layout: RowsLayout }) {
  const id = useId();
  const { plot } = layout.frame;
  return (
    <>
      <Bars id={id} bars={layout.bars} />
      {layout.zero === null ? null : <path d={layout.zero} className={styles['zero']} />}
      {layout.spans.map(({ key, d, colour, state }) => {
        const { dash, cap } = lookOf(state);
        return (
          <path
            key={key}
            d={d}
            stroke={colour}
            strokeWidth={3}
            strokeDasharray={dash}
            strokeLinecap={cap}
            fill="none"
            data-state={state}
            data-range="span"
          />
        );
      })}
      {layout.whiskers.map(({ key, d }) => (
        <path key={key} d={d} className={styles['whisker']} data-range="whisker" />
      ))}
      {layout.marks.map(({ key, x, label }) => (
        <g key={key}>
          <path
            d={`M${x} ${label ? layout.headerTop - 12 - label.row * LINE_HEIGHT : plot.top}V${plot.bottom}`}
            className={styles['mark']}
          />
          {label ? (
            <text
              x={label.x}
              y={layout.headerTop - 8 - label.row * LINE_HEIGHT}
              textAnchor={label.anchor}
              className={styles['note']}
              data-text="mark"
            >
              {label.text}
            </text>
          ) : null}
        </g>
      ))}
      {layout.markers.map(({ key, ...marker }) => (
        <Marker key={key} {...marker} size={5} />
      ))}
      {layout.texts.map(({ key, kind, x, y, anchor, lines }) => (
        <text key={`${kind} ${key}`} x={x} y={y} textAnchor={anchor} className={textClass[kind]} data-text={kind}>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never change place
            <tspan key={index} x={x} dy={index === 0 ? 0 : LINE_HEIGHT}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </>
  );
}
