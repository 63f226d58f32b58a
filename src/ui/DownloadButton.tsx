import { useState } from 'react';
import { Button } from './Button.tsx';
import styles from './controls.module.css';
import { saveText } from './saveText.ts';

interface DownloadButtonProps {
  /** What is saved, with its count: `As shown, 34 rows`. */
  readonly label: string;
  readonly fileName: string;
  readonly content: () => string;
  readonly type?: string;
}

/** Saves a text file, made at the moment of the click, and says so in place. */
export function DownloadButton({ label, fileName, content, type = 'text/csv;charset=utf-8' }: DownloadButtonProps) {
  const [saved, setSaved] = useState('');
  return (
    <span>
      <Button
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
