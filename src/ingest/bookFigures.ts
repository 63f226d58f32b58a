import type { FigureGrid } from './figureGrid.ts';
import type { Problem } from './findings.ts';
import type { Repeats } from './orderFigures.ts';
import { type Tally, TallyBook } from './receipt.ts';

/** Repeats named one by one; a file may hold millions. */
const REPEATS_NAMED = 1000;
const NO_FORERUNNER = 'running sum without the quarter before';

export interface BookedFigures {
  readonly rows: Tally;
  readonly values: Tally;
  readonly problems: readonly Problem[];
}

/**
 * Counts what became of every row and of every cell of its value columns: used, or set aside with the reason. A row is used
 * when any of its figures is. `left` are figures that were used at first, in `cells`, and are no more.
 */
export function bookFigures(
  grid: FigureGrid,
  repeats: Repeats,
  cells: Uint32Array,
  left: readonly number[],
): BookedFigures {
  const rows = new TallyBook();
  const values = new TallyBook();
  const repeated = new CellSet(grid.rows * grid.width, repeats.cells);
  const named: number[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const line = grid.line(row);
    let used = false;
    let reason = 'no value';
    for (let column = 0; column < grid.width; column++) {
      const cell = row * grid.width + column;
      const again = repeated.has(cell);
      const why = again ? 'duplicate' : grid.lacking(row, column);
      if (again && named.length < REPEATS_NAMED) named.push(cell);
      if (why === null) {
        values.use();
        used = true;
      } else {
        values.setAside(why, line);
        // A cell with nothing in it says less of a row than a figure that could not be used.
        if (why !== 'no value') reason = why;
      }
    }
    if (used) rows.use();
    else rows.setAside(reason, line);
  }
  takeBack(grid, cells, left, rows, values);
  return { rows: rows.close(), values: values.close(), problems: repeatProblems(grid, repeats, named) };
}

function takeBack(
  grid: FigureGrid,
  cells: Uint32Array,
  left: readonly number[],
  rows: TallyBook,
  values: TallyBook,
): void {
  if (left.length === 0) return;
  const rowOf = (cell: number) => Math.floor(cell / grid.width);
  const unused = new Set(left.map(rowOf));
  for (const cell of cells) unused.delete(rowOf(cell));
  for (const cell of left) {
    const row = rowOf(cell);
    values.takeBack(NO_FORERUNNER, grid.line(row));
    if (unused.delete(row)) rows.takeBack(NO_FORERUNNER, grid.line(row));
  }
}

/** The first repeats of the file one by one, and how many more there are. */
function repeatProblems(grid: FigureGrid, { cells, firsts }: Repeats, named: readonly number[]): readonly Problem[] {
  const places = new Map(named.map((cell, place) => [cell, place]));
  const problems: Problem[] = [];
  const figureOf = (cell: number) => grid.valueAt(Math.floor(cell / grid.width), cell % grid.width);
  const rest = { count: 0, differing: 0 };
  for (let i = 0; i < cells.length; i++) {
    const [cell, first] = [cells[i] as number, firsts[i] as number];
    const differs = figureOf(cell) !== figureOf(first);
    const place = places.get(cell);
    if (place === undefined) {
      rest.count++;
      if (differs) rest.differing++;
      continue;
    }
    const [row, column] = [Math.floor(cell / grid.width), cell % grid.width];
    const { entity } = grid.names(grid.seriesCode(row, column), grid.entityCode(row, column));
    problems[place] = {
      code: 'duplicate-row',
      line: grid.line(row),
      firstLine: grid.line(Math.floor(first / grid.width)),
      value: `${entity} ${grid.moment(row, column).period}`,
      differs,
    };
  }
  if (rest.count > 0) problems.push({ code: 'more-duplicates', ...rest });
  return problems;
}

/** A set of cells, a bit for each cell of the grid; none where there is nothing in it. */
class CellSet {
  readonly #bits: Uint8Array;

  constructor(size: number, cells: Uint32Array) {
    this.#bits = new Uint8Array(cells.length === 0 ? 0 : Math.ceil(size / 8));
    for (const cell of cells) this.#bits[cell >>> 3] = (this.#bits[cell >>> 3] as number) | (1 << (cell & 7));
  }

  has(cell: number): boolean {
    return ((this.#bits[cell >>> 3] ?? 0) & (1 << (cell & 7))) !== 0;
  }
}
