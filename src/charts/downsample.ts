import type { ChartPoint } from './types.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Largest triangle three buckets (Steinarsson 2013): `keep` of the points whose line looks like the line of all. First and
 * last stay; the third corner of each triangle is the mean of the next bucket; of equal areas the first wins.
 */
export function lttb<T extends Place>(points: readonly T[], keep: number): readonly T[] {
  const total = points.length;
  const first = points[0];
  const last = points[total - 1];
  if (total <= keep || keep < 3 || first === undefined || last === undefined) return points;
  const width = (total - 2) / (keep - 2);
  const kept: T[] = [first];
  let corner = first;
  for (let bucket = 0; bucket < keep - 2; bucket++) {
    const start = Math.floor(bucket * width) + 1;
    const end = Math.floor((bucket + 1) * width) + 1;
    const nextEnd = Math.min(Math.floor((bucket + 2) * width) + 1, total);
    let meanX = 0;
    let meanY = 0;
    for (let index = end; index < nextEnd; index++) {
      const point = points[index] as T;
      meanX += point.x;
      meanY += point.y;
    }
    meanX /= nextEnd - end;
    meanY /= nextEnd - end;
    let best = -1;
    let chosen = first;
    for (let index = start; index < end; index++) {
      const point = points[index] as T;
      const area = Math.abs((corner.x - meanX) * (point.y - corner.y) - (corner.x - point.x) * (meanY - corner.y));
      if (area > best) {
        best = area;
        chosen = point;
      }
    }
    kept.push(chosen);
    corner = chosen;
  }
  kept.push(last);
  return kept;
}

/** The lowest and the highest point of each of `keep / 2` equal buckets, in their own order: no spike is ever lost. */
export function minMax<T extends Place>(points: readonly T[], keep: number): readonly T[] {
  const total = points.length;
  if (total <= keep || keep < 2) return points;
  const kept: T[] = [];
  const buckets = Math.floor(keep / 2);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const start = Math.floor((bucket * total) / buckets);
    const end = Math.floor(((bucket + 1) * total) / buckets);
    let low = start;
    let high = start;
    for (let index = start + 1; index < end; index++) {
      const y = (points[index] as T).y;
      if (y < (points[low] as T).y) low = index;
      if (y > (points[high] as T).y) high = index;
    }
    const [one, two] = low <= high ? [low, high] : [high, low];
    kept.push(points[one] as T);
    if (two !== one) kept.push(points[two] as T);
  }
  return kept;
}

/** What a series may cost at most; beyond it a screen shows no more and Recharts takes seconds. */
export const MOST_DRAWN = 2_000;

/** Two points in each pixel column is all that a screen can show of a line. */
const perPixel = 2;

/**
 * The points worth drawing on `width` pixels, at most about 2,000: every gap, change of state, first and last point, and the
 * lowest and highest of each stretch. The points themselves are kept, never averages. Short series come back unchanged.
 */
export function reduceForDrawing(points: readonly ChartPoint[], width: number): readonly ChartPoint[] {
  const budget = Math.min(MOST_DRAWN, Math.max(200, Math.round(width * perPixel)));
  if (points.length <= budget) return points;
  const kept: ChartPoint[] = [];
  for (const stretch of stretchesOf(points)) {
    if (stretch.length <= 4) {
      kept.push(...stretch);
      continue;
    }
    const inner = stretch.slice(1, -1) as readonly (ChartPoint & { readonly value: number })[];
    const share = Math.max(2, 2 * Math.floor((budget * (stretch.length / points.length)) / 2));
    kept.push(stretch[0] as ChartPoint, ...extremes(inner, share), stretch[stretch.length - 1] as ChartPoint);
  }
  // A series that is mostly gaps has more stretches than pixels; then one gap in each pixel column has to stand for all.
  return kept.length <= 2 * MOST_DRAWN ? kept : thinStretches(kept, budget);
}

function extremes(points: readonly (ChartPoint & { readonly value: number })[], keep: number): readonly ChartPoint[] {
  const places = points.map((point) => ({ x: point.x, y: point.value, point }));
  return minMax(places, keep).map(({ point }) => point);
}

/** Runs of values of one state; each gap is a run of its own, however many empty points it spans. */
function stretchesOf(points: readonly ChartPoint[]): readonly (readonly ChartPoint[])[] {
  const stretches: ChartPoint[][] = [];
  let open: ChartPoint[] = [];
  let before: ChartPoint | undefined;
  for (const point of points) {
    if (point.value === null && before?.value === null) continue;
    const breaks = before && ((point.value === null) !== (before.value === null) || point.state !== before.state);
    if (breaks) {
      stretches.push(open);
      open = [];
    }
    open.push(point);
    before = point;
  }
  if (open.length > 0) stretches.push(open);
  return stretches;
}

function thinStretches(points: readonly ChartPoint[], budget: number): readonly ChartPoint[] {
  const kept: ChartPoint[] = [];
  const buckets = Math.max(1, Math.floor(budget / 4));
  for (let bucket = 0; bucket < buckets; bucket++) {
    const part = points.slice(
      Math.floor((bucket * points.length) / buckets),
      Math.floor(((bucket + 1) * points.length) / buckets),
    );
    const values = part.filter((point): point is ChartPoint & { readonly value: number } => point.value !== null);
    const low = values.reduce<ChartPoint | undefined>(
      (a, b) => (a?.value != null && a.value <= b.value ? a : b),
      undefined,
    );
    const high = values.reduce<ChartPoint | undefined>(
      (a, b) => (a?.value != null && a.value >= b.value ? a : b),
      undefined,
    );
    const gap = part.find((point) => point.value === null);
    const ends = bucket === 0 ? part[0] : bucket === buckets - 1 ? part[part.length - 1] : undefined;
    const chosen = new Set([low, high, gap, ends].filter((point) => point !== undefined));
    kept.push(...part.filter((point) => chosen.has(point)));
  }
  return kept;
}
