import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/ingest/applyFixes.ts';
import type { Column, NumberColumn } from '../../src/ingest/columnTypes.ts';
import type { FileRead, Table } from '../../src/ingest/fileTypes.ts';
import type { ObservationMapping } from '../../src/ingest/mapping.ts';
import { readColumns } from '../../src/ingest/readColumns.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { readHoldings } from '../../src/ingest/readHoldings.ts';
import { readObservations } from '../../src/ingest/readObservations.ts';

function fileOf(text: string, options = {}): { file: FileRead; table: Table } {
  const read = readFile(new TextEncoder().encode(text), 'mine.csv', options);
  const table = read.ok ? read.value.tables[0] : undefined;
  if (!read.ok || !table) throw new Error('no table');
  return { file: read.value, table };
}

const numbers = (column: Column | undefined) => (column?.type === 'number' ? [...column.values] : null);

describe('an answer', () => {
  const { table } = fileOf('date;value\n2025-01-31;1.234\n2025-02-28;2.345\n');
  it.each([
    ['point', [1.234, 2.345]],
    ['comma', [1234, 2345]],
  ])('that the decimal mark is a %s decides the column', (mark, values) => {
    const [, column] = readColumns(table, { answers: new Map([['decimal-mark:value', mark]]) });
    expect(numbers(column)).toEqual(values);
    expect(column?.blocked).toBe(false);
    expect(column?.questions).toEqual([]);
  });

  it('that nought means no value makes gaps of the noughts', () => {
    const zeros = fileOf(
      'date,close\n2025-01-31,10\n2025-02-28,0\n2025-03-31,11\n2025-04-30,12\n2025-05-31,13\n',
    ).table;
    const [, column] = readColumns(zeros, { answers: new Map([['zero-means-missing:close', 'missing']]) });
    expect(numbers(column)).toEqual([10, Number.NaN, 11, 12, 13]);
  });
});

describe('an override', () => {
  it('of the type is obeyed, and every cell that does not fit is named with its line', () => {
    const { table } = fileOf('name,code\na,12\nb,x1\nc,x2\n');
    const [, column] = readColumns(table, { overrides: new Map([['code', { type: 'number' }]]) });
    expect(column?.problems).toEqual([
      { code: 'not-a-number', line: 3, column: 'code', value: 'x1' },
      { code: 'not-a-number', line: 4, column: 'code', value: 'x2' },
    ]);
  });

  it('of the unit wins over the heading', () => {
    const { table } = fileOf('date,revenue (USD mn)\n2025-01-31,10\n2025-02-28,11\n');
    const [, column] = readColumns(table, { overrides: new Map([['revenue (USD mn)', { unit: 'EUR bn' }]]) });
    expect((column as NumberColumn).unit).toEqual({ currency: 'EUR', scale: 1e9, percent: false, words: null });
  });

  it('of the header line reads the table from there', () => {
    const { table } = fileOf('a,b\nc,d\n1,2\n3,4\n', { headerLine: 2 });
    expect([table.header, table.headerLine, table.rows.length]).toEqual([['c', 'd'], 2, 2]);
  });

  it('that there is no header makes the first line a row', () => {
    const { table } = fileOf('AAA,x\nBBB,y\nCCC,z\n', { headerLine: 0 });
    expect([table.header, table.rows.length]).toEqual([['Column 1', 'Column 2'], 3]);
  });
});

describe('a corrected cell', () => {
  const { file, table } = fileOf('date,value\n2025-01-31,10\n2025-02-28,eleven\n2025-03-31,12\n');
  const mapping: ObservationMapping = {
    kind: 'observations',
    recipe: null,
    values: ['value'],
    headingsAre: 'series',
    when: 'date',
    period: null,
    entity: null,
    series: null,
    unit: null,
    source: null,
    note: null,
    fixed: { entity: 'AAA', series: 'revenue', unit: 'USD_bn' },
  };

  it('is used, and stands in the receipt', () => {
    const read = readObservations(file, table, mapping, {
      fixes: [{ line: 3, column: 'value', from: 'eleven', to: '11' }],
    });
    expect(read.ok && read.value.observations.map(({ value }) => value)).toEqual([10, 11, 12]);
    expect(read.ok && read.value.receipt.fixes).toEqual([{ line: 3, column: 'value', from: 'eleven', to: '11' }]);
  });

  it('without the correction is a gap with a reason, and the counts add up', () => {
    const read = readObservations(file, table, mapping);
    expect(read.ok && read.value.receipt.values).toEqual({
      read: 3,
      used: 2,
      setAside: [{ reason: 'no value', count: 1, lines: [3] }],
    });
    expect(read.ok && read.value.receipt.problems).toEqual([
      { code: 'not-a-number', line: 3, column: 'value', value: 'eleven' },
    ]);
  });

  it('is not made where the cell says something else by now', () => {
    const { made, problems } = applyFixes(table, [{ line: 3, column: 'value', from: 'twelve', to: '11' }]);
    expect(made).toEqual([]);
    expect(problems).toEqual([{ code: 'fix-missed', line: 3, column: 'value', value: 'twelve' }]);
  });

  it('a mapping that names a column the table lacks is refused', () => {
    const read = readObservations(file, table, { ...mapping, values: ['price'] });
    expect(read).toEqual({ ok: false, error: { kind: 'columns-missing', columns: ['price'] } });
  });
});

describe('holdings', () => {
  it('companies not among the known ones are listed with their weight, heaviest first; funds and cash are not', () => {
    const { file } = fileOf(
      'Ticker,Name,Weight\nAAPL,Apple,40%\nZZA,Alder,10%\nZZB,Birch,30%\nSPY,SPDR S&P 500 ETF,15%\nUSD,US DOLLAR,5%\n',
    );
    const read = readHoldings(file, { known: new Set(['AAPL']) });
    expect(read.ok && read.value.unknown.map(({ entity, weight }) => [entity, weight])).toEqual([
      ['ZZB', 0.3],
      ['ZZA', 0.1],
    ]);
    expect(read.ok && [...read.value.byKind]).toEqual([
      ['equity', 0.8],
      ['fund', 0.15],
      ['cash', 0.05],
    ]);
  });

  it('weights that do not add up are a problem with their sum', () => {
    const { file } = fileOf('Ticker,Name,Weight\nAAPL,Apple,40%\nMSFT,Microsoft,40%\n');
    const read = readHoldings(file);
    expect(read.ok && read.value.receipt.problems).toEqual([{ code: 'weights-off', column: 'Weight', sum: 0.8 }]);
  });

  it('values in several currencies give no weights', () => {
    const { file } = fileOf('Symbol,Quantity,Value,Currency\nAAA,1,100,USD\nBBB,1,100,EUR\n');
    const read = readHoldings(file);
    expect(read.ok && read.value.holdings.map(({ weight }) => weight)).toEqual([null, null]);
  });

  it('a total that its rows do not reach is named', () => {
    const { file } = fileOf('Ticker,Name,Market Value,Weight\nAAA,Alder,60,60%\nBBB,Birch,30,40%\nTotal,,100,100%\n');
    const read = readHoldings(file);
    expect(read.ok && read.value.receipt.problems).toEqual([
      { code: 'total-differs', line: 4, column: 'Market Value', stated: 100, summed: 90 },
    ]);
  });
});
