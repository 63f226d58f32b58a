import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeRows, type Column } from '../../src/ui/arrangeRows.ts';

interface Row {
  readonly name: string;
  readonly value: number | null;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', label: 'Name', sortBy: (row) => row.name, text: (row) => row.name },
  { id: 'value', label: 'Value', sortBy: (row) => row.value, text: (row) => String(row.value ?? 'n/a') },
];
const some: readonly Row[] = [
  { name: 'Micron', value: 3 },
  { name: 'SK hynix', value: null },
  { name: 'Samsung Electronics', value: -1 },
  { name: 'Meta', value: 20 },
];
const names = (rows: readonly Row[]) => rows.map((row) => row.name);

describe('order', () => {
  it('a missing value goes to the end either way, because it is neither least nor most', () => {
    const by = (direction: 'ascending' | 'descending') =>
      names(arrangeRows(some, columns, { column: 'value', direction }, ''));
    expect(by('ascending')).toEqual(['Samsung Electronics', 'Micron', 'Meta', 'SK hynix']);
    expect(by('descending')).toEqual(['Meta', 'Micron', 'Samsung Electronics', 'SK hynix']);
  });

  it('without one, or by a column that is not there, is that of the file', () => {
    expect(arrangeRows(some, columns, null, '')).toEqual(some);
    expect(arrangeRows(some, columns, { column: 'colour', direction: 'ascending' }, '')).toEqual(some);
  });

  it('loses and invents no row', () => {
    const row = fc.record({ name: fc.string(), value: fc.option(fc.double({ noNaN: true })) });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('name', 'value'), (given, column) => {
        const arranged = arrangeRows(given, columns, { column, direction: 'descending' }, '');
        expect(new Set(arranged)).toEqual(new Set(given));
        expect(arranged).toHaveLength(given.length);
      }),
    );
  });
});

describe('search', () => {
  it.each([
    ['micron', ['Micron']],
    ['m', ['Micron', 'Samsung Electronics', 'Meta']],
    ['elec sam', ['Samsung Electronics']],
    ['n/a', ['SK hynix']],
    ['  ', ['Micron', 'SK hynix', 'Samsung Electronics', 'Meta']],
    ['zebra', []],
  ])('“%s” finds rows that hold every word of it', (find, expected) => {
    expect(names(arrangeRows(some, columns, null, find))).toEqual(expected);
  });
});
