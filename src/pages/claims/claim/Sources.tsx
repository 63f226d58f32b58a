import { Link } from '@tanstack/react-router';
import type { Claim, RowRef, Verdict } from '../../../claims/types.ts';
import type { LoadedDataset } from '../../../datasets/queries.ts';
import styles from './ClaimPage.module.css';

interface SourcesProps {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly loaded: ReadonlyMap<string, LoadedDataset>;
}

/** Sources of the rows used, each once, with the weakest grade it was seen with. */
function distinct(rows: readonly RowRef[]): readonly RowRef[] {
  return [...new Map(rows.map((row) => [row.source, row])).values()];
}

/** Where the verdict comes from, and what the claim reads. */
export function Sources({ claim, verdict, loaded }: SourcesProps) {
  const sources = distinct(verdict.rows);
  return (
    <section className={styles['section']} aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      {sources.length === 0 ? (
        <p>This verdict rests on no row of the data.</p>
      ) : (
        <ul className={styles['list']}>
          {sources.map(({ source, sourceUrl, confidence }) => (
            <li key={source}>
              {sourceUrl === null ? (
                source
              ) : (
                <a href={sourceUrl} rel="external">
                  {source}
                </a>
              )}
              , {confidence}
              {sourceUrl === null && ', no address'}
            </li>
          ))}
        </ul>
      )}
      {claim.needs.length > 0 && (
        <p className={styles['small']}>
          Reads{' '}
          {claim.needs.map(({ dataset }, place) => (
            <span key={dataset}>
              {place > 0 && ', '}
              <Link to="/charts/$datasetId/" params={{ datasetId: dataset }}>
                {loaded.get(dataset)?.meta.title ?? dataset}
              </Link>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}
