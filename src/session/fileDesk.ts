import { fail, ok, type Result } from '../base/result.ts';
import type { Observation } from '../datasets/types.ts';
import { recordCells } from '../ingest/cells.ts';
import { type FileRead, roles, type Table } from '../ingest/fileTypes.ts';
import { type ReadProgress, readStream } from '../ingest/readFile.ts';
import type { Reading } from '../ingest/savedRecipe.ts';
import { rowCells } from '../ingest/tableRows.ts';
import { observationPieces, writeCsv } from '../ingest/writeCsv.ts';
import { type FileChoice, readOptions, sameRead } from './fileChoice.ts';
import type { LineView, OpenIssue, ReadingView } from './fileViews.ts';
import { viewReading } from './viewReading.ts';

const CHUNK = 1 << 22;
const MOST_CELLS = 60;
const LONGEST_CELL = 2000;
const PIECES_A_TURN = 8;

interface Open {
  readonly source: Blob;
  readonly name: string;
  readonly file: FileRead;
  readonly choice: FileChoice;
  readonly reading: Reading | null;
  readonly table: Table | null;
}

/** The bytes of a file in pieces; between two of them messages are heard, so a cancel comes through. */
async function* chunksOf(source: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += CHUNK) {
    yield new Uint8Array(await source.slice(at, at + CHUNK).arrayBuffer());
  }
}

/** The open files and what was read from them. It lives in a worker: nothing of it touches the page. */
export class FileDesk {
  readonly #open = new Map<string, Open>();
  readonly #working = new Map<string, AbortController>();

  /** Reads a file, or reads it again under another choice. */
  async open(
    id: string,
    source: Blob,
    name: string,
    choice: FileChoice,
    report: (progress: ReadProgress) => void = () => {},
  ): Promise<Result<ReadingView, OpenIssue>> {
    const controller = new AbortController();
    this.#working.set(id, controller);
    this.#open.delete(id);
    try {
      const read = await readStream(chunksOf(source), name, {
        ...readOptions(choice),
        size: source.size,
        signal: controller.signal,
        onProgress: report,
      });
      if (!read.ok) return read;
      if (controller.signal.aborted) return fail({ kind: 'cancelled', name });
      return this.#view(id, source, name, read.value, choice);
    } catch (error) {
      // The readers never throw for what a file holds: it was moved, changed or withdrawn while it was read.
      return fail(
        error instanceof RangeError ? { kind: 'no-room', name, bytes: source.size } : { kind: 'unreadable', name },
      );
    } finally {
      if (this.#working.get(id) === controller) this.#working.delete(id);
    }
  }

  /** The same file under another choice; its bytes are read again only where the choice is about them. */
  async choose(id: string, choice: FileChoice): Promise<Result<ReadingView, OpenIssue> | null> {
    const open = this.#open.get(id);
    if (!open) return null;
    if (!sameRead(open.choice, choice)) return this.open(id, open.source, open.name, choice);
    return this.#view(id, open.source, open.name, open.file, choice);
  }

  #view(id: string, source: Blob, name: string, file: FileRead, choice: FileChoice): Result<ReadingView, OpenIssue> {
    // What was read under the choice before goes first: a large file must not be held twice.
    this.#open.set(id, { source, name, file, choice, reading: null, table: null });
    try {
      const { view, reading, table } = viewReading(file, choice);
      this.#open.set(id, { source, name, file, choice, reading, table });
      return ok(view);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // What engines say when there is no memory left for an array, or a map is full.
      this.#open.delete(id);
      return fail({ kind: 'no-room', name, bytes: file.bytes });
    }
  }

  cancel(id: string): void {
    this.#working.get(id)?.abort();
  }

  close(id: string): void {
    this.cancel(id);
    this.#open.delete(id);
  }

  /** Some records of the file from the one that holds a line, as they stand. */
  lines(id: string, fromLine: number, count: number): readonly LineView[] {
    const open = this.#open.get(id);
    if (!open) return [];
    const { records } = open.file;
    const rowOf = new Map<number, number>();
    const first = recordAt(records.lines, records.count, fromLine);
    const last = Math.min(records.count, first + count);
    open.table?.rows.forEach((record, row) => {
      if (record >= first && record < last) rowOf.set(record, row);
    });
    return Array.from({ length: last - first }, (_, i): LineView => {
      const record = first + i;
      const row = rowOf.get(record) ?? null;
      const cells = row !== null && open.table ? rowCells(open.table, row) : recordCells(records, record);
      return {
        record,
        line: records.lines[record] ?? 0,
        role: roles[open.file.roles[record] ?? 0] ?? 'footer',
        row,
        cells: cells.slice(0, MOST_CELLS).map((cell) => cell.slice(0, LONGEST_CELL)),
        more: Math.max(0, cells.length - MOST_CELLS),
      };
    });
  }

  /** The figures of the file, the first `most` of them: a page must not drown. */
  observations(id: string, most: number): readonly Observation[] {
    const reading = this.#open.get(id)?.reading;
    return reading?.kind === 'observations' ? reading.observations.slice(0, most) : [];
  }

  /** What was read, as CSV that comes back in without a question; null where nothing was. Written piece by piece: the browser keeps what is done. */
  async csv(id: string): Promise<Blob | null> {
    const reading = this.#open.get(id)?.reading;
    if (!reading) return null;
    const pieces: Blob[] = [];
    for (const piece of piecesOf(reading)) {
      pieces.push(new Blob([piece]));
      if (pieces.length % PIECES_A_TURN === 0) await anotherTurn();
    }
    return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
  }

  /** SHA-256 of the bytes in hexadecimal; null where the browser offers none, as on a page without https. */
  async hash(source: Blob): Promise<string | null> {
    const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
    if (!subtle) return null;
    try {
      const digest = await subtle.digest('SHA-256', await source.arrayBuffer());
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    } catch {
      return null;
    }
  }
}

function piecesOf(reading: Reading): Iterable<string> {
  if (reading.kind === 'observations') return observationPieces(reading.observations);
  const rows = reading.holdings.map(({ entity, name, kind, weight, value, currency }) => [
    ...[entity, name, kind],
    ...[weight === null ? '' : String(weight), value === null ? '' : String(value), currency ?? ''],
  ]);
  return [writeCsv([['ticker', 'name', 'asset class', 'weight', 'market value', 'currency'], ...rows])];
}

/** Lets the messages that have come meanwhile be heard. */
const anotherTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The record that holds a line of the file: the last that starts on or before it. */
function recordAt(lines: Uint32Array, count: number, line: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
