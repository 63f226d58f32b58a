import { type Ref, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './controls.module.css';
import { saveText } from './saveText.ts';

interface DownloadButtonProps {
  /** What is saved, with its count: `As shown, 34 rows`. */
  readonly label: string;
  readonly fileName: string;
  readonly content: () => string;
  readonly type?: string;
  /** For a key that does the same as a click. */
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** Saves a text file, made at the moment of the click, and says so in place. */
export function DownloadButton(props: DownloadButtonProps) {
  const { label, fileName, content, type = 'text/csv;charset=utf-8', buttonRef } = props;
  const [saved, setSaved] = useState('');
  return (
    <span>
      <Button
        {...(buttonRef ? { ref: buttonRef } : {})}
        onPress={() => {
          saveText(fileName, content(), type);
          setSaved(`Saved as ${fileName}`);
        }}
      >
        {label}
      </Button>{' '}
      <span className={styles['said']} role="status">
        {saved}
      </span>
    </span>
  );
}
