import { Fragment } from 'react';
import type { Outcome } from '../../../model/run.ts';
import { moneyText } from '../present.ts';
import { ScrollBox } from '../ScrollBox.tsx';
import styles from '../sections.module.css';
import { type Round, type RoundRow, roundRows, type YearNetwork } from './networkRounds.ts';

interface RoundsTableProps {
  readonly outcome: Outcome;
  readonly network: YearNetwork;
  /** Rogers–Veraart. */
  readonly rounds: readonly Round[];
  /** Eisenberg–Noe. */
  readonly inFull: readonly Round[];
  /** The round that is drawn above. */
  readonly k: number;
  readonly year: number;
}

const standings: Readonly<Record<RoundRow['standing'], string>> = {
  pays: 'pays',
  new: 'newly in default',
  default: 'in default',
};

/** Who newly defaults in each round, and what each firm pays and falls short, under both assumptions. */
export function RoundsTable({ outcome, network, rounds, inFull, k, year }: RoundsTableProps) {
  const last = Math.max(rounds.length, inFull.length) - 1;
  const ofMethod = [roundRows(network, rounds, last), roundRows(network, inFull, last)] as const;
  return (
    <ScrollBox label="The clearing round by round">
      <table className={styles['table']} data-rounds="">
        <caption>
          {year}, round by round, $bn a year; every firm that owes anything. In a round those who could not pay so far
          pay what they can, the others still in full.
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Round
            </th>
            <th scope="col" rowSpan={2} className={styles['left']}>
              Firm
            </th>
            <th scope="colgroup" colSpan={3}>
              Rogers–Veraart
            </th>
            <th scope="colgroup" colSpan={3}>
              Eisenberg–Noe
            </th>
          </tr>
          <tr>
            {['Rogers–Veraart', 'Eisenberg–Noe'].map((method) => (
              <Fragment key={method}>
                <th scope="col">Standing</th>
                <th scope="col">Pays</th>
                <th scope="col">Short</th>
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {ofMethod[0].map((row, at) => (
            <tr key={`${row.round}:${row.node}`} className={row.round === k ? styles['yours'] : undefined}>
              <th scope="row">{row.round}</th>
              <td className={styles['left']}>{outcome.world.network.nodes[row.node]?.name}</td>
              <Cells row={row} />
              <Cells row={ofMethod[1][at]} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Cells({ row }: { readonly row: RoundRow | undefined }) {
  if (!row) return <td colSpan={3} />;
  return (
    <>
      <td className={row.standing === 'new' ? styles['accent'] : undefined}>{standings[row.standing]}</td>
      <td>{moneyText(row.pays)}</td>
      <td>{moneyText(row.short)}</td>
    </>
  );
}
