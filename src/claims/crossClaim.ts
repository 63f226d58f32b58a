import { invariant } from '../base/invariant.ts';
import { latest, type Pick, pick } from '../datasets/pick.ts';
import type { Datasets, Observation } from '../datasets/types.ts';
import { asSeen } from './asOf.ts';
import { formatValue } from './judge.ts';
import { refOf } from './rowRefs.ts';
import type { AsOf, Claim, Missing, RowRef, Step } from './types.ts';

/** What two claims make of each other. */
export type Together =
  /** Both can be true as they stand. */
  | 'agree'
  /** Each can be true, but not under one definition. */
  | 'not-together'
  /** They fit only under a reading the essay does not give. */
  | 'only-if';

export type CrossOutcome =
  | { readonly ok: true; readonly together: Together; readonly finding: string; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly missing: Missing };

export interface CrossClaim {
  readonly id: string;
  /** The claims set beside each other, by id. */
  readonly claims: readonly [string, string, ...string[]];
  readonly title: string;
  readonly needs: readonly string[];
  readonly sum: (datasets: Datasets, asOf: AsOf) => CrossOutcome;
}

export const money = (value: number) => formatValue(value, 'USD_bn');
export const pct = (value: number) => formatValue(value, 'percent');

/** The figure a claim asserts, so that no sum here holds another than the claim. */
export function saidBy(claim: Claim): number {
  invariant(claim.asserted !== null, `${claim.id} asserts a figure`);
  return claim.asserted.value;
}

type Work = (seen: Datasets) => CrossOutcome;

/** A pair from its description; only rows seen by the day are handed over. */
export const crossClaim = (head: Omit<CrossClaim, 'sum'>, work: Work): CrossClaim => ({
  ...head,
  sum: (datasets, asOf) => work(asSeen(datasets, head.needs, asOf)),
});

export const absent = (missing: Missing): CrossOutcome => ({ ok: false, missing });

export function last(
  seen: Datasets,
  dataset: string,
  want: Pick & { readonly series: string },
): { row: Observation; ref: RowRef } | null {
  const row = latest(pick(seen, dataset, want));
  return row && { row, ref: refOf(dataset, row) };
}
