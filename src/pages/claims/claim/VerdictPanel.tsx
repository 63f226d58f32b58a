import { describeMissing, measuredWhen, verdictMeaning } from '../../../claims/describeVerdict.ts';
import { formatMeasured } from '../../../claims/judge.ts';
import type { AsOf, Verdict } from '../../../claims/types.ts';
import { asOfWords } from '../AsOfControl.tsx';
import { VerdictMark } from '../VerdictMark.tsx';
import styles from './VerdictPanel.module.css';

interface VerdictPanelProps {
  readonly asOf: AsOf;
  /** The definition in words; null where there is one only. */
  readonly reading: string | null;
  readonly verdict: Verdict;
  /** The verdict of another day where it is another. */
  readonly other: { readonly asOf: AsOf; readonly verdict: Verdict } | null;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function OneVerdict({
  asOf,
  verdict,
  note,
}: {
  readonly asOf: AsOf;
  readonly verdict: Verdict;
  readonly note: string;
}) {
  const measured = 'measured' in verdict ? verdict.measured : null;
  return (
    <div className={styles['verdict']}>
      <p className={styles['when']}>As of {asOfWords(asOf)}</p>
      <p>
        <VerdictMark kind={verdict.kind} size="large" />
      </p>
      <p className={styles['meaning']}>{verdictMeaning(verdict.kind)}</p>
      {measured && (
        <p className={styles['measured']}>
          <span className={styles['figure']}>{formatMeasured(measured)}</span> <span>{measuredWhen(measured)}</span>
        </p>
      )}
      {'margin' in verdict && <p className={styles['margin']}>{capital(verdict.margin.words)}.</p>}
      {verdict.kind === 'untestable' && (
        <ul className={styles['missing']}>
          {verdict.missing.map((missing) => (
            <li key={describeMissing(missing)}>{capital(describeMissing(missing))}.</li>
          ))}
        </ul>
      )}
      {note !== '' && <p className={styles['note']}>{note}</p>}
    </div>
  );
}

/** The verdict, large, and beside it that of the other day where the two differ. */
export function VerdictPanel({ asOf, reading, verdict, other }: VerdictPanelProps) {
  return (
    <div aria-live="polite">
      {reading !== null && <p className={styles['reading']}>Read as: {reading}.</p>}
      <div className={other ? styles['two'] : styles['one']}>
        <OneVerdict asOf={asOf} verdict={verdict} note={verdict.note} />
        {other && (
          <OneVerdict
            asOf={other.asOf}
            verdict={other.verdict}
            note={other.verdict.note === verdict.note ? '' : other.verdict.note}
          />
        )}
      </div>
    </div>
  );
}
