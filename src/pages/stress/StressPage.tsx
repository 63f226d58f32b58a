import { type DataIssue, describeIssue } from '../../datasets/issues.ts';
import type { Datasets } from '../../datasets/types.ts';
import { describeModelIssue } from '../../model/describeModelIssue.ts';
import type { World } from '../../model/types.ts';
import { describeWorldGap } from '../../model/worldGaps.ts';
import { describeScenarioNote } from '../../session/scenarioLink.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { useScenario } from '../../session/useScenario.ts';
import { useWorld } from '../../session/useWorld.ts';
import { Lab } from './Lab.tsx';
import { LabSince } from './LabSince.tsx';
import { Notes } from './Notes.tsx';
import { PortfolioLab } from './PortfolioLab.tsx';
import styles from './StressPage.module.css';

/** The stress lab: a scenario set with levers, and everything the model makes of it. */
export function StressPage() {
  const state = useWorld();
  const { embed } = useFigureState().state;
  return (
    <article className={styles['page']}>
      {embed === 'off' && (
        <header>
          <p className={styles['kicker']}>Stress test</p>
          <h1 tabIndex={-1}>What if the spending stops?</h1>
        </header>
      )}
      {state.kind === 'waiting' && <div className={styles['waiting']} aria-busy="true" />}
      {state.kind === 'broken' && (
        <Notes
          title="The model cannot start"
          lines={[
            ...state.gaps.map(describeWorldGap),
            ...state.faults.map(describeIssue).map(({ what, remedy }) => `${what} ${remedy}`),
          ]}
        />
      )}
      {state.kind === 'ready' &&
        (embed === 'on' ? (
          <ReadyLab {...state} />
        ) : (
          <PortfolioLab bundled={state.world}>
            {(world, key) => <ReadyLab key={key} {...state} world={world} />}
          </PortfolioLab>
        ))}
    </article>
  );
}

interface ReadyLabProps {
  readonly world: World;
  readonly datasets: Datasets;
  readonly snapshot: string | null;
  readonly faults: readonly DataIssue[];
}

function ReadyLab({ world, datasets, snapshot, faults }: ReadyLabProps) {
  const { store, notes, made } = useScenario(world, snapshot);
  if (!store.ok) {
    return (
      <Notes
        title="The model cannot run on these data"
        lines={store.error.map(describeModelIssue).map(({ what, remedy }) => `${what} ${remedy}`)}
      />
    );
  }
  return (
    <>
      {faults.length > 0 && (
        <Notes
          title="Some tables could not be read; the model runs without what they hold"
          lines={faults.map(describeIssue).map(({ what }) => what)}
        />
      )}
      {notes.length > 0 && <Notes title="About the link you opened" lines={notes.map(describeScenarioNote)} closable />}
      <LabSince store={store.value} made={made} snapshot={snapshot} />
      <Lab store={store.value} snapshot={snapshot} datasets={datasets} />
    </>
  );
}
