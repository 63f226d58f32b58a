import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../src/datasets/issues.ts';
import type { DatasetMeta } from '../../src/datasets/meta.ts';
import { readDataset } from '../../src/datasets/readDataset.ts';

const meta = (shape: DatasetMeta['shape']): DatasetMeta => ({
  id: 'sample',
  title: 'Sample',
  topic: 'capex',
  shape,
  question: 'What is it?',
  definition: 'A sample.',
  caveat: '',
  units: { USD_bn: 'billions of US dollars' },
  frequency: 'quarterly',
  snapshot: '2026-10-01',
  licence: 'facts',
  missing: [],
  series: {},
  entities: {},
  views: [{ id: 'all', title: 'All of it', measure: 'Dollars', form: 'lines', split: 'entity' }],
});

const header = 'series,entity,period,date,value,unit,status,confidence,source,source_url,published,note';
const row = (over: Partial<Record<string, string>> = {}) => {
  const cells = {
    series: 'capex',
    entity: 'MSFT',
    period: '2026Q1',
    date: '2026-03-31',
    value: '12.5',
    unit: 'USD_bn',
    status: 'reported',
    confidence: 'primary',
    source: '10-Q',
    source_url: 'https://example.org/q',
    published: '2026-04-29',
    note: '',
    ...over,
  };
  return Object.values(cells).join(',');
};

const observationsOf = (csv: string) => {
  const read = readDataset(meta('observations'), csv);
  if (!read.ok || read.value.dataset.shape !== 'observations') throw new Error('not read');
  return { rows: read.value.dataset.observations, issues: read.value.issues };
};

describe('a tidy CSV', () => {
  it('gives each row with its provenance and its line', () => {
    const { rows, issues } = observationsOf(`${header}\n${row()}\n`);
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        series: 'capex',
        entity: 'MSFT',
        period: '2026Q1',
        date: '2026-03-31',
        value: 12.5,
        unit: 'USD_bn',
        line: 2,
        provenance: {
          status: 'reported',
          confidence: 'primary',
          source: '10-Q',
          sourceUrl: 'https://example.org/q',
          published: '2026-04-29',
          note: '',
        },
      },
    ]);
  });

  it('counts lines as an editor does when a quoted note spans several', () => {
    const { rows } = observationsOf(`${header}\n${row({ note: '"two\nlines"' })}\n${row({ period: '2026Q2' })}\n`);
    expect(rows.map(({ line, provenance }) => [line, provenance.note])).toEqual([
      [2, 'two\nlines'],
      [4, ''],
    ]);
  });

  it('reads CRLF, a byte-order mark and doubled quotes', () => {
    const { rows, issues } = observationsOf(`\ufeff${header}\r\n${row({ note: '"he said ""no"", twice"' })}\r\n`);
    expect(issues).toEqual([]);
    expect(rows[0]?.provenance.note).toBe('he said "no", twice');
  });

  it('takes columns by name, in any order', () => {
    const { rows } = observationsOf(
      'note,value,series,entity,period,date,unit,status,confidence,source,source_url,published\n' +
        'x,3,capex,MSFT,2026,2026-12-31,USD_bn,guidance,secondary,a page,,\n',
    );
    expect(rows[0]).toMatchObject({ value: 3, provenance: { status: 'guidance', sourceUrl: null, published: null } });
  });

  it.each([
    ['value', '12%', 'a plain number'],
    ['value', '', 'a plain number'],
    ['value', 'n/a', 'a plain number'],
    ['value', 'Infinity', 'a plain number'],
    ['date', '2026-02-30', 'a day written YYYY-MM-DD'],
    ['date', '31/03/2026', 'a day written YYYY-MM-DD'],
    ['status', 'user', 'reported, guidance, estimate, forecast, essay or derived'],
    ['source_url', 'javascript:alert(1)', 'empty or a web address'],
    ['confidence', 'sure', 'primary, secondary or memory'],
  ])('leaves out a row whose %s is “%s”, names the cell and keeps the others', (column, text, expected) => {
    const { rows, issues } = observationsOf(`${header}\n${row({ [column]: text })}\n${row({ period: '2026Q2' })}\n`);
    expect(rows.map(({ period }) => period)).toEqual(['2026Q2']);
    expect(issues).toEqual([{ kind: 'bad-cell', file: 'sample.csv', line: 2, column, text, expected }]);
  });

  it('names every bad cell of a row, not only the first', () => {
    const { issues } = observationsOf(`${header}\n${row({ value: 'x', date: 'y' })}\n${row()}\n`);
    expect(issues.map((issue) => issue.kind === 'bad-cell' && issue.column)).toEqual(['date', 'value']);
  });

  it('leaves out a row that states the same figure again', () => {
    const { rows, issues } = observationsOf(`${header}\n${row()}\n${row({ value: '99' })}\n`);
    expect(rows.map(({ value }) => value)).toEqual([12.5]);
    expect(issues).toEqual([{ kind: 'duplicate-row', file: 'sample.csv', line: 3, firstLine: 2 }]);
  });

  it('leaves out a row that is too short or has a quote out of place', () => {
    const { rows, issues } = observationsOf(`${header}\ncapex,MSFT\n${row({ note: 'a "b" c' })}\n${row()}\n`);
    expect(rows).toHaveLength(1);
    expect(issues).toEqual([
      { kind: 'bad-quote', file: 'sample.csv', line: 3 },
      { kind: 'bad-width', file: 'sample.csv', line: 2, cells: 2, expected: 12 },
    ]);
  });

  it.each([
    ['<!doctype html><p>', { kind: 'not-csv', file: 'sample.csv', looksLike: 'a web page' }],
    ['', { kind: 'no-rows', file: 'sample.csv' }],
    [`${header}\n`, { kind: 'no-rows', file: 'sample.csv' }],
    ['a,b\n1,2\n', { kind: 'missing-column', file: 'sample.csv', column: 'series', seen: ['a', 'b'] }],
  ])('is refused as a whole when it holds %j', (csv, error) => {
    expect(readDataset(meta('observations'), csv)).toEqual({ ok: false, error });
  });
});

it('a financing link whose amount was not disclosed has null, not zero', () => {
  const csv =
    'id,from,to,kind,amount_usd_bn,amount_low,amount_high,years,start,end,status,confidence,source,source_url,published,note\n' +
    'a,NVIDIA,OpenAI,equity,,,,,2025-09,,non_binding,secondary,a page,,,\n';
  const read = readDataset(meta('links'), csv);
  expect(read.ok && read.value.dataset.shape === 'links' && read.value.dataset.links).toEqual([
    expect.objectContaining({ id: 'a', amount: null, low: null, start: '2025-09', linkStatus: 'non_binding', line: 2 }),
  ]);
});

it('an event may be dated to the month and lists its firms', () => {
  const csv =
    'date,time_et,event,category,entities,source,source_url,published,confidence,note\n' +
    '2026-06-12,17:21,Order issued,directive,Anthropic; BIS,a page,,2026-06-13,secondary,\n' +
    '1991-06,,PGP published,precedent,Phil Zimmermann,a page,,,secondary,\n';
  const read = readDataset(meta('events'), csv);
  expect(read.ok && read.value.dataset.shape === 'events' && read.value.dataset.events).toEqual([
    expect.objectContaining({ date: '2026-06-12', timeEt: '17:21', entities: ['Anthropic', 'BIS'], line: 2 }),
    expect.objectContaining({ date: '1991-06', timeEt: null, entities: ['Phil Zimmermann'], line: 3 }),
  ]);
});

it('every issue is put into words that name the file and, where it has one, the line', () => {
  const issues = [
    { kind: 'bad-cell', file: 'a.csv', line: 7, column: 'value', text: '12%', expected: 'a plain number' },
    { kind: 'not-found', file: 'a.csv', status: 404 },
  ] as const;
  expect(issues.map((issue) => describeIssue(issue).what)).toEqual([
    'a.csv, line 7, value: “12%” is not a plain number; the row was left out.',
    'a.csv could not be loaded (the host answered 404).',
  ]);
});
