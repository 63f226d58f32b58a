import { LINE_HEIGHT } from '../frame.ts';
import type { HeaderText } from '../headerRows.ts';
import { markerPath } from '../markerPath.ts';
import { lookOf } from '../pointStates.ts';
import type { SeriesDrawing, TimeLineLayout } from '../timeLineTypes.ts';
import { drawAxes, drawEndLabels, drawHeader, drawLines, placeOf } from './drawAxes.ts';
import { drawMarker } from './drawMarker.ts';
import { type PathItem, rect, type SceneItem } from './scene.ts';

const headerY = ({ headerTop }: TimeLineLayout, { row }: HeaderText) => headerTop - 9 - row * LINE_HEIGHT;

function drawSeries({ runs, bands, whiskers, colour }: SeriesDrawing): readonly PathItem[] {
  return [
    ...bands.map((d): PathItem => {
      const edge = { stroke: colour, strokeWidth: 0.75, strokeOpacity: 0.6 };
      return { kind: 'path', d, fill: colour, fillOpacity: 0.16, ...edge };
    }),
    ...whiskers.map(({ d }): PathItem => ({ kind: 'path', d, fill: 'none', stroke: colour, strokeWidth: 1.4 })),
    ...runs.map(({ d, state }): PathItem => {
      const { dash, width, cap } = lookOf(state);
      return { kind: 'path', d, fill: 'none', stroke: colour, strokeWidth: width, dash, cap };
    }),
  ];
}

function drawBand(layout: TimeLineLayout, { x, width, label }: TimeLineLayout['bands'][number]): readonly SceneItem[] {
  const { plot } = layout.frame;
  const height = plot.bottom - layout.headerTop + 4;
  const top = label ? headerY(layout, label) - 10 : plot.top;
  return [
    width > 0
      ? { kind: 'path', d: rect(x, layout.headerTop - 4, width, height), fill: 'grey-4', fillOpacity: 0.3 }
      : { kind: 'path', d: `M${x} ${top}V${plot.bottom}`, fill: 'none', stroke: 'grey-3', crisp: true },
    ...(label ? [drawHeader(label, headerY(layout, label), 'band')] : []),
  ];
}

/** A time line as `TimeLine` draws it, in the same order. */
export function drawTimeLine(layout: TimeLineLayout): readonly SceneItem[] {
  const { plot, y } = layout.frame;
  const level = (at: number, stroke: string, dash?: string): PathItem => ({
    kind: 'path',
    d: `M${plot.left} ${at}H${plot.right}`,
    ...{ fill: 'none', stroke, dash, crisp: true },
  });
  const zero = y.scale === 'linear' && y.domain[0] < 0 && y.domain[1] > 0;
  const { fault } = layout;
  return [
    ...drawAxes(layout.frame),
    ...layout.bands.flatMap((band) => drawBand(layout, band)),
    ...(zero ? [level(placeOf(y, [plot.bottom, plot.top])(0), 'ink-2')] : []),
    ...layout.marks.map((mark) => level(mark.y, 'grey-1', '3 3')),
    {
      ...{ kind: 'group', x: 0, y: 0, role: 'lines' },
      clip: { left: plot.left, right: plot.right, top: plot.top - 4, bottom: plot.bottom + 4 },
      items: layout.series.flatMap(drawSeries),
    },
    ...layout.series.flatMap(({ markers, shape, colour }) =>
      markers.flatMap((marker) => drawMarker({ ...marker, shape, colour })),
    ),
    ...(fault
      ? [
          { kind: 'path', d: fault.d, fill: 'none', stroke: 'accent', strokeWidth: 1.25 } as const,
          ...(fault.label ? [drawHeader(fault.label, headerY(layout, fault.label), 'fault')] : []),
        ]
      : []),
    ...layout.marks.flatMap(({ label }) => (label ? drawLines(label, 'mark', { rim: true }) : [])),
    ...layout.milestones.flatMap(({ x, y: at, label }): readonly SceneItem[] => [
      { kind: 'path', x, y: at, d: markerPath('circle', 4.5), fill: 'paper', stroke: 'ink', strokeWidth: 1.5 },
      ...(label ? drawLines(label, 'milestone', { rim: true }) : []),
    ]),
    ...drawEndLabels(layout.endLabels),
  ];
}
