import { CR, closingQuote, LF, newQuotedCell, QUOTE } from './closingQuote.ts';
import type { Records } from './recordTypes.ts';

const SPACE = 32;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of UTF-8 bytes; short ASCII, which nearly every cell is, without the cost of a decoder call. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 40) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at++) {
    const code = bytes[at] as number;
    if (code > 127) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(code);
  }
  return text;
}

/** Walks the cells of one record without making strings. `next` moves on; `from`, `to` and `escaped` tell where the cell is. */
export class CellCursor {
  readonly #records: Records;
  readonly #delimiter: number;
  readonly #quoted = newQuotedCell();
  #at = 0;
  #end = 0;
  #literal = false;
  #done = true;
  from = 0;
  to = 0;
  /** The bytes hold escaped quotes, so `text` must be used. */
  escaped = false;

  constructor(records: Records) {
    this.#records = records;
    this.#delimiter = records.dialect.delimiter.charCodeAt(0);
  }

  open(record: number): void {
    const { bytes, starts, literalFrom } = this.#records;
    const start = starts[record] as number;
    let end = starts[record + 1] as number;
    if (end > start && bytes[end - 1] === LF) end--;
    if (end > start && bytes[end - 1] === CR) end--;
    this.#at = start;
    this.#end = end;
    this.#literal = record >= literalFrom;
    this.#done = false;
  }

  next(): boolean {
    if (this.#done) return false;
    const { bytes, dialect } = this.#records;
    const delimiter = this.#delimiter;
    const end = this.#end;
    let at = this.#at;
    this.escaped = false;
    const start = at;
    if (dialect.spaceBeforeQuote) {
      while (at < end && bytes[at] === SPACE) at++;
      if (at >= end || bytes[at] !== QUOTE) at = start;
    }
    if (at < end && bytes[at] === QUOTE && !this.#literal) {
      const stop = closingQuote(bytes, at, end, true, dialect, delimiter, this.#quoted);
      if (stop >= 0) {
        this.from = at + 1;
        this.to = this.#quoted.close;
        this.escaped = this.#quoted.escaped;
        this.#at = stop + 1;
        this.#done = stop >= end;
        return true;
      }
      at = start;
    }
    while (at < end && bytes[at] !== delimiter) at++;
    this.from = start;
    this.to = at;
    this.#at = at + 1;
    this.#done = at >= end;
    return true;
  }

  text(): string {
    const text = decodeText(this.#records.bytes, this.from, this.to);
    if (!this.escaped) return text;
    const doubled = text.replaceAll('""', '"');
    return this.#records.dialect.quoteEscape === 'backslash' ? doubled.replace(/\\([\s\S])/g, '$1') : doubled;
  }
}

/** The cells of one record as text, exactly as the file holds them. */
export function recordCells(records: Records, record: number): string[] {
  const cursor = new CellCursor(records);
  cursor.open(record);
  const cells: string[] = [];
  while (cursor.next()) cells.push(cursor.text());
  return cells;
}

/** The text of one record as the file has it, cut to `most` characters, for an excerpt. */
export function recordText(records: Records, record: number, most = 200): string {
  const start = records.starts[record] as number;
  const end = Math.min(records.starts[record + 1] as number, start + 4 * most);
  const text = decodeText(records.bytes, start, end).replace(/[\r\n]+$/, '');
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
