import { formatDay } from '../../base/dates.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import styles from './ChartPage.module.css';

/** What must be known before quoting: definition, caveat, what is missing, units, licence, snapshot. */
export function AboutData({ loaded }: { readonly loaded: LoadedDataset }) {
  const { meta } = loaded;
  return (
    <section className={styles['about']} aria-labelledby="about">
      <h2 id="about">About these figures</h2>
      <div className={styles['columns']}>
        <div>
          <h3>Definition</h3>
          <p>{meta.definition}</p>
          {meta.caveat !== '' && (
            <>
              <h3>Before you quote it</h3>
              <p>{meta.caveat}</p>
            </>
          )}
        </div>
        <div>
          {meta.missing.length > 0 && (
            <>
              <h3>What is missing</h3>
              <ul>
                {meta.missing.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </>
          )}
          <h3>Spacing and snapshot</h3>
          <p>
            {meta.frequency.replace(/^./, (c) => c.toUpperCase()).replace(/\.$/, '')}. Snapshot of{' '}
            {formatDay(meta.snapshot)}.
          </p>
          <h3>Licence</h3>
          <p>{meta.licence}</p>
        </div>
      </div>
    </section>
  );
}
