import { describeAssertion } from '../../../claims/describeVerdict.ts';
import type { StripCell } from '../../../claims/strip.ts';
import type { AsOf, Claim, Verdict } from '../../../claims/types.ts';
import type { Whose } from '../../../session/overlaysInForce.ts';
import { Arithmetic } from './Arithmetic.tsx';
import styles from './ClaimPage.module.css';
import type { JudgedClaim } from './claimDrawn.ts';
import type { Folds } from './Fold.tsx';
import { Sources } from './Sources.tsx';
import { WouldChange } from './WouldChange.tsx';

/** The assertion as it is tested, with the reason for its tolerance. */
function Asserted({ claim }: { readonly claim: Claim }) {
  if (!claim.asserted) return null;
  const words = describeAssertion(claim.asserted);
  return (
    <section className={styles['section']} aria-labelledby="asserted">
      <h2 id="asserted">What is asserted</h2>
      <p>
        {words.charAt(0).toUpperCase()}
        {words.slice(1)}. {claim.asserted.why}
      </p>
    </section>
  );
}

interface EvidenceProps extends JudgedClaim {
  /** Under every definition, on the figures of the verdict. */
  readonly cells: readonly StripCell[];
  readonly other: { readonly asOf: AsOf; readonly verdict: Verdict } | null;
  readonly folds: Folds;
  readonly whose: Whose;
}

/** What a verdict rests on: the assertion, the arithmetic on ours, on yours or on both, what would change it, the sources. */
export function Evidence({ claim, definition, verdict, beside, loaded, cells, other, folds, whose }: EvidenceProps) {
  const title = claim.kind === 'timeline' && !claim.asserted ? 'Part by part' : 'The arithmetic';
  const rows = beside ? [...verdict.rows, ...beside.verdict.rows] : verdict.rows;
  return (
    <div className={styles['below']}>
      <div>
        <Asserted claim={claim} />
        <Arithmetic
          title={beside ? `${title} on ours` : whose === 'yours' ? `${title} on yours` : title}
          mixed={whose === 'yours'}
          {...{ verdict, loaded, folds }}
        />
        {beside && (
          <Arithmetic
            id="arithmetic-on-yours"
            title={`${title} on yours`}
            mixed
            verdict={beside.verdict}
            {...{ loaded, folds }}
          />
        )}
      </div>
      <div>
        <WouldChange {...{ claim, verdict, cells, other }} current={definition} />
        <Sources {...{ claim, rows, loaded }} />
      </div>
    </div>
  );
}
