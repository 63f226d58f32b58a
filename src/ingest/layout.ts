import { type CellKind, cellKind, isBlank } from './cellKind.ts';
import { recordCells } from './cells.ts';
import type { Records } from './recordTypes.ts';

const CACHED = 512;

/** The records of a file as cells and their kinds, decoded when asked for and remembered for a while. */
export class Layout {
  readonly records: Records;
  readonly count: number;
  #cells = new Map<number, readonly string[]>();
  #kinds = new Map<number, readonly CellKind[]>();

  constructor(records: Records) {
    this.records = records;
    this.count = records.count;
  }

  line(record: number): number {
    return this.records.lines[record] as number;
  }

  cells(record: number): readonly string[] {
    const before = this.#cells.get(record);
    if (before) return before;
    if (this.#cells.size >= CACHED) this.#cells.clear();
    const cells = recordCells(this.records, record);
    this.#cells.set(record, cells);
    return cells;
  }

  kinds(record: number): readonly CellKind[] {
    const before = this.#kinds.get(record);
    if (before) return before;
    if (this.#kinds.size >= CACHED) this.#kinds.clear();
    const kinds = this.cells(record).map(cellKind);
    this.#kinds.set(record, kinds);
    return kinds;
  }

  /** Cells that hold something a reader can see. */
  filled(record: number): number {
    return this.kinds(record).reduce((sum, kind) => (kind === 'blank' ? sum : sum + 1), 0);
  }

  /** Place of the last such cell, counted from 1. */
  spread(record: number): number {
    return this.kinds(record).findLastIndex((kind) => kind !== 'blank') + 1;
  }

  blank(record: number): boolean {
    const filled = this.records.filled[record] as number;
    if (filled === 0) return true;
    // A line of no-break spaces, or of delimiters with spaces between them.
    return filled <= 4 && this.cells(record).every(isBlank);
  }

  /** The first visible cell. */
  first(record: number): string {
    return (
      this.cells(record)
        .find((cell) => !isBlank(cell))
        ?.trim() ?? ''
    );
  }

  /** The next record after this one that is not blank, or −1. */
  nextFilled(record: number): number {
    for (let next = record + 1; next < this.count; next++) if (!this.blank(next)) return next;
    return -1;
  }

  /** Text, periods and days only: what a header may consist of. */
  headerLike(record: number): boolean {
    const kinds = this.kinds(record);
    let days = 0;
    let texts = 0;
    let periods = 0;
    let filled = 0;
    for (const kind of kinds) {
      if (kind === 'number') return false;
      if (kind === 'blank') continue;
      filled++;
      if (kind === 'day') days++;
      else if (kind === 'text') texts++;
      else if (kind === 'period') periods++;
    }
    // Days are headings only as a row of them beside a name; a dated row of words is data.
    if (filled === 0 || (days > 0 && (days < 2 || kinds[0] === 'day'))) return false;
    return texts > 0 || (periods === filled && kinds[0] === 'blank');
  }
}
