import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveCurve, solveSteps } from '../../src/model/solveCurve.ts';

const settings = (from: number, to: number, count: number) =>
  Array.from({ length: count + 1 }, (_, k) => from + ((to - from) * k) / count);

describe('where a curve meets a value', () => {
  it('finds every crossing, the first first', () => {
    // x³ − x on [−2, 2] is 0 at −1, 0 and 1.
    const { crossings, monotone } = solveCurve((x) => x ** 3 - x, settings(-2, 2, 37), 0);
    expect(crossings).toHaveLength(3);
    crossings.forEach(({ setting, gives }, k) => {
      expect(setting).toBeCloseTo([-1, 0, 1][k] ?? Number.NaN, 9);
      expect(gives).toBeCloseTo(0, 9);
    });
    expect(monotone).toBe(false);
  });

  it('sees a peak between two settings that alone reaches the value', () => {
    // A peak of 1 at 0.505, and the scan stands at 0.50 and 0.51 where it is 0.9975.
    const peak = (x: number) => 1 - 100 * (x - 0.505) ** 2;
    const { crossings, curve } = solveCurve(peak, settings(0, 1, 100), 0.999);
    expect(Math.max(...curve.map(({ gives }) => gives))).toBeLessThan(0.999);
    expect(crossings.map(({ setting }) => setting)).toHaveLength(2);
    // 0.505 ± √(0.001 / 100)
    expect(crossings[0]?.setting).toBeCloseTo(0.505 - Math.sqrt(1e-5), 8);
    expect(crossings[1]?.setting).toBeCloseTo(0.505 + Math.sqrt(1e-5), 8);
  });

  it('gives the nearest point, turn included, where nothing reaches it', () => {
    const { crossings, nearest } = solveCurve((x) => 1 - (x - 0.505) ** 2, settings(0, 1, 100), 2);
    expect(crossings).toEqual([]);
    expect(nearest.setting).toBeCloseTo(0.505, 5);
    expect(nearest.gives).toBeCloseTo(1, 12);
  });

  it('answers a jump from the side on which the value has been passed', () => {
    const [only] = solveCurve((x) => (x < 0.333 ? 0 : -1), settings(0, 1, 95), -0.5).crossings;
    expect(only?.gives).toBe(-1);
    expect(only?.setting).toBeCloseTo(0.333, 8);
  });

  it('takes a value met exactly at a setting once', () => {
    expect(solveCurve((x) => -x, settings(0, 1, 10), -0.5).crossings).toEqual([{ setting: 0.5, gives: -0.5 }]);
    expect(solveCurve((x) => -x, settings(0, 1, 10), 0).crossings).toEqual([{ setting: 0, gives: -0 }]);
  });

  it('counts a level curve as moving one way', () => {
    expect(solveCurve(() => 0.1 + 0.2, settings(0, 1, 10), 1).monotone).toBe(true);
  });

  it('of whole steps names the first step on or past the value', () => {
    const square = (k: number) => k * k;
    expect(solveSteps(square, [0, 1, 2, 3, 4], 5).crossings).toEqual([{ setting: 3, gives: 9 }]);
    expect(solveSteps(square, [0, 1, 2, 3, 4], 4).crossings).toEqual([{ setting: 2, gives: 4 }]);
    expect(solveSteps(square, [0, 1, 2, 3, 4], 17)).toMatchObject({
      crossings: [],
      nearest: { setting: 4, gives: 16 },
    });
  });

  it('of any rising curve inverts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 40 }), (k, bend) => {
        const x = k / 1000;
        const f = (y: number) => y ** 3 + y / bend;
        const { crossings, monotone } = solveCurve(f, settings(0, 1, 50), f(x));
        return monotone && crossings.length === 1 && Math.abs((crossings[0]?.setting ?? Number.NaN) - x) < 1e-8;
      }),
      { numRuns: 2000 },
    );
  });
});
