import { describeMissing, measuredWhen, verdictMeaning } from '../../../claims/describeVerdict.ts';
import { formatMeasured } from '../../../claims/judge.ts';
import type { Verdict } from '../../../claims/types.ts';
import { VerdictMark } from '../VerdictMark.tsx';
import styles from './VerdictPanel.module.css';

/** A verdict with what it is given on: a day, or whose figures. */
export interface TitledVerdict {
  /** `As of today’s data`, `On your figures, as of today’s data`. */
  readonly title: string;
  readonly verdict: Verdict;
}

interface VerdictPanelProps {
  /** The definition in words; null where there is one only. */
  readonly reading: string | null;
  readonly main: TitledVerdict;
  /** Another verdict to stand beside it: of the other day where it differs, or on the reader's figures. */
  readonly beside: TitledVerdict | null;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function OneVerdict({ title, verdict, note }: TitledVerdict & { readonly note: string }) {
  const measured = 'measured' in verdict ? verdict.measured : null;
  return (
    <div className={styles['verdict']}>
      <p className={styles['when']}>{title}</p>
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

/** The verdict, large, and another beside it where there is one to compare with. */
export function VerdictPanel({ reading, main, beside }: VerdictPanelProps) {
  return (
    <div aria-live="polite">
      {reading !== null && <p className={styles['reading']}>Read as: {reading}.</p>}
      <div className={beside ? styles['two'] : styles['one']}>
        <OneVerdict {...main} note={main.verdict.note} />
        {beside && (
          <OneVerdict {...beside} note={beside.verdict.note === main.verdict.note ? '' : beside.verdict.note} />
        )}
      </div>
    </div>
  );
}
