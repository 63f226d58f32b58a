import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatShort, formatWhole } from '../../../src/base/format.ts';
import type { Fraction } from '../../../src/base/units.ts';
import type { Holding } from '../../../src/ingest/readHoldings.ts';
import { inputsOf } from '../../../src/model/inputs.ts';
import { exposureOfFile } from '../../../src/pages/files/exposures.ts';
import { holdingBars, seriesLabel, userLines } from '../../../src/pages/files/fileSeries.ts';
import { placeOf } from '../../../src/pages/files/ProblemList.tsx';
import { asInput, likelyInputs } from '../../../src/pages/files/stressInputs.ts';
import { spanWords, tallyWords, understoodAs } from '../../../src/pages/files/understood.ts';
import { nothingChosen } from '../../../src/session/fileChoice.ts';
import { FileDesk } from '../../../src/session/fileDesk.ts';
import type { SeriesView } from '../../../src/session/fileViews.ts';
import { realWorld } from '../../support/realWorld.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a figure of a file', () => {
  it.each([
    [725.4, 'USD_bn', '$725bn'],
    [5_062_496, 'USD_mn', '$5.06tn'],
    [12.5, 'percent', '12.5%'],
    [3.25, 'unstated', '3.25'],
    [-40, 'EUR_bn', '−40 EUR bn'],
  ])('%s of %s is %s', (value, unit, words) => {
    expect(plain(formatShort(value, unit))).toBe(words);
  });

  it('keeps every digit of the file where it is asked for', () => {
    expect(plain(formatWhole(1234.5678, 'unstated'))).toBe('1,234.5678');
  });
});

describe('what was understood, in words', () => {
  it.each([
    [['2024Q1', '2023Q4'], '2023Q4 to 2024Q1'],
    [['2024-01-31'], '31 January 2024'],
    [['2024-02', '2024-01'], 'January 2024 to February 2024'],
    [[], ''],
  ])('%s is %s', (periods, words) => {
    expect(spanWords(periods.map((period) => ({ period, date: period })))).toBe(words);
  });

  it('a tally says that it adds up', () => {
    const tally = { read: 5, used: 3, setAside: [{ reason: 'blank', count: 2, lines: [4, 5] }] };
    expect(tallyWords(tally, 'row')).toBe('5 rows read = 3 used + 2 set aside');
  });
});

const line = (series: string, entity: string, unit: string, values: readonly number[]): SeriesView => ({
  ...{ series, entity, unit, count: values.length },
  points: values.map((value, i) => ({ period: `2025Q${i + 1}`, date: `2025-0${3 * i + 3}-30`, value, line: i + 2 })),
});

describe('the lines of a file', () => {
  const lines = [line('market_cap', 'NVDA', 'USD_bn', [1, 2]), line('market_cap', 'MSFT', 'USD_bn', [3])];

  it('are called by what tells them apart', () => {
    expect(lines.map(seriesLabel(lines))).toEqual(['NVDA', 'MSFT']);
    const other = [...lines, line('revenue', 'NVDA', 'USD_bn', [1])];
    expect(other.map(seriesLabel(other))).toEqual(['NVDA, market cap', 'MSFT, market cap', 'NVDA, revenue']);
  });

  it('are all marked as the reader’s, each point with its line of the file', () => {
    const points = userLines(lines, lines).flatMap((each) => each.points);
    expect(points.map(({ state, value, note }) => [state, value, note])).toEqual([
      ['user', 1, 'Line 2 of the file.'],
      ['user', 2, 'Line 3 of the file.'],
      ['user', 3, 'Line 2 of the file.'],
    ]);
    expect(new Set(points.map(({ key }) => key)).size).toBe(3);
  });
});

describe('an input of the model', () => {
  const inputs = inputsOf(realWorld());
  const spec = (name: string) => {
    const found = inputs.find((each) => each.spec.name === name)?.spec;
    if (!found) throw new Error(`${name} is an input`);
    return found;
  };
  const point = { period: '2026Q3', date: '2026-09-30', value: 4500, line: 2 };

  it.each([
    ['companies.NVDA.cap', 'USD_bn', 4500],
    ['companies.NVDA.cap', 'USD_mn', 4.5],
    ['companies.NVDA.cap', 'unstated', 4500],
    ['companies.NVDA.cap', 'EUR_bn', null],
    ['companies.NVDA.cap', 'percent', null],
    ['companies.NVDA.tax', 'percent', 45],
    ['companies.NVDA.tax', 'USD_bn', null],
  ])('%s takes 4,500 of %s as %s', (name, unit, value) => {
    expect(asInput(point, unit, spec(name))).toBe(value);
  });

  it('of the same company and kind comes first', () => {
    const [first] = likelyInputs(line('market_cap', 'NVDA', 'USD_bn', [4500]), inputs);
    expect(first?.spec.name).toBe('companies.NVDA.cap');
  });
});

const holding = (entity: string, weight: number | null, kind: Holding['kind'] = 'equity'): Holding => ({
  ...{ entity, name: entity, kind, value: null, currency: null, lines: [2] },
  weight: weight as Fraction | null,
});

describe('an exposure', () => {
  const world = realWorld();

  it('looks through funds, keeps derivatives apart and counts what it does not know', () => {
    const holdings = [
      holding('NVDA', 0.5),
      holding('SPY', 0.2, 'fund'),
      holding('XYZ', 0.2),
      holding('USD', 0.1, 'cash'),
      holding('ESZ5', 0.01, 'future'),
      holding('MSFT', null),
    ];
    const { exposure, derivatives, unweighed } = exposureOfFile(
      holdings,
      world,
      new Map([['SPY', { NVDA: 0.1, MSFT: 0.05 }]]),
    );
    expect(exposure.byCompany.get('NVDA')).toBeCloseTo(0.52, 12);
    expect(exposure.byCompany.get('MSFT')).toBeCloseTo(0.01, 12);
    expect(exposure.inert).toBeCloseTo(0.1, 12);
    expect(exposure.rest).toBeCloseTo(0.2 + 0.17, 12);
    expect(exposure.unseen.map(({ entity }) => entity)).toEqual(['XYZ']);
    expect(derivatives.map(({ entity }) => entity)).toEqual(['ESZ5']);
    expect(unweighed.map(({ entity }) => entity)).toEqual(['MSFT']);
  });

  it('draws the twenty heaviest and the rest as one bar that makes the sum whole', () => {
    const { points } = holdingBars(Array.from({ length: 30 }, (_, i) => holding(`H${i}`, (i + 1) / 465)));
    expect(points).toHaveLength(21);
    expect(points.at(-1)?.label).toBe('10 others');
    expect(points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(100, 9);
  });
});

it('a problem knows its place: line, column, value', () => {
  expect(placeOf({ code: 'not-a-number', line: 3, column: 'a', value: 'x' })).toEqual({
    line: 3,
    column: 'a',
    value: 'x',
  });
  expect(placeOf({ code: 'stray-quotes', count: 2, lines: [7, 9] })).toEqual({ line: 7, column: null, value: null });
});

const gallery = JSON.parse(readFileSync('tests/files/gallery.json', 'utf8')) as readonly { readonly file: string }[];

it.each(gallery)(
  '$file opens from the gallery with words and a receipt that adds up, or is refused with an excerpt',
  async ({ file }) => {
    const read = await new FileDesk().open('a', new Blob([readFileSync(`tests/files/${file}`)]), file, nothingChosen);
    if (!read.ok) {
      expect(['empty', 'wrong-kind', 'no-table']).toContain(read.error.kind);
      return;
    }
    expect(understoodAs(read.value)).not.toBe('');
    const { records, rows, values } = read.value.outcome.receipt;
    for (const { read: all, used, setAside } of [records, rows, values])
      expect(setAside.reduce((sum, { count }) => sum + count, used)).toBe(all);
  },
);
