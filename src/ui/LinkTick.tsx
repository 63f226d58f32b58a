import { CheckBox } from './CheckBox.tsx';
import styles from './controls.module.css';

interface LinkTickProps {
  readonly stage:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'refused'; readonly words: string }
    | { readonly kind: 'ready'; readonly words: string; readonly note: string | null };
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  /** What a copied link does without the tick. */
  readonly without: string;
}

/** Whether a copied link takes the reader’s figures along: never unasked, and never where it cannot. */
export function LinkTick({ stage, ticked, onTick, without }: LinkTickProps) {
  return (
    <div className={styles['tick']}>
      {stage.kind === 'ready' && <CheckBox label={stage.words} checked={ticked} onChange={onTick} />}
      <p className={styles['said']} role="status">
        {ticked && stage.kind === 'ready'
          ? `They go in the part of the address that no server is sent. ${stage.note ?? ''}`
          : `${without} ${stage.kind === 'refused' ? stage.words : ''}`}
      </p>
    </div>
  );
}
