import { useMemo } from 'react';
import { type NetworkDebt, NetworkDiagram, type NetworkFirm } from '../../../charts/NetworkDiagram.tsx';
import type { Outcome } from '../../../model/run.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { lowestAt, moneyText } from '../present.ts';
import styles from '../sections.module.css';
import { NetworkTable } from './NetworkTable.tsx';
import { clearingRounds, networkOfYear, type Round, type YearNetwork } from './networkRounds.ts';

interface NetworkSectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

/** Column of each firm: labs left, firms that pay others in the middle, those that only receive right. */
function columnsOf({ world }: Outcome): readonly number[] {
  const { nodes, contracts } = world.network;
  return nodes.map(({ entity, kind }) => {
    if (kind === 'lab') return 0;
    return contracts.some(({ from }) => from === entity) ? 1 : 2;
  });
}

function worstYear({ stressed, world }: Outcome): number {
  const shortfalls = world.network.years.map((_, y) => -(stressed.networkShortfall[y] as number));
  return lowestAt(shortfalls);
}

const namesOf = (outcome: Outcome, firms: readonly number[]) =>
  firms.map((node) => outcome.world.network.nodes[node]?.name ?? '').join(', ');

/** What happened in a round, in a sentence. */
function roundWords(outcome: Outcome, rounds: readonly Round[], k: number): string {
  if (rounds.length === 1) return 'Everybody pays in full; there is nothing to spread.';
  if (k === 0) return 'Before anyone fails: every contract that is not cancelled is paid.';
  const before = rounds[k - 1]?.defaulted ?? [];
  const fresh = (rounds[k]?.defaulted ?? []).filter((node) => !before.includes(node));
  const end = k === rounds.length - 1 ? ' Nobody else falls short: this is the clearing.' : '';
  return `Round ${k}: ${namesOf(outcome, fresh)} cannot pay in full.${end}`;
}

function drawn(outcome: Outcome, network: YearNetwork, round: Round) {
  const { nodes, contracts } = outcome.world.network;
  const columns = columnsOf(outcome);
  const dueOf = network.obligations.map((row, i) => row.reduce((sum, due) => sum + due, network.outside[i] ?? 0));
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

/** Who owes whom in one year, and how a shortfall spreads, round by round. */
export function NetworkSection({ result, store }: NetworkSectionProps) {
  const { outcome, state } = result;
  const { years, contracts } = outcome.world.network;
  const chosen = state.year === null ? -1 : years.indexOf(state.year);
  const y = chosen >= 0 ? chosen : worstYear(outcome);
  const { recovery } = outcome.values;
  const network = useMemo(() => networkOfYear(outcome, y), [outcome, y]);
  const rounds = useMemo(() => clearingRounds(network, recovery), [network, recovery]);
  const last = rounds.length - 1;
  const k = Math.min(state.round ?? last, last);
  const round = rounds[k];
  if (years.length === 0 || !round) return <p>The tables hold no contracts, so there is no network to draw.</p>;
  const { firms, debts } = drawn(outcome, network, round);
  const largest = Math.max(...contracts.flatMap(({ amounts }) => amounts.values));
  const unpaid = outcome.stressed.networkShortfall[y] as number;
  const sentence =
    unpaid < 0.05
      ? `In ${years[y]} everybody would pay what is left of the contracts after cancellations.`
      : `In ${years[y]} ${moneyText(unpaid)} would go unpaid in the financing network, under these inputs.`;
  return (
    <>
      <p className={styles['finding']}>{sentence}</p>
      <div className={styles['controls']}>
        <SegmentedControl
          legend="Year"
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
          value={String(years[y])}
          onChange={(year) => store.show({ year: Number(year), round: null })}
        />
        <div className={styles['stepper']}>
          <Button disabled={k === 0} onPress={() => store.show({ round: k - 1 })}>
            Round back
          </Button>
          <Button disabled={k === last} onPress={() => store.show({ round: k + 1 === last ? null : k + 1 })}>
            Round on
          </Button>
          <span role="status">{roundWords(outcome, rounds, k)}</span>
        </div>
      </div>
      <NetworkDiagram
        title={`Who owes whom in ${years[y]}`}
        summary={`${sentence} ${roundWords(outcome, rounds, k)}`}
        firms={firms}
        debts={debts}
        largest={largest}
      />
      <p className={styles['note']}>
        A band is a contract’s payment of the year after cancellations, as wide as it is large; the part that is not
        paid is in the accent. Contracts are promises with exits, not debts of record: the firm share is your
        assumption.
      </p>
      <NetworkTable outcome={outcome} y={y} />
    </>
  );
}
