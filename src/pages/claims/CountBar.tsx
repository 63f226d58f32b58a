import { verdictKinds, verdictMeaning, verdictWord } from '../../claims/describeVerdict.ts';
import type { VerdictKind } from '../../claims/types.ts';
import styles from './CountBar.module.css';
import { VerdictGlyph } from './VerdictMark.tsx';

interface CountBarProps {
  readonly counts: ReadonlyMap<VerdictKind, number>;
  readonly chosen: VerdictKind | null;
  readonly onChoose: (kind: VerdictKind | null) => void;
}

/** How many claims got each verdict; each count is a filter, and the bar is their proportion. */
export function CountBar({ counts, chosen, onChoose }: CountBarProps) {
  const present = verdictKinds.filter((kind) => (counts.get(kind) ?? 0) > 0);
  return (
    <ul className={styles['bar']} aria-label="Filter by verdict">
      {present.map((kind) => (
        <li key={kind} style={{ flexGrow: counts.get(kind) }}>
          <button
            type="button"
            className={styles['count']}
            aria-pressed={chosen === kind}
            title={verdictMeaning(kind)}
            onClick={() => onChoose(chosen === kind ? null : kind)}
          >
            <span className={styles['number']}>{counts.get(kind)}</span>
            <span className={styles['word']}>
              <VerdictGlyph kind={kind} />
              {verdictWord(kind)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
