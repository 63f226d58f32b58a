import { type Ref, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './controls.module.css';

interface CopyPictureProps {
  readonly label: string;
  readonly alt: string;
  readonly content: () => Promise<Blob>;
  readonly describe: (fault: unknown) => string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly address: string }
  | { readonly kind: 'failed'; readonly words: string };

/** Copies a PNG; where the browser refuses the clipboard, the picture itself is shown, to copy or save from its menu. */
export function CopyPicture({ label, alt, content, describe, buttonRef }: CopyPictureProps) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const copy = async () => {
    // Safari wants the clipboard asked within the click, before the picture is there: the promise goes in, not the blob.
    const made = content();
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': made })]);
      setOutcome({ kind: 'done' });
    } catch {
      try {
        setOutcome({ kind: 'refused', address: URL.createObjectURL(await made) });
      } catch (fault) {
        setOutcome({ kind: 'failed', words: describe(fault) });
      }
    }
  };
  return (
    <span>
      <Button {...(buttonRef ? { ref: buttonRef } : {})} onPress={copy}>
        {label}
      </Button>{' '}
      <span className={styles['said']} role="status">
        {outcome.kind === 'done' && 'Picture copied'}
        {outcome.kind === 'refused' && 'The browser did not allow copying; copy the picture from its menu here:'}
        {outcome.kind === 'failed' && outcome.words}
      </span>
      {outcome.kind === 'refused' && <img className={styles['picture']} src={outcome.address} alt={alt} />}
    </span>
  );
}
