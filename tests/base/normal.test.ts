import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from '../../src/base/normal.ts';

describe('the normal distribution', () => {
  // Computed to 50 digits.
  it.each([
    [1e-15, -7.941345326170997],
    [1e-9, -5.9978070150076865],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.1, -1.2815515655446004],
    [0.4, -0.2533471031357998],
    [0.5, 0],
    [0.975, 1.9599639845400543],
    [0.999999, 4.753424308822899],
  ])('stays below the quantile of %d with that probability', (p, z) => {
    // Next to 1 the probability itself is rounded, and the density magnifies it.
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(2e-15 * Math.abs(z) + (p > 0.99 ? 1e-10 : 0));
    expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-13);
  });

  it.each([
    [-8, 6.220960574271784e-16],
    [-5, 2.866515718791939e-7],
    [-2, 0.02275013194817921],
    [-0.3, 0.3820885778110474],
    [0, 0.5],
    [0.1, 0.539827837277029],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517795],
    [3, 0.9986501019683699],
    [6, 0.9999999990134123],
  ])('lies below %d with the tabulated probability', (z, p) => {
    expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-15 + 2e-16 * z * z);
  });

  it('quantile and distribution function undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        // Above 0 the probability itself is rounded, which no inverse can repair.
        const rounding = 1.2e-16 / normalDensity(z);
        return Math.abs(normalQuantile(normalCdf(z)) - z) <= 1e-14 * (1 + Math.abs(z)) + (z > 0 ? rounding : 0);
      }),
      { numRuns: 10_000 },
    );
  });

  it('has infinite ends and no quantile outside them', () => {
    expect([normalQuantile(0), normalQuantile(1), normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([
      -Infinity,
      Infinity,
      0,
      1,
    ]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
