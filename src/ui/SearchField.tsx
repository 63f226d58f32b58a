import { type Ref, useEffect, useId, useState } from 'react';
import styles from './controls.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A search. What is typed is shown at once, whatever its owner does with it and however late: its own value is taken
 * over only while nobody types.
 */
export function SearchField({ label, value, onChange, ref }: SearchFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (document.activeElement?.id !== id) setTyped(value);
  }, [value, id]);
  return (
    <div className={styles['group']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        type="search"
        className={styles['field']}
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value);
        }}
        onBlur={() => setTyped(value)}
      />
    </div>
  );
}
