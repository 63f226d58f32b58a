import { LATEST } from '../../claims/asOf.ts';
import { claims } from '../../claims/claims.ts';
import { ESSAY_DAY } from '../../claims/essay.ts';
import { type LedgerRow, ledger } from '../../claims/ledger.ts';
import type { AsOf, Verdict } from '../../claims/types.ts';
import type { Topic } from '../../datasets/meta.ts';
import type { Datasets } from '../../datasets/types.ts';
import type { ClaimState } from './claimLink.ts';

/** A line of the ledger with the verdict of another day beside it where that differs. */
export interface ShownRow extends LedgerRow {
  /** Place in the essay, from 1. */
  readonly number: number;
  readonly other: { readonly asOf: AsOf; readonly verdict: Verdict } | null;
}

/** The day to compare with: today where the essay’s day is shown, else the essay’s day. */
export const otherDay = (asOf: AsOf): AsOf => (asOf === ESSAY_DAY ? LATEST : ESSAY_DAY);

/** Every claim as of the day, with the other day’s verdict where it is another. */
export function shownRows(datasets: Datasets, asOf: AsOf): readonly ShownRow[] {
  const other = otherDay(asOf);
  const beside = ledger(claims, datasets, other);
  return ledger(claims, datasets, asOf).map((row, place) => {
    const verdict = beside[place]?.verdict;
    const differs = verdict !== undefined && verdict.kind !== row.verdict.kind;
    return { ...row, number: place + 1, other: differs ? { asOf: other, verdict } : null };
  });
}

/** The rows that pass the filters. */
export const filtered = (rows: readonly ShownRow[], { verdict, topic, grade }: ClaimState): readonly ShownRow[] =>
  rows.filter(
    (row) =>
      (verdict === null || row.verdict.kind === verdict) &&
      (topic === null || row.claim.topic === topic) &&
      (grade === null || row.confidence === grade),
  );

/** The topics that some claim is about, in the claims’ order. */
export const topicsOf = (rows: readonly ShownRow[]): readonly Topic[] => [
  ...new Set(rows.map(({ claim }) => claim.topic)),
];
