import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog at the side, or at the foot of a phone. Escape and a click outside close it; focus goes back. */
export function Sheet({ title, open, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click outside is a second way; Escape is the keyboard's, and native
    <dialog
      ref={dialog}
      className={styles['sheet']}
      aria-labelledby={name}
      onClose={() => {
        if (open) onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 id={name}>{title}</h2>
        <Button onPress={onClose}>Close</Button>
      </div>
      <div className={styles['body']}>{open && children}</div>
    </dialog>
  );
}
