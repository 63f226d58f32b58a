import { useState } from 'react';
import { describeStoreIssue } from '../../session/describeFiles.ts';
import { keptFiles } from '../../session/fileBrowser.ts';
import type { KeptFile } from '../../session/fileStore.ts';
import type { ReadingView } from '../../session/fileViews.ts';
import type { OpenFile } from '../../session/openFiles.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './files.module.css';
import { becameOf } from './keeping.ts';

interface KeptUpdateProps {
  readonly kept: KeptFile;
  readonly file: OpenFile;
  readonly view: ReadingView;
}

/** Offers to keep what was changed about a kept file; without it the file stays as it was kept. */
export function KeptUpdate({ kept, file, view }: KeptUpdateProps) {
  const [said, setSaid] = useState('');
  const changed = JSON.stringify(kept.choice) !== JSON.stringify(file.choice);
  if (!changed && said === '') return null;
  const save = async () => {
    const { outcome } = view;
    const change = { choice: file.choice, receipt: outcome.receipt, became: becameOf(outcome) };
    const done = await keptFiles().change(kept, change);
    const words = done.ok ? null : describeStoreIssue(done.error);
    setSaid(words ? `${words.what} ${words.remedy}` : 'The changes are kept.');
  };
  return (
    <div className={styles['note']}>
      {changed && (
        <p>
          This file is read otherwise than it was kept. <Button onPress={() => void save()}>Keep the changes</Button>
        </p>
      )}
      <p className={styles['said']} role="status">
        {said}
      </p>
    </div>
  );
}
