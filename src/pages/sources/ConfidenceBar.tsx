import { formatExact, formatShare } from '../../base/format.ts';
import { type ConfidenceMix, confidences } from '../../datasets/confidenceMix.ts';
import styles from './SourcesPage.module.css';
import { rowsIn } from './summarise.ts';

interface ConfidenceBarProps {
  readonly mix: ConfidenceMix;
  readonly tall?: boolean;
}

/** Grades as parts of one bar, told apart by shade and hatch, and said in numbers beside it. */
export function ConfidenceBar({ mix, tall }: ConfidenceBarProps) {
  const total = rowsIn(mix);
  if (total === 0) return null;
  const parts = confidences.filter((grade) => mix[grade] > 0);
  return (
    <div>
      <div className={styles['bar']} data-tall={tall ? '' : undefined} aria-hidden="true">
        {parts.map((grade) => (
          <span key={grade} data-grade={grade} style={{ flexGrow: mix[grade] }} />
        ))}
      </div>
      <p className={styles['small']}>
        {parts.map((grade) => `${formatExact(mix[grade])} ${grade} (${formatShare(mix[grade] / total, 0)})`).join(', ')}
      </p>
    </div>
  );
}
