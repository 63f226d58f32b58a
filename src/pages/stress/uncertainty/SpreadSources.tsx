import { memo } from 'react';
import { SpanRows } from '../../../charts/SpanRows.tsx';
import { parameters } from '../../../model/chain.ts';
import type { Output } from '../../../model/outputs.ts';
import { rankCorrelations } from '../../../model/rankCorrelations.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import type { useSimulation } from '../../../session/useSimulation.ts';
import { Button } from '../../../ui/Button.tsx';
import { pathFormats } from '../formats.ts';
import { outputName } from '../outputWords.ts';
import { PictureTable } from '../PictureTable.tsx';
import { barRows } from '../pictureRows.ts';
import styles from '../sections.module.css';

interface SpreadSourcesProps {
  readonly simulator: ReturnType<typeof useSimulation>;
  readonly result: LabResult;
  readonly output: Output | null;
  readonly store: ScenarioStore;
}

const POINTS = 512;
const MOST = 10;
const runs = POINTS * (Object.keys(parameters).length + 2);

/** Which levers the spread comes from: rank correlations when they are drawn together, Sobol indices when apart. */
export const SpreadSources = memo(function SpreadSources({ simulator, result, output, store }: SpreadSourcesProps) {
  const { simulation, sobol } = simulator;
  if (!output) return null;
  const { state, outcome } = result;
  const name = outputName(output);
  if (state.joint === 'on') {
    const ranked = simulation.kind === 'done' ? rankCorrelations(simulation.value, output.id) : null;
    const rows = (ranked ?? []).flatMap(({ parameter, correlation }) =>
      correlation === null ? [] : [{ id: parameter, label: parameters[parameter].label, from: 0, to: correlation }],
    );
    const title = `Rank correlation of each lever with ${name}`;
    return (
      <div className={styles['block']}>
        <h3 className={styles['sub']}>Which levers move with {name}</h3>
        <p className={styles['measure']}>
          Spearman rank correlation over the draws, −1 to 1. Drawn together, a lever also earns what it shares with
          others; draw independently for Sobol indices.
        </p>
        <SpanRows
          title={title}
          summary={rows
            .slice(0, 3)
            .map(({ label, to }) => `${label} ${to.toFixed(2)}`)
            .join(', ')
            .replaceAll('-', '−')}
          rows={rows.slice(0, MOST)}
          base={0}
          format={pathFormats.ratio}
        />
        <PictureTable
          store={store}
          id="spread"
          title={title}
          unit="Spearman rank correlation, −1 to 1"
          rows={() => barRows(rows, 'Correlation', pathFormats.ratio)}
        />
      </div>
    );
  }
  const shares = sobol.kind === 'done' ? (sobol.value[output.id] ?? []) : [];
  const title = `Sobol indices of ${name}`;
  const bars = shares.map(({ parameter, first, total }) => ({
    id: parameter,
    label: parameters[parameter].label,
    from: 0,
    to: total,
    toNote: first.toFixed(2).replace('-', '−'),
  }));
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
      {shares.length > 0 && (
        <>
          <SpanRows
            title={title}
            summary={shares
              .slice(0, 3)
              .map(({ parameter, total }) => `${parameters[parameter].label} ${total.toFixed(2)}`)
              .join(', ')}
            rows={bars.slice(0, MOST)}
            base={0}
            format={pathFormats.ratio}
          />
          <PictureTable
            store={store}
            id="sobol"
            title={title}
            unit="Share of the variance, 0 to 1"
            rows={() => barRows(bars, 'With interactions', pathFormats.ratio, 'Alone')}
          />
        </>
      )}
    </div>
  );
});
