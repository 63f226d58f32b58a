import { describe, expect, it } from 'vitest';
import { asSeen } from '../../src/claims/asOf.ts';
import { sevenByWeight, weights } from '../../src/claims/lineWeights.ts';
import type { Datasets } from '../../src/datasets/types.ts';
import { allBundled, bundledObservations } from '../support/bundled.ts';

const datasets = allBundled();
const on = (day: string) => asSeen(datasets, [weights], day);

describe('the lines of the seven added up', () => {
  it.each([
    // 7.831 + 6.745 + 4.559 + 3.659 + 3.3 + 2.638 + 1.945 + 1.791, and without Alphabet's class C, 2.638
    ['2026-06-25', 'both', '2026-06-12', 32.468],
    ['2026-06-25', 'one', '2026-06-12', 29.83],
    ['latest', 'both', '2026-08-21', 32.916],
    ['latest', 'one', '2026-08-21', 30.468],
  ] as const)('as of %s, %s classes: on %s they are %d %%', (day, classes, date, value) => {
    const sum = sevenByWeight(on(day), classes);
    expect(sum?.date).toBe(date);
    expect(sum?.value).toBeCloseTo(value, 6);
    expect(sum?.step.rows).toHaveLength(classes === 'both' ? 8 : 7);
  });

  it('agree with the share that the table of concentration states for the same day', () => {
    const stated = bundledObservations('index-concentration').filter((row) => row.series === 'mag7_share_weight');
    for (const day of ['2025-06-03', '2025-10-31', '2025-11-19', '2026-06-12', '2026-08-21']) {
      const sum = sevenByWeight(on(day), 'both');
      const row = stated.find(({ date }) => date === sum?.date);
      // Both are rounded to three decimals line by line.
      expect(Math.abs((sum?.value ?? 0) - (row?.value ?? 0))).toBeLessThan(0.005);
    }
  });

  it('a day on which a line is missing is passed over, and none at all gives null', () => {
    const dataset = datasets.get(weights);
    if (dataset?.shape !== 'observations') throw new Error(weights);
    const without = (drop: (entity: string, date: string) => boolean): Datasets =>
      new Map([
        [weights, { ...dataset, observations: dataset.observations.filter((row) => !drop(row.entity, row.date)) }],
      ]);
    expect(
      sevenByWeight(
        without((entity, date) => entity === 'TSLA' && date === '2026-08-21'),
        'both',
      )?.date,
    ).toBe('2026-07-31');
    expect(
      sevenByWeight(
        without((entity) => entity === 'META'),
        'both',
      ),
    ).toBeNull();
  });
});
