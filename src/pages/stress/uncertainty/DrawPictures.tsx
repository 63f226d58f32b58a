import { memo, useId } from 'react';
import type { Output } from '../../../model/outputs.ts';
import type { Simulation } from '../../../model/simulation.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import type { SimulationJobState } from '../../../session/useSimulation.ts';
import { LabPicture } from '../LabPicture.tsx';
import styles from '../sections.module.css';
import { fanView, histogramView, jointView } from '../views/drawViews.ts';

interface DrawPicturesProps {
  readonly job: SimulationJobState;
  readonly result: LabResult;
  readonly output: Output;
  readonly store: ScenarioStore;
}

/** Fan, histogram and scatter of the draws so far. */
export const DrawPictures = memo(function DrawPictures({ job, result, output, store }: DrawPicturesProps) {
  const summary = job.kind === 'running' ? job.progress?.summary : job.kind === 'done' ? job.value : undefined;
  const view = summary ? fanView(result, summary, output) : null;
  if (!view) return <div className={styles['waiting']} />;
  const joint = job.kind === 'done' ? jointView(job.value, output, result.outputs) : null;
  return (
    <>
      <p className={styles['finding']}>{view.finding}</p>
      <div className={styles['two']}>
        <div>
          <h3>Over time</h3>
          <LabPicture view={view} result={result} store={store} table="fan" />
          {joint && (
            <>
              <h3 className={styles['block']}>{joint.title}</h3>
              <LabPicture view={joint} result={result} store={store} table="joint" />
            </>
          )}
        </div>
        {job.kind === 'done' ? (
          <Distribution simulation={job.value} output={output} result={result} store={store} />
        ) : (
          <div className={styles['waiting']} />
        )}
      </div>
    </>
  );
});

interface DistributionProps {
  readonly simulation: Simulation;
  readonly output: Output;
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

function Distribution({ simulation, output, result, store }: DistributionProps) {
  const field = useId();
  const { threshold } = result.state;
  const asShare = output.unit === 'share' && output.id !== 'gdp';
  const view = histogramView(result, simulation, output);
  return (
    <div>
      <h3>{view.finding}</h3>
      {asShare && (
        <p className={styles['measure']}>
          <label htmlFor={field}>Threshold, % </label>
          <input
            id={field}
            className={styles['field']}
            type="number"
            min={-99}
            max={-1}
            step={1}
            value={Math.round(100 * threshold)}
            onChange={(event) => {
              const next = event.target.valueAsNumber;
              if (next > -100 && next < 0) store.show({ threshold: next / 100 });
            }}
          />
        </p>
      )}
      <LabPicture view={view} result={result} store={store} table="histogram" />
      <p className={styles['note']}>
        A share of draws from your own ranges, not a probability of the market: other ranges give another share.
      </p>
    </div>
  );
}
