import { quantilesInPlace } from './statistics.ts';

/** Slots of a column, numbers kept per slot (count, least, most), and numbers that wait before they are sorted into slots. */
const slots = 1024;
const perSlot = 3;
const block = 64;
/** Kept per column: numbers in slots, slots per unit, number of the first slot counted from zero on the number line. */
const perColumn = 3;

/** Many columns of numbers, in as much memory as 1,024 slots each, however many numbers come. */
export interface Tally {
  add(column: number, value: number): void;
  /**
   * The values below which the given shares of a column lie, off by at most 1/500 of the column's own spread and never
   * outside its extremes. Exact for fewer than 64 numbers, and at a point where many sit. NaN for an empty column.
   */
  quantiles(column: number, shares: readonly number[]): number[];
}

/**
 * Each column has slots of one width, a power of two, which doubles until everything seen fits. Where a slot begins does
 * not depend on what came first, so neither does the answer.
 */
export function makeTally(columns: number): Tally {
  const cells = new Float64Array(columns * slots * perSlot);
  const heads = new Float64Array(columns * perColumn);
  // Numbers wait in blocks, because a column's slots only stay in the processor's cache while it is worked on alone.
  const waiting = new Float64Array(columns * block);
  const filled = new Uint8Array(columns);

  function put(slot: number, count: number, least: number, most: number): void {
    const before = cells[slot] as number;
    cells[slot] = before + count;
    if (before === 0 || least < (cells[slot + 1] as number)) cells[slot + 1] = least;
    if (before === 0 || most > (cells[slot + 2] as number)) cells[slot + 2] = most;
  }

  /** Moves a column into the narrowest slots that hold what is in it and everything from `low` to `high`. */
  function makeRoom(column: number, low: number, high: number): void {
    const base = column * slots * perSlot;
    const head = column * perColumn;
    const held = heads[head] === 0 ? new Float64Array(0) : cells.slice(base, base + slots * perSlot);
    let least = low;
    let most = high;
    for (let s = 0; s < held.length; s += perSlot) {
      if (held[s] === 0) continue;
      least = Math.min(least, held[s + 1] as number);
      most = Math.max(most, held[s + 2] as number);
    }
    let width = heads[head] === 0 ? 2 ** -700 : 1 / (heads[head + 1] as number);
    // The second condition keeps slot numbers exact integers, far below any digit that matters.
    while (Math.floor(most / width) - Math.floor(least / width) >= slots || Math.max(most, -least) / width >= 2 ** 46) {
      width *= 2;
    }
    const first = Math.floor(least / width);
    const origin = first - Math.floor((slots - 1 - (Math.floor(most / width) - first)) / 2);
    heads[head + 1] = 1 / width;
    heads[head + 2] = origin;
    cells.fill(0, base, base + slots * perSlot);
    for (let s = 0; s < held.length; s += perSlot) {
      if (held[s] === 0) continue;
      // A slot falls into a wider one as a whole, because both begin at multiples of their width.
      const place = Math.floor((held[s + 1] as number) / width) - origin;
      put(base + place * perSlot, held[s] as number, held[s + 1] as number, held[s + 2] as number);
    }
  }

  function sortIn(column: number): void {
    const from = column * block;
    const to = from + (filled[column] as number);
    if (from === to) return;
    let low = waiting[from] as number;
    let high = low;
    for (let i = from + 1; i < to; i++) {
      const value = waiting[i] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const head = column * perColumn;
    const place = (value: number) => Math.floor(value * (heads[head + 1] as number)) - (heads[head + 2] as number);
    if (heads[head] === 0 || place(low) < 0 || place(high) >= slots) makeRoom(column, low, high);
    const scale = heads[head + 1] as number;
    const origin = heads[head + 2] as number;
    const base = column * slots * perSlot;
    for (let i = from; i < to; i++) {
      const value = waiting[i] as number;
      put(base + (Math.floor(value * scale) - origin) * perSlot, 1, value, value);
    }
    (heads[head] as number) += to - from;
    filled[column] = 0;
  }

  return {
    add(column, value) {
      const count = filled[column] as number;
      waiting[column * block + count] = value;
      filled[column] = count + 1;
      if (count + 1 === block) sortIn(column);
    },

    quantiles(column, shares) {
      if (heads[column * perColumn] === 0) {
        const from = column * block;
        return quantilesInPlace(waiting.slice(from, from + (filled[column] as number)), shares);
      }
      sortIn(column);
      const count = heads[column * perColumn] as number;
      return shares.map((share) => {
        // The same place as the exact quantile (type 7), and values spread evenly between the slot's own extremes.
        const place = share * (count - 1);
        let passed = 0;
        let slot = column * slots * perSlot;
        while (passed + (cells[slot] as number) <= place) {
          passed += cells[slot] as number;
          slot += perSlot;
        }
        const inside = cells[slot] as number;
        const least = cells[slot + 1] as number;
        if (inside === 1) return least;
        return least + Math.min(1, (place - passed) / (inside - 1)) * ((cells[slot + 2] as number) - least);
      });
    },
  };
}
