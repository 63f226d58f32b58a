import { type Box, firstFree, insideOf, overlaps, pointsInside } from './boxes.ts';
import { LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import { textWidth, wrapText } from './textWidth.ts';
import type { PlacedText } from './timeLineTypes.ts';

interface Dot {
  readonly x: number;
  readonly y: number;
}

interface Candidate {
  readonly box: Box;
  readonly text: PlacedText;
}

const boxOf = (x: number, y: number, anchor: PlacedText['anchor'], lines: readonly string[]): Candidate => {
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const top = y - LINE_HEIGHT * 0.78;
  return {
    box: { left: left - 2, right: left + width + 2, top, bottom: top + lines.length * LINE_HEIGHT + 2 },
    text: { x, y, anchor, lines },
  };
};

/** The candidate that covers the fewest drawn points, of those that stay in the room and touch no other text. */
function leastCovering(
  candidates: readonly Candidate[],
  taken: Box[],
  room: Box,
  dots: readonly Dot[],
): PlacedText | null {
  const allowed = candidates.filter(({ box }) => insideOf(box, room) && !taken.some((other) => overlaps(box, other)));
  let best = firstFree(allowed, taken, room);
  let fewest = best ? pointsInside(best.box, dots) : 0;
  for (const candidate of allowed) {
    const covered = pointsInside(candidate.box, dots);
    if (covered < fewest) {
      best = candidate;
      fewest = covered;
    }
  }
  if (best) taken.push(best.box);
  return best?.text ?? null;
}

/** A text beside a point: above, below or to a side, wherever it covers no line. Adds its box to `taken`. */
export function placeBeside(at: Dot, label: string, taken: Box[], room: Box, dots: readonly Dot[]): PlacedText | null {
  const lines = wrapText(label, Math.min(150, Math.max(84, (room.right - room.left) / 2.4)), LABEL_SIZE, 3);
  const high = (lines.length - 1) * LINE_HEIGHT;
  const above = at.y - 9 - high;
  const below = at.y + 18;
  const beside = at.y + 4 - high / 2;
  return leastCovering(
    [
      boxOf(at.x, above, 'middle', lines),
      boxOf(at.x + 4, above, 'end', lines),
      boxOf(at.x - 4, above, 'start', lines),
      boxOf(at.x - 10, beside, 'end', lines),
      boxOf(at.x + 10, beside, 'start', lines),
      boxOf(at.x, below, 'middle', lines),
      boxOf(at.x + 4, below, 'end', lines),
      boxOf(at.x - 4, below, 'start', lines),
      boxOf(at.x - 24, above - 16, 'end', lines),
      boxOf(at.x - 24, below + 16, 'end', lines),
    ],
    taken,
    room,
    dots,
  );
}

/** A text on a level line: over or under it, at the left, the middle or the right. Adds its box to `taken`. */
export function placeOnLevel(
  y: number,
  label: string,
  taken: Box[],
  room: Box,
  dots: readonly Dot[],
): PlacedText | null {
  const lines = wrapText(label, (room.right - room.left) * 0.7, LABEL_SIZE, 2);
  const over = y - 6 - (lines.length - 1) * LINE_HEIGHT;
  const under = y + 15;
  const middle = (room.left + room.right) / 2;
  return leastCovering(
    [over, under].flatMap((at) => [
      boxOf(room.left + 4, at, 'start', lines),
      boxOf(room.right - 4, at, 'end', lines),
      boxOf(middle, at, 'middle', lines),
    ]),
    taken,
    room,
    dots,
  );
}
