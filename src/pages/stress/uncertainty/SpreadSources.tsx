import { memo } from 'react';
import { parameters } from '../../../model/chain.ts';
import type { Output } from '../../../model/outputs.ts';
import { rankCorrelations } from '../../../model/rankCorrelations.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import type { useSimulation } from '../../../session/useSimulation.ts';
import { Button } from '../../../ui/Button.tsx';
import { LabPicture } from '../LabPicture.tsx';
import { outputName } from '../outputWords.ts';
import styles from '../sections.module.css';
import { correlationView, sobolView } from '../views/drawViews.ts';

interface SpreadSourcesProps {
  readonly simulator: ReturnType<typeof useSimulation>;
  readonly result: LabResult;
  readonly output: Output | null;
  readonly store: ScenarioStore;
}

const POINTS = 512;
const runs = POINTS * (Object.keys(parameters).length + 2);

/** Which levers the spread comes from: rank correlations when they are drawn together, Sobol indices when apart. */
export const SpreadSources = memo(function SpreadSources({ simulator, result, output, store }: SpreadSourcesProps) {
  const { simulation, sobol } = simulator;
  if (!output) return null;
  const { state, outcome } = result;
  const name = outputName(output);
  if (state.joint === 'on') {
    const ranked = simulation.kind === 'done' ? rankCorrelations(simulation.value, output.id) : null;
    const view = ranked && correlationView(ranked, output);
    return (
      <div className={styles['block']}>
        <h3 className={styles['sub']}>Which levers move with {name}</h3>
        <p className={styles['measure']}>
          Spearman rank correlation over the draws, −1 to 1. Drawn together, a lever also earns what it shares with
          others; draw independently for Sobol indices.
        </p>
        {view && <LabPicture view={view} result={result} store={store} table="spread" />}
      </div>
    );
  }
  const shares = sobol.kind === 'done' ? (sobol.value[output.id] ?? []) : [];
  return (
    <div className={styles['block']}>
      <h3 className={styles['sub']}>Where the spread of {name} comes from</h3>
      <p className={styles['measure']}>
        Sobol indices: the share of the variance that stays when only this lever varies (bar: with interactions; number:
        alone).
      </p>
      {sobol.kind === 'running' ? (
        <p className={styles['said']}>
          <progress
            className={styles['progress']}
            max={runs}
            value={sobol.progress?.done ?? 0}
            aria-label="Runs of the Sobol analysis"
          />{' '}
          <Button onPress={simulator.cancel}>Cancel</Button>
        </p>
      ) : (
        <Button
          onPress={() =>
            simulator.explain({
              world: outcome.world,
              scenario: outcome.scenario,
              ranges: state.ranges,
              shape: state.shape,
              seed: state.seed,
              points: POINTS,
            })
          }
        >
          {sobol.kind === 'done' ? 'Work out again' : 'Work out'} ({runs.toLocaleString('en-GB')} runs)
        </Button>
      )}
      {shares.length > 0 && <LabPicture view={sobolView(shares, output)} result={result} store={store} table="sobol" />}
    </div>
  );
});
