import { useId, useMemo, useRef } from 'react';
import { Bars, Cutout } from './Bars.tsx';
import type { BarsLayout, BarsProps } from './barTypes.ts';
import { ChartStage } from './ChartStage.tsx';
import styles from './charts.module.css';
import { NothingToDraw } from './NothingToDraw.tsx';
import { Plot } from './Plot.tsx';
import { pointReadout } from './pointReadout.ts';
import { looksOf } from './seriesLook.ts';
import { Annotation, DirectLabels } from './Texts.tsx';
import { useWidth } from './useWidth.ts';

const TALL = 360;

interface ColumnChartProps {
  readonly props: BarsProps;
  readonly layout: (props: BarsProps, width: number) => BarsLayout | null;
}

/** What stacked and grouped bars share: everything but how the pieces of a column stand. */
export function ColumnChart({ props, layout: layOut }: ColumnChartProps) {
  const { title, summary, series, format, height = TALL, selected, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, props.width);
  const layout = useMemo(() => (width > 0 ? layOut(props, width) : null), [props, layOut, width]);
  const readout = useMemo(
    () =>
      pointReadout(
        series,
        looksOf(series).map((look) => ({ ...look, shape: 'square' })),
        format,
      ),
    [series, format],
  );
  return (
    <div ref={box} className={styles['form']} style={{ minHeight: height }}>
      {layout ? (
        <ChartStage {...{ title, summary, width, height, readout, selected, onSelect }} targets={layout.targets}>
          <Plot title={title} summary={summary} frame={layout.frame}>
            <Drawing layout={layout} />
          </Plot>
        </ChartStage>
      ) : width > 0 ? (
        <NothingToDraw height={height} />
      ) : null}
    </div>
  );
}

function Drawing({ layout }: { readonly layout: BarsLayout }) {
  const id = useId();
  const { plot } = layout.frame;
  return (
    <>
      {layout.marks.map(({ key, y }) => (
        <path key={key} d={`M${plot.left} ${y}H${plot.right}`} className={styles['mark']} />
      ))}
      <Bars id={id} bars={layout.bars} />
      {layout.whiskers.map(({ key, d }) => (
        <path key={key} d={d} className={styles['whisker']} data-range="whisker" />
      ))}
      <path d={`M${plot.left} ${layout.zero}H${plot.right}`} className={styles['zero']} />
      {layout.fault ? (
        <g data-fault="">
          <path d={layout.fault.d} className={styles['fault']} />
          {layout.fault.label ? (
            <text
              x={layout.fault.label.x}
              y={layout.fault.y}
              textAnchor={layout.fault.label.anchor}
              className={styles['faultText']}
              data-text="fault"
            >
              {layout.fault.label.text}
            </text>
          ) : null}
        </g>
      ) : null}
      {layout.marks.map(({ key, label }) => (label ? <Annotation key={key} text={label} kind="mark" /> : null))}
      {layout.texts.map((text) => (
        <Annotation key={text.key} text={text} kind="total" />
      ))}
      {layout.key.map(({ x, y, text, colour, shape }) => (
        <g key={text}>
          <rect x={x} y={y - 10} width={12} height={12} fill={colour} />
          <Cutout x={x + 6} y={y - 4} shape={shape} colour={colour} />
          <text x={x + 16} y={y} className={styles['label']} data-text="key">
            {text}
          </text>
        </g>
      ))}
      <DirectLabels labels={layout.endLabels} />
    </>
  );
}
