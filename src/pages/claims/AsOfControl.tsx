import { formatDay } from '../../base/dates.ts';
import { LATEST } from '../../claims/asOf.ts';
import { ESSAY_DAY } from '../../claims/essay.ts';
import type { AsOf } from '../../claims/types.ts';
import { DateField } from '../../ui/DateField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './AsOfControl.module.css';

interface AsOfControlProps {
  readonly asOf: AsOf;
  /** Day of the snapshot: no row was published later. */
  readonly snapshot: string;
  readonly onChange: (asOf: AsOf) => void;
}

const choices = [
  { value: ESSAY_DAY, label: 'When it was written' },
  { value: LATEST, label: 'Today’s data' },
] as const;

/** The words for the day a page stands on: `25 June 2026, when the essay was written`. */
export function asOfWords(asOf: AsOf): string {
  if (asOf === LATEST) return 'today’s data';
  return asOf === ESSAY_DAY ? `${formatDay(asOf)}, when the essay was written` : formatDay(asOf);
}

/** The day whose knowledge the verdicts rest on: the essay’s, today’s, or one that is typed. */
export function AsOfControl({ asOf, snapshot, onChange }: AsOfControlProps) {
  return (
    <div className={styles['control']}>
      <SegmentedControl
        legend="As the data stood"
        choices={choices}
        value={choices.find(({ value }) => value === asOf)?.value ?? null}
        onChange={onChange}
      />
      <DateField
        label="or on the day"
        value={asOf === LATEST ? '' : asOf}
        min="2024-01-01"
        max={snapshot}
        onCommit={onChange}
      />
    </div>
  );
}
