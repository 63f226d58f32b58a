import { quantilesInPlace } from './statistics.ts';

/** Slots of a column, numbers kept per slot (count, least, most), and numbers kept plainly before slots are opened. */
const slots = 1024;
const perSlot = 3;
const plain = 64;
/** Kept per column: how many numbers came, slots per unit, number of the first slot counted from zero on the number line. */
const perColumn = 3;

/** Many columns of numbers, in as much memory as 1,024 slots each, however many numbers come. */
export interface Tally {
  add(column: number, value: number): void;
  /**
   * The values below which the given shares of a column lie, off by at most 1/512 of the column's own spread and never
   * outside its extremes. Exact for up to 64 numbers, and at a point where many sit. NaN for an empty column.
   */
  quantiles(column: number, shares: readonly number[]): number[];
}

/**
 * Each column has slots of one width, a power of two, which doubles until everything seen fits. Where a slot begins does
 * not depend on what came first, so neither does the answer.
 */
export function makeTally(columns: number): Tally {
  // One array each, so that adding a number touches two lines of the processor's cache and no more.
  const cells = new Float64Array(columns * slots * perSlot);
  const heads = new Float64Array(columns * perColumn);

  function put(slot: number, count: number, least: number, most: number): void {
    const before = cells[slot] as number;
    cells[slot] = before + count;
    if (before === 0 || least < (cells[slot + 1] as number)) cells[slot + 1] = least;
    if (before === 0 || most > (cells[slot + 2] as number)) cells[slot + 2] = most;
  }

  /** Puts what a column holds, given as slots of their own, into the narrowest slots that hold it and `value` too. */
  function arrange(column: number, held: Float64Array, value: number, width: number): void {
    let least = value;
    let most = value;
    for (let s = 0; s < held.length; s += perSlot) {
      if (held[s] === 0) continue;
      least = Math.min(least, held[s + 1] as number);
      most = Math.max(most, held[s + 2] as number);
    }
    let next = width;
    // The second condition keeps slot numbers exact integers, far below any digit that matters.
    while (Math.floor(most / next) - Math.floor(least / next) >= slots || Math.max(most, -least) / next >= 2 ** 46) {
      next *= 2;
    }
    const first = Math.floor(least / next);
    const origin = first - Math.floor((slots - 1 - (Math.floor(most / next) - first)) / 2);
    heads[column * perColumn + 1] = 1 / next;
    heads[column * perColumn + 2] = origin;
    const base = column * slots * perSlot;
    cells.fill(0, base, base + slots * perSlot);
    for (let s = 0; s < held.length; s += perSlot) {
      if (held[s] === 0) continue;
      // A slot falls into a wider one as a whole, because both begin at multiples of their width.
      const place = Math.floor((held[s + 1] as number) / next) - origin;
      put(base + place * perSlot, held[s] as number, held[s + 1] as number, held[s + 2] as number);
    }
  }

  function openSlots(column: number): void {
    const base = column * slots * perSlot;
    const held = new Float64Array(plain * perSlot);
    for (let i = 0; i < plain; i++) held.set([1, cells[base + i] as number, cells[base + i] as number], i * perSlot);
    arrange(column, held, held[1] as number, 2 ** -700);
  }

  return {
    add(column, value) {
      const head = column * perColumn;
      const base = column * slots * perSlot;
      const count = heads[head] as number;
      heads[head] = count + 1;
      if (count < plain) {
        cells[base + count] = value;
        if (count === plain - 1) openSlots(column);
        return;
      }
      let place = Math.floor(value * (heads[head + 1] as number)) - (heads[head + 2] as number);
      if (place < 0 || place >= slots) {
        arrange(column, cells.slice(base, base + slots * perSlot), value, 1 / (heads[head + 1] as number));
        place = Math.floor(value * (heads[head + 1] as number)) - (heads[head + 2] as number);
      }
      put(base + place * perSlot, 1, value, value);
    },

    quantiles(column, shares) {
      const count = heads[column * perColumn] as number;
      const base = column * slots * perSlot;
      if (count < plain) return quantilesInPlace(cells.slice(base, base + count), shares);
      return shares.map((share) => {
        // The same place as the exact quantile (type 7), and values spread evenly between the slot's own extremes.
        const place = share * (count - 1);
        let passed = 0;
        let slot = base;
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
