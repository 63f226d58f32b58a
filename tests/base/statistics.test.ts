import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concentration,
  correlation,
  mean,
  quantilesInPlace,
  rankCorrelation,
  ranks,
  shareAtOrBelow,
  variance,
} from '../../src/base/statistics.ts';

describe('quantiles', () => {
  it('interpolate between neighbours as R and NumPy do', () => {
    // quantile(c(7, 1, 3, 10), c(.05, .25, .5, .75, .95)) in R.
    const expected = [1.3, 2.5, 5, 7.75, 9.55];
    quantilesInPlace(Float64Array.of(7, 1, 3, 10), [0.05, 0.25, 0.5, 0.75, 0.95]).forEach((q, i) => {
      expect(q).toBeCloseTo(expected[i] ?? Number.NaN, 12);
    });
  });

  it('answer in the order asked, keep both ends and repeat a single value', () => {
    expect(quantilesInPlace(Float64Array.of(2, 9, 4), [1, 0, 0.5])).toEqual([9, 2, 4]);
    expect(quantilesInPlace(Float64Array.of(3), [0.05, 0.95])).toEqual([3, 3]);
    expect(quantilesInPlace(new Float64Array(0), [0.5])).toEqual([Number.NaN]);
  });

  it('equal those of a sorted copy, for any values and ties', () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 200 }),
        fc.array(fc.integer({ min: 0, max: 64 }), { maxLength: 6 }),
        (list, eighths) => {
          const shares = eighths.map((k) => k / 64);
          const sorted = list.toSorted((a, b) => a - b);
          const expected = shares.map((share) => {
            const place = share * (sorted.length - 1);
            const low = sorted[Math.floor(place)] ?? Number.NaN;
            const high = sorted[Math.ceil(place)] ?? Number.NaN;
            return low + (place - Math.floor(place)) * (high - low);
          });
          const got = quantilesInPlace(Float64Array.from(list), shares);
          return got.every((q, i) => q === expected[i] || Math.abs(q - (expected[i] ?? Number.NaN)) < 1e-9);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('plain statistics', () => {
  it('mean and population variance of 2, 4, 4, 4, 5, 5, 7, 9 are 5 and 4', () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBe(4);
    expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBeCloseTo(2 / 3, 12);
  });

  it('counts the threshold itself as at or below', () => {
    expect(shareAtOrBelow([-0.3, -0.2, -0.1, 0], -0.2)).toBe(0.5);
  });
});

describe('rank correlation', () => {
  it('ties share the mean of their ranks', () => {
    expect([...ranks([10, 30, 20, 20])]).toEqual([1, 4, 2.5, 2.5]);
  });

  it('IQ and hours of television: −29/165 (the textbook example)', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
  });

  it('any rising transformation gives 1, and a constant gives none', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 8, 27, 64])).toBe(1);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBeNull();
  });
});

describe('concentration', () => {
  it('eight firms of 10, 9, 12, 15, 12, 11, 15 and 16 per cent: 1,296', () => {
    expect(concentration([10, 9, 12, 15, 12, 11, 15, 16])?.index).toBeCloseTo(1296, 9);
  });

  it('shares of 30, 30, 20 and 20: 2,600, as concentrated as 3.846154 equal firms', () => {
    const result = concentration([30, 30, 20, 20]);
    expect(result?.index).toBeCloseTo(2600, 9);
    expect(result?.effectiveNumber).toBeCloseTo(3.846154, 6);
  });

  it('is undefined for parts that add up to nothing, and for negative ones', () => {
    expect([concentration([]), concentration([0, 0]), concentration([2, -1])]).toEqual([null, null, null]);
  });
});
