import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDistance, formatMeasured, formatValue, judge } from '../../src/claims/judge.ts';
import type { Assertion } from '../../src/claims/types.ts';

const about: Assertion = { operator: 'about', value: 100, unit: 'USD_bn', tolerance: 5, near: 10, why: '' };
const above: Assertion = { operator: 'above', value: 7, unit: 'percent', tolerance: 0, near: 0.25, why: '' };
const atLeast: Assertion = { ...above, operator: 'at-least' };

describe('about 100, give or take 5, 10 more being close', () => {
  it.each([
    [84.9, 'overstated', 10.1],
    [85, 'close', 10],
    [94.9, 'close', 0.1],
    [95, 'holds', 0],
    [100, 'holds', 5],
    [103, 'holds', 2],
    [105, 'holds', 0],
    [105.1, 'close', 0.1],
    [115, 'close', 10],
    [115.1, 'understated', 10.1],
  ])('%d is %s, %d away', (value, kind, distance) => {
    const judged = judge(about, value);
    expect(judged.kind).toBe(kind);
    expect(judged.margin.distance).toBeCloseTo(distance, 9);
  });
});

describe('a line', () => {
  it.each([
    ['above', 7.01, 'holds'],
    ['above', 7, 'close'],
    ['above', 6.75, 'close'],
    ['above', 6.74, 'overstated'],
    ['at-least', 7, 'holds'],
    ['at-least', 6.99, 'close'],
  ] as const)('%s 7: %d is %s', (operator, value, kind) => {
    expect(judge(operator === 'above' ? above : atLeast, value).kind).toBe(kind);
  });

  it('is never understated: more than the line is what was said', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(judge(above, value).kind).not.toBe('understated');
      }),
    );
  });
});

it('moving away from what is said never makes a verdict better', () => {
  const rank = { holds: 0, close: 1, overstated: 2, understated: 2 } as const;
  const away = fc.double({ min: 0, max: 500, noNaN: true });
  fc.assert(
    fc.property(away, away, fc.constantFrom(-1, 1), (a, b, side) => {
      const [near, far] = a < b ? [a, b] : [b, a];
      const at = (distance: number) => rank[judge(about, 100 + side * distance).kind];
      expect(at(far)).toBeGreaterThanOrEqual(at(near));
    }),
  );
});

it('a value moved by a little more than its margin gets another verdict', () => {
  fc.assert(
    fc.property(fc.double({ min: 95.001, max: 104.999, noNaN: true }), (value) => {
      const { kind, margin } = judge(about, value);
      const outwards = value < 100 ? -1 : 1;
      expect(kind).toBe('holds');
      expect(judge(about, value + outwards * (margin.distance + 1e-6)).kind).not.toBe('holds');
      expect(judge(about, value + outwards * (margin.distance - 1e-6)).kind).toBe('holds');
    }),
  );
});

it('the margin says where it fails, where it stands and how far that is', () => {
  expect(judge({ ...about, unit: 'percent', value: 33.3, tolerance: 3.3 }, 34.7).margin.words).toBe(
    'fails below 30.0% or above 36.6%; now 34.7%; 1.9 pp away',
  );
  expect(judge(above, 6.9).margin.words).toBe('holds above 7.00%; now 6.90%; 0.10 pp away');
  expect(judge(atLeast, 7).margin.words).toBe('fails below 7.00%; now 7.00%; on the line');
  expect(judge(about, 80).margin.words).toBe('holds from $95bn to $105bn; now $80bn; $15bn below $95bn');
});

it.each([
  [12.34, 'percent', '12.3%'],
  [0.8, 'percent', '0.80%'],
  [732.5, 'USD_bn', '$732.5bn'],
  [5031.1, 'USD_bn', '$5.031tn'],
  [2026, 'calendar_year', '2026'],
  [1, 'firms', '1 firm'],
  [4, 'providers', '4 providers'],
  [0.74, 'percentage_points', '0.74 pp'],
])('%d in %s is written %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text);
});

it('a difference of shares is in points, of years in years, of a count out of a total says both', () => {
  expect(formatDistance(0.17, 'percent')).toBe('0.17 pp');
  expect(formatDistance(1, 'calendar_year')).toBe('1 year');
  expect(formatMeasured({ value: 4, unit: 'parts', date: '', of: 5 })).toBe('4 of 5 parts agree');
});
