import type { Box } from '../boxes.ts';
import { textWidth } from '../textWidth.ts';
import { serifWidth } from './serifWidth.ts';

/** A colour of the theme by its token (`ink`, `series-3`), `none`, or `url(#…)` for a pattern. Resolved when written. */
export type Paint = string;

export interface PathItem {
  readonly kind: 'path';
  readonly d: string;
  readonly x?: number;
  readonly y?: number;
  readonly fill?: Paint;
  readonly fillOpacity?: number;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly strokeOpacity?: number;
  readonly dash?: string | undefined;
  readonly cap?: 'butt' | 'round' | undefined;
  /** Straight hairlines on whole pixels. */
  readonly crisp?: boolean;
}

/** One line of text on its baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly family: 'sans' | 'serif';
  readonly weight: 400 | 600;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Paint;
  /** A rim of paper, where lines pass behind the words. */
  readonly rim?: boolean;
  /** What the text is: `title`, `tick`, `source`; for tests and for whoever edits the file. */
  readonly role: string;
}

export interface GroupItem {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly clip?: Box;
  readonly role?: string;
  readonly items: readonly SceneItem[];
}

/** The paint of bars of one state, as a repeated tile of 6 × 6. */
export interface PatternItem {
  readonly kind: 'pattern';
  readonly id: string;
  readonly items: readonly PathItem[];
}

/** What a figure is drawn with: four kinds of things, so that a picture can be checked without a browser. */
export type SceneItem = PathItem | TextItem | GroupItem | PatternItem;

export const sans = (
  x: number,
  y: number,
  text: string,
  role: string,
  more: Partial<Omit<TextItem, 'kind' | 'x' | 'y' | 'text' | 'role'>> = {},
): TextItem => ({
  kind: 'text',
  ...{ x, y, text, role, size: 13, family: 'sans', weight: 400, anchor: 'start', fill: 'ink-2' },
  ...more,
});

export const lineWidth = ({ text, size, family, weight }: Pick<TextItem, 'text' | 'size' | 'family' | 'weight'>) =>
  family === 'serif' ? serifWidth(text, size) : textWidth(text, size, weight);

// Of both families: what rises above the baseline and falls below it in running text.
const RISE = 0.74;
const FALL = 0.22;

/** Every text of a scene with the box it fills. */
export function textBoxes(
  items: readonly SceneItem[],
  dx = 0,
  dy = 0,
): readonly { readonly item: TextItem; readonly box: Box }[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return textBoxes(item.items, dx + item.x, dy + item.y);
    if (item.kind !== 'text') return [];
    const width = lineWidth(item);
    const start = item.anchor === 'start' ? item.x : item.anchor === 'end' ? item.x - width : item.x - width / 2;
    const box = {
      left: dx + start,
      right: dx + start + width,
      top: dy + item.y - RISE * item.size,
      bottom: dy + item.y + FALL * item.size,
    };
    return [{ item, box }];
  });
}

export const rect = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}Z`;
