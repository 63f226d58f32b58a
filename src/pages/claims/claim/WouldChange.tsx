import { verdictWord } from '../../../claims/describeVerdict.ts';
import type { StripCell } from '../../../claims/strip.ts';
import type { AsOf, Claim, Definition, Verdict } from '../../../claims/types.ts';
import { asOfWords } from '../AsOfControl.tsx';
import styles from './ClaimPage.module.css';

interface WouldChangeProps {
  readonly claim: Claim;
  readonly current: Definition;
  readonly verdict: Verdict;
  readonly cells: readonly StripCell[];
  readonly other: { readonly asOf: AsOf; readonly verdict: Verdict } | null;
}

/** What would give another verdict: the margin, other definitions, the other day, and what the data lack. */
export function WouldChange({ claim, current, verdict, cells, other }: WouldChangeProps) {
  const differing = cells.filter((cell) => cell.verdict.kind !== verdict.kind && cell.definition.id !== current.id);
  return (
    <section className={styles['section']} aria-labelledby="change">
      <h2 id="change">What would change this</h2>
      <ul className={styles['list']}>
        {'margin' in verdict && <li>The figure: it {verdict.margin.words}.</li>}
        {differing.length > 0 && (
          <li>
            The definition: {differing.length} of {cells.length} give another verdict
            {differing.length <= 4 &&
              ` (${differing.map((cell) => `${cell.definition.label}: ${verdictWord(cell.verdict.kind).toLowerCase()}`).join('; ')})`}
            .
          </li>
        )}
        {other && (
          <li>
            The day: as of {asOfWords(other.asOf)}, the verdict is “{verdictWord(other.verdict.kind)}”.
          </li>
        )}
        <li>{claim.wouldChange}</li>
      </ul>
    </section>
  );
}
