import type { Observation } from '../datasets/types.ts';
import type { FigureGrid } from './figureGrid.ts';
import type { Moment } from './moments.ts';

/** One series of one entity: where its figures stand in the table, oldest first. */
export interface SeriesSpan {
  readonly series: string;
  readonly entity: string;
  readonly from: number;
  readonly to: number;
}

interface Parts {
  readonly grid: FigureGrid;
  readonly cells: Uint32Array;
  readonly starts: Uint32Array;
  /** Figures that were worked out: the value of a cell instead of what stands in it. */
  readonly worked: ReadonlyMap<number, number>;
}

/**
 * The observations of a file by series, oldest first: four bytes each, however many there are. A row of ours is made when
 * it is asked for, so `for … of` over millions of them holds one at a time.
 */
export class ObservationTable implements Iterable<Observation> {
  readonly #grid: FigureGrid;
  readonly #cells: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #worked: ReadonlyMap<number, number>;

  constructor({ grid, cells, starts, worked }: Parts) {
    this.#grid = grid;
    this.#cells = cells;
    this.#starts = starts;
    this.#worked = worked;
  }

  get length(): number {
    return this.#cells.length;
  }

  get seriesCount(): number {
    return this.#starts.length - 1;
  }

  /** The series at a place, in the order in which the file first names them; null where there is none. */
  seriesAt(place: number): SeriesSpan | null {
    const from = this.#starts[place];
    const to = this.#starts[place + 1];
    if (from === undefined || to === undefined) return null;
    const [row, column] = this.#cell(from);
    return { ...this.#grid.names(this.#grid.seriesCode(row, column), this.#grid.entityCode(row, column)), from, to };
  }

  at(place: number): Observation | undefined {
    return place >= 0 && place < this.length ? this.#made(place) : undefined;
  }

  valueAt(place: number): number {
    const cell = this.#cells[place] as number;
    const worked = this.#worked.size === 0 ? undefined : this.#worked.get(cell);
    return worked ?? this.#grid.valueAt(...this.#cell(place));
  }

  momentAt(place: number): Moment {
    return this.#grid.moment(...this.#cell(place));
  }

  unitAt(place: number): string {
    return this.#grid.unit(...this.#cell(place));
  }

  /** Line of the file on which the row of a figure starts. */
  lineAt(place: number): number {
    return this.#grid.line(this.#cell(place)[0]);
  }

  slice(from = 0, to = this.length): Observation[] {
    const start = Math.max(0, from);
    return Array.from({ length: Math.max(0, Math.min(to, this.length) - start) }, (_, i) => this.#made(start + i));
  }

  map<T>(make: (observation: Observation, place: number) => T): T[] {
    return Array.from(this, make);
  }

  *[Symbol.iterator](): Iterator<Observation> {
    for (let place = 0; place < this.length; place++) yield this.#made(place);
  }

  #made(place: number): Observation {
    const [row, column] = this.#cell(place);
    return this.#grid.observation(row, column, this.valueAt(place));
  }

  #cell(place: number): [row: number, column: number] {
    const cell = this.#cells[place] as number;
    const { width } = this.#grid;
    return [Math.floor(cell / width), cell % width];
  }
}
