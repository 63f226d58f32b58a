import { useId, useState, useSyncExternalStore } from 'react';
import { formatShare } from '../../base/format.ts';
import { describeModelIssue } from '../../model/describeModelIssue.ts';
import { type Takedowns, takedownCut } from '../../model/takedownCut.ts';
import { movedFrom } from '../../session/scenarioState.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { useOpened } from '../../session/useScenario.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LeverPanel.module.css';

interface TakedownCalculatorProps {
  readonly store: ScenarioStore;
}

const fields: readonly { readonly key: keyof Takedowns; readonly label: string; readonly percent: boolean }[] = [
  { key: 'perYear', label: 'Take-downs a year', percent: false },
  { key: 'monthsOffline', label: 'Months offline each', percent: false },
  { key: 'revenueHit', label: 'AI revenue hit, %', percent: true },
  { key: 'response', label: 'Spending cut per unit of revenue lost', percent: false },
  { key: 'substitution', label: 'Demand that moves elsewhere, %', percent: true },
];

/** From take-downs to a depth of the cut, for those who want to start there. The weakest arrow of the chain, so it says so. */
export function TakedownCalculator({ store }: TakedownCalculatorProps) {
  const names = useId();
  const [open, toggle] = useOpened(store, 'takedowns');
  const read = () => store.get().state.takedowns;
  const settled = useSyncExternalStore(store.subscribe, read, read);
  // What is being typed and gives no cut stays here; the session and its link hold only what does.
  const [typed, setTyped] = useState<Partial<Takedowns>>({});
  const takedowns = { ...settled, ...typed };
  const set = (key: keyof Takedowns, value: number) => {
    const next = { ...takedowns, [key]: value };
    const sound = takedownCut(next).ok;
    setTyped(sound ? {} : { ...typed, [key]: value });
    if (sound) store.show({ takedowns: next });
  };
  const answer = takedownCut(takedowns);
  return (
    <details
      className={styles['calculator']}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) toggle(event.currentTarget.open);
      }}
    >
      <summary>How many take-downs is that?</summary>
      <div className={styles['inputs']}>
        {fields.map(({ key, label, percent }) => (
          <Field
            key={key}
            id={`${names}-${key}`}
            label={label}
            value={percent ? Number((100 * takedowns[key]).toPrecision(12)) : takedowns[key]}
            onChange={(value) => set(key, percent ? value / 100 : value)}
          />
        ))}
      </div>
      {answer.ok ? (
        <>
          <p>
            Revenue lost {formatShare(answer.value.revenueLost, 0)}, so a cut of{' '}
            <strong>{formatShare(answer.value.depth, 0)}</strong>. That spending answers take-downs at all is an
            assumption: the weakest link of the chain.
          </p>
          <p className={styles['counter']}>
            The counter-thesis: demand moves to other models and regions and still needs hardware. At{' '}
            {formatShare(takedowns.substitution, 0)} moved, only {formatShare(1 - takedowns.substitution, 0)} of the
            loss reaches spending.
          </p>
          <p className={styles['apply']}>
            <Button
              onPress={() => {
                const { levers } = store.get().state;
                store.change({
                  levers: movedFrom({ ...levers, depth: Math.round(100 * answer.value.depth) / 100 }),
                });
              }}
            >
              Use {formatShare(answer.value.depth, 0)} as the depth
            </Button>
          </p>
        </>
      ) : (
        answer.error.map((issue) => <p key={issue.kind}>{describeModelIssue(issue).remedy}</p>)
      )}
    </details>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Field({ id, label, value, onChange }: FieldProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        step="any"
        value={Number.isFinite(value) ? value : ''}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </>
  );
}
