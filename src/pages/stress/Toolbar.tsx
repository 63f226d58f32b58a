import { type Ref, useState } from 'react';
import { type Preset, presets } from '../../model/presets.ts';
import { movedFrom } from '../../session/scenarioState.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { sharedScenario, useLabResult } from '../../session/useScenario.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmedAction } from '../../ui/ConfirmedAction.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import styles from './Toolbar.module.css';

interface ToolbarProps {
  readonly store: ScenarioStore;
  readonly snapshot: string | null;
  readonly onHelp: () => void;
  /** For a key that does the same as a click. */
  readonly linkButton: Ref<HTMLButtonElement>;
}

const sameLevers = (
  a: Readonly<Record<string, number | undefined>>,
  b: Readonly<Record<string, number | undefined>>,
) => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
};

/** The preset the levers stand at, if any. */
function presetOf(levers: Readonly<Record<string, number | undefined>>): Preset | undefined {
  return presets.find(({ scenario }) => sameLevers(movedFrom(scenario.values), levers));
}

/** Ready-made scenarios, the way back, and the way out. */
export function Toolbar({ store, snapshot, onHelp, linkButton }: ToolbarProps) {
  const { state, canUndo, canRedo, outcome } = useLabResult(store);
  const { state: edits } = useFigureState();
  const [said, setSaid] = useState('');
  const current = presetOf(state.levers);
  const choices = [
    ...(current ? [] : [{ value: 'own', label: 'Your own' }]),
    ...presets.map(({ id, scenario }) => ({ value: id, label: scenario.title })),
  ];
  const changed = Object.keys(state.levers).length;
  return (
    <div className={styles['bar']}>
      <SelectMenu
        label="Scenario"
        choices={choices}
        value={current?.id ?? 'own'}
        onChange={(id) => {
          const preset = presets.find((each) => each.id === id);
          if (!preset) return;
          store.change({ levers: movedFrom(preset.scenario.values) });
          setSaid(`${preset.scenario.title} is set.`);
        }}
      />
      <div className={styles['buttons']}>
        <Button disabled={!canUndo} onPress={() => store.undo()}>
          Undo
        </Button>
        <Button disabled={!canRedo} onPress={() => store.redo()}>
          Redo
        </Button>
        <Button
          disabled={changed === 0}
          onPress={() => {
            store.change({ levers: {} });
            setSaid('All levers are at their defaults.');
          }}
        >
          Reset all
        </Button>
        <ConfirmedAction
          label="Copy link"
          done={`Copied: it brings back exactly this${outcome.world.holdings.length > 0 ? ', without your portfolio, which stays in this browser' : ''}`}
          content={() => sharedScenario(`${location.origin}${location.pathname}`, store.get(), snapshot, edits)}
          buttonRef={linkButton}
        />
        <Button onPress={onHelp}>Keys</Button>
      </div>
      <p className={styles['about']}>
        {current ? (
          <>
            {current.about} <span>Source: {current.source}.</span> {current.caveat}
          </>
        ) : (
          `Your own scenario: ${changed} ${changed === 1 ? 'lever differs' : 'levers differ'} from the default.`
        )}
      </p>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}
