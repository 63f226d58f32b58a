import { type PathItem, type SceneItem, sans, type TextItem } from '../figure/scene.ts';
import { linearScale } from '../scales.ts';
import { cutText, textWidth } from '../textWidth.ts';
import type { ValueFormat } from '../types.ts';
import { niceTicks, type TickPlan } from '../valueTicks.ts';
import type { LabRoom } from './labTypes.ts';

export interface LabPlot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A tick in place, with its text. */
export interface LabTick {
  readonly at: number;
  readonly text: string;
}

const AIR = 8;

export const line = (d: string, stroke: string, more: Partial<PathItem> = {}): PathItem => ({
  kind: 'path',
  d,
  ...{ fill: 'none', stroke },
  ...more,
});

/** Middle of a line of type on `y`, as a baseline. */
export const onMiddle = (y: number, size: number): number => y + 0.34 * size;

/** Widest of some texts. */
export const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)));

/** Ticks whose texts stand clear of each other and between two places: every one, every second and so on. */
export function clearTicks(ticks: readonly LabTick[], size: number, from: number, to: number): readonly LabTick[] {
  const inside = ticks.filter(({ at, text }) => {
    const half = textWidth(text, size) / 2;
    return at - half >= from && at + half <= to;
  });
  for (let stride = 1; stride < inside.length; stride++) {
    const kept = inside.filter((_, k) => k % stride === 0);
    const clear = kept.every(({ at, text }, k) => {
      const next = kept[k + 1];
      return !next || at + textWidth(text, size) / 2 + AIR <= next.at - textWidth(next.text, size) / 2;
    });
    if (clear) return kept;
  }
  return inside.slice(0, 1);
}

/** Grid lines across a plot with their texts left of it; the line of zero is stronger. */
export const upAxis = (
  plot: LabPlot,
  { ticks }: TickPlan,
  at: (value: number) => number,
  format: ValueFormat,
  size: number,
) =>
  ticks.flatMap((tick): readonly SceneItem[] => [
    line(`M${plot.left} ${at(tick)}H${plot.right}`, tick === 0 ? 'grey-2' : 'rule', { crisp: true }),
    sans(plot.left - 6, onMiddle(at(tick), size), format.short(tick), 'tick', { anchor: 'end', size }),
  ]);

/** Texts of an axis on one baseline. */
export const acrossAxis = (ticks: readonly LabTick[], baseline: number, size: number): readonly TextItem[] =>
  ticks.map(({ at, text }) => sans(at, baseline, text, 'tick', { anchor: 'middle', size }));

interface PairAxis {
  readonly label: string;
  readonly format: ValueFormat;
  readonly low: number;
  readonly high: number;
}

/** The frame of one number against another: two named axes, grid, ticks. Each name has its arrow. */
export function pairFrame(across: PairAxis, up: PairAxis, room: LabRoom, domain: 'exact' | 'nice') {
  const { width, height, size } = room;
  const rows = Math.max(3, Math.min(6, Math.floor(height / 60)));
  const yPlan = niceTicks(up.low, up.high, rows);
  const left = widest(yPlan.ticks.map(up.format.short), size) + 10;
  const plot = { left, right: width - 14, top: size + 12, bottom: height - 2 * size - 16 };
  const xPlan = niceTicks(across.low, across.high, Math.max(3, Math.floor((plot.right - left) / 70)));
  const x = linearScale(domain === 'exact' ? [across.low, across.high] : xPlan.domain, [plot.left, plot.right]).at;
  const y = linearScale(yPlan.domain, [plot.bottom, plot.top]).at;
  const within = xPlan.ticks.filter(
    (tick) => domain === 'nice' || (tick >= across.low - 1e-9 && tick <= across.high + 1e-9),
  );
  const ticks = clearTicks(
    within.map((tick) => ({ at: x(tick), text: across.format.short(tick) })),
    size,
    0,
    width,
  );
  const nameRoom = width - 16;
  const acrossName = cutText(across.label, nameRoom, size);
  const items: readonly SceneItem[] = [
    ...upAxis(plot, yPlan, y, up.format, size),
    ...acrossAxis(ticks, plot.bottom + size + 5, size),
    line(`M5 ${size + 1}V3M1.5 6.5 5 3 8.5 6.5`, 'ink-2'),
    sans(13, size, cutText(up.label, nameRoom, size), 'axis', { size }),
    line(`M${width - 10} ${height - 3 - 0.3 * size}h9m-3.5 -3.5 3.5 3.5 -3.5 3.5`, 'ink-2'),
    sans(width - 14, height - 3, acrossName, 'axis', { anchor: 'end', size }),
  ];
  return { plot, x, y, items };
}

/** One entry of a key: how something is drawn, and its words. The sample is drawn around (9, 0). */
export interface KeyEntry {
  readonly words: string;
  readonly sample: readonly PathItem[];
}

const SAMPLE = 24;
const GAP = 16;

/** A key in rows from the top, as wide as there is room. */
export function labKey(entries: readonly KeyEntry[], width: number, size: number) {
  const items: SceneItem[] = [];
  const pitch = size + 6;
  let [x, row] = [0, 0];
  for (const { words, sample } of entries) {
    const needed = SAMPLE + textWidth(words, size);
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const y = row * pitch + pitch / 2;
    items.push({ kind: 'group', x, y, items: sample });
    items.push(sans(x + SAMPLE, onMiddle(y, size), words, 'key', { size }));
    x += needed + GAP;
  }
  return { items, height: entries.length === 0 ? 0 : (row + 1) * pitch + 4 };
}
