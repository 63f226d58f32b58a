import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, power } from '../../src/base/portableMath.ts';

const view = new DataView(new ArrayBuffer(8));
const bits = (x: number) => {
  view.setFloat64(0, x);
  return view.getBigInt64(0);
};
/** How many representable numbers apart; both of the same sign. */
const apart = (a: number, b: number) => {
  const gap = bits(a) - bits(b);
  return Number(gap < 0n ? -gap : gap);
};

describe('exp and log', () => {
  it('agree with the engine of this machine within one unit in the last place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -740, max: 709, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (x, y) => {
          return apart(exp(x), Math.exp(x)) <= 1 && apart(exp(y), Math.exp(y)) <= 1;
        },
      ),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0, noNaN: true, noDefaultInfinity: true, minExcluded: true }),
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        (x, k) => {
          const y = k / 2 ** 30;
          return apart(log(x), Math.log(x)) <= 1 && apart(log(y), Math.log(y)) <= 1;
        },
      ),
      { numRuns: 20_000 },
    );
  });

  // Correctly rounded values, computed to 60 digits; whatever engine runs this must produce these very bits.
  it.each([
    [-1, 0.36787944117144233],
    [0.5, 1.6487212707001282],
    [-20, 2.061153622438558e-9],
  ])('exp(%d) is %d to the bit', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });
  it.each([
    // One unit below the rounded truth, and it must be so everywhere.
    [3, 1.0986122886681096],
    [0.7, -0.35667494393873245],
    [1, 0],
  ])('log(%d) is %d to the bit', (x, expected) => {
    expect(log(x)).toBe(expected);
  });

  it('have the usual values at the edges', () => {
    expect([exp(0), exp(710), exp(-746), exp(-Infinity), exp(Infinity)]).toEqual([1, Infinity, 0, 0, Infinity]);
    expect([log(0), log(-1), log(Infinity)]).toEqual([-Infinity, Number.NaN, Infinity]);
    expect(exp(Number.NaN)).toBeNaN();
    expect(log(5e-324)).toBe(-744.4400719213812);
  });
});

describe('power', () => {
  it('stays within the stated error of the engine of this machine', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 100, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (x, y) => {
          const error = Math.abs(power(x, y) / x ** y - 1);
          return error <= 3e-16 * (1 + Math.abs(y * Math.log(x)));
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('is exact where the answer is plain', () => {
    expect([power(0, 3), power(0, 0), power(1, 1e9), power(0.3, 1), power(0, -1)]).toEqual([0, 1, 1, 0.3, Infinity]);
  });
});
