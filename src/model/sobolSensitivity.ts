import { fail, ok, type Result } from '../base/result.ts';
import { type AnalysisIssue, checkCount } from './analysisIssues.ts';
import { parameterOrder } from './chain.ts';
import { drawFrom, type Shape } from './distributions.ts';
import { outputEvaluator } from './evaluator.ts';
import { outputsOf } from './outputs.ts';
import { type OwnRanges, rangesOf } from './ranges.ts';
import { prepareEngine } from './run.ts';
import { type SobolIndices, type SobolOptions, sobolStepper } from './sobol.ts';
import type { Stepper } from './stepper.ts';
import type { ParameterId, Scenario, World } from './types.ts';

export interface VarianceShares {
  readonly parameter: ParameterId;
  /** Alone (S1), and with everything it interacts with (ST), as shares of the output's variance. */
  readonly first: number;
  readonly total: number;
  /** Standard errors of the two; null with fewer than sixteen points. */
  readonly errors: { readonly first: number; readonly total: number } | null;
}

/** Which inputs an output's spread comes from, by output id, widest total first; empty where the output does not vary. */
export type SobolSensitivity = Readonly<Record<string, readonly VarianceShares[]>>;

/**
 * Sobol indices of every output with all inputs independent, in steps: `points × (20 + 2)` runs. With the common factor
 * on, the shares mean nothing; show `rankCorrelations` instead.
 */
export function prepareSobol(
  world: World,
  scenario: Scenario,
  {
    points,
    seed,
    shape = 'triangular',
    ranges: own,
  }: SobolOptions & { readonly shape?: Shape; readonly ranges?: OwnRanges },
): Result<Stepper<SobolSensitivity>, readonly AnalysisIssue[]> {
  const engine = prepareEngine(world);
  const ranges = rangesOf(scenario, own);
  const issues: readonly AnalysisIssue[] = [
    ...(engine.ok ? [] : engine.error),
    ...(ranges.ok ? [] : ranges.error),
    ...checkCount('points', points, 1, 2 ** 16),
    ...checkCount('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  ];
  if (!engine.ok || !ranges.ok || issues.length > 0) return fail(issues);
  const outputs = outputsOf(engine.value);
  const draws = ranges.value.map((range) => drawFrom(range, shape));
  const stepper = sobolStepper(outputEvaluator(engine.value, outputs), draws, { points, seed });
  return ok({
    runs: stepper.runs,
    get done() {
      return stepper.done;
    },
    step: stepper.step,
    result() {
      const indices = stepper.result();
      return Object.fromEntries(outputs.map(({ id }, m) => [id, shares(indices[m])]));
    },
  });
}

function shares(indices: SobolIndices | undefined): readonly VarianceShares[] {
  if (!indices?.first || !indices.total) return [];
  const { first, total, errors } = indices;
  return parameterOrder
    .map((parameter, k) => ({
      parameter,
      first: first[k] as number,
      total: total[k] as number,
      errors: errors && { first: errors.first[k] as number, total: errors.total[k] as number },
    }))
    .toSorted((a, b) => b.total - a.total);
}
