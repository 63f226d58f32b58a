import { Link } from '@tanstack/react-router';
import { formatDay } from '../../base/dates.ts';
import { LATEST } from '../../claims/asOf.ts';
import { describeMissing } from '../../claims/describeVerdict.ts';
import { formatMeasured } from '../../claims/judge.ts';
import type { AsOf, Verdict } from '../../claims/types.ts';
import { topicWords } from '../../datasets/topicWords.ts';
import type { LinkFields } from '../../session/liftLink.ts';
import type { BothVerdicts } from '../../session/overlayClaims.ts';
import type { Whose } from '../../session/overlaysInForce.ts';
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

interface OtherFiguresProps {
  readonly beside: BothVerdicts;
  readonly whose: Whose;
}

/** The verdict on the other side's figures: theirs where ours are shown, ours where theirs are. */
function OtherFigures({ beside, whose }: OtherFiguresProps) {
  const other = whose === 'yours' ? beside.ours : beside.yours;
  const measured = 'measured' in other ? other.measured : null;
  return (
    <p className={styles['other']}>
      {whose === 'yours' ? 'On ours' : 'On yours'}: <VerdictMark kind={other.kind} />
      {measured && <span>, {formatMeasured(measured)}</span>}
      {beside.ours.kind === beside.yours.kind && <span>; the verdict stays</span>}
    </p>
  );
}

interface LedgerLineProps {
  readonly row: ShownRow;
  /** Both verdicts, where the reader's figures lie under this claim. */
  readonly beside: BothVerdicts | null;
  readonly whose: Whose;
  readonly search: LinkFields;
}

/** One claim in the ledger: what is said, what was measured, the verdict, and that of the other day or on the reader's figures where it differs. */
export function LedgerLine({ row, beside, whose, search }: LedgerLineProps) {
  const { claim, verdict, number, other, confidence } = row;
  const measured = 'measured' in verdict ? verdict.measured : null;
  return (
    <li
      className={styles['line']}
      id={claim.id}
      data-moved={beside && beside.ours.kind !== beside.yours.kind ? '' : undefined}
    >
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
        {beside?.moved && <OtherFigures beside={beside} whose={whose} />}
        {other && <OtherDay other={other} />}
      </div>
    </li>
  );
}
