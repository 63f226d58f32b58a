import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRows } from '../../src/datasets/csvRows.ts';
import { writeTidyCsv } from '../../src/datasets/writeTidyCsv.ts';

it.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd', "'+cmd"],
  ['-cmd', "'-cmd"],
  ['-0.4', '-0.4'],
  ['+12', '+12'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['', ''],
])('the cell %j is written %j', (cell, text) => {
  expect(writeTidyCsv(['x', 'y'], [[cell, 1]])).toBe(`x,y\r\n${text},1\r\n`);
});

it('null is an empty cell and zero is 0', () => {
  expect(writeTidyCsv(['a', 'b'], [[null, 0]])).toBe('a,b\r\n,0\r\n');
});

it('what is written reads back as it was, but for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }),
      (cells) => {
        const text = writeTidyCsv(
          ['text', 'number'],
          cells.map(([name, value]) => [name, value]),
        );
        const { rows, faults } = csvRows(text);
        expect(faults).toEqual([]);
        const back = rows.slice(1).map(({ cells: [name = '', value = ''] }) => [name, Number(value)]);
        expect(back.map(([name]) => String(name).replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(
          cells.map(([name]) => name.replace(/^'(?=[=+\-@\t\r])/, '')),
        );
        expect(back.map(([, value]) => value)).toEqual(cells.map(([, value]) => (value === 0 ? 0 : value)));
      },
    ),
  );
});
