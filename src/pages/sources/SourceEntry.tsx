import { Link } from '@tanstack/react-router';
import { daysBetween, formatDay } from '../../base/dates.ts';
import { formatExact } from '../../base/format.ts';
import { catalog } from '../../datasets/catalog.ts';
import { confidenceMix } from '../../datasets/confidenceMix.ts';
import { describeIssue } from '../../datasets/issues.ts';
import { lastObservation } from '../../datasets/lastObservation.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { ConfidenceBar } from './ConfidenceBar.tsx';
import styles from './SourcesPage.module.css';
import { rowsIn } from './summarise.ts';

interface SourceEntryProps {
  readonly loaded: LoadedDataset;
  readonly today: string | null;
}

/** One dataset: what must be known before quoting it, how its rows were seen, what is missing, the file. */
export function SourceEntry({ loaded, today }: SourceEntryProps) {
  const { meta, dataset, issues } = loaded;
  const mix = confidenceMix(dataset);
  const last = lastObservation(dataset);
  const age = today === null || last === null || last.length < 10 ? null : daysBetween(last, today);
  const entry = catalog.get(meta.id);
  return (
    <section className={styles['entry']} aria-labelledby={`source-${meta.id}`}>
      <h3 id={`source-${meta.id}`}>
        <Link to="/charts/$datasetId/" params={{ datasetId: meta.id }}>
          {meta.title}
        </Link>
      </h3>
      <div className={styles['cols']}>
        <div className={styles['words']}>
          <p>{meta.definition}</p>
          {meta.caveat !== '' && <p className={styles['caveat']}>{meta.caveat}</p>}
          {meta.missing.length > 0 && (
            <details className={styles['missing']}>
              <summary>
                What is missing ({meta.missing.length})<span className="visually-hidden"> from {meta.title}</span>
              </summary>
              <ul>
                {meta.missing.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </details>
          )}
          {issues.map((issue) => {
            const { what, remedy } = describeIssue(issue);
            return (
              <p key={what} className={styles['caveat']}>
                {what} {remedy}
              </p>
            );
          })}
        </div>
        <div className={styles['facts']}>
          <ConfidenceBar mix={mix} />
          <p>
            {last !== null && (
              <>
                Last observation {formatDay(last)}
                {age === null || age < 0 ? '' : `, ${age} ${age === 1 ? 'day' : 'days'} old`}.{' '}
              </>
            )}
            Snapshot of {formatDay(meta.snapshot)}.
          </p>
          <p>{meta.licence}</p>
          {entry && (
            <p>
              <a href={entry.csvUrl} download={`${meta.id}.csv`}>
                {meta.id}.csv, {formatExact(rowsIn(mix))} rows
              </a>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
