import { LINE_HEIGHT } from '../frame.ts';
import type { EventsLayout } from '../layoutEvents.ts';
import { lookOf } from '../pointStates.ts';
import type { RowsLayout, RowText } from '../rowTypes.ts';
import type { SeriesLook } from '../seriesLook.ts';
import { drawAxes, drawHeader, drawLines } from './drawAxes.ts';
import { drawBars, drawWhisker } from './drawBars.ts';
import { drawMarker } from './drawMarker.ts';
import type { PathItem, SceneItem, TextItem } from './scene.ts';

const textLook: Readonly<Record<RowText['kind'], Partial<TextItem>>> = {
  row: { fill: 'ink', rim: true },
  value: { fill: 'ink', rim: true },
  missing: { fill: 'ink-2', rim: true },
  group: { fill: 'ink-2', weight: 600 },
};

/** Bars, ranges and names in rows, as `RowChart` draws them. */
export function drawRows(layout: RowsLayout): readonly SceneItem[] {
  const { plot } = layout.frame;
  return [
    ...drawAxes(layout.frame),
    ...drawBars(layout.bars),
    ...(layout.zero === null
      ? []
      : [{ kind: 'path', d: layout.zero, fill: 'none', stroke: 'ink-2', crisp: true } as const]),
    ...layout.spans.map(({ d, colour, state }): PathItem => {
      const { dash, cap } = lookOf(state);
      return { kind: 'path', d, fill: 'none', stroke: colour, strokeWidth: 3, dash, cap };
    }),
    ...layout.whiskers.map(drawWhisker),
    ...layout.marks.flatMap(({ x, label }): readonly SceneItem[] => {
      const row = label ? label.row * LINE_HEIGHT : 0;
      const top = label ? layout.headerTop - 12 - row : plot.top;
      const line = { fill: 'none', stroke: 'grey-1', dash: '3 3', crisp: true };
      return [
        { kind: 'path', d: `M${x} ${top}V${plot.bottom}`, ...line },
        ...(label ? [drawHeader(label, layout.headerTop - 8 - row, 'mark')] : []),
      ];
    }),
    ...layout.markers.flatMap((marker) => drawMarker({ ...marker, size: 5 })),
    ...layout.texts.flatMap((text) => drawLines(text, text.kind, textLook[text.kind])),
  ];
}

/** Dated events on their axis or in their list, as `EventTimeline` draws them. */
export function drawEvents(layout: EventsLayout, looks: readonly SeriesLook[]): readonly SceneItem[] {
  const { width } = layout.frame;
  const rule = (d: string): PathItem => ({ kind: 'path', d, fill: 'none', stroke: 'rule', crisp: true });
  return [
    ...drawAxes(layout.frame),
    ...layout.rows.flatMap(({ text, top }, index) => [
      ...(index > 0 ? [rule(`M0 ${top}H${width}`)] : []),
      ...drawLines(text, 'group', { weight: 600 }),
    ]),
    ...layout.rails.map(({ x, height }) => rule(`M${x} 10V${height - 6}`)),
    ...layout.events.flatMap((drawing): readonly SceneItem[] => {
      const { dot, event, date, category } = drawing;
      const { shape, colour } = looks[category] ?? { shape: 'circle', colour: 'ink' };
      return [
        ...drawMarker({ ...dot, shape, colour, state: event.state ?? 'reported', size: 4 }),
        ...(date ? drawLines(date, 'date', { weight: 600 }) : []),
        ...drawLines(drawing, 'event', { fill: 'ink', rim: true }),
      ];
    }),
  ];
}
