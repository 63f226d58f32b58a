import { expect, it } from 'vitest';
import type { Observation, Status } from '../../src/datasets/types.ts';
import { compareSeries } from '../../src/ingest/compareSeries.ts';

const row = (period: string, value: number, status: Status = 'user', unit = 'USD_bn'): Observation => ({
  series: 'capex',
  entity: 'AAA',
  period,
  date: { '2024Q1': '2024-03-31', '2024Q2': '2024-06-30', '2024Q3': '2024-09-30' }[period] ?? '',
  value,
  unit,
  line: 1,
  provenance: { status, confidence: 'unstated', source: 's', sourceUrl: null, published: null, note: '' },
});

it('differences are theirs less ours, in the unit and in per cent, and the first one is named', () => {
  const { both, firstDifference } = compareSeries(
    [row('2024Q1', 10), row('2024Q2', 20), row('2024Q3', -20)],
    [row('2024Q3', -25), row('2024Q2', 22), row('2024Q1', 10)],
  );
  expect(both.map(({ period, absolute, percent }) => [period, absolute, percent])).toEqual([
    ['2024Q1', 0, 0],
    ['2024Q2', 2, 10],
    ['2024Q3', -5, -25],
  ]);
  expect(firstDifference?.period).toBe('2024Q2');
});

it('what only one side has is listed, never filled in', () => {
  const { onlyOurs, onlyTheirs, both, firstDifference } = compareSeries([row('2024Q1', 10)], [row('2024Q2', 20)]);
  expect([onlyOurs.map((o) => o.period), onlyTheirs.map((o) => o.period), both, firstDifference]).toEqual([
    ['2024Q1'],
    ['2024Q2'],
    [],
    null,
  ]);
});

it('a reported figure of ours is compared, not the guidance for the same period', () => {
  const { both } = compareSeries([row('2024Q1', 12, 'guidance'), row('2024Q1', 10, 'reported')], [row('2024Q1', 11)]);
  expect(both.map(({ absolute }) => absolute)).toEqual([1]);
});

it('figures in different units are not subtracted', () => {
  const { both, otherUnit } = compareSeries([row('2024Q1', 10)], [row('2024Q1', 10_000, 'user', 'USD_mn')]);
  expect([both.length, otherUnit.length]).toEqual([0, 1]);
});

it('there is no per cent of nothing', () => {
  expect(compareSeries([row('2024Q1', 0)], [row('2024Q1', 1)]).both[0]?.percent).toBeNull();
});
