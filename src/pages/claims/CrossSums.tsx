import { Link } from '@tanstack/react-router';
import { claimById } from '../../claims/claims.ts';
import { crossClaims, togetherWord } from '../../claims/crossClaims.ts';
import { describeMissing } from '../../claims/describeVerdict.ts';
import { rowsOfSteps } from '../../claims/rowRefs.ts';
import type { AsOf, RowRef } from '../../claims/types.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import type { Datasets } from '../../datasets/types.ts';
import type { LinkFields } from '../../session/liftLink.ts';
import styles from './CrossSums.module.css';
import { rowAddress } from './claim/rowAddress.ts';

interface CrossSumsProps {
  readonly datasets: Datasets;
  readonly loaded: ReadonlyMap<string, LoadedDataset>;
  readonly asOf: AsOf;
  readonly search: LinkFields;
}

/** The rows that a sum rests on, each a way to it. */
function RowLinks({ rows, loaded }: { readonly rows: readonly RowRef[]; readonly loaded: CrossSumsProps['loaded'] }) {
  if (rows.length === 0) return null;
  return (
    <p className={styles['links']}>
      {rows.length === 1 ? 'Row: ' : 'Rows: '}
      {rows.map((row, place) => {
        const { words, search } = rowAddress(row, loaded.get(row.dataset));
        return (
          <span key={`${row.dataset}:${row.line}`}>
            {place > 0 && ', '}
            <Link to="/charts/$datasetId/" params={{ datasetId: row.dataset }} search={search as never} title={words}>
              {row.dataset} {row.line}
            </Link>
          </span>
        );
      })}
    </p>
  );
}

/** Claims set beside each other, each with its sum. */
export function CrossSums({ datasets, loaded, asOf, search }: CrossSumsProps) {
  return (
    <section className={styles['cross']} aria-labelledby="sums">
      <h2 id="sums">Claims set beside each other</h2>
      <p className={styles['lead']}>Each may be true alone. Some cannot both be true under one definition.</p>
      <ul>
        {crossClaims.map((cross) => {
          const outcome = cross.sum(datasets, asOf);
          return (
            <li key={cross.id}>
              <h3>{cross.title}</h3>
              {outcome.ok ? (
                <>
                  <p className={styles['together']}>{togetherWord(outcome.together)}</p>
                  <p>{outcome.finding}</p>
                  <ol className={styles['steps']}>
                    {outcome.steps.map(({ text }) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ol>
                  <RowLinks rows={rowsOfSteps(outcome.steps)} loaded={loaded} />
                </>
              ) : (
                <p>This sum cannot be made: {describeMissing(outcome.missing)}.</p>
              )}
              <p className={styles['links']}>
                {cross.claims.map((id, place) => (
                  <span key={id}>
                    {place > 0 && ' · '}
                    <Link to="/claims/$claimId/" params={{ claimId: id }} search={search as never}>
                      {claimById(id)?.title ?? id}
                    </Link>
                  </span>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
