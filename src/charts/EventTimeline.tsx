import { memo, useMemo, useRef } from 'react';
import { ChartStage } from './ChartStage.tsx';
import styles from './charts.module.css';
import type { EventTimelineProps } from './eventTypes.ts';
import { LINE_HEIGHT } from './frame.ts';
import { categoriesOf, type EventDrawing, type EventsLayout, layoutEvents } from './layoutEvents.ts';
import { Marker } from './Marker.tsx';
import { NothingToDraw } from './NothingToDraw.tsx';
import { Plot } from './Plot.tsx';
import { looksOf } from './seriesLook.ts';
import type { Readout, Target } from './targets.ts';
import type { PlacedText } from './timeLineTypes.ts';
import { useWidth } from './useWidth.ts';

/** Dated events with their words, a row for each category; a list on a narrow screen. As tall as its words need. */
export const EventTimeline = memo(function EventTimeline(props: EventTimelineProps) {
  const { title, summary, events, height, selected, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, props.width);
  const layout = useMemo(() => (width > 0 ? layoutEvents(props, width) : null), [props, width]);
  const looks = useMemo(
    () => looksOf(categoriesOf(props).map((category) => ({ id: category, label: category, points: [] }))),
    [props],
  );
  const readout = useMemo(() => {
    const byKey = new Map(events.map((event) => [event.key, event]));
    const categories = categoriesOf(props);
    return ({ key }: Target): Readout => {
      const event = byKey.get(key);
      const look = looks[categories.indexOf(event?.category ?? '')];
      return {
        heading: event?.date ?? '',
        name: event?.label ?? '',
        value: '',
        state: event?.state ?? 'reported',
        note: [event?.category ?? '', event?.note ?? ''].filter(Boolean).join('. '),
        colour: look?.colour ?? 'var(--ink)',
        shape: look?.shape ?? 'circle',
      };
    };
  }, [events, props, looks]);
  const list = layout !== null && layout.rails.length > 0;
  return (
    <div ref={box} className={styles['form']} style={{ minHeight: height }}>
      {layout ? (
        <ChartStage
          {...{ title, summary, width, readout, selected, onSelect }}
          height={layout.frame.height}
          targets={layout.targets}
          arrangement={list ? 'free' : 'columns'}
        >
          <Plot title={title} summary={summary} frame={layout.frame}>
            <Drawing layout={layout} looks={looks} />
          </Plot>
        </ChartStage>
      ) : width > 0 ? (
        <NothingToDraw height={height ?? 200} />
      ) : null}
    </div>
  );
});

interface DrawingProps {
  readonly layout: EventsLayout;
  readonly looks: ReturnType<typeof looksOf>;
}

function Drawing({ layout, looks }: DrawingProps) {
  const { width } = layout.frame;
  return (
    <>
      {layout.rows.map(({ key, text, top }, index) => (
        <g key={key}>
          {index > 0 ? <path d={`M0 ${top}H${width}`} className={styles['rule']} /> : null}
          <Lines text={text} className={styles['groupLabel']} kind="group" />
        </g>
      ))}
      {layout.rails.map(({ x, height }) => (
        <path key={x} d={`M${x} 10V${height - 6}`} className={styles['rule']} />
      ))}
      {layout.events.map((drawing) => (
        <EventMark key={drawing.event.key} drawing={drawing} look={looks[drawing.category]} />
      ))}
    </>
  );
}

function EventMark({
  drawing,
  look,
}: {
  readonly drawing: EventDrawing;
  readonly look: DrawingProps['looks'][number] | undefined;
}) {
  const { dot, event, date } = drawing;
  return (
    <g>
      <Marker
        x={dot.x}
        y={dot.y}
        shape={look?.shape ?? 'circle'}
        state={event.state ?? 'reported'}
        colour={look?.colour ?? 'var(--ink)'}
        size={4}
      />
      {date ? <Lines text={date} className={styles['groupLabel']} kind="date" /> : null}
      <Lines text={drawing} className={styles['rowLabel']} kind="event" />
    </g>
  );
}

function Lines({
  text,
  className,
  kind,
}: {
  readonly text: PlacedText;
  readonly className: string | undefined;
  readonly kind: string;
}) {
  return (
    <text x={text.x} y={text.y} textAnchor={text.anchor} className={className} data-text={kind}>
      {text.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never change place
        <tspan key={index} x={text.x} dy={index === 0 ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
