import { Link } from '@tanstack/react-router';
import { isOwnRow } from '../../../claims/rowRefs.ts';
import type { Claim, RowRef } from '../../../claims/types.ts';
import type { LoadedDataset } from '../../../datasets/queries.ts';
import styles from './ClaimPage.module.css';

interface SourcesProps {
  readonly claim: Claim;
  /** What the verdict rests on. */
  readonly rows: readonly RowRef[];
  readonly loaded: ReadonlyMap<string, LoadedDataset>;
}

/** Sources of the rows used, each once, with the weakest grade it was seen with. */
function distinct(rows: readonly RowRef[]): readonly RowRef[] {
  return [...new Map(rows.map((row) => [row.source, row])).values()];
}

/** Where the verdict comes from, and what the claim reads. */
export function Sources({ claim, rows, loaded }: SourcesProps) {
  const sources = distinct(rows);
  return (
    <section className={styles['section']} aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      {sources.length === 0 ? (
        <p>This verdict rests on no row of the data.</p>
      ) : (
        <ul className={styles['list']}>
          {sources.map((row) => (
            <li key={row.source}>
              {row.sourceUrl === null ? (
                row.source
              ) : (
                <a href={row.sourceUrl} rel="external">
                  {row.source}
                </a>
              )}
              {isOwnRow(row)
                ? ', user-supplied data'
                : `, ${row.confidence}${row.sourceUrl === null ? ', no address' : ''}`}
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
