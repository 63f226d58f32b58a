import { LATEST } from '../claims/asOf.ts';
import type { AsOf, Claim, Verdict } from '../claims/types.ts';
import type { Datasets } from '../datasets/types.ts';

/** A claim that reads an overlaid dataset, with both verdicts. */
export interface BothVerdicts {
  readonly claim: Claim;
  readonly ours: Verdict;
  readonly yours: Verdict;
  /** The verdict, or the figure behind it, is another on the reader's rows. */
  readonly moved: boolean;
}

const measured = (verdict: Verdict): number | null =>
  'measured' in verdict ? (verdict.measured?.value ?? null) : null;

/** Whether a verdict, or the figure behind it, is another. */
export const hasMoved = (ours: Verdict, yours: Verdict): boolean =>
  ours.kind !== yours.kind || measured(ours) !== measured(yours);

/** Whether a claim reads one of these datasets. */
export const readsAny = ({ needs }: Claim, datasets: ReadonlySet<string>): boolean =>
  needs.some(({ dataset }) => datasets.has(dataset));

/** Every claim that reads one of the overlaid datasets, checked on ours and on the reader's rows. */
export function bothVerdicts(
  claims: readonly Claim[],
  ours: Datasets,
  yours: Datasets,
  overlaid: ReadonlySet<string>,
  asOf: AsOf = LATEST,
): readonly BothVerdicts[] {
  return claims
    .filter((claim) => readsAny(claim, overlaid))
    .map((claim) => {
      const question = { definition: claim.definitions[0].id, asOf };
      const before = claim.check(ours, question);
      const after = claim.check(yours, question);
      return { claim, ours: before, yours: after, moved: hasMoved(before, after) };
    });
}
