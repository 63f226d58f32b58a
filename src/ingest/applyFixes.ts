import type { Table } from './fileTypes.ts';
import type { Problem } from './findings.ts';
import type { Fix } from './receipt.ts';
import { cellText, rowLine } from './tableRows.ts';

/** A table with cells corrected by the reader. A fix whose cell no longer says `from` is not made, and named. */
export function applyFixes(
  table: Table,
  fixes: readonly Fix[],
): { readonly table: Table; readonly made: readonly Fix[]; readonly problems: readonly Problem[] } {
  if (fixes.length === 0) return { table, made: [], problems: [] };
  const rowOfLine = new Map<number, number>();
  const wanted = new Set(fixes.map((fix) => fix.line));
  for (let row = 0; row < table.rows.length; row++)
    if (wanted.has(rowLine(table, row))) rowOfLine.set(rowLine(table, row), row);
  const all = new Map([...table.fixes].map(([row, cells]) => [row, new Map(cells)]));
  const made: Fix[] = [];
  const problems: Problem[] = [];
  for (const fix of fixes) {
    const row = rowOfLine.get(fix.line);
    const column = table.header.indexOf(fix.column);
    if (row === undefined || column < 0 || cellText(table, row, column) !== fix.from) {
      problems.push({ code: 'fix-missed', line: fix.line, column: fix.column, value: fix.from });
      continue;
    }
    const cells = all.get(row) ?? new Map<number, string>();
    cells.set(column, fix.to);
    all.set(row, cells);
    made.push(fix);
  }
  return { table: { ...table, fixes: all }, made, problems };
}
