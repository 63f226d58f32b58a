import { type Ref, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './controls.module.css';
import { saveBlob } from './saveBlob.ts';

interface DownloadFileProps {
  readonly label: string;
  readonly fileName: string;
  /** Made at the moment of the click. */
  readonly content: () => Promise<Blob>;
  /** Words for what `content` rejects with. */
  readonly describe: (fault: unknown) => string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** Saves a file that takes a moment to make, and says in place how it went. */
export function DownloadFile({ label, fileName, content, describe, buttonRef }: DownloadFileProps) {
  const [said, setSaid] = useState('');
  const save = async () => {
    try {
      saveBlob(fileName, await content());
      setSaid(`Saved as ${fileName}`);
    } catch (fault) {
      setSaid(describe(fault));
    }
  };
  return (
    <span>
      <Button {...(buttonRef ? { ref: buttonRef } : {})} onPress={save}>
        {label}
      </Button>{' '}
      <span className={styles['said']} role="status">
        {said}
      </span>
    </span>
  );
}
