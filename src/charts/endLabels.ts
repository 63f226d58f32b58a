import { LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import type { SeriesLook } from './seriesLook.ts';
import { spreadLabels } from './spreadLabels.ts';
import { textWidth, wrapText } from './textWidth.ts';
import type { EndLabel } from './timeLineTypes.ts';

/** What is to be written beside the end of a line (or the side of a stack). */
export interface LabelWish {
  readonly name: string;
  readonly value: string;
  /** Where the line ends on the screen. */
  readonly x: number;
  readonly y: number;
  readonly look: SeriesLook;
  /** The higher, the later it goes when there is no room for all. */
  readonly weight: number;
}

export const MARKER_ROOM = 12;
const GAP = 10;
const PADDING = 3;

/** Room to the right of the plot that labels of these texts need, never more than a share of the whole width. */
export function labelRoom(texts: readonly { readonly name: string; readonly value: string }[], width: number): number {
  const most = Math.min(190, width * (width < 480 ? 0.34 : 0.24));
  const widest = Math.max(
    0,
    ...texts.map(({ name, value }) => {
      const value_ = textWidth(value, LABEL_SIZE);
      const lines = wrapText(name, most - GAP - MARKER_ROOM, LABEL_SIZE, 3, 600);
      return Math.max(value_, ...lines.map((line) => textWidth(line, LABEL_SIZE, 600)));
    }),
  );
  // In whole steps, so that a figure that grows by a digit does not move the plot.
  return texts.length === 0 ? 12 : Math.ceil((widest + GAP + MARKER_ROOM + 4) / 8) * 8;
}

/** Labels in the right margin, none over another, with a hairline back to a line end that is further away. */
export function placeEndLabels(
  wishes: readonly LabelWish[],
  left: number,
  room: number,
  top: number,
  bottom: number,
): readonly EndLabel[] {
  const textRoom = room - GAP - MARKER_ROOM;
  const sized = wishes.map((wish) => ({ ...wish, lines: wrapText(wish.name, textRoom, LABEL_SIZE, 3, 600) }));
  const places = spreadLabels(
    sized.map(({ y, lines, value, weight }) => ({
      at: y + ((lines.length + (value ? 1 : 0) - 1) * LINE_HEIGHT) / 2,
      size: (lines.length + (value ? 1 : 0)) * LINE_HEIGHT + PADDING,
      weight,
    })),
    top,
    bottom,
  );
  return sized.flatMap(({ lines, value, look, x, y }, index) => {
    const middle = places[index];
    if (middle === undefined || middle === null) return [];
    const first = middle - ((lines.length + (value ? 1 : 0) - 1) * LINE_HEIGHT) / 2;
    const far = Math.abs(first - y) > 3 || left - x > 12;
    return [
      {
        x: left + GAP,
        y: first,
        name: lines,
        value,
        ...look,
        leader: far ? `M${x + 4} ${y}L${Math.max(x + 4, left)} ${y}L${left + GAP - 3} ${first}` : null,
      },
    ];
  });
}
