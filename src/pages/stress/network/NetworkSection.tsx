import { useMemo } from 'react';
import type { Outcome } from '../../../model/run.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { lowestAt, moneyText } from '../present.ts';
import styles from '../sections.module.css';
import { NetworkPicture } from './NetworkPicture.tsx';
import { NetworkTable } from './NetworkTable.tsx';
import { clearingRounds, networkOfYear } from './networkRounds.ts';
import { RoundsTable } from './RoundsTable.tsx';

interface NetworkSectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

function worstYear({ stressed, world }: Outcome): number {
  const shortfalls = world.network.years.map((_, y) => -(stressed.networkShortfall[y] as number));
  return lowestAt(shortfalls);
}

/** Who owes whom in one year, and how a shortfall spreads, round by round. */
export function NetworkSection({ result, store }: NetworkSectionProps) {
  const { outcome, state } = result;
  const { years } = outcome.world.network;
  const chosen = state.year === null ? -1 : years.indexOf(state.year);
  const y = chosen >= 0 ? chosen : worstYear(outcome);
  const { recovery } = outcome.values;
  const network = useMemo(() => networkOfYear(outcome, y), [outcome, y]);
  const rounds = useMemo(() => clearingRounds(network, recovery), [network, recovery]);
  const inFull = useMemo(() => clearingRounds(network, 1), [network]);
  const last = Math.max(rounds.length, inFull.length) - 1;
  const k = Math.min(state.round ?? last, last);
  const year = years[y];
  if (year === undefined) return <p>The tables hold no contracts, so there is no network to draw.</p>;
  const unpaid = outcome.stressed.networkShortfall[y] as number;
  const sentence =
    unpaid < 0.05
      ? `In ${year} everybody would pay what is left of the contracts after cancellations.`
      : `In ${year} ${moneyText(unpaid)} would go unpaid in the financing network, under these inputs.`;
  return (
    <>
      <p className={styles['finding']}>{sentence}</p>
      <div className={styles['controls']}>
        <SegmentedControl
          legend="Year"
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
          value={String(year)}
          onChange={(chosenYear) => store.show({ year: Number(chosenYear), round: null })}
        />
        <div className={styles['stepper']}>
          <Button disabled={k === 0} onPress={() => store.show({ round: k - 1 })}>
            Round back
          </Button>
          <Button disabled={k === last} onPress={() => store.show({ round: k + 1 === last ? null : k + 1 })}>
            Round on
          </Button>
          <span>
            Round {k} of {last}
          </span>
        </div>
      </div>
      <div className={styles['two']}>
        <NetworkPicture
          result={result}
          store={store}
          network={network}
          rounds={rounds}
          k={k}
          year={year}
          method="Rogers–Veraart"
          supposes={`A firm in default pays out ${Math.round(100 * recovery)}% of its means; this one feeds the chain`}
        />
        <NetworkPicture
          result={result}
          store={store}
          network={network}
          rounds={inFull}
          k={k}
          year={year}
          method="Eisenberg–Noe"
          supposes="Nothing is lost in default; for comparison"
        />
      </div>
      <p className={styles['note']}>
        A band is a contract’s payment of the year after cancellations, as wide as it is large; the part that is not
        paid is in the accent. Contracts are promises with exits, not debts of record: the firm share is your
        assumption.
      </p>
      <RoundsTable outcome={outcome} network={network} rounds={rounds} inFull={inFull} k={k} year={year} />
      <NetworkTable outcome={outcome} y={y} />
    </>
  );
}
