import { useId } from 'react';
import type { Output } from '../../../model/outputs.ts';
import type { ScenarioState } from '../../../session/scenarioState.ts';
import type { ScenarioStore } from '../../../session/scenarioStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { SelectMenu } from '../../../ui/SelectMenu.tsx';
import { outputName } from '../outputWords.ts';
import styles from '../sections.module.css';

interface DrawControlsProps {
  readonly state: ScenarioState;
  readonly store: ScenarioStore;
  readonly outputs: readonly Output[];
  readonly output: string;
  readonly onOutput: (id: string) => void;
  readonly running: boolean;
  readonly onCancel: () => void;
  readonly onRun: () => void;
}

const counts = [500, 2000, 5000, 10_000] as const;

/** What is drawn, how often, and from which seed. */
export function DrawControls({ state, store, outputs, output, onOutput, running, onCancel, onRun }: DrawControlsProps) {
  const seed = useId();
  const offered = [...new Set([...counts, state.draws])].toSorted((a, b) => a - b);
  return (
    <div className={styles['controls']}>
      <SelectMenu
        label="Outcome"
        choices={outputs.map((each) => ({ value: each.id, label: outputName(each) }))}
        value={output}
        onChange={onOutput}
      />
      <SelectMenu
        label="Draws"
        choices={offered.map((count) => ({ value: String(count), label: String(count) }))}
        value={String(state.draws)}
        onChange={(draws) => store.show({ draws: Number(draws) })}
      />
      <SegmentedControl
        legend="Levers are drawn"
        choices={[
          { value: 'on', label: 'together' },
          { value: 'off', label: 'independently' },
        ]}
        value={state.joint}
        onChange={(joint) => store.show({ joint })}
      />
      <div>
        <label className={styles['fieldLabel']} htmlFor={seed}>
          Seed
        </label>
        <input
          id={seed}
          className={styles['field']}
          type="number"
          min={0}
          max={2 ** 31}
          step={1}
          value={state.seed}
          onChange={(event) => {
            const next = event.target.valueAsNumber;
            if (Number.isInteger(next) && next >= 0 && next <= 2 ** 31) store.show({ seed: next });
          }}
        />
      </div>
      {running ? <Button onPress={onCancel}>Cancel</Button> : <Button onPress={onRun}>Draw again</Button>}
    </div>
  );
}
