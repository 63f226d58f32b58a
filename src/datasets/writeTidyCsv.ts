import { parseCell } from './parseCell.ts';

// A spreadsheet runs a cell that begins so as a formula. A plain number may keep its sign.
const runs = /^[=+\-@\t\r]/;

function cellText(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = runs.test(value) && parseCell(value) === null ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * RFC 4180 text with CRLF lines. Cells that a spreadsheet would run (`=`, `+`, `-`, `@` first, and no number) get an
 * apostrophe before them; null is an empty cell.
 */
export function writeTidyCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}
