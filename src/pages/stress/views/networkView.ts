import type { NetworkDebt, NetworkFirm } from '../../../charts/lab/labTypes.ts';
import type { Outcome } from '../../../model/run.ts';
import { pathFormats } from '../formats.ts';
import { duesOf, type Round, roundAt, type YearNetwork } from '../network/networkRounds.ts';
import { moneyText } from '../present.ts';
import type { DrawnView } from './labView.ts';

export interface NetworkAsked {
  readonly outcome: Outcome;
  readonly network: YearNetwork;
  readonly rounds: readonly Round[];
  /** Round of the stepper; a clearing that is over stays as it ended. */
  readonly k: number;
  readonly year: number;
  readonly method: 'Rogers–Veraart' | 'Eisenberg–Noe';
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

/** One way of clearing the network, in one round of it. Null where there is no such round. */
export function networkView({ outcome, network, rounds, k, year, method, supposes }: NetworkAsked): DrawnView | null {
  const round = rounds[roundAt(rounds, k)];
  if (!round) return null;
  const { firms, debts } = drawn(outcome, network, round);
  const largest = Math.max(...outcome.world.network.contracts.flatMap(({ amounts }) => amounts.values));
  const unpaid = duesOf(network).reduce((sum, due, i) => sum + due - (round.payments[i] ?? Number.NaN), 0);
  const format = pathFormats.money;
  const nameOf = (id: string) => firms.find((firm) => firm.id === id)?.name ?? id;
  return {
    id: `network.${method === 'Rogers–Veraart' ? 'rogers-veraart' : 'eisenberg-noe'}`,
    title: `Who owes whom in ${year}, ${method}`,
    finding: `${roundWords(outcome, rounds, k)} ${moneyText(unpaid)} unpaid in all.`,
    headline:
      unpaid < 0.05
        ? `In ${year} every firm of the financing network would pay in full`
        : `${moneyText(unpaid)} would go unpaid in the financing network in ${year}`,
    measure: `${supposes}. A band is a contract’s payment of ${year} after cancellations, as wide as it is large`,
    drawing: { form: 'network', props: { firms, debts, largest, format } },
    rows: () => ({
      columns: ['From', 'To', 'Due', 'Unpaid'],
      cells: debts
        .filter(({ due }) => due > 0)
        .map(({ from, to, due, unpaid: short }) => [nameOf(from), nameOf(to), format.full(due), format.full(short)]),
    }),
    aside: 'Contracts are promises with exits, not debts of record: the firm share is an assumption.',
  };
}
