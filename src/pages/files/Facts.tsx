import type { Fact } from '../../ingest/fileTypes.ts';
import styles from './files.module.css';

/** What the lines around the table say of it: fund, as-of day, unit. All of them stand in the file’s own lines. */
export function Facts({ facts, onJump }: { readonly facts: readonly Fact[]; readonly onJump: (line: number) => void }) {
  const told = facts.filter(({ about }) => about !== 'other');
  if (told.length === 0) return null;
  return (
    <section aria-label="What stands around the table">
      <dl className={styles['facts']}>
        {told.slice(0, 12).map(({ key, value, line, about }) => (
          <div key={line}>
            <dt>
              <button type="button" className={styles['link']} onClick={() => onJump(line)}>
                line {line}
              </button>
              {` ${about}`}
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
