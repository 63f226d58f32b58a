import type { DatasetMeta } from '../../datasets/meta.ts';
import styles from './ChartPage.module.css';

/** The layout of the page while its file is on the way: the same places, empty. */
export function ChartSkeleton({ meta }: { readonly meta: DatasetMeta | null }) {
  return (
    <div aria-busy="true">
      <nav className={styles['tabs']} aria-label="Views">
        <ul>
          {(meta?.views ?? []).map((view) => (
            <li key={view.id}>
              <span className={styles['tab']}>{view.title}</span>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles['figure']}>
        <div className={styles['headlineGap']} />
        <p className={styles['measure']}>{meta?.views[0]?.measure ?? '\u00a0'}</p>
        <div className={styles['plot']}>
          <p className="visually-hidden" role="status">
            The figures are being loaded.
          </p>
        </div>
      </div>
      {meta && (
        <div className={styles['about']}>
          <h2>About these figures</h2>
          <p>{meta.definition}</p>
          <p>{meta.caveat}</p>
        </div>
      )}
    </div>
  );
}
