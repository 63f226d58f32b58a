import { weakerState } from './pointStates.ts';
import type { Scale } from './scales.ts';
import type { ChartPoint, PointState } from './types.ts';

/** A piece of a line in one stroke. */
export interface Run {
  readonly state: PointState;
  readonly d: string;
}

const round = (value: number) => Math.round(value * 10) / 10;
const place = (x: Scale, y: Scale, point: ChartPoint, value: number) => `${round(x.at(point.x))} ${round(y.at(value))}`;

/** Whether the line reaches this point from the one before. An unfinished period stands alone. */
const joins = (before: ChartPoint | undefined, point: ChartPoint | undefined): boolean =>
  before !== undefined &&
  point !== undefined &&
  before.value !== null &&
  point.value !== null &&
  !before.partial &&
  !point.partial;

/** The line in runs of one state each. A gap ends a run; a piece between two states takes the weaker one's stroke. */
export function lineRuns(points: readonly ChartPoint[], x: Scale, y: Scale): readonly Run[] {
  const runs: Run[] = [];
  let open: { state: PointState; parts: string[] } | undefined;
  const close = () => {
    if (open) runs.push({ state: open.state, d: open.parts.join('') });
    open = undefined;
  };
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1];
    const to = points[index];
    if (!from || !to || !joins(from, to) || from.value === null || to.value === null) {
      close();
      continue;
    }
    const state = weakerState(from.state, to.state);
    if (open?.state !== state) {
      close();
      open = { state, parts: [`M${place(x, y, from, from.value)}`] };
    }
    open.parts.push(`L${place(x, y, to, to.value)}`);
  }
  close();
  return runs;
}

/** Whether a value has no line to either side, so that only a marker can show it. */
export const isAlone = (points: readonly ChartPoint[], index: number): boolean =>
  points[index]?.value !== null && !joins(points[index - 1], points[index]) && !joins(points[index], points[index + 1]);

interface Range {
  readonly point: ChartPoint;
  readonly low: number;
  readonly high: number;
}

const rangeOf = (point: ChartPoint): Range | null => {
  const { low, high } = point;
  return low === undefined || high === undefined || low === null || high === null || low === high
    ? null
    : { point, low, high };
};

/** Closed shapes between low and high, one for each stretch of at least two neighbouring ranges; and the ranges left alone. */
export function rangeBands(points: readonly ChartPoint[], x: Scale, y: Scale) {
  const bands: string[] = [];
  const alone: Range[] = [];
  let open: Range[] = [];
  const close = () => {
    if (open.length === 1) alone.push(...open);
    else if (open.length > 1) {
      const top = open.map(({ point, high }) => place(x, y, point, high));
      const back = open.map(({ point, low }) => place(x, y, point, low)).toReversed();
      bands.push(`M${top.join('L')}L${back.join('L')}Z`);
    }
    open = [];
  };
  for (const point of points) {
    const range = rangeOf(point);
    if (range) open.push(range);
    // A band opens at the last known value, as a fan does; any other point without a range ends it.
    else if (point.value !== null && open.length === 0) open = [{ point, low: point.value, high: point.value }];
    else if (point.value !== null && open.every(({ low, high }) => low === high)) {
      open = [{ point, low: point.value, high: point.value }];
    } else close();
  }
  if (open.some(({ low, high }) => low !== high)) close();
  return { bands, alone: alone.filter(({ low, high }) => low !== high) };
}

/** One range with caps, as a path. */
export function whisker(point: ChartPoint, x: Scale, y: Scale, cap = 4): string | null {
  const range = rangeOf(point);
  if (!range) return null;
  const middle = round(x.at(point.x));
  const top = round(y.at(range.high));
  const bottom = round(y.at(range.low));
  return `M${middle - cap} ${top}h${2 * cap}M${middle} ${top}V${bottom}M${middle - cap} ${bottom}h${2 * cap}`;
}
