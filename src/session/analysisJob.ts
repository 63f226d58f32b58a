import { fail, ok, type Result } from '../base/result.ts';
import type { AnalysisIssue } from '../model/analysisIssues.ts';
import { parameterOrder } from '../model/chain.ts';
import { type FrontierPoint, frontierFor, type Solution, solveFor } from '../model/reverse.ts';
import { type DoseResponse, doseResponse, type Tornado, tornado } from '../model/sensitivity.ts';
import type { ParameterId, Scenario, World } from '../model/types.ts';
import type { Ranges, Target } from './scenarioState.ts';

interface Question {
  readonly world: World;
  readonly scenario: Scenario;
}

export interface ReverseQuestion extends Question {
  readonly target: Target;
  /** Levers to pair with the depth of the cut. */
  readonly pairs: readonly ParameterId[];
}

export interface ReverseAnswer {
  /** Of the target asked for, so that a late answer is not read as one to the next question. */
  readonly target: Target;
  /** Each lever alone, in causal order. */
  readonly solutions: readonly Solution[];
  readonly frontiers: Readonly<Partial<Record<ParameterId, readonly FrontierPoint[]>>>;
}

const PAIRS = 17;

/** Which setting of each lever gives an outcome, and which pairs with the depth do. Some thousand runs: for a worker. */
export function answerReverse({
  world,
  scenario,
  target,
  pairs,
}: ReverseQuestion): Result<ReverseAnswer, readonly AnalysisIssue[]> {
  const asked = { ...target, at: 'worst' } as const;
  const solutions: Solution[] = [];
  for (const lever of parameterOrder) {
    const solved = solveFor(world, scenario, { ...asked, lever });
    if (!solved.ok) return solved;
    solutions.push(solved.value);
  }
  const frontiers: Partial<Record<ParameterId, readonly FrontierPoint[]>> = {};
  for (const lever of pairs) {
    const line = frontierFor(world, scenario, asked, [lever, 'depth'], PAIRS);
    if (!line.ok) return line;
    frontiers[lever] = line.value;
  }
  return ok({ target, solutions, frontiers });
}

export interface SensitivityQuestion extends Question {
  readonly output: string;
  readonly ranges: Ranges;
  readonly levers: readonly ParameterId[];
}

export interface SensitivityAnswer {
  readonly output: string;
  readonly tornado: Tornado;
  readonly doses: readonly DoseResponse[];
}

const DOSES = 41;

/** One lever at a time over its range, and the whole curve of some of them. */
export function answerSensitivity({
  world,
  scenario,
  output,
  ranges,
  levers,
}: SensitivityQuestion): Result<SensitivityAnswer, readonly AnalysisIssue[]> {
  const bars = tornado(world, scenario, { output, at: 'worst' }, ranges);
  if (!bars.ok) return bars;
  const doses: DoseResponse[] = [];
  for (const lever of levers) {
    const dose = doseResponse(world, scenario, lever, DOSES);
    if (!dose.ok) return fail(dose.error);
    doses.push(dose.value);
  }
  return ok({ output, tornado: bars.value, doses });
}
