import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRows } from '../../src/datasets/csvRows.ts';

const quote = (cell: string) => (/[",\r\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell);
const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '1', '漢'), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });

it('any table written by the standard comes back cell by cell', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, newline, lastNewline) => {
      fc.pre(rows[0]?.[0]?.startsWith('\ufeff') !== true);
      const text = rows.map((cells) => cells.map(quote).join(',')).join(newline) + (lastNewline ? newline : '');
      const read = csvRows(text);
      expect(read.faults).toEqual([]);
      expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

it('the line of a row is one more than the line breaks before it', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const texts = rows.map((cells) => cells.map(quote).join(','));
      const read = csvRows(texts.join('\n'));
      const expected = texts.map((_, i) => 1 + texts.slice(0, i).join('\n').split('\n').length - (i === 0 ? 1 : 0));
      expect(read.rows.map(({ line }) => line)).toEqual(expected);
    }),
    { numRuns: 500, seed: 2 },
  );
});

it('a quote that is never closed costs that row and names the line it starts on', () => {
  expect(csvRows('a,b\n1,2\n3,"4\n5,6\n')).toEqual({
    rows: [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ],
    faults: [{ line: 3, fault: 'unclosed-quote' }],
  });
});
