import { type NetworkDebt, NetworkDiagram, type NetworkFirm } from '../../../charts/NetworkDiagram.tsx';
import type { Outcome } from '../../../model/run.ts';
import { moneyText } from '../present.ts';
import styles from '../sections.module.css';
import { duesOf, type Round, roundAt, type YearNetwork } from './networkRounds.ts';

interface NetworkPictureProps {
  readonly outcome: Outcome;
  readonly network: YearNetwork;
  readonly rounds: readonly Round[];
  /** Round of the stepper; a clearing that is over stays as it ended. */
  readonly k: number;
  readonly year: number;
  readonly method: string;
  /** What the method supposes about a default. */
  readonly supposes: string;
}

/** Column of each firm: labs left, firms that pay others in the middle, those that only receive right. */
function columnsOf({ world }: Outcome): readonly number[] {
  const { nodes, contracts } = world.network;
  return nodes.map(({ entity, kind }) => {
    if (kind === 'lab') return 0;
    return contracts.some(({ from }) => from === entity) ? 1 : 2;
  });
}

const namesOf = (outcome: Outcome, firms: readonly number[]) =>
  firms.map((node) => outcome.world.network.nodes[node]?.name ?? '').join(', ');

/** What happened in a round, in a sentence. */
function roundWords(outcome: Outcome, rounds: readonly Round[], k: number): string {
  if (rounds.length === 1) return 'Everybody pays in full; there is nothing to spread.';
  if (k === 0) return 'Before anyone fails: every contract that is not cancelled is paid.';
  const at = roundAt(rounds, k);
  const before = rounds[at - 1]?.defaulted ?? [];
  const fresh = (rounds[at]?.defaulted ?? []).filter((node) => !before.includes(node));
  if (at < k) return `Over since round ${at}: nobody else falls short.`;
  const end = at === rounds.length - 1 ? ' Nobody else falls short: this is the clearing.' : '';
  return `Round ${at}: ${namesOf(outcome, fresh)} cannot pay in full.${end}`;
}

function drawn(outcome: Outcome, network: YearNetwork, round: Round) {
  const { nodes, contracts } = outcome.world.network;
  const columns = columnsOf(outcome);
  const dueOf = duesOf(network);
  const firms: NetworkFirm[] = nodes.map(({ entity, name }, i) => {
    const short = (dueOf[i] ?? 0) - (round.payments[i] ?? 0);
    const due = dueOf[i] ?? 0;
    return {
      id: entity,
      name,
      column: columns[i] ?? 0,
      note:
        due === 0
          ? 'owes nothing'
          : short > 0.05
            ? `${moneyText(short)} unpaid of ${moneyText(due)}`
            : `owes ${moneyText(due)}, pays`,
      short: round.defaulted.includes(i),
    };
  });
  const debts: NetworkDebt[] = contracts.map(({ id, from, to }, c) => {
    const payer = nodes.findIndex(({ entity }) => entity === from);
    const due = network.dues[c] ?? 0;
    const owed = dueOf[payer] ?? 0;
    const paid = owed > 0 ? ((round.payments[payer] ?? 0) * due) / owed : due;
    return { id, from, to, due, unpaid: due - paid };
  });
  return { firms, debts };
}

/** One way of clearing the network, in one round of it. */
export function NetworkPicture({ outcome, network, rounds, k, year, method, supposes }: NetworkPictureProps) {
  const round = rounds[roundAt(rounds, k)];
  if (!round) return null;
  const { firms, debts } = drawn(outcome, network, round);
  const largest = Math.max(...outcome.world.network.contracts.flatMap(({ amounts }) => amounts.values));
  const words = roundWords(outcome, rounds, k);
  const unpaid = duesOf(network).reduce((sum, due, i) => sum + due - (round.payments[i] ?? Number.NaN), 0);
  const sum = `${moneyText(unpaid)} unpaid in all.`;
  return (
    <div data-method={method}>
      <h3>{method}</h3>
      <p className={styles['measure']}>{supposes}</p>
      <p className={styles['said']} role="status">
        {words} {sum}
      </p>
      <NetworkDiagram
        title={`Who owes whom in ${year}, ${method}`}
        summary={`${words} ${sum}`}
        firms={firms}
        debts={debts}
        largest={largest}
      />
    </div>
  );
}
