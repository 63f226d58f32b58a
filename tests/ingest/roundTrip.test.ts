import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordCells } from '../../src/ingest/cells.ts';
import type { FileRead, Table } from '../../src/ingest/fileTypes.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { delimiters } from '../../src/ingest/recordTypes.ts';
import { rowCells } from '../../src/ingest/tableRows.ts';

type Rows = readonly (readonly string[])[];
interface Style {
  readonly delimiter: string;
  readonly newline: string;
  readonly quoting: 'all' | 'needed';
  readonly lastNewline: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quoting: fc.constantFrom('all' as const, 'needed' as const),
  lastNewline: fc.boolean(),
});

function written(rows: Rows, { delimiter, newline, quoting, lastNewline }: Style): string {
  const cell = (text: string) =>
    quoting === 'all' || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join(delimiter)).join(newline) + (lastNewline ? newline : '');
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 with mark') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'windows-1252')
    return Uint8Array.from(text, (c) => (c === '€' ? 0x80 : c === '’' ? 0x92 : c.charCodeAt(0)));
  const little = encoding === 'utf-16le';
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), little);
  return bytes;
}

// NUL and other controls are no text, and a lone half of a surrogate pair has no bytes in UTF-8.
const anyText = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((text) => text.replace(/\p{Cc}/gu, (c) => (c === '\n' || c === '\r' ? c : '\t')));
// Two such letters in a row may happen to be one character of UTF-8; no reader can tell.
const latinText = fc.string({
  unit: fc.constantFrom(...'abz 019,;|\t"\'\r\n', 'éa', 'üb', 'ß.', '£1', '€ ', '’s'),
  maxLength: 12,
});

const tableOf = (cell: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc
        .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })
        .map((rows) => [Array.from({ length: width }, (_, i) => `column ${i}`), ...rows]),
    );

function readOrThrow(bytes: Uint8Array, options = {}): FileRead {
  const read = readFile(bytes, 'file.csv', options);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

const allCells = ({ records }: FileRead) => Array.from({ length: records.count }, (_, i) => recordCells(records, i));

describe('cells come back exactly', () => {
  it.each(['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'])(
    'any text in %s, with any delimiter, line end and quoting',
    (encoding) => {
      fc.assert(
        fc.property(tableOf(anyText), style, (rows, how) => {
          const file = readOrThrow(encoded(written(rows, how), encoding), { delimiter: how.delimiter });
          expect(allCells(file)).toEqual(rows);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('western text in windows-1252, told apart from UTF-8 without being asked', () => {
    fc.assert(
      fc.property(tableOf(latinText), style, (rows, how) => {
        const file = readOrThrow(encoded(written(rows, how), 'windows-1252'), { delimiter: how.delimiter });
        expect(allCells(file)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it('a table of dates, words and figures needs nobody to name its delimiter, and all of its rows are rows', () => {
    const row = fc.tuple(
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      fc
        .string({ unit: fc.constantFrom(...'abcdefgh ,;|"\n-é'), minLength: 1, maxLength: 16 })
        .map((text) => `x${text}`),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value.toFixed(2)),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 30 }), style, (body, how) => {
        const file = readOrThrow(encoded(written([['date', 'company', 'close'], ...body], how), 'utf-8'));
        const [table] = file.tables;
        expect(table?.header).toEqual(['date', 'company', 'close']);
        expect(tableCells(table)).toEqual(body);
      }),
      { numRuns: 300 },
    );
  });
});

const tableCells = (table: Table | undefined) =>
  table ? Array.from(table.rows, (_, row) => rowCells(table, row)) : [];
