import { type Box, insideOf, overlaps, pointsInside } from '../boxes.ts';
import { LABEL_SIZE, LINE_HEIGHT } from '../frame.ts';
import { markerPath } from '../markerPath.ts';
import { textWidth } from '../textWidth.ts';
import { drawLines } from './drawAxes.ts';
import type { DrawnForm } from './drawForm.ts';
import type { FigureEdits } from './figureTypes.ts';
import { type SceneItem, textBoxes } from './scene.ts';
import { breakLines } from './serifWidth.ts';

const WIDEST = 150;
/** How far above or below the point words may stand, nearest first. */
const distances = [10, 24, 40, 60, 84, 112, 144, 180, 220, 264];
const RING = 6;

interface Place {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

function placesFor(at: { readonly x: number; readonly y: number }, wide: number, lines: number): readonly Place[] {
  const high = lines * LINE_HEIGHT;
  return distances.flatMap((far) =>
    [-1, 1].flatMap((side) =>
      (['middle', 'end', 'start'] as const).map((anchor): Place => {
        const x = anchor === 'middle' ? at.x : anchor === 'end' ? at.x + RING : at.x - RING;
        const top = side < 0 ? at.y - far - high : at.y + far;
        const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x;
        const box = { left: left - 2, right: left + wide + 2, top, bottom: top + high };
        return { box, x, y: top + LINE_HEIGHT * 0.8, anchor };
      }),
    ),
  );
}

/**
 * The writer's words at a point, clear of every other text and over as little of the drawing as can be, with a hairline
 * back where they stand further off. Null where the point is not drawn or no place is free.
 */
export function placePin(
  pin: NonNullable<FigureEdits['pin']>,
  { items, targets, obstacles, height }: DrawnForm,
  width: number,
): readonly SceneItem[] | null {
  const target = targets.find(({ key }) => key === pin.key);
  if (!target) return null;
  const lines = breakLines(pin.text.trim(), (line) => textWidth(line, LABEL_SIZE, 600) <= WIDEST);
  const wide = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE, 600)));
  const taken = textBoxes(items).map(({ box }) => box);
  const room = { left: 0, right: width, top: 0, bottom: height };
  const free = placesFor(target, wide, lines.length).filter(
    ({ box }) => insideOf(box, room) && !taken.some((other) => overlaps(box, other)),
  );
  const [first] = free;
  if (!first) return null;
  const covers = (place: Place) => pointsInside(place.box, obstacles);
  const best = free.reduce((a, b) => (covers(b) < covers(a) ? b : a), first);
  const above = best.box.bottom <= target.y;
  const [from, to] = above ? [best.box.bottom + 1, target.y - RING] : [best.box.top - 1, target.y + RING];
  return [
    ...(Math.abs(to - from) > 10
      ? [{ kind: 'path', d: `M${target.x} ${from}V${to}`, fill: 'none', stroke: 'ink', strokeWidth: 0.75 } as const]
      : []),
    {
      ...{ kind: 'path', x: target.x, y: target.y, d: markerPath('circle', RING) },
      ...{ fill: 'none', stroke: 'paper', strokeWidth: 3 },
    },
    {
      ...{ kind: 'path', x: target.x, y: target.y, d: markerPath('circle', RING) },
      ...{ fill: 'none', stroke: 'ink', strokeWidth: 1.5 },
    },
    ...drawLines({ ...best, lines }, 'pin', { fill: 'ink', weight: 600, rim: true }),
  ];
}
