import { invariant } from '../base/invariant.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { quantilesInPlace } from '../base/statistics.ts';
import { makeTally } from '../base/tally.ts';
import { type AnalysisIssue, checkCount } from './analysisIssues.ts';
import { parameterOrder } from './chain.ts';
import type { LikelyRange } from './distributions.ts';
import { drawInputs } from './drawInputs.ts';
import type { Engine } from './engine.ts';
import { generatorName } from './generator.ts';
import { type OutputPath, outputPaths } from './outputPaths.ts';
import type { Output } from './outputs.ts';
import { outputsOf } from './outputs.ts';
import { rangesOf } from './ranges.ts';
import { prepareEngine } from './run.ts';
import { bandShares, type Simulation, type SimulationOptions, type SimulationSummary } from './simulation.ts';
import { finish, type Stepper } from './stepper.ts';
import type { ParameterId, Scenario, World } from './types.ts';

export interface SimulationStepper extends Stepper<Simulation> {
  /** Of the draws so far, for a picture that refines; bands of NaN before the first. */
  summary(): SimulationSummary;
}

/** The most runs a simulation may ask for: what fits into 300 MB with room to spare. */
export const mostRuns = 100_000;

/** All draws at once; or why the world, the scenario, the ranges or the options cannot be used. */
export function simulate(
  world: World,
  scenario: Scenario,
  options: SimulationOptions,
): Result<Simulation, readonly AnalysisIssue[]> {
  const stepper = prepareSimulation(world, scenario, options);
  return stepper.ok ? ok(finish(stepper.value)) : stepper;
}

/** The same in steps. Same world, ranges, options and seed: same result to the bit, however it is cut, on any machine. */
export function prepareSimulation(
  world: World,
  scenario: Scenario,
  options: SimulationOptions,
): Result<SimulationStepper, readonly AnalysisIssue[]> {
  const engine = prepareEngine(world);
  const ranges = rangesOf(scenario, options.ranges);
  const issues: readonly AnalysisIssue[] = [
    ...(engine.ok ? [] : engine.error),
    ...(ranges.ok ? [] : ranges.error),
    ...checkCount('runs', options.runs, 1, mostRuns),
    ...checkCount('seed', options.seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  ];
  if (!engine.ok || !ranges.ok || issues.length > 0) return fail(issues);
  return ok(makeSimulation(engine.value, ranges.value, options));
}

function makeSimulation(
  engine: Engine,
  ranges: readonly LikelyRange[],
  { runs, seed, shape = 'triangular', dependence = 'common-factor' }: SimulationOptions,
): SimulationStepper {
  const outputs = outputsOf(engine);
  const paths = outputPaths(engine);
  const fill = drawInputs(ranges, seed, shape, dependence);
  const inputs = parameterOrder.map(() => new Float64Array(runs));
  const columns = outputs.map(() => new Float64Array(runs));
  const tally = makeTally(paths.reduce((sum, { length }) => sum + length, 0));
  const scratch = new Float64Array(runs);
  const values = new Float64Array(parameterOrder.length);
  let done = 0;

  function runOne(): void {
    fill(values);
    for (let k = 0; k < values.length; k++) (inputs[k] as Float64Array)[done] = values[k] as number;
    const ledger = engine.evaluate(values);
    for (let m = 0; m < outputs.length; m++)
      (columns[m] as Float64Array)[done] = (outputs[m] as Output).measure(ledger);
    let column = 0;
    for (let m = 0; m < paths.length; m++) {
      const { line, start, length } = paths[m] as OutputPath;
      const cells = ledger[line];
      for (let t = start; t < start + length; t++) tally.add(column++, cells[t] as number);
    }
  }

  function summary(): SimulationSummary {
    const part = scratch.subarray(0, done);
    let column = 0;
    return {
      done,
      bands: Object.fromEntries(
        outputs.map(({ id }, m) => {
          part.set((columns[m] as Float64Array).subarray(0, done));
          return [id, quantilesInPlace(part, bandShares)];
        }),
      ),
      fans: Object.fromEntries(
        paths.map(({ id, length }) => [id, Array.from({ length }, () => tally.quantiles(column++, bandShares))]),
      ),
    };
  }

  return {
    runs,
    get done() {
      return done;
    },
    step(count) {
      const end = Math.min(runs, done + count);
      for (; done < end; done++) runOne();
    },
    summary,
    result() {
      invariant(done === runs, 'a simulation is read when all its draws are made');
      return {
        ...summary(),
        runs,
        seed,
        shape,
        dependence,
        generator: generatorName,
        ranges: byParameter((k) => ranges[k] as LikelyRange),
        inputs: byParameter((k) => inputs[k] as Float64Array),
        outputs: Object.fromEntries(outputs.map(({ id }, m) => [id, columns[m] as Float64Array])),
      };
    },
  };
}

function byParameter<T>(read: (k: number) => T): Record<ParameterId, T> {
  return Object.fromEntries(parameterOrder.map((id, k) => [id, read(k)])) as Record<ParameterId, T>;
}
