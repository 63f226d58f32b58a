import { ByteDictionary } from './byteDictionary.ts';
import { CellCursor } from './cells.ts';
import { cellWords } from './cellWords.ts';
import { TextCodes } from './codes.ts';
import type { Table } from './fileTypes.ts';
import { restoreCell } from './neutralise.ts';
import { rowCells } from './tableRows.ts';

const APOSTROPHE = 39;

/** How the words of a table are written: our own export neutralises cells for spreadsheets, other files pad and wrap theirs. */
export type Wording = 'own' | 'theirs';

/** A text cell as it is meant. */
export const meantBy = (cell: string, wording: Wording): string =>
  wording === 'own' ? restoreCell(cell).trim() : cellWords(cell);

/** One column of words: a number for each row, 0 for an empty cell, and what the numbers stand for. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly names: TextCodes;
}

export interface CodedRows {
  /** By place in the header. */
  readonly columns: ReadonlyMap<number, CodedColumn>;
  /** Cells of our own export from which an apostrophe was taken. */
  readonly restored: number;
}

/** Reads some columns of words in one pass over the bytes: each different cell becomes a string once, however many rows hold it. */
export function codeRows(table: Table, wanted: readonly number[], wording: Wording): CodedRows {
  const { records, rows, places, joins, fixes } = table;
  const columns = new Map<number, CodedColumn>();
  const makers: (WordColumn | null)[] = [];
  for (const column of new Set(wanted)) {
    const place = places[column];
    if (place === undefined) continue;
    const maker = new WordColumn(records.bytes, rows.length, wording);
    makers[place] = maker;
    columns.set(column, maker);
  }
  const own = wording === 'own';
  if (columns.size === 0 && !own) return { columns, restored: 0 };
  const cursor = new CellCursor(records);
  const text = () => cursor.text();
  // Our own export may have apostrophes in any column.
  const watched = new Uint8Array(own ? Math.max(0, ...places.slice(-1)) + 1 : 0);
  for (const place of places) if (own) watched[place] = 1;
  const reach = Math.max(makers.length, watched.length);
  let restored = 0;
  for (let row = 0; row < rows.length; row++) {
    const record = rows[row] as number;
    if (joins.has(record) || fixes.has(row)) {
      for (const [column, cell] of rowCells(table, row).entries()) {
        if (own && restoreCell(cell) !== cell) restored++;
        makers[places[column] ?? -1]?.takeText(row, cell);
      }
      continue;
    }
    cursor.open(record);
    for (let place = 0; place < reach && cursor.next(); place++) {
      makers[place]?.take(row, cursor.from, cursor.to, text);
      const quoted = watched[place] === 1 && cursor.to > cursor.from && records.bytes[cursor.from] === APOSTROPHE;
      if (quoted && restoreCell(cursor.text()) !== cursor.text()) restored++;
    }
  }
  return { columns, restored };
}

class WordColumn implements CodedColumn {
  readonly codes: Int32Array;
  readonly names = new TextCodes();
  readonly #wording: Wording;
  readonly #dictionary: ByteDictionary;
  /** What each different run of bytes stands for: ` ABC` and `ABC` are one name. */
  readonly #nameOf: number[] = [];

  constructor(bytes: Uint8Array, rows: number, wording: Wording) {
    this.codes = new Int32Array(rows);
    this.#dictionary = new ByteDictionary(bytes);
    this.#wording = wording;
  }

  take(row: number, from: number, to: number, text: () => string): void {
    if (to <= from) return;
    const id = this.#dictionary.intern(from, to);
    if (id === this.#nameOf.length) this.#nameOf.push(this.names.code(meantBy(text(), this.#wording)));
    this.codes[row] = this.#nameOf[id] as number;
  }

  takeText(row: number, cell: string): void {
    this.codes[row] = this.names.code(meantBy(cell, this.#wording));
  }
}
