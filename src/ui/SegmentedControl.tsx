import { useId } from 'react';
import styles from './controls.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SegmentedControlProps<T extends string> {
  readonly legend: string;
  /** The legend is read aloud and not shown, where the choices speak for themselves. */
  readonly legendHidden?: boolean;
  readonly choices: readonly Choice<T>[];
  /** null when what is in force is none of the choices. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** One of a few: a group of native radio buttons, so arrows and screen readers work as everywhere. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { legend, legendHidden, choices, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={legendHidden ? 'visually-hidden' : styles['label']}>{legend}</legend>
      <div className={styles['segments']}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['segment']}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled ?? false}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
