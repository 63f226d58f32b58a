import type { ChartPoint, ChartSeries, Mark } from './types.ts';
import { logTicks, niceTicks, type TickPlan } from './valueTicks.ts';

/** Lowest and highest of all values, range ends and marks, or null where there is none. */
export function extentOf(
  series: readonly { readonly points: readonly ChartPoint[] }[],
  marks: readonly Mark[] = [],
): readonly [number, number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const take = (value: number | null | undefined) => {
    if (value === null || value === undefined) return;
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const { points } of series) {
    for (const point of points) {
      take(point.value);
      take(point.low);
      take(point.high);
    }
  }
  for (const { value } of marks) take(value);
  return low <= high ? [low, high] : null;
}

// Below this share of the height, starting at zero costs the picture little and spares the reader a cut axis.
const CHEAP_ZERO = 0.45;

/** The value axis of a line: log decades, or round steps from zero where zero is near or asked for. */
export function planValues(
  extent: readonly [number, number],
  scale: 'linear' | 'log',
  zero: 'auto' | 'always' | 'never',
  most: number,
): TickPlan {
  const [low, high] = extent;
  if (scale === 'log') return logTicks(low, high, most);
  const gap = low > 0 ? low / high : high < 0 ? high / low : 0;
  const toZero = zero === 'always' || (zero === 'auto' && gap < CHEAP_ZERO);
  return toZero ? niceTicks(Math.min(low, 0), Math.max(high, 0), most) : niceTicks(low, high, most);
}

/** The points within a window, with one more to each side so that lines run to the edge. */
export function inWindow(points: readonly ChartPoint[], window: readonly [number, number]): readonly ChartPoint[] {
  const [from, to] = window;
  let start = points.findIndex(({ x }) => x >= from);
  if (start === -1) return [];
  let end = points.findLastIndex(({ x }) => x <= to);
  if (end === -1) return [];
  start = Math.max(0, start - 1);
  end = Math.min(points.length - 1, end + 1);
  return start === 0 && end === points.length - 1 ? points : points.slice(start, end + 1);
}

/** First and last x of all points, or null where there are none. */
export function xExtent(series: readonly ChartSeries[]): readonly [number, number] | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { points } of series) {
    const [start, end] = [points[0], points[points.length - 1]];
    if (start && start.x < first) first = start.x;
    if (end && end.x > last) last = end.x;
  }
  return first <= last ? [first, last] : null;
}
