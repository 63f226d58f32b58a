// One dialect, on purpose: '1234.5', '-0.4', '1e3'. A comma is a decimal mark for some writers and a thousands mark
// for others, so our own files do without and a cell that has one is an issue.
const plainNumber = /^[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i;

/** Read one cell of a tidy CSV, or null when it is not a finite plain number. */
export function parseCell(text: string): number | null {
  const trimmed = text.trim();
  if (!plainNumber.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}
