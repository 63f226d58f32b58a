import { useEffect, useId, useState } from 'react';
import { dayToMs } from '../base/dates.ts';
import styles from './controls.module.css';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly onCommit: (day: string) => void;
}

/** A day, typed. It counts when it is whole and inside the bounds; what is half typed changes nothing. */
export function DateField({ label, value, min, max, onCommit }: DateFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = (text: string) => {
    const whole = text.length === 10 && dayToMs(text) !== null && text >= min && text <= max;
    if (whole && text !== value) onCommit(text);
    else if (!whole) setTyped(value);
  };
  return (
    <div className={styles['group']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles['field']}
        value={typed}
        min={min}
        max={max}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
        }}
      />
    </div>
  );
}
