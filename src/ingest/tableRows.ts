import { CellCursor, recordCells } from './cells.ts';
import type { Table } from './fileTypes.ts';

/** The cells of a record that goes on in another one: halves of one line are glued, a second line is added cell by cell. */
export function joinCells(first: readonly string[], second: readonly string[]): string[] {
  if (first.length !== second.length) {
    const [head = '', ...rest] = second;
    return [...first.slice(0, -1), `${first[first.length - 1] ?? ''} ${head}`, ...rest];
  }
  return first.map((cell, i) => [cell, second[i] ?? ''].filter((part) => part.trim() !== '').join(' '));
}

/** Cells of one row as text, in the order of the table's header; empty where the row is short. */
export function rowCells(table: Table, row: number): string[] {
  const record = table.rows[row];
  if (record === undefined) return [];
  let cells = recordCells(table.records, record);
  const joined = table.joins.get(record);
  if (joined !== undefined) cells = joinCells(cells, recordCells(table.records, joined));
  const fixes = table.fixes.get(row);
  return table.places.map((place, column) => fixes?.get(column) ?? cells[place] ?? '');
}

/** One cell as text. */
export function cellText(table: Table, row: number, column: number): string {
  const record = table.rows[row];
  const place = table.places[column];
  if (record === undefined || place === undefined) return '';
  if (table.joins.has(record) || table.fixes.has(row)) return rowCells(table, row)[column] ?? '';
  const cursor = new CellCursor(table.records);
  cursor.open(record);
  for (let at = 0; cursor.next(); at++) if (at === place) return cursor.text();
  return '';
}

/** Cells of one table as text, the last row remembered: finding a cell of a wide row means walking to it. */
export class RowReader {
  readonly #table: Table;
  #row = -1;
  #cells: readonly string[] = [];

  constructor(table: Table) {
    this.#table = table;
  }

  text(row: number, column: number): string {
    if (row !== this.#row) {
      this.#row = row;
      this.#cells = rowCells(this.#table, row);
    }
    return this.#cells[column] ?? '';
  }
}

/** Line of the file on which a row starts. */
export function rowLine(table: Table, row: number): number {
  const record = table.rows[row];
  return record === undefined ? table.firstLine : (table.records.lines[record] as number);
}
