import { CR, closingQuote, INCOMPLETE, LF, newQuotedCell, QUOTE, UNCLOSED } from './closingQuote.ts';
import { Counts } from './counts.ts';
import type { Dialect, QuoteFault, Records } from './recordTypes.ts';

const SPACE = 32;
const FAULTS_KEPT = 1000;
/** Bytes that may be read twice because a quote turned out unclosed, before quotes stop counting: keeps the scan linear. */
const REREAD_FREE = 1 << 16;
const REREAD_FACTOR = 4;

/**
 * Finds where the records of a file start, one pass over its bytes, fed as they arrive.
 * Tolerant: a quote out of place is kept as text and noted, never a refusal. Linear for every input.
 */
export class RecordScanner {
  readonly #dialect: Dialect;
  readonly #delimiter: number;
  readonly #size: number;
  /** 1 for bytes that end an unquoted cell. */
  readonly #stops = new Uint8Array(256);
  readonly #starts = new Counts();
  readonly #lines = new Counts();
  readonly #widths = new Counts();
  readonly #filled = new Counts();
  readonly #quoted = newQuotedCell();
  readonly faults: QuoteFault[] = [];
  strays = 0;
  unclosed = 0;
  #at = 0;
  #line = 1;
  #reread = 0;
  #literalFrom = Number.MAX_SAFE_INTEGER;
  /** Do not try the open record again before this many bytes are there. */
  #retryAt = 0;

  /** `size` is the length of the whole text where it is known, and 0 else: it saves memory, nothing depends on it. */
  constructor(dialect: Dialect, size = 0) {
    this.#dialect = dialect;
    this.#size = size;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    for (const code of [this.#delimiter, LF, CR]) this.#stops[code] = 1;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Take the records that are whole within the first `limit` bytes; `final` says that no more bytes follow. */
  scan(bytes: Uint8Array, limit: number, final: boolean): void {
    if (!final && limit < this.#retryAt) return;
    this.#expectMore();
    while (this.#at < limit) {
      const next = this.#record(bytes, this.#at, limit, final);
      if (next === INCOMPLETE) {
        // A cell may run over many pushes: waiting for twice as much keeps the total work linear.
        this.#retryAt = this.#at + 2 * (limit - this.#at);
        return;
      }
      this.#at = next;
    }
  }

  /** Records so far, carried on to the end of the file, with a little to spare. */
  #expectMore(): void {
    if (this.#size === 0 || this.#at === 0) return;
    const expected = Math.ceil((1.02 * this.count * this.#size) / this.#at) + 64;
    for (const each of [this.#starts, this.#lines, this.#widths, this.#filled]) each.expect(expected);
  }

  #fault(line: number, fault: QuoteFault['fault']): void {
    if (fault === 'stray-quote') this.strays++;
    else this.unclosed++;
    if (this.faults.length < FAULTS_KEPT) this.faults.push({ line, fault });
  }

  #record(bytes: Uint8Array, start: number, limit: number, final: boolean): number {
    const delimiter = this.#delimiter;
    const stops = this.#stops;
    const quoted = this.#quoted;
    const skipsSpace = this.#dialect.spaceBeforeQuote;
    const literal = this.count >= this.#literalFrom;
    let faults: QuoteFault['fault'][] | null = null;
    let at = start;
    let width = 0;
    let filled = 0;
    let newlines = 0;
    for (;;) {
      let from = at;
      if (skipsSpace) {
        while (at < limit && bytes[at] === SPACE) at++;
        if (bytes[at] !== QUOTE || at >= limit) at = from;
      }
      if (at < limit && bytes[at] === QUOTE && !literal) {
        const end = closingQuote(bytes, at, limit, final, this.#dialect, delimiter, quoted);
        if (end === INCOMPLETE) return INCOMPLETE;
        if (end === UNCLOSED) {
          this.#reread += quoted.reached - at;
          if (this.#reread > REREAD_FACTOR * (start + REREAD_FREE)) {
            // The whole record again, so that it is cut the same way when its cells are asked for.
            this.#literalFrom = this.count;
            this.#fault(this.#line, 'unclosed-quote');
            return this.#record(bytes, start, limit, final);
          }
          faults = [...(faults ?? []), 'unclosed-quote'];
        } else {
          if (quoted.strays > 0) faults = [...(faults ?? []), 'stray-quote'];
          newlines += quoted.newlines;
          // The quotes themselves are no content.
          from = quoted.close - at > 1 ? from : end;
          at = end;
        }
      }
      while (at < limit && stops[bytes[at] as number] === 0) at++;
      if (at >= limit && !final) return INCOMPLETE;
      width++;
      if (at > from) filled++;
      if (at < limit && bytes[at] === delimiter) {
        at++;
        continue;
      }
      if (at < limit && bytes[at] === CR) {
        if (at + 1 >= limit && !final) return INCOMPLETE;
        at += at + 1 < limit && bytes[at + 1] === LF ? 2 : 1;
      } else if (at < limit) at++;
      break;
    }
    if (faults) for (const fault of faults) this.#fault(this.#line, fault);
    this.#starts.push(start);
    this.#lines.push(this.#line);
    this.#widths.push(width);
    this.#filled.push(filled);
    this.#line += newlines + 1;
    return at;
  }

  /** All records; call after the last `scan`. */
  finish(bytes: Uint8Array, limit: number): Records {
    const count = this.count;
    this.#starts.push(limit);
    return {
      bytes,
      count,
      starts: this.#starts.taken(),
      lines: this.#lines.taken(),
      widths: this.#widths.taken(),
      filled: this.#filled.taken(),
      dialect: this.#dialect,
      literalFrom: this.#literalFrom,
    };
  }
}
