import { expect, it } from 'vitest';
import { nearestIds } from '../../../src/pages/chart/nearestIds.ts';

const ids = ['capex', 'capex-guidance', 'hbm', 'dram-prices', 'market-caps', 'memory-market-caps'];

it.each([
  ['capx', 'capex'],
  ['CAPEX', 'capex'],
  ['dram', 'dram-prices'],
  ['marketcap', 'market-caps'],
  ['guidance', 'capex-guidance'],
])('“%s” is nearest to “%s”', (wanted, first) => {
  expect(nearestIds(wanted, ids)[0]).toBe(first);
});

it('answers at most as many as asked for, whatever the address', () => {
  expect(nearestIds('', ids, 3)).toHaveLength(3);
  expect(nearestIds('x'.repeat(100_000), ids, 3)).toHaveLength(3);
});
