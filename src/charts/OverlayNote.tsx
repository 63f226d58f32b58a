import type { ReactNode } from 'react';
import styles from './OverlayNote.module.css';
import { type Whose, WhoseSwitch } from './WhoseSwitch.tsx';

/** One file of the reader that lies over figures of ours. */
export interface OverlayNoteEntry {
  readonly id: string;
  readonly words: ReactNode;
  /** Take it off, see the file. */
  readonly actions: ReactNode;
}

interface OverlayNoteProps {
  readonly entries: readonly OverlayNoteEntry[];
  /** What follows from it on this page; empty where nothing is to be said. */
  readonly finding?: ReactNode;
  /** null while there is nothing of the reader's to show. */
  readonly whose: Whose | null;
  readonly onWhose: (whose: Whose) => void;
}

/** Says that figures of the reader lie over ours, with the one switch that shows theirs, ours or both. */
export function OverlayNote({ entries, finding, whose, onWhose }: OverlayNoteProps) {
  return (
    <section className={styles['note']} aria-label="Your figures over ours">
      {entries.map(({ id, words, actions }) => (
        <div key={id} className={styles['entry']}>
          <p role="status">{words}</p>
          <div className={styles['actions']}>{actions}</div>
        </div>
      ))}
      {finding && <p>{finding}</p>}
      {whose !== null && (
        <div className={styles['actions']}>
          <WhoseSwitch value={whose} onChange={onWhose} />
        </div>
      )}
    </section>
  );
}
