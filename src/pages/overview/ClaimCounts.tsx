import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { LATEST } from '../../claims/asOf.ts';
import { claimDatasets } from '../../claims/claimDatasets.ts';
import { claims } from '../../claims/claims.ts';
import { verdictKinds, verdictWord } from '../../claims/describeVerdict.ts';
import { ESSAY_DAY } from '../../claims/essay.ts';
import { countVerdicts, ledger } from '../../claims/ledger.ts';
import { catalog } from '../../datasets/catalog.ts';
import { datasetQuery } from '../../datasets/queries.ts';
import type { Datasets } from '../../datasets/types.ts';
import styles from './ClaimCounts.module.css';

const entries = claimDatasets.flatMap((id) => catalog.get(id) ?? []);

/** The datasets of the claims once each has arrived or failed; null before that. */
function useSettledDatasets(): Datasets | null {
  const results = useQueries({ queries: entries.map((entry) => datasetQuery(entry)) });
  return useMemo(() => {
    if (results.some(({ isPending }) => isPending)) return null;
    return new Map(results.flatMap(({ data }) => (data ? [[data.meta.id, data.dataset] as const] : [])));
  }, [results]);
}

/** How many claims got each verdict, when the essay was written and by today's data. */
export function ClaimCounts() {
  const datasets = useSettledDatasets();
  const counts = useMemo(() => {
    if (datasets === null) return null;
    const count = (asOf: string) => countVerdicts(ledger(claims, datasets, asOf));
    return { written: count(ESSAY_DAY), today: count(LATEST) };
  }, [datasets]);
  if (counts === null) return <p className={styles['waiting']}>Checking the claims…</p>;
  const shown = verdictKinds.filter((kind) => (counts.written.get(kind) ?? 0) + (counts.today.get(kind) ?? 0) > 0);
  return (
    <>
      <table className={styles['counts']}>
        <caption className="visually-hidden">Claims by verdict, when the essay was written and by today’s data</caption>
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">When written</th>
            <th scope="col">Today’s data</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((kind) => (
            <tr key={kind}>
              <th scope="row">{verdictWord(kind)}</th>
              <td>{counts.written.get(kind)}</td>
              <td>{counts.today.get(kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['more']}>
        <Link to="/claims/">Every claim with its verdict, arithmetic and definitions</Link>
      </p>
    </>
  );
}
