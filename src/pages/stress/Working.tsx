import { describeAnalysisIssue } from '../../model/analysisIssues.ts';
import type { Asked } from '../../session/useAnalysis.ts';
import styles from './sections.module.css';

/** Where an analysis stands: being worked out, refused, or broken. Nothing when the answer below is the current one. */
export function Working({ asked }: { readonly asked: Asked<unknown> }) {
  if (asked.broken)
    return <p className={styles['problem']}>The background worker broke; reload the page to try again.</p>;
  if (asked.answer && !asked.answer.ok) {
    return (
      <p className={styles['problem']}>
        {asked.answer.error
          .map(describeAnalysisIssue)
          .map(({ what, remedy }) => `${what} ${remedy}`)
          .join(' ')}
      </p>
    );
  }
  return asked.stale ? <p className={styles['said']}>Working it out…</p> : null;
}
