const slots = 4096;

/** Counts of many columns of numbers, in as much memory as 4,096 counters each, however many numbers come. */
export interface Tally {
  add(column: number, value: number): void;
  /**
   * The values below which the given shares of a column lie, off by at most 1/2,048 of the column's own spread and never
   * outside its extremes; exact where all values are equal. NaN for an empty column.
   */
  quantiles(column: number, shares: readonly number[]): number[];
}

/**
 * Each column has slots of one width, a power of two, which doubles until everything seen fits. Where a slot begins does
 * not depend on what came first, so the counts do not depend on the order of the numbers, and no number is kept.
 */
export function makeTally(columns: number): Tally {
  const counts = new Uint32Array(columns * slots);
  const scratch = new Uint32Array(slots);
  const width = new Float64Array(columns);
  const scale = new Float64Array(columns);
  /** Slot number, counted from zero on the number line, of each column's first counter. */
  const origin = new Float64Array(columns);
  const low = new Float64Array(columns).fill(Infinity);
  const high = new Float64Array(columns).fill(-Infinity);
  const total = new Uint32Array(columns);

  /** Makes room for the extremes: the fewest doublings of the width, then the window centred on what is in it. */
  function makeRoom(column: number): void {
    const least = low[column] as number;
    const most = high[column] as number;
    const before = width[column] as number;
    const anchor = origin[column] as number;
    let next = before === 0 ? 2 ** -700 : before;
    // The second condition keeps slot numbers exact integers, far below any digit that matters.
    while (Math.floor(most / next) - Math.floor(least / next) >= slots || Math.max(most, -least) / next >= 2 ** 46) {
      next *= 2;
    }
    const first = Math.floor(least / next);
    const last = Math.floor(most / next);
    const shifted = first - Math.floor((slots - 1 - (last - first)) / 2);
    const start = column * slots;
    if (before !== 0) {
      scratch.fill(0);
      const fold = next / before;
      for (let i = 0; i < slots; i++) {
        const count = counts[start + i] as number;
        if (count > 0) (scratch[Math.floor((anchor + i) / fold) - shifted] as number) += count;
      }
      counts.set(scratch, start);
    }
    width[column] = next;
    scale[column] = 1 / next;
    origin[column] = shifted;
  }

  return {
    add(column, value) {
      if (value < (low[column] as number)) low[column] = value;
      if (value > (high[column] as number)) high[column] = value;
      let slot = Math.floor(value * (scale[column] as number)) - (origin[column] as number);
      if (total[column] === 0 || slot < 0 || slot >= slots) {
        makeRoom(column);
        slot = Math.floor(value * (scale[column] as number)) - (origin[column] as number);
      }
      (counts[column * slots + slot] as number)++;
      (total[column] as number)++;
    },

    quantiles(column, shares) {
      const n = total[column] as number;
      const least = low[column] as number;
      const most = high[column] as number;
      return shares.map((share) => {
        if (n === 0) return Number.NaN;
        // The same place as the exact quantile (type 7), and values spread evenly over their slot.
        const place = share * (n - 1);
        let passed = 0;
        let slot = 0;
        for (; slot < slots - 1; slot++) {
          const here = counts[column * slots + slot] as number;
          if (passed + here > place) break;
          passed += here;
        }
        const here = counts[column * slots + slot] as number;
        const within = (place - passed + 0.5) / here;
        const value = ((origin[column] as number) + slot + within) * (width[column] as number);
        return Math.min(most, Math.max(least, value));
      });
    },
  };
}
