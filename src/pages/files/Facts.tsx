import type { Fact } from '../../ingest/fileTypes.ts';
import styles from './files.module.css';

/** What stands around the table, kept as facts about the file: fund, as-of day, notes. */
export function Facts({ facts, onJump }: { readonly facts: readonly Fact[]; readonly onJump: (line: number) => void }) {
  if (facts.length === 0) return null;
  return (
    <section aria-label="What stands around the table">
      <dl className={styles['facts']}>
        {facts.slice(0, 12).map(({ key, value, line, about }) => (
          <div key={line}>
            <dt>
              <button type="button" className={styles['link']} onClick={() => onJump(line)}>
                line {line}
              </button>
              {about !== 'other' && ` ${about}`}
            </dt>
            <dd>
              {key !== '' && <>{key}: </>}
              {value.length > 240 ? `${value.slice(0, 240)}…` : value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
