import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetMeta } from '../../src/datasets/meta.ts';
import type { Observation } from '../../src/datasets/types.ts';
import { recordCells } from '../../src/ingest/cells.ts';
import { neutralise, restoreCell } from '../../src/ingest/neutralise.ts';
import { proposeMapping } from '../../src/ingest/proposeMapping.ts';
import { readColumns } from '../../src/ingest/readColumns.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { applyMapping, exportRecipe, parseRecipe, replayRecipe } from '../../src/ingest/savedRecipe.ts';
import { templateFor, writeCsv, writeObservations } from '../../src/ingest/writeCsv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const nasty = fc.string({ unit: fc.constantFrom(...'=+-@\'\t\r\n",a1.é '), maxLength: 8 });

describe('cells that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1 for this', "'+1 for this"],
    ['-note', "'-note"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ["'=x", "''=x"],
    ['-5', '-5'],
    ['+5', '+5'],
    ['-1.5e-7', '-1.5e-7'],
    ['plain', 'plain'],
    ["it's", "it's"],
  ])('%j is written %j', (text, written) => {
    expect(neutralise(text)).toBe(written);
    expect(restoreCell(written)).toBe(text);
  });

  it('no cell is written with one of them first, unless it is a plain number, and every cell comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const read = readFile(bytes(`name,note\r\n${writeCsv(rows)}`), 'x.csv', { delimiter: ',' });
        if (!read.ok) throw new Error(read.error.kind);
        const back = rows.map((_, i) => recordCells(read.value.records, i + 1));
        for (const cell of back.flat()) expect(/^[=+\-@\t\r]/.test(cell) && !Number.isFinite(Number(cell))).toBe(false);
        expect(back.map((row) => row.map(restoreCell))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});

const word = fc
  .string({ unit: fc.constantFrom(...'=+@ab9é,"'), minLength: 1, maxLength: 8 })
  .map((text) => text.replace(/^[0-9.]+/, 'x'));
const observation: fc.Arbitrary<Observation> = fc
  .record({
    series: word,
    entity: word,
    quarter: fc.integer({ min: 0, max: 3 }),
    year: fc.integer({ min: 1990, max: 2040 }),
    value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    note: word,
  })
  .map(({ series, entity, quarter, year, value, note }) => ({
    series,
    entity,
    period: `${year}Q${quarter + 1}`,
    date: `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter]}`,
    value: value === 0 ? 0 : value,
    unit: 'USD_bn',
    line: 0,
    provenance: { status: 'user', confidence: 'unstated', source: 'mine', sourceUrl: null, published: null, note },
  }));

const keyOf = ({ series, entity, period, date }: Observation) => [series, entity, period, date].join('\u0000');

it('observations exported and read again are the same, without a question', () => {
  fc.assert(
    fc.property(fc.uniqueArray(observation, { minLength: 2, maxLength: 20, selector: keyOf }), (observations) => {
      const read = readFile(bytes(writeObservations(observations)), 'mine.csv');
      const table = read.ok ? read.value.tables[0] : undefined;
      if (!read.ok || !table) throw new Error('no table');
      const proposal = proposeMapping(table, readColumns(table), [], 'mine.csv');
      const reading = proposal ? applyMapping(read.value, table, proposal.mapping) : null;
      if (!reading?.ok || reading.value.kind !== 'observations') throw new Error('not read');
      const back = reading.value.observations.map((o) => ({ ...o, line: 0 }));
      const sorted = (all: readonly Observation[]) => all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      expect(sorted(back)).toEqual(sorted(observations));
    }),
    { numRuns: 200 },
  );
});

it('a template has the columns and units of its dataset and no figure', () => {
  const meta = datasetMeta.parse(JSON.parse(readFileSync('data/capex.meta.json', 'utf8')));
  const made = templateFor(meta, [
    {
      series: 'capex_quarterly',
      entity: 'AAA',
      period: '2024Q3',
      date: '2024-09-30',
      value: 1.5,
      unit: 'USD_bn',
      line: 2,
      provenance: {
        status: 'reported',
        confidence: 'primary',
        source: 's',
        sourceUrl: null,
        published: null,
        note: '',
      },
    },
  ]);
  expect(made.name).toBe('capex-template.csv');
  expect(made.text).toBe(
    'series,entity,period,date,value,unit,status,confidence,source,source_url,published,note\r\ncapex_quarterly,AAA,2024Q3,2024-09-30,,USD_bn,user,unstated,,,,\r\n',
  );
});

describe('a recipe', () => {
  const text = 'Firma;Datum;Wert\nAlder;03/04/2025;1.234\nBirch;04/04/2025;2.345\n';
  const read = readFile(bytes(text), 'first.csv');
  const answers = new Map([
    ['date-order:Datum', 'dmy'],
    ['decimal-mark:Wert', 'comma'],
  ]);

  function firstReading() {
    const table = read.ok ? read.value.tables[0] : undefined;
    if (!read.ok || !table) throw new Error('no table');
    const proposal = proposeMapping(table, readColumns(table), [], 'first.csv');
    if (!proposal) throw new Error('no proposal');
    return applyMapping(read.value, table, proposal.mapping, {
      answers,
      fixes: [{ line: 3, column: 'Wert', from: '2.345', to: '9.999' }],
    });
  }

  it('exported as JSON and replayed on the same file gives the same observations, answers and corrections included', () => {
    const first = firstReading();
    if (!first.ok || first.value.kind !== 'observations' || !read.ok) throw new Error('not read');
    const recipe = parseRecipe(JSON.stringify(exportRecipe(first.value.receipt)));
    if (!recipe.ok) throw new Error(recipe.error.kind);
    const again = replayRecipe(recipe.value, read.value);
    expect(again).toEqual(first);
    expect(first.value.observations.map(({ value, date }) => [date, value])).toEqual([
      ['2025-04-03', 1234],
      ['2025-04-04', 9999],
    ]);
    expect(first.value.receipt.fixes).toEqual([{ line: 3, column: 'Wert', from: '2.345', to: '9.999' }]);
  });

  it('does not fit a file with other headings, and says which it wants', () => {
    const first = firstReading();
    const recipe = first.ok ? exportRecipe(first.value.receipt) : null;
    const other = readFile(bytes('a,b\n2025-01-01,2\n2025-01-02,3\n'), 'other.csv');
    if (!recipe || !other.ok) throw new Error('not read');
    expect(replayRecipe(recipe, other.value)).toEqual({
      ok: false,
      error: { kind: 'other-headings', wanted: ['Firma', 'Datum', 'Wert'], found: [['a', 'b']] },
    });
  });

  it('refuses text that is no recipe', () => {
    expect(parseRecipe('hello')).toEqual({ ok: false, error: { kind: 'no-recipe-text' } });
    expect(parseRecipe('{"format":"faultline-recipe"}').ok).toBe(false);
  });
});
