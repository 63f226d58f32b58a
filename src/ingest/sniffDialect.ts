import { cellKind } from './cellKind.ts';
import { CellCursor, decodeText, recordCells } from './cells.ts';
import { QUOTE } from './closingQuote.ts';
import { RecordScanner } from './recordScanner.ts';
import { type Delimiter, type Dialect, delimiters, type Records } from './recordTypes.ts';

export interface DialectGuess {
  readonly dialect: Dialect;
  readonly because: 'sep= line' | 'consistent rows' | 'one column' | 'told';
  /** Delimiters that fitted nearly as well. */
  readonly rivals: readonly Delimiter[];
}

const SAMPLE_BYTES = 1 << 16;
const SAMPLE_RECORDS = 300;

interface Trial {
  readonly dialect: Dialect;
  readonly score: number;
  readonly faults: number;
  readonly width: number;
  readonly records: Records;
}

function scanSample(sample: Uint8Array, dialect: Dialect): { records: Records; faults: number } {
  const scanner = new RecordScanner(dialect);
  scanner.scan(sample, sample.length, true);
  return { records: scanner.finish(sample, sample.length), faults: scanner.strays + scanner.unclosed };
}

/** How much a cell looks like one value: 1 for figures and dates, little for text with other delimiters left in it. */
function cellScore(text: string): number {
  const kind = cellKind(text);
  if (kind === 'text') return /[;\t|]|,\S/.test(text) ? 0.15 : 0.9;
  return kind === 'blank' ? 0.7 : 1;
}

function tryDialect(sample: Uint8Array, whole: boolean, dialect: Dialect): Trial {
  const { records, faults } = scanSample(sample, dialect);
  // The last record of a cut sample may be cut too.
  const last = whole ? records.count : Math.max(1, records.count - 1);
  const widths = new Map<number, number>();
  let rows = 0;
  for (let i = 0; i < last; i++) {
    if (records.filled[i] === 0) continue;
    const width = records.widths[i] as number;
    rows++;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  // Cells covered, not rows, decide the usual width: a preamble may have more lines than a small table.
  const [width, count] = [...widths].reduce(
    (best, next) => (next[1] * (next[0] - 0.5) > best[1] * (best[0] - 0.5) ? next : best),
    [1, 0],
  );
  let cells = 0;
  let sum = 0;
  for (let i = 0; i < last && cells < 20 * SAMPLE_RECORDS; i++) {
    if (records.widths[i] !== width || (records.filled[i] as number) === 0) continue;
    for (const text of recordCells(records, i).slice(0, 60)) {
      sum += cellScore(text);
      cells++;
    }
  }
  const typed = cells === 0 ? 0 : sum / cells;
  const share = rows === 0 ? 0 : count / rows;
  const breadth = width === 1 ? 0.3 : 1 - 0.3 / width;
  const broken = rows === 0 ? 0 : Math.min(0.5, faults / rows);
  return { dialect, score: (0.3 + 0.7 * share) * typed * breadth * (1 - broken), faults, width, records };
}

/** Whether unquoted cells begin with blanks and a quote, which no RFC 4180 file has. */
function quotesAfterSpace(records: Records): boolean {
  const cursor = new CellCursor(records);
  for (let i = 0; i < Math.min(records.count, SAMPLE_RECORDS); i++) {
    cursor.open(i);
    while (cursor.next()) {
      if (records.bytes[cursor.from - 1] === QUOTE) continue;
      if (/^ +"/.test(decodeText(records.bytes, cursor.from, Math.min(cursor.to, cursor.from + 8)))) return true;
    }
  }
  return false;
}

/** The byte after `sep=` on the first line, as Excel writes it, and where the next line starts. */
export function readSepLine(bytes: Uint8Array): { delimiter: Delimiter; end: number } | null {
  const match = /^"?sep=([^\r\n"]|\t)"?\s*?(\r\n|\n|\r|$)/i.exec(decodeText(bytes, 0, Math.min(bytes.length, 16)));
  const delimiter = delimiters.find((known) => known === match?.[1]);
  return match && delimiter ? { delimiter, end: match[0].length } : null;
}

/**
 * How a file writes its cells, from its first 64 kB of UTF-8: the delimiter under which most rows have one width (quotes
 * respected) and the cells look like values, then the escape of quotes. `told` overrides the delimiter.
 */
export function sniffDialect(head: Uint8Array, whole: boolean, told: Delimiter | null = null): DialectGuess {
  const sep = readSepLine(head);
  const from = sep ? sep.end : 0;
  const sample = head.subarray(from, from + SAMPLE_BYTES);
  const complete = whole && from + SAMPLE_BYTES >= head.length;
  const plain = (delimiter: Delimiter): Dialect => ({ delimiter, quoteEscape: 'doubled', spaceBeforeQuote: false });
  const fixed = told ?? sep?.delimiter ?? null;
  const trials = (fixed ? [fixed] : delimiters).map((delimiter) => tryDialect(sample, complete, plain(delimiter)));
  const best = trials.reduce((a, b) => (b.score > a.score ? b : a));
  let { dialect } = best;
  if (best.faults > 0 && scanSample(sample, { ...dialect, quoteEscape: 'backslash' }).faults < best.faults)
    dialect = { ...dialect, quoteEscape: 'backslash' };
  if (quotesAfterSpace(best.records)) dialect = { ...dialect, spaceBeforeQuote: true };
  const rivals = trials.filter((t) => t !== best && t.width > 1 && t.score > 0.85 * best.score);
  return {
    dialect,
    because: told ? 'told' : sep ? 'sep= line' : best.width > 1 ? 'consistent rows' : 'one column',
    rivals: rivals.map((trial) => trial.dialect.delimiter),
  };
}
