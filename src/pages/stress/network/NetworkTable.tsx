import type { Outcome } from '../../../model/run.ts';
import { moneyText } from '../present.ts';
import { ScrollBox } from '../ScrollBox.tsx';
import styles from '../sections.module.css';

interface NetworkTableProps {
  readonly outcome: Outcome;
  readonly y: number;
}

/** The clearing under both assumptions: default destroys value (Rogers–Veraart), or nothing is lost in it (Eisenberg–Noe). */
export function NetworkTable({ outcome, y }: NetworkTableProps) {
  const { nodes, years } = outcome.world.network;
  const { stressed, values } = outcome;
  const cell = (
    line: 'due' | 'paid' | 'paidInFull' | 'shortfall' | 'shortfallInFull' | 'defaultRound' | 'receiptsLost',
    node: number,
  ) => stressed[line][node * years.length + y] as number;
  const roundWords = (round: number) => (round === 0 ? 'pays' : `round ${round}`);
  return (
    <ScrollBox label="Clearing by firm">
      <table className={styles['table']}>
        <caption>
          {years[y]}, $bn a year. Rogers–Veraart: a firm in default pays out {Math.round(100 * values.recovery)}% of its
          means; it feeds the chain. Eisenberg–Noe: nothing is lost in default; for comparison.
        </caption>
        <thead>
          <tr>
            <th scope="col">Firm</th>
            <th scope="col">Due</th>
            <th scope="col">Unpaid, Rogers–Veraart</th>
            <th scope="col">Unpaid, Eisenberg–Noe</th>
            <th scope="col">In default</th>
            <th scope="col">Contract income lost</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ entity, name }, node) => (
            <tr key={entity}>
              <th scope="row">{name}</th>
              <td>{moneyText(cell('due', node))}</td>
              <td className={cell('shortfall', node) > 0.05 ? styles['accent'] : undefined}>
                {moneyText(cell('shortfall', node))}
              </td>
              <td>{moneyText(cell('shortfallInFull', node))}</td>
              <td>{roundWords(cell('defaultRound', node))}</td>
              <td>{moneyText(cell('receiptsLost', node))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
