import type { Datasets } from '../datasets/types.ts';
import type { AsOf, Claim, Definition, Verdict, VerdictKind } from './types.ts';

/** A definition with the verdict it gives. */
export interface StripCell {
  readonly definition: Definition;
  readonly verdict: Verdict;
}

/** The verdict under every definition of a claim, the default first. */
export const stripOf = (claim: Claim, datasets: Datasets, asOf: AsOf): readonly StripCell[] =>
  claim.definitions.map((definition) => ({
    definition,
    verdict: claim.check(datasets, { definition: definition.id, asOf }),
  }));

const count = (cells: readonly StripCell[], kind: VerdictKind) =>
  cells.filter(({ verdict }) => verdict.kind === kind).length;

/** “Holds in 6 of 10; 4 cannot be tested”. Where a claim is not tested at all, what it is. */
export function describeStrip(cells: readonly StripCell[]): string {
  const untestable = count(cells, 'untestable');
  const open =
    cells.length -
    untestable -
    (['holds', 'close', 'overstated', 'understated'] as const).reduce((sum, kind) => sum + count(cells, kind), 0);
  if (open === cells.length)
    return cells.length === 1 ? 'One reading; nothing to test' : 'Nothing to test under any definition';
  const close = count(cells, 'close');
  const parts = [`Holds in ${count(cells, 'holds')} of ${cells.length}`];
  if (close > 0) parts.push(`close in ${close}`);
  if (untestable > 0) parts.push(`${untestable} cannot be tested`);
  if (open > 0) parts.push(`${open} not decided by data`);
  return parts.join('; ');
}
