import { memo, useId, useMemo, useRef } from 'react';
import { ChartStage } from './ChartStage.tsx';
import styles from './charts.module.css';
import { LINE_HEIGHT } from './frame.ts';
import type { HeaderText } from './headerRows.ts';
import { layoutTimeLine } from './layoutTimeLine.ts';
import { Marker } from './Marker.tsx';
import { NothingToDraw } from './NothingToDraw.tsx';
import { Plot } from './Plot.tsx';
import { pointReadout } from './pointReadout.ts';
import { lookOf } from './pointStates.ts';
import { looksOf } from './seriesLook.ts';
import { Annotation, DirectLabels } from './Texts.tsx';
import type { SeriesDrawing, TimeLineLayout, TimeLineProps } from './timeLineTypes.ts';
import { useWidth } from './useWidth.ts';

const TALL = 360;

/** Values over time. A gap breaks the line; the stroke says what kind of statement each stretch is. */
export const TimeLine = memo(function TimeLine(props: TimeLineProps) {
  const { title, summary, series, format, height = TALL, selected, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, props.width);
  const layout = useMemo(() => (width > 0 ? layoutTimeLine(props, width) : null), [props, width]);
  const readout = useMemo(() => pointReadout(series, looksOf(series), format), [series, format]);
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
});

function Drawing({ layout }: { readonly layout: TimeLineLayout }) {
  const clip = useId();
  const { plot, y } = layout.frame;
  const zero = y.scale === 'linear' && y.domain[0] < 0 && y.domain[1] > 0;
  const zeroAt = plot.bottom - ((0 - y.domain[0]) / (y.domain[1] - y.domain[0])) * (plot.bottom - plot.top);
  return (
    <>
      <clipPath id={clip}>
        <rect
          x={plot.left}
          y={plot.top - 4}
          width={Math.max(0, plot.right - plot.left)}
          height={plot.bottom - plot.top + 8}
        />
      </clipPath>
      {layout.bands.map(({ key, x, width, label }) => (
        <g key={key} data-band={width > 0 ? 'stretch' : 'moment'}>
          {width > 0 ? (
            <rect
              x={x}
              y={layout.headerTop - 4}
              width={width}
              height={plot.bottom - layout.headerTop + 4}
              className={styles['band']}
            />
          ) : (
            <path
              d={`M${x} ${label ? headerY(layout, label) - 10 : plot.top}V${plot.bottom}`}
              className={styles['moment']}
            />
          )}
          {label ? <Header layout={layout} text={label} kind="band" /> : null}
        </g>
      ))}
      {zero ? <path d={`M${plot.left} ${zeroAt}H${plot.right}`} className={styles['zero']} /> : null}
      {layout.marks.map(({ key, y: at, label }) => (
        <path
          key={key}
          d={`M${plot.left} ${at}H${plot.right}`}
          className={styles['mark']}
          data-mark={label ? 'named' : 'bare'}
        />
      ))}
      <g clipPath={`url(#${clip})`}>
        {layout.series.map((each) => (
          <Ranges key={each.id} series={each} />
        ))}
        {layout.series.map((each) => (
          <Line key={each.id} series={each} />
        ))}
      </g>
      {layout.series.map(({ id, markers, shape, colour }) => (
        <g key={id}>
          {markers.map(({ key, x, y: at, state, unfinished }) => (
            <Marker key={key} x={x} y={at} {...{ shape, state, colour, unfinished }} />
          ))}
        </g>
      ))}
      {layout.fault ? (
        <g data-fault="">
          <path d={layout.fault.d} className={styles['fault']} />
          {layout.fault.label ? <Header layout={layout} text={layout.fault.label} kind="fault" /> : null}
        </g>
      ) : null}
      {layout.marks.map(({ key, label }) => (label ? <Annotation key={key} text={label} kind="mark" /> : null))}
      {layout.milestones.map(({ key, x, y: at, label }) => (
        <g key={key}>
          <circle cx={x} cy={at} r={4.5} className={styles['milestone']} />
          {label ? <Annotation text={label} kind="milestone" /> : null}
        </g>
      ))}
      <DirectLabels labels={layout.endLabels} />
    </>
  );
}

const headerY = (layout: TimeLineLayout, { row }: HeaderText) => layout.headerTop - 9 - row * LINE_HEIGHT;

function Header({ layout, text, kind }: { layout: TimeLineLayout; text: HeaderText; kind: 'fault' | 'band' }) {
  return (
    <text
      x={text.x}
      y={headerY(layout, text)}
      textAnchor={text.anchor}
      className={kind === 'fault' ? styles['faultText'] : styles['note']}
      data-text={kind}
    >
      {text.text}
    </text>
  );
}

function Ranges({ series: { bands, whiskers, colour } }: { readonly series: SeriesDrawing }) {
  return (
    <g stroke={colour} fill="none">
      {bands.map((d) => (
        <path key={d} d={d} fill={colour} className={styles['range']} data-range="band" />
      ))}
      {whiskers.map(({ d, state }) => (
        <path key={d} d={d} strokeWidth={1.4} data-range="whisker" data-state={state} />
      ))}
    </g>
  );
}

function Line({ series: { id, runs, colour } }: { readonly series: SeriesDrawing }) {
  return (
    <g fill="none" stroke={colour} strokeLinejoin="round" data-series={id}>
      {runs.map(({ d, state }, index) => {
        const { dash, width, cap } = lookOf(state);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
          <path key={index} d={d} strokeWidth={width} strokeLinecap={cap} strokeDasharray={dash} data-state={state} />
        );
      })}
    </g>
  );
}
