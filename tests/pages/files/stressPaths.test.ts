import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../../src/model/inputs.ts';
import { withOwnFigures } from '../../../src/model/withOwnFigures.ts';
import { coverWords, describePathRead, pathOf, periodsOf } from '../../../src/pages/files/stressPaths.ts';
import type { SeriesView } from '../../../src/session/fileViews.ts';
import { readOwn, writeOwn } from '../../../src/session/scenarioFields.ts';
import { realWorld } from '../../support/realWorld.ts';

const world = realWorld();
const inputs = inputsOf(world);
const inputOf = (name: string) => {
  const found = inputs.find(({ spec }) => spec.name === name);
  if (!found) throw new Error(`${name} is an input`);
  return found;
};
const capex = inputOf('capex');
const ours = 'values' in capex.input ? capex.input.values : [];
const [first = '', second = ''] = world.quarters;

const line = (
  figures: readonly (readonly [string, number])[],
  unit = 'USD_bn',
  count = figures.length,
): SeriesView => ({
  ...{ series: 'capex', entity: 'ALL', unit, count },
  points: figures.map(([period, value], i) => ({ period, date: period, value, line: i + 2 })),
});

describe('a line laid into an input over time', () => {
  it('puts each figure in its own period, converted, and leaves ours where the file has none', () => {
    const read = pathOf(
      line(
        [
          ['2001Q1', 5],
          [second, 200_000],
        ],
        'USD_mn',
      ),
      capex,
      world.quarters,
    );
    expect(read).toEqual({ kind: 'path', values: [ours[0], 200, ...ours.slice(2)], yours: [second] });
  });

  it('is taken by the model as it stands, and comes back whole from the link', () => {
    const figures = world.quarters.map((quarter, i) => [quarter, 100 + i] as const);
    const read = pathOf(line(figures), capex, world.quarters);
    if (read.kind !== 'path') throw new Error(read.kind);
    const own = [{ input: 'capex', value: read.values }];
    const changed = withOwnFigures(world, own);
    expect(changed.ok && changed.value.capex.values).toEqual(figures.map(([, value]) => value));
    expect(readOwn(writeOwn(own))).toEqual({ entries: own, bad: [] });
  });

  it.each([
    ['a year is not spread over its quarters', line([[first.slice(0, 4), 400]]), 'no-such-period'],
    [
      'two figures for one quarter are not chosen between',
      line([
        [first, 1],
        [first, 2],
      ]),
      'twice',
    ],
    ['another unit is refused', line([[first, 1]], 'EUR_bn'), 'other-unit'],
    ['a thinned line is not taken for the whole', line([[first, 1]], 'USD_bn', 9000), 'thinned'],
  ])('%s', (_, given, kind) => {
    const read = pathOf(given, capex, world.quarters);
    expect(read.kind).toBe(kind);
    expect(describePathRead(read, world.quarters)).not.toBeNull();
  });

  it('has no periods to go by where the input is a single figure', () => {
    const cap = inputOf('companies.NVDA.cap');
    expect(periodsOf(cap.spec, world)).toEqual([]);
    expect(pathOf(line([[first, 1]]), cap, []).kind).toBe('single-figure');
  });

  it('meets the network in calendar years', () => {
    const amounts = inputs.find(({ spec }) => spec.name.startsWith('network.contracts.'));
    expect(amounts && periodsOf(amounts.spec, world)).toEqual(world.network.years.map(String));
  });
});

it.each([
  [['2026Q3', '2026Q4', '2027Q1'], '2026Q3 to 2027Q1, all yours'],
  [['2026Q3', '2026Q4'], 'yours for 2026Q3 to 2026Q4; ours for the other 1'],
  [['2026Q4'], 'yours for 2026Q4; ours for the other 2'],
  [['2026Q3', '2027Q1'], 'yours for 2 periods between 2026Q3 and 2027Q1; ours for the other 1'],
])('of three quarters, %j are said to be %s', (yours, words) => {
  expect(coverWords(yours, ['2026Q3', '2026Q4', '2027Q1'])).toBe(words);
});
