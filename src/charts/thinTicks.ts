import { LABEL_SIZE } from './frame.ts';
import { textWidth } from './textWidth.ts';
import type { Tick } from './timeTicks.ts';

const AIR = 8;

/** Leaves out texts (never marks) until none touches its neighbour: every second, every third and so on, counted from the last. */
export function thinTicks(ticks: readonly Tick[], at: (value: number) => number): readonly Tick[] {
  for (let stride = 1; stride <= ticks.length; stride++) {
    const shown = ticks.filter((_, index) => (ticks.length - 1 - index) % stride === 0);
    let end = Number.NEGATIVE_INFINITY;
    const free = shown.every(({ at: value, text }) => {
      const half = textWidth(text, LABEL_SIZE) / 2;
      const middle = at(value);
      const fits = middle - half >= end;
      end = middle + half + AIR;
      return fits;
    });
    if (free) return shown;
  }
  return ticks.slice(-1);
}
