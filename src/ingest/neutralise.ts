/** What spreadsheets take for the start of a formula, after any apostrophes of ours. */
const dangerous = /^'*[=+\-@\t\r]/;
const plainNumber = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * A cell that a spreadsheet will not run: an apostrophe goes before `=`, `+`, `-`, `@`, tab and return, unless the cell is
 * a plain number. Cells that already begin with apostrophes get one more, so that `restoreCell` always undoes exactly one.
 */
export const neutralise = (text: string): string =>
  dangerous.test(text) && !plainNumber.test(text) ? `'${text}` : text;

/** Undoes `neutralise`. */
export const restoreCell = (text: string): string =>
  text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
