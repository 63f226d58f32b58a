import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { counted } from '../../base/format.ts';
import { claims } from '../../claims/claims.ts';
import { describeVerdict, verdictWord } from '../../claims/describeVerdict.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { type ComparedLine, overlaidDataset } from '../../session/overlay.ts';
import { bothVerdicts } from '../../session/overlayClaims.ts';
import styles from './files.module.css';

interface ClaimsAgainProps {
  readonly loaded: LoadedDataset;
  readonly all: readonly LoadedDataset[];
  readonly lines: readonly ComparedLine[];
}

/** Every claim that reads the overlaid dataset, checked on ours and on yours. */
export function ClaimsAgain({ loaded, all, lines }: ClaimsAgainProps) {
  const { meta, dataset } = loaded;
  const rows = useMemo(() => {
    const ours = new Map(all.map((each) => [each.meta.id, each.dataset]));
    const yours = new Map([...ours, [meta.id, overlaidDataset(dataset, lines)]]);
    return bothVerdicts(claims, ours, yours, new Set([meta.id]));
  }, [all, meta, dataset, lines]);
  if (rows.length === 0)
    return <p className={styles['small']}>No claim of the essay reads this dataset, so no verdict depends on it.</p>;
  const changed = rows.filter(({ ours, yours }) => ours.kind !== yours.kind).length;
  return (
    <section aria-labelledby="claims-again">
      <h4 id="claims-again">
        {changed === 0
          ? `No verdict changes on your figures; ${counted(rows.length, 'claim')} read this dataset`
          : `${counted(changed, 'verdict')} of ${rows.length} ${changed === 1 ? 'changes' : 'change'} on your figures`}
      </h4>
      <div className={styles['scrollX']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">On ours</th>
              <th scope="col">On yours</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ claim, ours, yours, moved }) => (
              <tr key={claim.id} data-changed={ours.kind === yours.kind ? undefined : ''}>
                <th scope="row">
                  <Link to="/claims/$claimId/" params={{ claimId: claim.id }}>
                    {claim.title}
                  </Link>
                </th>
                <td>{describeVerdict(ours)}</td>
                <td>{moved ? describeVerdict(yours) : `${verdictWord(yours.kind)}: the same figure.`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
