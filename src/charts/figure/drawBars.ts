import type { BarDrawing, BarsLayout } from '../barTypes.ts';
import type { ShareAreaLayout } from '../layoutShareArea.ts';
import { markerPath } from '../markerPath.ts';
import { lookOf } from '../pointStates.ts';
import { drawAxes, drawEndLabels, drawHeader, drawLines } from './drawAxes.ts';
import { fillPaint, patternsFor } from './drawFills.ts';
import { type PathItem, rect, type SceneItem, sans } from './scene.ts';

const ROOM_FOR_SHAPE = 9;

/** Three sides of a bar: the fourth is where the rest of the period is missing. */
function openOutline({ x, y, width, height, open }: BarDrawing): string {
  const [right, bottom] = [x + width, y + height];
  switch (open) {
    case 'bottom':
      return `M${x} ${bottom}V${y}H${right}V${bottom}`;
    case 'right':
      return `M${right} ${y}H${x}V${bottom}H${right}`;
    case 'left':
      return `M${x} ${y}H${right}V${bottom}H${x}`;
    default:
      return `M${x} ${y}V${bottom}H${right}V${y}`;
  }
}

const shrunk = ({ x, y, width, height }: BarDrawing) =>
  rect(x + 0.6, y + 0.6, Math.max(0.1, width - 1.2), Math.max(0.1, height - 1.2));

function drawBar(bar: BarDrawing): readonly PathItem[] {
  const { x, y, width, height, colour, state } = bar;
  const { fill, dash } = lookOf(state);
  const whole = rect(x, y, width, height);
  if (bar.open)
    return [
      { kind: 'path', d: whole, fill: colour, fillOpacity: 0.28 },
      { kind: 'path', d: openOutline(bar), fill: 'none', stroke: colour, strokeWidth: 1.25, dash: '3 2' },
    ];
  if (bar.outline)
    return [{ kind: 'path', d: shrunk(bar), fill: 'none', stroke: colour, strokeWidth: 1.2, dash: '4 3' }];
  if (fill === 'solid') return [{ kind: 'path', d: whole, fill: colour }];
  const broken = state === 'essay' || state === 'user' ? dash : undefined;
  return [{ kind: 'path', d: shrunk(bar), fill: fillPaint(bar), stroke: colour, strokeWidth: 1.2, dash: broken }];
}

function cutout(x: number, y: number, shape: NonNullable<BarDrawing['shape']>, colour: string, plain: boolean) {
  const mark: PathItem = { kind: 'path', x, y, d: markerPath(shape, 3), fill: plain ? 'paper' : colour };
  return plain ? [mark] : [{ kind: 'path', x, y, d: markerPath('circle', 6.5), fill: 'paper' } as const, mark];
}

/** Bars painted by state, with the patterns they need. */
export function drawBars(bars: readonly BarDrawing[]): readonly SceneItem[] {
  return [
    ...patternsFor(bars),
    ...bars.flatMap((bar): readonly SceneItem[] => {
      const roomy = bar.width >= ROOM_FOR_SHAPE && bar.height >= 2 * ROOM_FOR_SHAPE;
      if (!bar.shape || !roomy) return drawBar(bar);
      const plain = lookOf(bar.state).fill === 'solid' && !bar.open;
      const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height - ROOM_FOR_SHAPE];
      return [...drawBar(bar), ...cutout(x, y, bar.shape, bar.colour, plain)];
    }),
  ];
}

export const drawWhisker = ({ d }: { readonly d: string }): PathItem => ({
  kind: 'path',
  d,
  ...{ fill: 'none', stroke: 'ink', strokeWidth: 1.25 },
});

/** Stacked or grouped columns as `ColumnChart` draws them. */
export function drawColumns(layout: BarsLayout): readonly SceneItem[] {
  const { plot } = layout.frame;
  const level = (at: number, stroke: string, dash?: string): PathItem => ({
    kind: 'path',
    d: `M${plot.left} ${at}H${plot.right}`,
    ...{ fill: 'none', stroke, dash, crisp: true },
  });
  const { fault } = layout;
  return [
    ...drawAxes(layout.frame),
    ...layout.marks.map(({ y }) => level(y, 'grey-1', '3 3')),
    ...drawBars(layout.bars),
    ...layout.whiskers.map(drawWhisker),
    level(layout.zero, 'ink-2'),
    ...(fault
      ? [
          { kind: 'path', d: fault.d, fill: 'none', stroke: 'accent', strokeWidth: 1.25 } as const,
          ...(fault.label ? [drawHeader(fault.label, fault.y, 'fault')] : []),
        ]
      : []),
    ...layout.marks.flatMap(({ label }) => (label ? drawLines(label, 'mark', { rim: true }) : [])),
    ...layout.texts.flatMap((text) => drawLines(text, 'total', { rim: true })),
    ...layout.key.flatMap(({ x, y, text, colour, shape }): readonly SceneItem[] => [
      { kind: 'path', d: rect(x, y - 10, 12, 12), fill: colour },
      ...cutout(x + 6, y - 4, shape, colour, true),
      sans(x + 16, y, text, 'key', { fill: 'ink' }),
    ]),
    ...drawEndLabels(layout.endLabels),
  ];
}

/** Shares of a whole as `ShareArea` draws them. */
export const drawShareArea = (layout: ShareAreaLayout): readonly SceneItem[] => [
  ...drawAxes(layout.frame),
  ...patternsFor(layout.pieces),
  ...layout.pieces.map(
    (piece): PathItem => ({ kind: 'path', d: piece.d, fill: fillPaint(piece), stroke: 'paper', strokeWidth: 1 }),
  ),
  ...drawEndLabels(layout.endLabels),
];
