import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { catalog } from '../../datasets/catalog.ts';
import styles from './ChartPage.module.css';
import { nearestIds } from './nearestIds.ts';

/** An address that names no dataset: says so and offers the ones it may have meant. */
export function UnknownDataset({ id }: { readonly id: string }) {
  useEffect(() => {
    document.title = 'No such dataset · Faultline';
  }, []);
  const near = nearestIds(id, [...catalog.keys()]);
  return (
    <article className={styles['notice']}>
      <h1 tabIndex={-1}>There is no dataset “{id.length > 60 ? `${id.slice(0, 57)}…` : id}”</h1>
      <p>It may have been renamed, or the address mistyped. Closest to it:</p>
      <ul>
        {near.map((datasetId) => (
          <li key={datasetId}>
            <Link to="/charts/$datasetId/" params={{ datasetId }}>
              {datasetId}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        Or look through <Link to="/charts/">all charts</Link>.
      </p>
    </article>
  );
}
