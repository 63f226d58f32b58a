import { PairCodes } from './codes.ts';
import { Counts } from './counts.ts';
import type { FigureGrid } from './figureGrid.ts';

/** A figure given twice: the cell that says it again, and the one that said it first. */
export interface Repeats {
  readonly cells: Uint32Array;
  readonly firsts: Uint32Array;
}

/** The figures of a table by series and entity, oldest first within each. A figure is its cell in the grid. */
export interface OrderedFigures {
  readonly cells: Uint32Array;
  /** Where each series starts in `cells`, and after the last one the end. */
  readonly starts: Uint32Array;
  readonly repeats: Repeats;
  /** Some series has its newest figure first in the file. */
  readonly newestFirst: boolean;
}

/**
 * Puts the figures in order: series as they first come in the file, figures by day and then by line. A second figure for
 * the same series, entity, period and day is set apart. Linear, but for series that are not in order by themselves.
 */
export function orderFigures(grid: FigureGrid): OrderedFigures {
  const { cells, starts } = bySeries(grid);
  const ranks = grid.moments.ranks();
  const { width } = grid;
  const rankOf = (cell: number) => ranks[grid.momentCode(Math.floor(cell / width), cell % width)] as number;
  const repeats = new RepeatFinder(grid);
  let newestFirst = false;
  let kept = 0;
  let from = 0;
  for (let series = 0; series + 1 < starts.length; series++) {
    const to = starts[series + 1] as number;
    const moved = sortByRank(cells, from, to, rankOf);
    starts[series] = kept;
    const first = kept;
    for (let at = from; at < to; ) {
      const rank = rankOf(cells[at] as number);
      let end = at + 1;
      while (end < to && rankOf(cells[end] as number) === rank) end++;
      // Figures of one day: nearly always a single one.
      if (end - at === 1) cells[kept++] = cells[at] as number;
      else kept = repeats.sift(cells, at, end, kept);
      at = end;
    }
    newestFirst ||= moved && isReversed(cells, first, kept, rankOf);
    from = to;
  }
  starts[starts.length - 1] = kept;
  return { cells: cells.subarray(0, kept), starts, repeats: repeats.found(), newestFirst };
}

/** Counts the figures of each series, then puts each in its place: the file's own order within a series. */
function bySeries(grid: FigureGrid): { readonly cells: Uint32Array; readonly starts: Uint32Array } {
  const { rows, width } = grid;
  const series = new PairCodes();
  const sizes = new Counts();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      if (!grid.isFigure(row, column)) continue;
      const code = series.code(grid.seriesCode(row, column), grid.entityCode(row, column));
      if (code === sizes.length) sizes.push(1);
      else sizes.add(code);
    }
  }
  const starts = new Uint32Array(sizes.length + 1);
  for (let code = 0; code < sizes.length; code++) starts[code + 1] = (starts[code] as number) + sizes.at(code);
  const cells = new Uint32Array(starts[sizes.length] as number);
  const next = starts.slice();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      if (!grid.isFigure(row, column)) continue;
      const code = series.code(grid.seriesCode(row, column), grid.entityCode(row, column));
      const place = next[code] as number;
      cells[place] = row * width + column;
      next[code] = place + 1;
    }
  }
  return { cells, starts };
}

/** Sorts a stretch by rank, equal ones as they stand; says whether anything moved. */
function sortByRank(cells: Uint32Array, from: number, to: number, rankOf: (cell: number) => number): boolean {
  let sorted = true;
  for (let at = from + 1; at < to && sorted; at++)
    sorted = rankOf(cells[at - 1] as number) <= rankOf(cells[at] as number);
  if (sorted) return false;
  const count = to - from;
  const before = cells.slice(from, to);
  // Rank and place in one number: sorting numbers is quick, and exact below 2^53.
  const keys = Float64Array.from(before, (cell, place) => rankOf(cell) * count + place).sort();
  for (let at = 0; at < count; at++) cells[from + at] = before[(keys[at] as number) % count] as number;
  return true;
}

/** Whether the figure that comes first in the file is newer than the one that comes last. */
function isReversed(cells: Uint32Array, from: number, to: number, rankOf: (cell: number) => number): boolean {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (let at = from; at < to; at++) {
    const cell = cells[at] as number;
    if (cell < first) first = cell;
    if (cell > last) last = cell;
  }
  return last > first && rankOf(first) > rankOf(last);
}

/** Finds figures given again among those of one series and day. */
class RepeatFinder {
  readonly #grid: FigureGrid;
  readonly #cells = new Counts();
  readonly #firsts = new Counts();
  readonly #seen = new Map<number, number>();

  constructor(grid: FigureGrid) {
    this.#grid = grid;
  }

  /** Keeps the first of each period and status, from place `kept` on; gives the place after them. */
  sift(cells: Uint32Array, from: number, to: number, kept: number): number {
    const { width, moments } = this.#grid;
    this.#seen.clear();
    let place = kept;
    for (let at = from; at < to; at++) {
      const cell = cells[at] as number;
      const row = Math.floor(cell / width);
      const key = this.#grid.statusCode(row) * moments.all.length + this.#grid.momentCode(row, cell % width);
      const first = this.#seen.get(key);
      if (first === undefined) {
        this.#seen.set(key, cell);
        cells[place++] = cell;
      } else {
        this.#cells.push(cell);
        this.#firsts.push(first);
      }
    }
    return place;
  }

  found(): Repeats {
    return { cells: this.#cells.taken(), firsts: this.#firsts.taken() };
  }
}
