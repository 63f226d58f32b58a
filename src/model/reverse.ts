import { fail, ok, type Result } from '../base/result.ts';
import { type AnalysisIssue, checkCount } from './analysisIssues.ts';
import { parameters } from './chain.ts';
import type { Reading } from './reading.ts';
import { responseOf } from './response.ts';
import { meets, type Setting, solveCurve, solveSteps } from './solveCurve.ts';
import type { ParameterId, Scenario, World } from './types.ts';

/** The outcome asked for. */
export interface Target extends Reading {
  readonly value: number;
}

interface Scanned {
  readonly lever: ParameterId;
  readonly target: Target;
  /** The whole scan, from the lever's least to its most: the dose-response behind the answer. */
  readonly curve: readonly Setting[];
  /** False where a further turn of the lever takes the outcome back. */
  readonly monotone: boolean;
}

export type Solution =
  | (Scanned &
      Setting & {
        readonly kind: 'reached';
        /** False where the outcome steps over the target: whole quarters, or a default that happens at once. */
        readonly exact: boolean;
        /** Further settings at which the outcome crosses the target again. */
        readonly again: readonly Setting[];
      })
  | (Scanned & {
      readonly kind: 'unreachable';
      /** Whether every setting falls short of the target (`below`: target under all of them) or passes it. */
      readonly targetIs: 'below' | 'above';
      /** The closest that any setting comes. */
      readonly nearest: Setting;
    });

const steps = 95;

/**
 * The setting of one lever at which an outcome equals the target, the other levers as the scenario has them: a scan of
 * the lever's whole range from its low end, then Brent's method at the first crossing. `unreachable` is an answer.
 */
export function solveFor(
  world: World,
  scenario: Scenario,
  target: Target & { readonly lever: ParameterId },
): Result<Solution, readonly AnalysisIssue[]> {
  const { lever, ...rest } = target;
  const issues = [...checkTarget(rest), ...checkLevers(lever)];
  const response = responseOf(world, scenario, target);
  if (!response.ok || issues.length > 0) return fail([...issues, ...(response.ok ? [] : response.error)]);
  return ok(solve((x) => response.value.at([lever, x]), lever, rest, steps));
}

export interface FrontierPoint {
  readonly x: number;
  /** The first setting of the second lever that reaches the target, or null where none does. */
  readonly y: number | null;
}

/** Pairs of settings of two levers that give the same outcome, as a line from the first lever's least to its most. */
export function frontierFor(
  world: World,
  scenario: Scenario,
  target: Target,
  [across, along]: readonly [x: ParameterId, y: ParameterId],
  points = 25,
): Result<readonly FrontierPoint[], readonly AnalysisIssue[]> {
  const issues = [...checkTarget(target), ...checkLevers(across, along), ...checkCount('points', points, 2, 1001)];
  const response = responseOf(world, scenario, target);
  if (!response.ok || issues.length > 0) return fail([...issues, ...(response.ok ? [] : response.error)]);
  return ok(
    settingsOf(across, points - 1).map((x) => {
      const solution = solve((y) => response.value.at([across, x], [along, y]), along, target, 24);
      return { x, y: solution.kind === 'reached' ? solution.setting : null };
    }),
  );
}

function checkTarget({ value }: Target): readonly AnalysisIssue[] {
  return Number.isFinite(value) ? [] : [{ kind: 'not-a-number', input: 'target', value }];
}

function checkLevers(...levers: readonly ParameterId[]): readonly AnalysisIssue[] {
  const [first, second] = levers;
  return [
    ...levers.flatMap((id): readonly AnalysisIssue[] =>
      Object.hasOwn(parameters, id) ? [] : [{ kind: 'unknown-parameter', parameter: id }],
    ),
    ...(first !== undefined && first === second ? [{ kind: 'same-lever-twice', parameter: first } as const] : []),
  ];
}

/** Evenly spaced settings over a lever's range; whole quarters where it is counted in them. */
export function settingsOf(lever: ParameterId, count: number): readonly number[] {
  const { min, max, whole } = parameters[lever];
  if (whole) return Array.from({ length: max - min + 1 }, (_, k) => min + k);
  return Array.from({ length: count + 1 }, (_, k) => (k === count ? max : min + ((max - min) * k) / count));
}

function solve(f: (x: number) => number, lever: ParameterId, target: Target, count: number): Solution {
  const search = parameters[lever].whole ? solveSteps : solveCurve;
  const { curve, monotone, crossings, nearest } = search(f, settingsOf(lever, count), target.value);
  const scanned = { lever, target, curve, monotone };
  const [first, ...again] = crossings;
  if (first) return { kind: 'reached', ...scanned, ...first, exact: meets(first.gives, target.value), again };
  return { kind: 'unreachable', ...scanned, targetIs: nearest.gives > target.value ? 'below' : 'above', nearest };
}
