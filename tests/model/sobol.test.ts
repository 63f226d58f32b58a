import { describe, expect, it, vi } from 'vitest';
import { normalCdf } from '../../src/base/normal.ts';
import type { Evaluator } from '../../src/model/evaluator.ts';
import { type SobolIndices, sobolStepper } from '../../src/model/sobol.ts';

// Seconds on an idle machine, more beside other tests.
vi.setConfig({ testTimeout: 60_000 });

/** Inputs uniform on the unit interval. */
const uniform = (count: number) => Array.from({ length: count }, () => normalCdf);

const single = (inputs: number, f: (x: Float64Array) => number): Evaluator => ({
  inputs,
  outputs: 1,
  evaluate: (values, into) => {
    into[0] = f(values);
  },
});

function indicesOf(model: Evaluator, points: number, seed = 1): SobolIndices {
  const stepper = sobolStepper(model, uniform(model.inputs), { points, seed });
  stepper.step(Infinity);
  const [first] = stepper.result();
  if (first === undefined) throw new Error('no output');
  return first;
}

const expectNear = (got: readonly number[] | null, expected: readonly number[], within: number) => {
  expect(got).toHaveLength(expected.length);
  expected.forEach((value, k) => {
    expect(Math.abs((got?.[k] ?? Number.NaN) - value)).toBeLessThan(within);
  });
};

const ishigami = single(3, (u) => {
  const [x1 = 0, x2 = 0, x3 = 0] = Array.from(u, (value) => Math.PI * (2 * value - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
});

const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
const sobolG = single(8, (u) =>
  weights.reduce((product, a, k) => (product * (Math.abs(4 * (u[k] ?? Number.NaN) - 2) + a)) / (1 + a), 1),
);

describe('Sobol indices', () => {
  it('of the Ishigami function with 8,192 points are within 0.01 of the closed form', () => {
    const { mean, variance, first, total } = indicesOf(ishigami, 8192);
    expect(mean).toBeCloseTo(3.5, 2);
    expect(Math.abs(variance / 13.844588 - 1)).toBeLessThan(0.01);
    expectNear(first, [0.313905, 0.442411, 0], 0.01);
    expectNear(total, [0.557589, 0.442411, 0.243684], 0.01);
  });

  it('of the Sobol G function with 8,192 points are within 0.01 of the closed form', () => {
    const { mean, variance, first, total } = indicesOf(sobolG, 8192);
    expect(mean).toBeCloseTo(1, 2);
    expect(Math.abs(variance / 0.465424 - 1)).toBeLessThan(0.01);
    expectNear(first, [0.716192, 0.179048, 0.023676, 0.007162, 7.16e-5, 7.16e-5, 7.16e-5, 7.16e-5], 0.01);
    expectNear(total, [0.787144, 0.242198, 0.034317, 0.01046, 1.05e-4, 1.05e-4, 1.05e-4, 1.05e-4], 0.01);
  });

  it('of a sum of independent parts are the same alone and in total, and add up to 1', () => {
    // Variances 1/12, 4/12 and 9/12 of the whole 14/12.
    const { first, total } = indicesOf(
      single(3, (u) => (u[0] ?? 0) + 2 * (u[1] ?? 0) + 3 * (u[2] ?? 0)),
      4096,
    );
    expectNear(first, [1 / 14, 4 / 14, 9 / 14], 0.003);
    expectNear(total, [1 / 14, 4 / 14, 9 / 14], 0.003);
  });

  it('come with standard errors that cover the closed form and shrink with more points', () => {
    const truth = [0.557589, 0.442411, 0.243684];
    const few = indicesOf(ishigami, 256);
    const many = indicesOf(ishigami, 8192);
    truth.forEach((value, k) => {
      const error = few.errors?.total[k] ?? Number.NaN;
      expect(Math.abs((few.total?.[k] ?? Number.NaN) - value)).toBeLessThan(4 * error);
      expect(many.errors?.total[k]).toBeLessThan(error / 2);
    });
    expect(indicesOf(ishigami, 8).errors).toBeNull();
  });

  it('are undefined for an output that does not vary', () => {
    const { variance, first, total } = indicesOf(
      single(2, () => 0.1),
      64,
    );
    expect(variance).toBeLessThan(1e-30);
    expect([first, total]).toEqual([null, null]);
  });

  it('do not depend on how the work was cut into steps, only on the seed', () => {
    const whole = sobolStepper(ishigami, uniform(3), { points: 64, seed: 5 });
    whole.step(Infinity);
    const pieces = sobolStepper(ishigami, uniform(3), { points: 64, seed: 5 });
    while (pieces.done < pieces.runs) pieces.step(7);
    expect(pieces.runs).toBe(64 * 5);
    expect(pieces.result()).toEqual(whole.result());
    expect(indicesOf(ishigami, 64, 6)).not.toEqual(whole.result()[0]);
  });
});
