import { invariant } from '../base/invariant.ts';
import { normalQuantile } from '../base/normal.ts';
import { sobolSequence } from '../base/sobolSequence.ts';
import { variance } from '../base/statistics.ts';
import type { Draw } from './distributions.ts';
import type { Evaluator } from './evaluator.ts';
import { makeGenerator } from './generator.ts';
import type { Stepper } from './stepper.ts';

/** How much of an output's variance each input explains, inputs independent. */
export interface SobolIndices {
  readonly mean: number;
  readonly variance: number;
  /** Alone: share of the variance that goes when this input is fixed, the others averaged out (S1). Null without variance. */
  readonly first: readonly number[] | null;
  /** With all its interactions: share that stays when only this input varies (ST). Null without variance. */
  readonly total: readonly number[] | null;
  /** Standard errors of both, from sixteen groups of points; null with fewer than sixteen. */
  readonly errors: { readonly first: readonly number[]; readonly total: readonly number[] } | null;
}

const groups = 16;

export interface SobolOptions {
  /** Points per matrix, best a power of two; the model is run `points × (inputs + 2)` times. */
  readonly points: number;
  readonly seed: number;
}

/**
 * Sobol indices of every output at once: S1 after Saltelli and others 2010, `mean(fB (fAB − fA)) / V` with fB taken from
 * its mean, ST after Jansen 1999, `mean((fA − fAB)²) / 2V`; V over both matrices. Points from a digitally shifted Sobol
 * sequence. `draws` turn a standard normal number into each input.
 */
export function sobolStepper(
  model: Evaluator,
  draws: readonly Draw[],
  { points, seed }: SobolOptions,
): Stepper<readonly SobolIndices[]> {
  const { inputs, outputs } = model;
  const next = sobolSequence(2 * inputs, makeGenerator(seed, 'sobol shift'));
  const point = new Float64Array(2 * inputs);
  const a = new Float64Array(points * inputs);
  const b = new Float64Array(points * inputs);
  for (let n = 0; n < points; n++) {
    next(point);
    for (let k = 0; k < inputs; k++) {
      const draw = draws[k] as Draw;
      a[n * inputs + k] = draw(normalQuantile(point[k] as number));
      b[n * inputs + k] = draw(normalQuantile(point[inputs + k] as number));
    }
  }

  const fA = new Float64Array(points * outputs);
  const fB = new Float64Array(points * outputs);
  const means = new Float64Array(outputs);
  const variances = new Float64Array(outputs);
  // Sums by group of points, then input, then output.
  const first = new Float64Array(groups * inputs * outputs);
  const total = new Float64Array(groups * inputs * outputs);
  const values = new Float64Array(inputs);
  const answer = new Float64Array(outputs);
  const runs = points * (inputs + 2);
  let done = 0;

  function summarise(): void {
    for (let m = 0; m < outputs; m++) {
      let sum = 0;
      for (let n = 0; n < points; n++) sum += (fA[n * outputs + m] as number) + (fB[n * outputs + m] as number);
      const centre = sum / (2 * points);
      let squares = 0;
      for (let n = 0; n < points; n++) {
        const a = (fA[n * outputs + m] as number) - centre;
        const b = (fB[n * outputs + m] as number) - centre;
        squares += a * a + b * b;
      }
      means[m] = centre;
      variances[m] = squares / (2 * points);
    }
  }

  function runOne(index: number): void {
    const block = Math.floor(index / points);
    const n = index - block * points;
    if (block < 2) {
      const from = block === 0 ? a : b;
      values.set(from.subarray(n * inputs, (n + 1) * inputs));
      model.evaluate(values, answer);
      (block === 0 ? fA : fB).set(answer, n * outputs);
      if (index === 2 * points - 1) summarise();
      return;
    }
    const k = block - 2;
    values.set(a.subarray(n * inputs, (n + 1) * inputs));
    values[k] = b[n * inputs + k] as number;
    model.evaluate(values, answer);
    const group = Math.floor((n * groups) / points);
    for (let m = 0; m < outputs; m++) {
      const cell = (group * inputs + k) * outputs + m;
      const change = (answer[m] as number) - (fA[n * outputs + m] as number);
      (first[cell] as number) += ((fB[n * outputs + m] as number) - (means[m] as number)) * change;
      (total[cell] as number) += change * change;
    }
  }

  const sizes = Array.from(
    { length: groups },
    (_, g) => Math.ceil(((g + 1) * points) / groups) - Math.ceil((g * points) / groups),
  );

  function estimate(sums: Float64Array, m: number, scale: number) {
    const byGroup = (k: number) => sizes.map((_, g) => sums[(g * inputs + k) * outputs + m] as number);
    return {
      shares: Array.from(
        { length: inputs },
        (_, k) => byGroup(k).reduce((sum, part) => sum + part, 0) / (points * scale),
      ),
      errors: Array.from({ length: inputs }, (_, k) => {
        const means = byGroup(k).map((part, g) => part / ((sizes[g] as number) * scale));
        return Math.sqrt(variance(means) / (groups - 1));
      }),
    };
  }

  return {
    runs,
    get done() {
      return done;
    },
    step(count) {
      const end = Math.min(runs, done + count);
      for (; done < end; done++) runOne(done);
    },
    result: () => {
      invariant(done === runs, 'Sobol indices need every run');
      return Array.from({ length: outputs }, (_, m) => {
        const spread = variances[m] as number;
        const mean = means[m] as number;
        // Rounding alone leaves a variance of about (1e-16 × mean)².
        const varies = Math.sqrt(spread) > 1e-14 * Math.abs(mean);
        if (!varies) return { mean, variance: spread, first: null, total: null, errors: null };
        const alone = estimate(first, m, spread);
        const inAll = estimate(total, m, 2 * spread);
        return {
          mean,
          variance: spread,
          first: alone.shares,
          total: inAll.shares,
          errors: points < groups ? null : { first: alone.errors, total: inAll.errors },
        };
      });
    },
  };
}
