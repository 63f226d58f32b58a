import { isKnown } from './pointStates.ts';
import type { ChartPoint, ChartSeries } from './types.ts';

/** One place on the x axis with the point of each series there, in the order of the series. */
export interface Column {
  readonly x: number;
  readonly label: string;
  readonly points: readonly (ChartPoint | undefined)[];
}

const isDrawn = (point: ChartPoint | undefined): point is ChartPoint =>
  point !== undefined && (point.value !== null || (point.low ?? null) !== null);

/** Every x of any series in order, within the window; empty columns at the ends are left out, gaps between stay. */
export function columnsOf(series: readonly ChartSeries[], window?: readonly [number, number]): readonly Column[] {
  const columns = new Map<number, { x: number; label: string; points: (ChartPoint | undefined)[] }>();
  series.forEach(({ points }, index) => {
    for (const point of points) {
      if (window && (point.x < window[0] || point.x > window[1])) continue;
      const column = columns.get(point.x) ?? { x: point.x, label: point.label, points: series.map(() => undefined) };
      column.points[index] = point;
      columns.set(point.x, column);
    }
  });
  const sorted = [...columns.values()].sort((a, b) => a.x - b.x);
  const first = sorted.findIndex(({ points }) => points.some(isDrawn));
  const last = sorted.findLastIndex(({ points }) => points.some(isDrawn));
  return first === -1 ? [] : sorted.slice(first, last + 1);
}

/** The last column that still holds something known, if all that follow it hold assumptions only; else null. */
export function lastKnownColumn(columns: readonly Column[]): number | null {
  const known = ({ points }: Column) => points.some((point) => isDrawn(point) && isKnown(point.state));
  const last = columns.findLastIndex(known);
  return last === -1 || last === columns.length - 1 ? null : last;
}

/** Sums of what lies above and below zero; `whole` is whether every series has a value here. */
export function stackOf({ points }: Column) {
  let above = 0;
  let below = 0;
  let whole = true;
  for (const point of points) {
    const value = point?.value ?? null;
    if (value === null) whole = false;
    else if (value >= 0) above += value;
    else below += value;
  }
  return { above, below, whole };
}
