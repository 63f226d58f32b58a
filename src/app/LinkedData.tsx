import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Result } from '../base/result.ts';
import { describeLinkedIssue } from '../session/describeOwnData.ts';
import { type LinkedFile, openLinked } from '../session/linkedData.ts';
import type { OwnDataIssue } from '../session/ownDataLink.ts';
import styles from './LinkedData.module.css';

interface LinkedDataProps {
  /** What follows the `#` of the address. */
  readonly fragment: string;
  /** A figure alone in another page’s frame has no room for words. */
  readonly quiet: boolean;
}

/** Opens the figures that came with the link, and says whose they are. */
export function LinkedData({ fragment, quiet }: LinkedDataProps) {
  const [opened, setOpened] = useState<Result<readonly LinkedFile[], OwnDataIssue> | null>(null);
  useEffect(() => {
    let current = true;
    void openLinked(fragment).then((result) => {
      if (current) setOpened(result);
    });
    return () => {
      current = false;
    };
  }, [fragment]);
  if (opened === null || quiet) return null;
  return (
    <div className={styles['linked']} role="status">
      {opened.ok ? (
        <p>
          <strong>These figures came with the link; they are its sender’s, not ours:</strong>{' '}
          {opened.value.map(({ name, address }, place) => (
            <span key={address}>
              {place > 0 && ', '}
              <Link to="/files/" search={{ file: address } as never} hash={fragment}>
                {name}
              </Link>
            </span>
          ))}
          . They are read in this browser and kept nowhere unless you keep them.
        </p>
      ) : (
        <p>{describeLinkedIssue(opened.error)}</p>
      )}
    </div>
  );
}
