import { Link } from '@tanstack/react-router';
import { formatDay } from '../../base/dates.ts';
import { LATEST } from '../../claims/asOf.ts';
import { describeMissing } from '../../claims/describeVerdict.ts';
import { formatMeasured } from '../../claims/judge.ts';
import type { AsOf, Verdict } from '../../claims/types.ts';
import { topicWords } from '../../datasets/topicWords.ts';
import type { LinkFields } from '../../session/liftLink.ts';
import styles from './LedgerLine.module.css';
import type { ShownRow } from './ledgerView.ts';
import { VerdictMark } from './VerdictMark.tsx';

/** The margin, what is missing, or what the open verdict says, in a few words. */
function remark(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'untestable':
      return verdict.missing.map(describeMissing).join('; ');
    case 'forecast':
    case 'premise':
    case 'not-a-claim':
      return verdict.note;
    default:
      return `${verdict.margin.words.charAt(0).toUpperCase()}${verdict.margin.words.slice(1)}`;
  }
}

const when = (asOf: AsOf) => (asOf === LATEST ? 'Today' : 'When it was written');

function OtherDay({ other }: { readonly other: NonNullable<ShownRow['other']> }) {
  const measured = 'measured' in other.verdict ? other.verdict.measured : null;
  return (
    <p className={styles['other']}>
      {when(other.asOf)}: <VerdictMark kind={other.verdict.kind} />
      {measured && <span>, {formatMeasured(measured)}</span>}
    </p>
  );
}

/** One claim in the ledger: what is said, what was measured, the verdict, and that of the other day where it differs. */
export function LedgerLine({ row, search }: { readonly row: ShownRow; readonly search: LinkFields }) {
  const { claim, verdict, number, other, confidence } = row;
  const measured = 'measured' in verdict ? verdict.measured : null;
  return (
    <li className={styles['line']} id={claim.id}>
      <p className={styles['number']} aria-hidden="true">
        {number}
      </p>
      <div className={styles['claim']}>
        <h3>
          <Link to="/claims/$claimId/" params={{ claimId: claim.id }} search={search as never}>
            {claim.says}
          </Link>
        </h3>
        <p className={styles['about']}>
          {topicWords[claim.topic]}
          {claim.definitions.length > 1 && `, ${claim.definitions.length} definitions`}
          {confidence !== null && `, weakest source ${confidence}`}
        </p>
      </div>
      <div className={styles['measured']}>
        {measured ? (
          <>
            <p className={styles['figure']}>{formatMeasured(measured)}</p>
            <p className={styles['date']}>{formatDay(measured.date)}</p>
          </>
        ) : (
          <p className={styles['none']}>not measured</p>
        )}
      </div>
      <div className={styles['verdict']}>
        <VerdictMark kind={verdict.kind} />
        <p className={styles['remark']}>{remark(verdict)}</p>
        {other && <OtherDay other={other} />}
      </div>
    </li>
  );
}
