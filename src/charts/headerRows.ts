import { type Box, firstFree, overlaps } from './boxes.ts';
import { LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import { textWidth } from './textWidth.ts';

/** A text that belongs to a place on the x axis and stands above the plot. */
export interface HeaderWish {
  readonly at: number;
  readonly text: string;
  /** A hairline runs up to the text and must not cross those in the rows below. */
  readonly line?: boolean;
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
  const lines: Box[] = [];
  const room: Box = { left, right, top: 0, bottom: mostRows * LINE_HEIGHT };
  return wishes.map(({ at, text, line = false }) => {
    const width = textWidth(text, LABEL_SIZE);
    const candidates = Array.from({ length: mostRows }, (_, row) => {
      const top = row * LINE_HEIGHT;
      const bottom = top + LINE_HEIGHT;
      // Row 0 is next to the plot: the line of a text in a higher row passes all rows below it.
      const stem: Box = { left: at - 3, right: at + 3, top: 0, bottom: line ? bottom : 0 };
      return [
        {
          row,
          anchor: 'start' as const,
          x: at + GAP,
          box: { left: at + GAP, right: at + GAP + width, top, bottom },
          stem,
        },
        {
          row,
          anchor: 'end' as const,
          x: at - GAP,
          box: { left: at - GAP - width, right: at - GAP, top, bottom },
          stem,
        },
      ];
    })
      .flat()
      .filter(({ stem, box }) => !taken.some((other) => overlaps(stem, other)) && !lines.some((o) => overlaps(box, o)));
    const free = firstFree(candidates, taken, room);
    if (!free) return null;
    // Some air to the next text in the row.
    taken.push({ ...free.box, left: free.box.left - 2 * GAP, right: free.box.right + 2 * GAP });
    if (line) lines.push(free.stem);
    return { x: free.x, row: free.row, anchor: free.anchor, text };
  });
}
