import { lazy, Suspense } from 'react';
import { useNearViewport } from '../../ui/useNearViewport.ts';
import styles from './ChapterSection.module.css';

const ClaimCounts = lazy(() => import('./ClaimCounts.tsx').then((module) => ({ default: module.ClaimCounts })));

/** The last section: all that the essay asserts, counted by how it stands. The claims' code and data come when a reader does. */
export function ClaimsSection() {
  const [ref, near] = useNearViewport<HTMLElement>();
  return (
    <section id="claims" ref={ref} className={styles['chapter']} aria-label="The claims, counted">
      <div className={styles['text']}>
        <p className={styles['kicker']}>The claims, counted</p>
        <h2>Every number of the essay is an assertion that runs over the data</h2>
        <p className={styles['sentence']}>
          A verdict moves when the data move. Where the answer turns on a definition, every definition is tried; where
          the data stood otherwise when the essay was written, both verdicts are shown.
        </p>
      </div>
      <div className={styles['counted']}>
        {near && (
          <Suspense fallback={null}>
            <ClaimCounts />
          </Suspense>
        )}
      </div>
    </section>
  );
}
