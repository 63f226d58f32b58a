import { findRoot } from '../base/rootFinder.ts';

/** A setting of a lever and what it gives. */
export interface Setting {
  readonly setting: number;
  readonly gives: number;
}

export interface SolvedCurve {
  /** The scan, from the first setting to the last. */
  readonly curve: readonly Setting[];
  /** False where a further turn of the lever takes the outcome back. */
  readonly monotone: boolean;
  /** Every setting at which the curve meets the target, or the first one past it where it steps over. */
  readonly crossings: readonly Setting[];
  /** The closest that any setting comes. */
  readonly nearest: Setting;
}

const tolerance = 1e-10;

/** Whether an outcome counts as the target itself. */
export const meets = (gives: number, value: number): boolean =>
  Math.abs(gives - value) <= 1e-7 * Math.max(1, Math.abs(value));

/** Scans `f` over the settings, then closes in on every crossing of `value` by Brent's method. Between turning points it looks for the turn itself. */
export function solveCurve(f: (x: number) => number, settings: readonly number[], value: number): SolvedCurve {
  const curve = settings.map((setting) => ({ setting, gives: f(setting) }));
  const refined = withTurns(f, curve, value);
  return {
    curve,
    monotone: isMonotone(curve),
    crossings: crossingsOf(f, refined, value),
    nearest: nearestOf(refined, value),
  };
}

/** The same for a lever with nothing between its settings: the first setting on or past the target, at each crossing. */
export function solveSteps(f: (x: number) => number, settings: readonly number[], value: number): SolvedCurve {
  const curve = settings.map((setting) => ({ setting, gives: f(setting) }));
  const crossings = curve.filter((point, k) => {
    const before = curve[k - 1];
    if (point.gives === value) return true;
    return before !== undefined && before.gives !== value && before.gives > value !== point.gives > value;
  });
  return { curve, monotone: isMonotone(curve), crossings, nearest: nearestOf(curve, value) };
}

const nearestOf = (curve: readonly Setting[], value: number) =>
  curve.reduce((best, point) => (Math.abs(point.gives - value) < Math.abs(best.gives - value) ? point : best));

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
    if (meets(gives, value)) return [{ setting: root, gives }];
    // A jump: answer from the side on which the target has been passed.
    const past = Math.min(point.setting, root + 2 * tolerance);
    return [{ setting: past, gives: f(past) }];
  });
}
