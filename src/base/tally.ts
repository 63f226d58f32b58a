const slots = 2048;

/** Counts of many columns of numbers, in as much memory as 2,048 slots each, however many numbers come. */
export interface Tally {
  add(column: number, value: number): void;
  /**
   * The values below which the given shares of a column lie, off by at most 1/1,024 of the column's own spread and never
   * outside its extremes; exact where many numbers are equal and alone in their slot. NaN for an empty column.
   */
  quantiles(column: number, shares: readonly number[]): number[];
}

/**
 * Each column has slots of one width, a power of two, which doubles until everything seen fits. Where a slot begins does
 * not depend on what came first, so neither does the answer. A slot keeps its count and its own extremes.
 */
export function makeTally(columns: number): Tally {
  const counts = new Uint32Array(columns * slots);
  const lows = new Float64Array(columns * slots).fill(Infinity);
  const highs = new Float64Array(columns * slots).fill(-Infinity);
  const width = new Float64Array(columns);
  const scale = new Float64Array(columns);
  /** Slot number, counted from zero on the number line, of each column's first slot. */
  const origin = new Float64Array(columns);
  const low = new Float64Array(columns).fill(Infinity);
  const high = new Float64Array(columns).fill(-Infinity);
  const total = new Uint32Array(columns);

  /** Makes room for the extremes: the fewest doublings of the width, then the window centred on what is in it. */
  function makeRoom(column: number): void {
    const least = low[column] as number;
    const most = high[column] as number;
    const before = width[column] as number;
    let next = before === 0 ? 2 ** -700 : before;
    // The second condition keeps slot numbers exact integers, far below any digit that matters.
    while (Math.floor(most / next) - Math.floor(least / next) >= slots || Math.max(most, -least) / next >= 2 ** 46) {
      next *= 2;
    }
    const first = Math.floor(least / next);
    const last = Math.floor(most / next);
    const shifted = first - Math.floor((slots - 1 - (last - first)) / 2);
    if (before !== 0) moveSlots(column, next / before, shifted);
    width[column] = next;
    scale[column] = 1 / next;
    origin[column] = shifted;
  }

  function moveSlots(column: number, fold: number, shifted: number): void {
    const start = column * slots;
    const anchor = origin[column] as number;
    const held = counts.slice(start, start + slots);
    const heldLows = lows.slice(start, start + slots);
    const heldHighs = highs.slice(start, start + slots);
    counts.fill(0, start, start + slots);
    lows.fill(Infinity, start, start + slots);
    highs.fill(-Infinity, start, start + slots);
    held.forEach((count, i) => {
      if (count === 0) return;
      const slot = start + Math.floor((anchor + i) / fold) - shifted;
      counts[slot] = (counts[slot] as number) + count;
      lows[slot] = Math.min(lows[slot] as number, heldLows[i] as number);
      highs[slot] = Math.max(highs[slot] as number, heldHighs[i] as number);
    });
  }

  return {
    add(column, value) {
      if (value < (low[column] as number)) low[column] = value;
      if (value > (high[column] as number)) high[column] = value;
      let place = Math.floor(value * (scale[column] as number)) - (origin[column] as number);
      if (total[column] === 0 || place < 0 || place >= slots) {
        makeRoom(column);
        place = Math.floor(value * (scale[column] as number)) - (origin[column] as number);
      }
      const slot = column * slots + place;
      (counts[slot] as number)++;
      if (value < (lows[slot] as number)) lows[slot] = value;
      if (value > (highs[slot] as number)) highs[slot] = value;
      (total[column] as number)++;
    },

    quantiles(column, shares) {
      const n = total[column] as number;
      const start = column * slots;
      return shares.map((share) => {
        if (n === 0) return Number.NaN;
        // The same place as the exact quantile (type 7), and values spread evenly between the slot's own extremes.
        const place = share * (n - 1);
        let passed = 0;
        let slot = start;
        for (; slot < start + slots - 1; slot++) {
          if (passed + (counts[slot] as number) > place) break;
          passed += counts[slot] as number;
        }
        const count = counts[slot] as number;
        const least = lows[slot] as number;
        if (count === 1) return least;
        return least + Math.min(1, (place - passed) / (count - 1)) * ((highs[slot] as number) - least);
      });
    },
  };
}
