import { fail, ok, type Result } from '../base/result.ts';
import type { ModelIssue } from './types.ts';

/** The optional step before the chain: from take-downs to a cut. None of these are parameters of the engine. */
export interface Takedowns {
  /** Take-downs a year (`nT`). */
  readonly perYear: number;
  /** Months each keeps its models offline (`m`). */
  readonly monthsOffline: number;
  /** Share of AI revenue each hits (`qa`). */
  readonly revenueHit: number;
  /** Cut in capital spending per unit of revenue lost (`eta`). */
  readonly response: number;
  /** Share of demand that moves to other models or regions and still needs hardware (`sig`): the counter-thesis. */
  readonly substitution: number;
}

const bounds: Readonly<Record<keyof Takedowns, readonly [number, number]>> = {
  perYear: [0, 52],
  monthsOffline: [0, 12],
  revenueHit: [0, 1],
  response: [0, 10],
  substitution: [0, 1],
};

/** `ell = min(1, nT·m·qa/12)`, `D = min(0.95, eta·ell·(1 − sig))`: show the substitution beside the depth. */
export function takedownCut(
  takedowns: Takedowns,
): Result<{ readonly revenueLost: number; readonly depth: number }, readonly ModelIssue[]> {
  const issues = (Object.keys(bounds) as (keyof Takedowns)[]).flatMap((key): readonly ModelIssue[] => {
    const value = takedowns[key];
    const [min, max] = bounds[key];
    if (!Number.isFinite(value)) return [{ kind: 'not-a-number', input: key, value }];
    return value < min || value > max ? [{ kind: 'out-of-range', input: key, value, min, max }] : [];
  });
  if (issues.length > 0) return fail(issues);
  const { perYear, monthsOffline, revenueHit, response, substitution } = takedowns;
  const revenueLost = Math.min(1, (perYear * monthsOffline * revenueHit) / 12);
  return ok({ revenueLost, depth: Math.min(0.95, response * revenueLost * (1 - substitution)) });
}
