import { recordCells } from './cells.ts';
import { judgeWord } from './columnTally.ts';
import type { NumberColumn } from './columnTypes.ts';
import type { Table } from './fileTypes.ts';
import type { Problem } from './findings.ts';
import { valueOfWord } from './numberColumn.ts';

/** Rounding in a file's own total that is nobody's mistake, as a share of the total. */
const TOLERANCE = 0.005;

/** Compares the one grand total a table states with the sum of its rows. Tables with several totals have parts; they are left alone. */
export function totalsCheck(table: Table, columns: readonly NumberColumn[]): Problem[] {
  const [record] = table.totals;
  if (record === undefined || table.totals.length > 1) return [];
  const cells = recordCells(table.records, record);
  const line = table.records.lines[record] as number;
  return columns.flatMap((column): Problem[] => {
    const text = cells[table.places[column.index] ?? -1] ?? '';
    const stated = valueOfWord(judgeWord(text), column.mark ?? 'point', true);
    if (stated === null) return [];
    let summed = 0;
    for (const value of column.values) if (!Number.isNaN(value)) summed += value;
    if (Math.abs(summed - stated) <= TOLERANCE * Math.max(Math.abs(stated), Math.abs(summed))) return [];
    return [{ code: 'total-differs', line, column: column.name, stated, summed: Number(summed.toPrecision(12)) }];
  });
}
