import { useEffect, useMemo } from 'react';
import { describeAnalysisIssue } from '../../../model/analysisIssues.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import type { SimulationRequest } from '../../../session/simulationJob.ts';
import { useSimulation } from '../../../session/useSimulation.ts';
import { DownloadButton } from '../../../ui/DownloadButton.tsx';
import styles from '../sections.module.css';
import { DrawControls } from './DrawControls.tsx';
import { DrawPictures } from './DrawPictures.tsx';
import { drawsCsv } from './drawsCsv.ts';
import { RangeEditor } from './RangeEditor.tsx';
import { SpreadSources } from './SpreadSources.tsx';

interface UncertaintySectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

// Long enough that a held lever starts nothing.
const REST_MS = 450;

/** What the outcome would be over the reader's ranges: drawn in a worker, refined as the draws arrive. */
export function UncertaintySection({ result, store }: UncertaintySectionProps) {
  const { state, outcome } = result;
  const simulator = useSimulation();
  const { simulate, cancel } = simulator;
  const { world, scenario } = outcome;
  const key = JSON.stringify([
    state.levers,
    state.own,
    state.figures,
    state.ranges,
    state.shape,
    state.draws,
    state.seed,
    state.joint,
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the question has changed
  const request = useMemo<SimulationRequest>(
    () => ({
      world,
      scenario,
      ranges: state.ranges,
      shape: state.shape,
      draws: state.draws,
      seed: state.seed,
      joint: state.joint,
    }),
    [key, world],
  );
  useEffect(() => {
    const timer = setTimeout(() => simulate(request), REST_MS);
    return () => clearTimeout(timer);
  }, [request, simulate]);

  const job = simulator.simulation;
  const draws = job.kind === 'done' ? job.value : null;
  const chosen = result.outputs.find(({ id }) => id === state.output) ?? result.outputs[0];
  return (
    <>
      <DrawControls
        state={state}
        store={store}
        outputs={result.outputs}
        output={chosen?.id ?? ''}
        onOutput={(output) => store.show({ output })}
        running={job.kind === 'running'}
        onCancel={cancel}
        onRun={() => simulate(request)}
      />
      <Standing job={job} />
      {chosen && <DrawPictures job={job} result={result} output={chosen} store={store} />}
      {draws && (
        <p className={styles['note']}>
          <DownloadButton
            label={`Every draw, CSV, ${draws.runs} rows`}
            fileName={`faultline-draws-seed-${draws.seed}.csv`}
            content={() => drawsCsv(draws)}
          />
        </p>
      )}
      <SpreadSources simulator={simulator} result={result} output={chosen ?? null} store={store} />
      <RangeEditor result={result} store={store} />
    </>
  );
}

function Standing({ job }: { readonly job: ReturnType<typeof useSimulation>['simulation'] }) {
  switch (job.kind) {
    case 'idle':
      return <p className={styles['said']}>The draws begin when the levers rest.</p>;
    case 'running': {
      const done = job.progress?.done ?? 0;
      return (
        <p className={styles['said']}>
          <progress className={styles['progress']} max={job.request.draws} value={done} aria-label="Draws made" />{' '}
          {done} of {job.request.draws} draws
        </p>
      );
    }
    case 'done':
      return (
        <p className={styles['said']} role="status">
          {job.value.runs} draws, seed {job.value.seed}, {job.value.generator};{' '}
          {job.value.shape === 'pert' ? 'PERT' : 'triangular'} ranges,{' '}
          {job.value.dependence === 'common-factor'
            ? 'levers drawn together through one common factor'
            : 'levers drawn independently'}
          .
        </p>
      );
    case 'cancelled':
      return (
        <p className={styles['said']} role="status">
          Cancelled. Move a lever or press “Draw again”.
        </p>
      );
    case 'refused':
      return (
        <ul className={styles['problem']}>
          {job.issues.map(describeAnalysisIssue).map(({ what, remedy }) => (
            <li key={what}>
              {what} {remedy}
            </li>
          ))}
        </ul>
      );
    case 'broken':
      return (
        <p className={styles['problem']} role="alert">
          The browser could not start the background worker, so nothing was drawn. Reload the page; the rest of the lab
          works without it.
        </p>
      );
    default:
      return job satisfies never;
  }
}
