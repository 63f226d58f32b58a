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

/** “Holds in 6 of 10; 4 cannot be tested”. Where data decide under no definition, that. */
export function describeStrip(cells: readonly StripCell[]): string {
  const tested = (['holds', 'close', 'overstated', 'understated'] as const).reduce(
    (sum, kind) => sum + count(cells, kind),
    0,
  );
  const untestable = count(cells, 'untestable');
  const open = cells.length - tested - untestable;
  if (open === cells.length && cells.length === 1) return 'One reading; nothing to test';
  const lead =
    tested === 0 && open > 0
      ? `Not decided by data in ${open} of ${cells.length}`
      : `Holds in ${count(cells, 'holds')} of ${cells.length}`;
  const close = count(cells, 'close');
  return [
    lead,
    ...(close > 0 ? [`close in ${close}`] : []),
    ...(untestable > 0 ? [`${untestable} cannot be tested`] : []),
    ...(tested > 0 && open > 0 ? [`${open} not decided by data`] : []),
  ].join('; ');
}
