import type { ReactNode, Ref } from 'react';
import styles from './controls.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  /** Open or closed, for a button that shows and hides something. */
  readonly expanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, onPress, disabled, expanded, ref }: ButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={styles['button']}
      disabled={disabled ?? false}
      aria-expanded={expanded}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
