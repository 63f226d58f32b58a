import { expect, it } from 'vitest';
import {
  formatChange,
  formatDecimals,
  formatExact,
  formatMoney,
  formatNumber,
  formatQuantity,
  formatShare,
} from '../../src/base/format.ts';
import { fraction } from '../../src/base/units.ts';

it.each([
  [725, '$725bn'],
  [409.98, '$410bn'],
  [13.07, '$13.1bn'],
  [0.86, '$860m'],
  [-40, '−$40bn'],
  [999.4, '$999bn'],
  [999.6, '$1tn'],
  [4100, '$4.1tn'],
  [5300, '$5.3tn'],
  [63212.4, '$63.2tn'],
  [0, '$0bn'],
])('money of %d billion reads %s', (value, words) => {
  expect(formatMoney(value)).toBe(words);
});

it.each([
  [34.6789, 'percent', '34.7%'],
  [0.0512, 'percent', '0.0512%'],
  [-3.14, 'percent', '−3.14%'],
  [415, 'TWh', '415\u00a0TWh'],
  [1.5, 'percentage_points', '1.5\u00a0pp'],
  [2026, 'count', '2,026'],
  [6532.14, 'index', '6,532'],
  [182.06, 'USD', '$182.1'],
  [-0.41, 'USD', '−$0.41'],
  [333.44, 'USD_per_MW_day', '$333\u00a0per MW-day'],
  [41, 'USD_bn_per_GW', '$41bn\u00a0per GW'],
  [2027, 'calendar_year', '2027'],
  [1529.46, 'KRW_per_USD', '1,529\u00a0won per dollar'],
])('%d in %s reads %s', (value, unit, words) => {
  expect(formatQuantity(value, unit)).toBe(words);
});

it('a minus is as wide as a plus, everywhere', () => {
  const all = [formatNumber(-1), formatDecimals(-1, 1), formatExact(-1), formatChange(-1), formatShare(fraction(-0.1))];
  expect(all).toEqual(['−1', '−1.0', '−1', '−1.0%', '−10.0%']);
});

it('a change that rounds to nothing has no sign of its own', () => {
  expect(formatDecimals(-0, 1)).toBe('0.0');
});

it('the exact form keeps every digit the file gave', () => {
  expect(formatExact(119.870_000_1)).toBe('119.8700001');
});
