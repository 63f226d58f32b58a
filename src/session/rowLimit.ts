import type { Table } from '../ingest/fileTypes.ts';
import type { Mapping } from '../ingest/mapping.ts';
import type { Receipt, SetAside, Tally } from '../ingest/receipt.ts';
import { rowLine } from '../ingest/tableRows.ts';

/**
 * Figures that a tab can hold. Measured in Chromium with files of 200 MB: 11 million figures took 0.8 GB, 28 million 0.8,
 * and 99 million, in cells of one digit, 1.7 GB.
 */
const MOST_FIGURES = 100_000_000;
/** Rows of a portfolio. Each position is an object of its own, and no portfolio has so many. */
const MOST_POSITIONS = 250_000;

/** How many rows of a table can be read under a mapping. */
export const mostRows = (mapping: Mapping): number =>
  mapping.kind === 'holdings' ? MOST_POSITIONS : Math.floor(MOST_FIGURES / mapping.values.length);

const LINES_KEPT = 100;
const REASON = 'rows of the part not taken';

interface Cut {
  readonly table: Table;
  readonly left: SetAside;
}

/** One end of a long table, and what that leaves out. */
export function cutTable(table: Table, part: 'first' | 'last', most: number): Cut {
  const count = Math.max(0, table.rows.length - most);
  const from = part === 'first' ? table.rows.length - count : 0;
  const start = part === 'first' ? 0 : count;
  const lines = Array.from({ length: Math.min(count, LINES_KEPT) }, (_, i) => rowLine(table, from + i));
  // Corrections are kept by row number, which moves with the cut.
  const fixes = new Map([...table.fixes].map(([row, cells]) => [row - start, cells]));
  const cut: Table = { ...table, rows: table.rows.slice(start, start + most), fixes };
  return { table: cut, left: { reason: REASON, count, lines } };
}

const withLeft = ({ read, used, setAside }: Tally, left: SetAside, counted: boolean): Tally => {
  // The reader of the cut table takes the rest of the records for those of another table.
  const others = setAside.flatMap((each): readonly SetAside[] => {
    if (!counted || each.reason !== 'another table') return [each];
    const count = each.count - left.count;
    return count > 0 ? [{ ...each, count }] : [];
  });
  return { read: counted ? read : read + left.count, used, setAside: [...others, left] };
};

/** The receipt of a cut table with the rows left out counted as such: it adds up over the whole file. */
export const withRowsLeft = (receipt: Receipt, left: SetAside): Receipt => ({
  ...receipt,
  records: withLeft(receipt.records, left, true),
  rows: withLeft(receipt.rows, left, false),
});
