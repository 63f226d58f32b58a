import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaDistribution, logGamma } from '../../src/base/beta.ts';

const betaCdf = (x: number, a: number, b: number) => betaDistribution(a, b).cdf(x);
const betaDensity = (x: number, a: number, b: number) => betaDistribution(a, b).density(x);
const betaQuantile = (p: number, a: number, b: number) => betaDistribution(a, b).quantile(p);

const shape = fc.double({ min: 1, max: 12, noNaN: true });

describe('the beta distribution', () => {
  it.each([
    [0.001, 0.006313974167847011],
    [0.05, 0.058977387611817235],
    [0.5, 0.2766722593925189],
    [0.95, 0.6212767240161903],
    [0.999, 0.8575515687386785],
  ])('beta(1.8, 4.2) stays below its %d quantile as SciPy has it', (p, x) => {
    expect(Math.abs(betaQuantile(p, 1.8, 4.2) / x - 1)).toBeLessThan(2e-13);
  });

  it('beta(1, 1) is uniform, and beta(2, 2) is 3x² − 2x³', () => {
    for (const x of [0.001, 0.2, 0.5, 0.77, 0.999]) {
      expect(betaCdf(x, 1, 1)).toBeCloseTo(x, 14);
      expect(betaCdf(x, 2, 2)).toBeCloseTo(3 * x * x - 2 * x ** 3, 14);
      expect(betaDensity(x, 2, 2)).toBeCloseTo(6 * x * (1 - x), 12);
    }
  });

  it('quantile and distribution function undo each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), shape, shape, (k, a, b) => {
        const p = k / 10_000;
        return Math.abs(betaCdf(betaQuantile(p, a, b), a, b) - p) < 1e-13;
      }),
      { numRuns: 2000 },
    );
  });

  it('quantile does not depend on the guess it starts from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 999 }),
        shape,
        shape,
        (k, guess, a, b) => {
          const { quantile } = betaDistribution(a, b);
          return Math.abs(quantile(k / 10_000, guess / 1000) - quantile(k / 10_000)) < 1e-13;
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is its own mirror image', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), shape, shape, (k, a, b) => {
        return Math.abs(betaCdf(k / 1000, a, b) + betaCdf(1 - k / 1000, b, a) - 1) < 1e-13;
      }),
      { numRuns: 2000 },
    );
  });

  it('log gamma gives the factorials', () => {
    expect(Math.exp(logGamma(5))).toBeCloseTo(24, 11);
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 13);
    expect(Math.exp(logGamma(11)) / 3_628_800).toBeCloseTo(1, 12);
  });
});
