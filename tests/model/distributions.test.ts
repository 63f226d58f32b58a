import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { normalQuantile } from '../../src/base/normal.ts';
import {
  drawFrom,
  type LikelyRange,
  pertMean,
  pertQuantile,
  pertShape,
  pertVariance,
  triangularMean,
  triangularQuantile,
  triangularVariance,
} from '../../src/model/distributions.ts';

// Seconds on an idle machine, more beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const range: LikelyRange = [10, 20, 60];

describe('PERT', () => {
  it('on (10, 20, 60) has shape 1.8 and 4.2, mean 25 and variance 75', () => {
    expect(pertShape(range).alpha).toBeCloseTo(1.8, 12);
    expect(pertShape(range).beta).toBeCloseTo(4.2, 12);
    expect(pertMean(range)).toBeCloseTo(25, 12);
    expect(pertVariance(range)).toBeCloseTo(75, 12);
  });

  it.each([
    [0.05, 12.948869],
    [0.5, 23.833613],
    [0.95, 41.063836],
  ])('on (10, 20, 60) stays below its %d quantile %d', (u, value) => {
    expect(pertQuantile(u, range)).toBeCloseTo(value, 6);
    expect(drawFrom(range, 'pert')(normalQuantile(u))).toBeCloseTo(value, 5);
  });

  it('on (0, 10, 20) has variance 100/7, not (range/6)²', () => {
    expect(pertMean([0, 10, 20])).toBe(10);
    expect(pertVariance([0, 10, 20])).toBeCloseTo(14.285714, 6);
  });

  it('drawn from the table stays within 1e-7 of the range of the exact quantile', () => {
    const anyRange = fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 2 ** 20 - 1 }))
      .map(([mode, k]) => ({ mode, u: k / 2 ** 20 }));
    fc.assert(
      fc.property(anyRange, ({ mode, u }) => {
        const exact = pertQuantile(u, [0, mode, 1]);
        return Math.abs(drawFrom([0, mode, 1], 'pert')(normalQuantile(u)) - exact) < 1e-7;
      }),
      { numRuns: 300 },
    );
  });
});

describe('triangular', () => {
  it('on (10, 20, 60) has mean 30 and variance 116.666667', () => {
    expect(triangularMean(range)).toBe(30);
    expect(triangularVariance(range)).toBeCloseTo(116.666667, 6);
  });

  it.each([
    [0.05, 15],
    [0.25, 21.270167],
    [0.5, 28.377223],
    [0.75, 37.63932],
    [0.95, 50],
  ])('on (10, 20, 60) stays below its %d quantile %d', (u, value) => {
    expect(triangularQuantile(u, range)).toBeCloseTo(value, 6);
    expect(drawFrom(range, 'triangular')(normalQuantile(u))).toBeCloseTo(value, 6);
  });
});

describe.each(['triangular', 'pert'] as const)('%s draws', (shape) => {
  const corners = fc.tuple(
    fc.double({ min: -50, max: 50, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })),
  );

  it('never leave the range, and rise with z', () => {
    fc.assert(
      fc.property(
        corners,
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        ([low, where, width], z, more) => {
          const high = low + width;
          const mode = Math.min(high, low + where * width);
          const draw = drawFrom([low, mode, high], shape);
          return draw(z) >= low && draw(z) <= high && draw(z + more) >= draw(z) - 1e-12 * (1 + width);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('of a range without width are its one value', () => {
    expect(drawFrom([0.3, 0.3, 0.3], shape)(1.7)).toBe(0.3);
  });
});
