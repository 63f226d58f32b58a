const BINS = 40;

/** How many of the values fall into each of equally wide bins between the least and the largest. */
export function binsOf(values: ArrayLike<number>, count = BINS) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < values.length; k++) {
    low = Math.min(low, values[k] as number);
    high = Math.max(high, values[k] as number);
  }
  const size = (high - low) / count || 1;
  const counts = new Array<number>(count).fill(0);
  for (let k = 0; k < values.length; k++) {
    const bin = Math.min(count - 1, Math.floor(((values[k] as number) - low) / size));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { low, size, counts };
}
