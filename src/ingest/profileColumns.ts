import { CellCursor } from './cells.ts';
import { ColumnProfile } from './columnProfile.ts';
import type { Table } from './fileTypes.ts';
import { rowCells } from './tableRows.ts';

/** One pass over all rows of a table: what each column holds, cell by cell, without a string for the plain ones. */
export function profileColumns(table: Table): readonly ColumnProfile[] {
  const { records, places, rows } = table;
  const profiles = table.header.map(() => new ColumnProfile(records.bytes, rows.length));
  const columnAt = new Int32Array(Math.max(0, ...takeLast(places)) + 1).fill(-1);
  for (const [column, place] of places.entries()) columnAt[place] = column;
  const cursor = new CellCursor(records);
  const text = () => cursor.text();
  const special = table.joins.size > 0 || table.fixes.size > 0;
  const seen = new Uint32Array(profiles.length);
  for (let row = 0; row < rows.length; row++) {
    const record = rows[row] as number;
    if (special && (table.joins.has(record) || table.fixes.has(row))) {
      for (const [column, cell] of rowCells(table, row).entries()) {
        profiles[column]?.takeText(row, cell);
        seen[column] = row + 1;
      }
      continue;
    }
    cursor.open(record);
    for (let place = 0; cursor.next(); place++) {
      const column = place < columnAt.length ? (columnAt[place] as number) : -1;
      if (column < 0) continue;
      (profiles[column] as ColumnProfile).take(row, cursor.from, cursor.to, text);
      seen[column] = row + 1;
    }
    // Columns a short row does not reach.
    for (let column = profiles.length - 1; column >= 0 && seen[column] !== row + 1; column--) {
      const profile = profiles[column];
      if (profile) profile.empty++;
    }
  }
  return profiles;
}

/** The largest place is the last: columns are in file order. Spreading 100,000 of them into a call would overflow the stack. */
const takeLast = (places: readonly number[]) => places.slice(-1);
