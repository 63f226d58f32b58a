export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** Population variance (divided by the count), in two passes so that a large mean costs no digits. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const gap = (values[i] as number) - centre;
    sum += gap * gap;
  }
  return sum / values.length;
}

/** Moves the k smallest values to the front and the k-th smallest (from 0) to index k. Hoare's quickselect. */
function select(values: Float64Array, k: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    // Median of three, so that sorted input stays linear.
    const middle = (low + high) >> 1;
    const a = values[low] as number;
    const b = values[middle] as number;
    const c = values[high] as number;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i <= j) {
        const held = values[i] as number;
        values[i++] = values[j] as number;
        values[j--] = held;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k] as number;
}

/**
 * The values below which the given shares of `values` lie, interpolated between neighbours (type 7 of Hyndman and Fan,
 * the default of R and NumPy). Reorders `values` and sorts nothing: pass a copy where the order matters. NaN when empty.
 */
export function quantilesInPlace(values: Float64Array, shares: readonly number[]): number[] {
  const last = values.length - 1;
  if (last < 0) return shares.map(() => Number.NaN);
  const answers = new Array<number>(shares.length);
  // In ascending order, so that each selection only has to look at what lies above the one before.
  const order = shares.map((_, i) => i).toSorted((i, j) => (shares[i] as number) - (shares[j] as number));
  let settled = 0;
  for (const i of order) {
    const place = Math.min(1, Math.max(0, shares[i] as number)) * last;
    const below = Math.floor(place);
    const value = select(values, below, settled, last);
    settled = below;
    if (place === below) {
      answers[i] = value;
      continue;
    }
    let next = Infinity;
    for (let j = below + 1; j <= last; j++) if ((values[j] as number) < next) next = values[j] as number;
    answers[i] = value + (place - below) * (next - value);
  }
  return answers;
}

/** Share of the values at or below the threshold. NaN when empty. */
export function shareAtOrBelow(values: ArrayLike<number>, threshold: number): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) <= threshold) count++;
  return count / values.length;
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  order.sort((i, j) => (values[i] as number) - (values[j] as number));
  const result = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
    for (let k = start; k < end; k++) result[order[k] as number] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}

/** Pearson's correlation, or null where one side does not vary. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const middleX = mean(x);
  const middleY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - middleX;
    const dy = (y[i] as number) - middleY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy))) : null;
}

/** Spearman's rank correlation, ties averaged; null where one side does not vary. */
export const rankCorrelation = (x: ArrayLike<number>, y: ArrayLike<number>): number | null =>
  correlation(ranks(x), ranks(y));

export interface Concentration {
  /** Sum of squared percentage shares, 0 to 10,000. */
  readonly index: number;
  /** How many equal parts would be as concentrated. */
  readonly effectiveNumber: number;
}

/** Herfindahl–Hirschman index of parts that are first scaled to add up to 100; null where they add up to nothing or one is negative. */
export function concentration(parts: readonly number[]): Concentration | null {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (!(total > 0) || !Number.isFinite(total) || parts.some((part) => part < 0)) return null;
  const index = parts.reduce((sum, part) => sum + ((100 * part) / total) ** 2, 0);
  return { index, effectiveNumber: 10_000 / index };
}
