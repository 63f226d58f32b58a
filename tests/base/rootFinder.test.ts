import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoot } from '../../src/base/rootFinder.ts';

const expectRoot = (root: number | null, expected: number, within = 1e-11) => {
  expect(root).not.toBeNull();
  expect(Math.abs((root ?? Number.NaN) - expected)).toBeLessThan(within);
};

describe('the root finder', () => {
  it('x³ − x − 2 crosses zero at 1.521379706805', () => {
    expectRoot(
      findRoot((x) => x ** 3 - x - 2, 1, 2),
      1.521379706805,
    );
  });

  it('cos x equals x at 0.739085133215', () => {
    expectRoot(
      findRoot((x) => Math.cos(x) - x, 0, 1),
      0.739085133215,
    );
  });

  it('yearly growth of 15.0183% takes 410 and 725 to 5,300 over six years', () => {
    const sum = (g: number) => 410 + 725 * (1 + (1 + g) + (1 + g) ** 2 + (1 + g) ** 3 + (1 + g) ** 4) - 5300;
    expectRoot(findRoot(sum, 0, 1), 0.150183, 5e-7);
  });

  it('needs fewer than 15 evaluations on a smooth curve', () => {
    let calls = 0;
    findRoot(
      (x) => {
        calls += 1;
        return x ** 3 - x - 2;
      },
      1,
      2,
    );
    expect(calls).toBeLessThan(15);
  });

  it('finds a root at either end, and the jump of a step', () => {
    expect(findRoot((x) => x, 0, 1)).toBe(0);
    expect(findRoot((x) => x - 1, 0, 1)).toBe(1);
    expectRoot(
      findRoot((x) => (x < 0.3 ? -1 : 1), 0, 1),
      0.3,
    );
  });

  it('has no answer without a change of sign, or where the function has none', () => {
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeNull();
    expect(findRoot(() => Number.NaN, -1, 1)).toBeNull();
  });

  it('finds the root of any line and any cubic inside the bracket, whichever way round it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.boolean(), fc.boolean(), (k, cubic, turned) => {
        const root = k / 1000;
        const f = (x: number) => (cubic ? (x - root) ** 3 + (x - root) : 2 * (x - root));
        const found = turned ? findRoot(f, 1, -1) : findRoot(f, -1, 1);
        return found !== null && Math.abs(found - root) < 1e-11;
      }),
      { numRuns: 4000 },
    );
  });
});
