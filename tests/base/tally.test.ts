import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantilesInPlace } from '../../src/base/statistics.ts';
import { makeTally } from '../../src/base/tally.ts';

const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

const tallied = (values: readonly number[]) => {
  const tally = makeTally(2);
  for (const value of values) tally.add(1, value);
  return tally.quantiles(1, shares);
};

describe('a tally', () => {
  const column = fc
    .tuple(
      fc.array(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), { minLength: 1, maxLength: 300 }),
      fc.integer({ min: -50, max: 20 }),
      fc.integer({ min: -100, max: 100 }),
    )
    .map(([cells, power, shift]) => cells.map((cell) => (cell / 2 ** 30 + shift) * 2 ** power));

  it('gives quantiles between the neighbours of the exact one, widened by 1/500 of the spread', () => {
    fc.assert(
      fc.property(column, (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const spread = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
        return tallied(values).every((got, i) => {
          const place = (shares[i] ?? Number.NaN) * (sorted.length - 1);
          const below = sorted[Math.floor(place)] ?? Number.NaN;
          const above = sorted[Math.ceil(place)] ?? Number.NaN;
          const room = spread / 500 + 1e-12 * Math.abs(above);
          return got >= below - room && got <= above + room;
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('of 20,000 numbers is within 1/500 of the spread of the exact quantiles', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => Math.sin(i) * Math.exp(Math.cos(3 * i)));
    const exact = quantilesInPlace(Float64Array.from(values), shares);
    const spread = (exact.at(-1) ?? 0) - (exact[0] ?? 0);
    tallied(values).forEach((got, i) => {
      expect(Math.abs(got - (exact[i] ?? Number.NaN))).toBeLessThan(spread / 500);
    });
  });

  it('does not depend on the order in which the numbers come', () => {
    fc.assert(
      fc.property(column, (values) => {
        const back = tallied(values.toReversed());
        return tallied(values).every((q, i) => q === back[i]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of one repeated number gives that number, and of none NaN', () => {
    expect(tallied([0.1, 0.1, 0.1])).toEqual(shares.map(() => 0.1));
    expect(tallied([0, 0])).toEqual(shares.map(() => 0));
    expect(tallied([])).toEqual(shares.map(() => Number.NaN));
  });

  it('keeps a point at which many numbers sit exactly', () => {
    const mixed = [...Array.from({ length: 60 }, () => 0), ...Array.from({ length: 40 }, (_, i) => -(i + 1) / 40)];
    const [, , , median, upper] = tallied(mixed);
    expect([median, upper]).toEqual([0, 0]);
  });

  it('keeps both extremes to the digit, whatever their sizes', () => {
    const [least, , , , , , most] = tallied([-51_234.5, 1e-9, 3, 0, 17.25]);
    expect([least, most]).toEqual([-51_234.5, 17.25]);
  });
});
