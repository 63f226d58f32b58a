import { fail, ok, type Result } from '../base/result.ts';
import { findRoot } from '../base/rootFinder.ts';
import type { AnalysisIssue } from './analysisIssues.ts';
import { parameters } from './chain.ts';
import type { Reading } from './reading.ts';
import { responseOf } from './response.ts';
import type { ParameterId, Scenario, World } from './types.ts';

/** The outcome asked for. */
export interface Target extends Reading {
  readonly value: number;
}

/** A setting of the lever and what it gives. */
export interface Setting {
  readonly setting: number;
  readonly gives: number;
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
const tolerance = 1e-10;

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
  const issues = [...checkTarget(target), ...checkLevers(across, along)];
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
  const curve = settingsOf(lever, count).map((setting) => ({ setting, gives: f(setting) }));
  const scanned = { lever, target, curve, monotone: isMonotone(curve) };
  const whole = parameters[lever].whole === true;
  const crossings = whole
    ? stepsOver(curve, target.value)
    : crossingsOf(f, withTurns(f, curve, target.value), target.value);
  const [first, ...again] = crossings;
  if (first) {
    const exact = Math.abs(first.gives - target.value) <= 1e-7 * Math.max(1, Math.abs(target.value));
    return { kind: 'reached', ...scanned, ...first, exact, again };
  }
  const refined = whole ? curve : withTurns(f, curve, target.value);
  const nearest = refined.reduce((best, point) =>
    Math.abs(point.gives - target.value) < Math.abs(best.gives - target.value) ? point : best,
  );
  return { kind: 'unreachable', ...scanned, targetIs: nearest.gives > target.value ? 'below' : 'above', nearest };
}

function isMonotone(curve: readonly Setting[]): boolean {
  let rises = false;
  let falls = false;
  for (let k = 1; k < curve.length; k++) {
    const before = (curve[k - 1] as Setting).gives;
    const change = (curve[k] as Setting).gives - before;
    // Rounding of equal values is no turn.
    const noise = 1e-12 * Math.max(1, Math.abs(before));
    if (change > noise) rises = true;
    if (change < -noise) falls = true;
  }
  return !(rises && falls);
}

/** Where the scan turns near the target, the turning point itself: a peak between two settings may be the only one to reach it. */
function withTurns(f: (x: number) => number, curve: readonly Setting[], value: number): readonly Setting[] {
  return curve.flatMap((point, k): readonly Setting[] => {
    const before = curve[k - 1];
    const after = curve[k + 1];
    if (!before || !after) return [point];
    const below = point.gives < value && point.gives >= before.gives && point.gives >= after.gives;
    const above = point.gives > value && point.gives <= before.gives && point.gives <= after.gives;
    const flat = point.gives === before.gives && point.gives === after.gives;
    if (flat || !(below || above)) return [point];
    const turn = extreme(f, before.setting, after.setting, below ? 1 : -1);
    return turn.setting < point.setting ? [turn, point] : [point, turn];
  });
}

/** Golden-section search for the highest (sign 1) or lowest (sign −1) point between two settings. */
function extreme(f: (x: number) => number, from: number, to: number, sign: 1 | -1): Setting {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let a = from;
  let b = to;
  let c = b - ratio * (b - a);
  let d = a + ratio * (b - a);
  let fc = sign * f(c);
  let fd = sign * f(d);
  for (let k = 0; k < 30; k++) {
    if (fc > fd) {
      b = d;
      d = c;
      fd = fc;
      c = b - ratio * (b - a);
      fc = sign * f(c);
    } else {
      a = c;
      c = d;
      fc = fd;
      d = a + ratio * (b - a);
      fd = sign * f(d);
    }
  }
  return fc > fd ? { setting: c, gives: sign * fc } : { setting: d, gives: sign * fd };
}

function crossingsOf(f: (x: number) => number, curve: readonly Setting[], value: number): readonly Setting[] {
  return curve.flatMap((point, k): readonly Setting[] => {
    if (point.gives === value) return [point];
    const before = curve[k - 1];
    if (!before || before.gives === value || before.gives > value === point.gives > value) return [];
    const root = findRoot((x) => f(x) - value, before.setting, point.setting, tolerance);
    if (root === null) return [];
    const gives = f(root);
    if (Math.abs(gives - value) <= 1e-7 * Math.max(1, Math.abs(value))) return [{ setting: root, gives }];
    // A jump: answer from the side on which the target has been passed.
    const past = Math.min(point.setting, root + 2 * tolerance);
    return [{ setting: past, gives: f(past) }];
  });
}

/** Of a lever in whole steps: the first setting on or past the target, at each crossing. */
function stepsOver(curve: readonly Setting[], value: number): readonly Setting[] {
  return curve.filter((point, k) => {
    const before = curve[k - 1];
    if (point.gives === value) return true;
    return before !== undefined && before.gives !== value && before.gives > value !== point.gives > value;
  });
}
