import type { Box } from './boxes.ts';
import { firstFree } from './boxes.ts';
import { LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import { textWidth } from './textWidth.ts';

/** A text that belongs to a place on the x axis and stands above the plot. */
export interface HeaderWish {
  readonly at: number;
  readonly text: string;
}

export interface HeaderText {
  readonly x: number;
  readonly row: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

const GAP = 5;

/** Places each text right or left of its x in the lowest free row above the plot, first come first served; null for no room. */
export function placeHeader(
  wishes: readonly HeaderWish[],
  left: number,
  right: number,
  mostRows: number,
): readonly (HeaderText | null)[] {
  const taken: Box[] = [];
  const room: Box = { left, right, top: 0, bottom: mostRows * LINE_HEIGHT };
  return wishes.map(({ at, text }) => {
    const width = textWidth(text, LABEL_SIZE);
    const candidates = Array.from({ length: mostRows }, (_, row) => {
      const top = row * LINE_HEIGHT;
      const bottom = top + LINE_HEIGHT;
      return [
        { row, anchor: 'start' as const, x: at + GAP, box: { left: at + GAP, right: at + GAP + width, top, bottom } },
        { row, anchor: 'end' as const, x: at - GAP, box: { left: at - GAP - width, right: at - GAP, top, bottom } },
      ];
    }).flat();
    const free = firstFree(candidates, taken, room);
    if (!free) return null;
    // Some air to the next text in the row.
    taken.push({ ...free.box, left: free.box.left - 2 * GAP, right: free.box.right + 2 * GAP });
    return { x: free.x, row: free.row, anchor: free.anchor, text };
  });
}
