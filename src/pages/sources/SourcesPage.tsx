import { useEffect } from 'react';
import { formatDay } from '../../base/dates.ts';
import { formatExact } from '../../base/format.ts';
import { confidences, confidenceWords } from '../../datasets/confidenceMix.ts';
import { describeIssue } from '../../datasets/issues.ts';
import { topicWords } from '../../datasets/topicWords.ts';
import { useAllDatasets } from '../../session/useAllDatasets.ts';
import { useToday } from '../../session/useToday.ts';
import { ConfidenceBar } from './ConfidenceBar.tsx';
import { SourceEntry } from './SourceEntry.tsx';
import styles from './SourcesPage.module.css';
import { summarise } from './summarise.ts';

/** Where every figure comes from, as of when, how sure it is, and what is missing. */
export function SourcesPage() {
  const { loaded, broken, waiting } = useAllDatasets();
  const today = useToday();
  useEffect(() => {
    document.title = 'Sources and confidence · Faultline';
  }, []);
  const { rows, mix, snapshots, byTopic } = summarise(loaded);
  const [firstDay] = snapshots;
  const lastDay = snapshots.at(-1);
  return (
    <article>
      <header className={styles['head']}>
        <h1 tabIndex={-1}>Sources and confidence</h1>
        <p className={styles['lead']}>
          {formatExact(rows)} figures in {loaded.length} datasets, each with its source, day and grade.
          {firstDay !== undefined &&
            lastDay !== undefined &&
            (firstDay === lastDay
              ? ` Snapshot of ${formatDay(lastDay)}.`
              : ` Snapshots of ${formatDay(firstDay)} to ${formatDay(lastDay)}.`)}
        </p>
        <p className={styles['text']}>
          A grade says how a figure was seen, not whether it is right: in the filing or release itself, on a page that
          quotes it, or from memory of the public record where the page could not be found again.
        </p>
        {waiting > 0 && (
          <p className={styles['small']} role="status">
            {waiting} more {waiting === 1 ? 'file is' : 'files are'} on the way.
          </p>
        )}
      </header>
      {rows > 0 && (
        <section className={styles['mix']} aria-label="All figures by grade">
          <ConfidenceBar mix={mix} tall />
          <dl className={styles['grades']}>
            {confidences
              .filter((grade) => mix[grade] > 0)
              .map((grade) => (
                <div key={grade}>
                  <dt>
                    <span className={styles['swatch']} data-grade={grade} aria-hidden="true" /> {grade}
                  </dt>
                  <dd>{confidenceWords[grade]}</dd>
                </div>
              ))}
          </dl>
        </section>
      )}
      {broken.map(({ id, issue }) => (
        <p key={id} className={styles['broken']} role="alert">
          <strong>{id}</strong> could not be read; the others do not depend on it.{' '}
          {issue ? `${describeIssue(issue).what} ${describeIssue(issue).remedy}` : ''}
        </p>
      ))}
      {byTopic.map(({ topic, datasets }) => (
        <section key={topic} className={styles['chapter']} aria-labelledby={topic}>
          <h2 id={topic}>{topicWords[topic]}</h2>
          <div>
            {datasets.map((dataset) => (
              <SourceEntry key={dataset.meta.id} loaded={dataset} today={today} />
            ))}
          </div>
        </section>
      ))}
    </article>
  );
}
