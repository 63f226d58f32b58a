import { memo, useId } from 'react';
import { FanChart } from '../../../charts/FanChart.tsx';
import { Histogram } from '../../../charts/Histogram.tsx';
import { JointScatter } from '../../../charts/JointScatter.tsx';
import { outputPaths } from '../../../model/outputPaths.ts';
import type { Output } from '../../../model/outputs.ts';
import { prepareEngine } from '../../../model/run.ts';
import { chanceAtOrAbove, chanceAtOrBelow, type Simulation } from '../../../model/simulation.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import type { SimulationJobState } from '../../../session/useSimulation.ts';
import { chanceText, outputFormat, outputName, outputText } from '../outputWords.ts';
import { PictureTable } from '../PictureTable.tsx';
import { fanRows, histogramRows, jointRows } from '../pictureRows.ts';
import styles from '../sections.module.css';

interface DrawPicturesProps {
  readonly job: SimulationJobState;
  readonly result: LabResult;
  readonly output: Output;
  readonly store: ScenarioStore;
}

/** The scenario's own path of an output, and the periods it runs over. */
function pathIn({ outcome }: LabResult, output: Output) {
  const engine = prepareEngine(outcome.world);
  const path = engine.ok ? outputPaths(engine.value).find(({ id }) => id === output.id) : undefined;
  if (!path) return null;
  const { line, start, length, period } = path;
  return {
    values: Array.from({ length }, (_, t) => outcome.stressed[line][start + t] as number),
    periods: period === 'quarter' ? outcome.world.quarters : outcome.world.network.years.map(String),
    onset: period === 'quarter' ? outcome.values.onset : 0,
  };
}

/** Fan, histogram and scatter of the draws so far. */
export const DrawPictures = memo(function DrawPictures({ job, result, output, store }: DrawPicturesProps) {
  const summary = job.kind === 'running' ? job.progress?.summary : job.kind === 'done' ? job.value : undefined;
  const path = pathIn(result, output);
  const bands = summary?.bands[output.id];
  const fan = summary?.fans[output.id];
  if (!summary || !bands || !fan || !path) return <div className={styles['waiting']} />;
  const format = outputFormat(output);
  const [least, low, middle, high, most] = bands.map((value) => outputText(output, value));
  const fanTitle = `${outputName(output)} over time in ${summary.done} draws`;
  const told = `${outputName(output)}: ${least} at the 5th percentile of the draws, ${low} at the 25th, ${middle} in the middle, ${high} at the 75th, ${most} at the 95th, given your ranges`;
  return (
    <>
      <p className={styles['finding']}>{told}.</p>
      <div className={styles['two']}>
        <div>
          <h3>Over time</h3>
          <p className={styles['measure']}>Nine in ten draws, half of them, the middle; your scenario dashed</p>
          <FanChart
            title={fanTitle}
            summary={`${told}.`}
            periods={path.periods}
            bands={fan}
            scenario={path.values}
            onset={path.onset}
            format={format}
          />
          <PictureTable
            store={store}
            id="fan"
            title={fanTitle}
            unit={output.unit === 'USD_bn' ? 'US dollars' : 'Against the baseline of the same period'}
            rows={() => fanRows(path.periods, fan, path.values, format)}
          />
          {job.kind === 'done' && (
            <Joint simulation={job.value} output={output} outputs={result.outputs} store={store} />
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
  const level = asShare ? threshold : (output.measure(result.outcome.stressed) ?? Number.NaN);
  const chance =
    output.worse === 'lower'
      ? chanceAtOrBelow(simulation, output.id, level)
      : chanceAtOrAbove(simulation, output.id, level);
  const format = outputFormat(output);
  const column = simulation.outputs[output.id] ?? [];
  const title = `Lowest point of ${outputName(output)} in ${simulation.runs} draws`;
  const sentence = `${outputName(output)} ${outputText(output, level)} or worse in ${chanceText(chance ?? Number.NaN)} of draws, given your ranges`;
  return (
    <div>
      <h3>{sentence}.</h3>
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
      <Histogram
        title={title}
        summary={`${sentence}. Not a market probability.`}
        values={column}
        threshold={output.worse === 'lower' ? level : null}
        format={format}
      />
      <PictureTable
        store={store}
        id="histogram"
        title={title}
        unit="How many draws fall between two values, given your ranges"
        rows={() => histogramRows(column, format)}
      />
      <p className={styles['note']}>
        A share of draws from your own ranges, not a probability of the market: other ranges give another share.
      </p>
    </div>
  );
}

interface JointProps {
  readonly simulation: Simulation;
  readonly output: Output;
  readonly outputs: readonly Output[];
  readonly store: ScenarioStore;
}

/** The outcome against GDP (GDP against the index), draw by draw. */
function Joint({ simulation, output, outputs, store }: JointProps) {
  const other = outputs.find(({ id }) => id === (output.id === 'gdp' ? 'sp500' : 'gdp'));
  if (!other) return null;
  const title = `${outputName(output)} against ${outputName(other)}`;
  const axis = (of: Output) => ({
    label: outputName(of),
    values: simulation.outputs[of.id] ?? [],
    format: outputFormat(of),
  });
  const across = axis(output);
  const up = axis(other);
  return (
    <>
      <h3 className={styles['block']}>{title}</h3>
      <JointScatter title={title} summary="One dot a draw; both at their worst point." across={across} up={up} />
      <PictureTable
        store={store}
        id="joint"
        title={title}
        unit="One row a draw, as far as they are drawn; both at their worst point"
        rows={() => jointRows(across, up)}
      />
    </>
  );
}
