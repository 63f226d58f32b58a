import type { Dialect } from './recordTypes.ts';

export const QUOTE = 34;
export const LF = 10;
export const CR = 13;
const SPACE = 32;
const BACKSLASH = 92;

export const INCOMPLETE = -1;
export const UNCLOSED = -2;

/** What one quoted cell holds besides its text; overwritten by each call of `closingQuote`. */
export interface QuotedCell {
  /** Position of the closing quote. */
  close: number;
  newlines: number;
  strays: number;
  /** Whether quotes inside are escaped, so that the text is not simply what lies between the quotes. */
  escaped: boolean;
  /** How far was read before the quote turned out to be unclosed. */
  reached: number;
}

export const newQuotedCell = (): QuotedCell => ({ close: 0, newlines: 0, strays: 0, escaped: false, reached: 0 });

/**
 * Where the cell that opens with the quote at `open` ends: the position of the delimiter or line end after it.
 * A quote closes only before a delimiter, a line end or the end of the file; any other quote inside is kept as text
 * (a stray), unless it looks like the opening of a later cell: then the first quote was never closed.
 * `INCOMPLETE` asks for more bytes, `UNCLOSED` says the opening quote is a plain character.
 */
export function closingQuote(
  bytes: Uint8Array,
  open: number,
  limit: number,
  final: boolean,
  dialect: Dialect,
  delimiter: number,
  cell: QuotedCell,
): number {
  const backslash = dialect.quoteEscape === 'backslash';
  let newlines = 0;
  let strays = 0;
  let escaped = false;
  let at = open + 1;
  for (;;) {
    let code = -1;
    while (at < limit) {
      code = bytes[at] as number;
      if (code === QUOTE) break;
      if (code === LF || (code === CR && bytes[at + 1] !== LF)) newlines++;
      else if (backslash && code === BACKSLASH) {
        escaped = true;
        at++;
      }
      at++;
    }
    cell.reached = at;
    if (at >= limit) return final ? UNCLOSED : INCOMPLETE;
    if (at + 1 >= limit && !final) return INCOMPLETE;
    if (at + 1 < limit && bytes[at + 1] === QUOTE) {
      escaped = true;
      at += 2;
      continue;
    }
    let after = at + 1;
    while (after < limit && bytes[after] === SPACE && delimiter !== SPACE) after++;
    if (after >= limit && !final) return INCOMPLETE;
    const next = after < limit ? (bytes[after] as number) : LF;
    if (next === delimiter || next === LF || next === CR) {
      cell.close = at;
      cell.newlines = newlines;
      cell.strays = strays;
      cell.escaped = escaped;
      return after;
    }
    const before = bytes[at - 1] as number;
    if (newlines > 0 && (before === delimiter || before === LF || before === CR)) return UNCLOSED;
    strays++;
    at++;
  }
}
