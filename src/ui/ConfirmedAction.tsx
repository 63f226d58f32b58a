import { type Ref, useId, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './controls.module.css';

interface ConfirmedActionProps {
  readonly label: string;
  /** Said in place once it worked: `Link copied`. */
  readonly done: string;
  readonly content: () => string;
  /** For a key that does the same as a click. */
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly text: string };

/** Copies a text and confirms in place; where the browser refuses the clipboard, the text is shown, selected, to copy by hand. */
export function ConfirmedAction({ label, done, content, buttonRef }: ConfirmedActionProps) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const id = useId();
  const copy = async () => {
    const text = content();
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ kind: 'done' });
    } catch {
      setOutcome({ kind: 'refused', text });
    }
  };
  return (
    <span>
      <Button {...(buttonRef ? { ref: buttonRef } : {})} onPress={copy}>
        {label}
      </Button>{' '}
      <span className={styles['said']} role="status">
        {outcome.kind === 'done' && done}
        {outcome.kind === 'refused' && 'The browser did not allow copying; copy it from here:'}
      </span>
      {outcome.kind === 'refused' && (
        <>
          {' '}
          <label className="visually-hidden" htmlFor={id}>
            {label}
          </label>
          {outcome.text.includes('\n') ? (
            <textarea
              id={id}
              className={styles['field']}
              readOnly
              rows={4}
              value={outcome.text}
              ref={(field) => field?.select()}
              onFocus={(event) => event.target.select()}
            />
          ) : (
            <input
              id={id}
              className={styles['field']}
              readOnly
              value={outcome.text}
              ref={(field) => field?.select()}
              onFocus={(event) => event.target.select()}
            />
          )}
        </>
      )}
    </span>
  );
}
