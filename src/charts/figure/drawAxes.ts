import { type Axis, type Frame, LABEL_SIZE, LINE_HEIGHT, TICK_GAP } from '../frame.ts';
import type { HeaderText } from '../headerRows.ts';
import { linearScale, logScale } from '../scales.ts';
import type { EndLabel, PlacedText } from '../timeLineTypes.ts';
import { drawMarker } from './drawMarker.ts';
import { type SceneItem, sans, type TextItem } from './scene.ts';

const TICK = 5;

/** Where a value of an axis stands in a frame. */
export function placeOf({ domain, scale }: Axis, range: readonly [number, number]): (value: number) => number {
  return (scale === 'log' ? logScale : linearScale)(domain, range).at;
}

/** Grid, axis line, ticks and their texts, as Recharts draws them on the page from the same frame. */
export function drawAxes({ plot, x, y, grid }: Frame): readonly SceneItem[] {
  const xAt = placeOf(x, [plot.left, plot.right]);
  const yAt = placeOf(y, [plot.bottom, plot.top]);
  const items: SceneItem[] = [];
  const rule = (d: string, stroke: string) => items.push({ kind: 'path', d, fill: 'none', stroke, crisp: true });
  if (grid === 'horizontal') for (const { at } of y.ticks) rule(`M${plot.left} ${yAt(at)}H${plot.right}`, 'rule');
  if (grid === 'vertical') for (const { at } of x.ticks) rule(`M${xAt(at)} ${plot.top}V${plot.bottom}`, 'rule');
  if (x.side !== 'none' && grid !== 'vertical') {
    const edge = x.side === 'bottom' ? plot.bottom : plot.top;
    rule(`M${plot.left} ${edge}H${plot.right}`, 'grey-2');
    for (const { at } of x.ticks) rule(`M${xAt(at)} ${edge}v${x.side === 'bottom' ? TICK : -TICK}`, 'grey-2');
  }
  if (x.side !== 'none')
    for (const { at, text } of x.ticks) {
      const baseline = x.side === 'bottom' ? plot.bottom + TICK + 2 + 0.85 * LABEL_SIZE : plot.top - TICK - 2;
      items.push(sans(xAt(at), baseline, text, 'tick', { anchor: 'middle' }));
    }
  if (y.side === 'left')
    for (const { at, text } of y.ticks)
      items.push(sans(plot.left - TICK_GAP, yAt(at) + 0.32 * LABEL_SIZE, text, 'tick', { anchor: 'end' }));
  return items;
}

/** The lines of a placed text, each on its own baseline. */
export const drawLines = (
  { x, y, anchor, lines }: PlacedText,
  role: string,
  more: Partial<Pick<TextItem, 'fill' | 'weight' | 'rim' | 'size'>> = {},
): readonly TextItem[] => lines.map((line, index) => sans(x, y + index * LINE_HEIGHT, line, role, { anchor, ...more }));

/** A text above the plot in its row. */
export const drawHeader = (text: HeaderText, y: number, role: 'band' | 'fault' | 'mark'): TextItem =>
  sans(text.x, y, text.text, role, { anchor: text.anchor, rim: true, fill: role === 'fault' ? 'accent' : 'ink-2' });

/** Names and values at the ends of lines, with the marker of each. */
export const drawEndLabels = (labels: readonly EndLabel[]): readonly SceneItem[] =>
  labels.flatMap(({ x, y, name, value, colour, shape, leader }): readonly SceneItem[] => {
    const first = y + 0.34 * LABEL_SIZE;
    return [
      ...(leader ? [{ kind: 'path', d: leader, fill: 'none', stroke: 'grey-3', strokeWidth: 0.75 } as const] : []),
      ...drawMarker({ x: x + 3, y, shape, state: 'reported', colour }),
      ...name.map((line, index) =>
        sans(x + 12, first + index * LINE_HEIGHT, line, 'label', { weight: 600, fill: 'ink' }),
      ),
      ...(value ? [sans(x + 12, first + name.length * LINE_HEIGHT, value, 'label', { fill: 'ink' })] : []),
    ];
  });
