import { invariant } from '../base/invariant.ts';
import { normalQuantile } from '../base/normal.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { quantilesInPlace, shareAtOrBelow } from '../base/statistics.ts';
import { makeTally } from '../base/tally.ts';
import { type AnalysisIssue, checkCount } from './analysisIssues.ts';
import { parameterOrder, parameters } from './chain.ts';
import { type Draw, drawFrom, type LikelyRange, type Shape } from './distributions.ts';
import type { Engine } from './engine.ts';
import { generatorName, makeGenerator } from './generator.ts';
import { type OutputPath, outputPaths } from './outputPaths.ts';
import type { Output } from './outputs.ts';
import { outputsOf } from './outputs.ts';
import { type OwnRanges, rangesOf } from './ranges.ts';
import { prepareEngine } from './run.ts';
import { finish, type Stepper } from './stepper.ts';
import type { ParameterId, Scenario, World } from './types.ts';

export interface SimulationOptions {
  /** 1 to 100,000. */
  readonly runs: number;
  /** Any whole number. */
  readonly seed: number;
  /** Triangular when left out. */
  readonly shape?: Shape;
  /** One factor behind all inputs, with each input's own loading, when left out. */
  readonly dependence?: 'common-factor' | 'independent';
  readonly ranges?: OwnRanges;
}

/** Shares of the draws below each line of a band; never the mean alone. */
export const bandShares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** One number for each of `bandShares`. */
export type Band = readonly number[];

/** What the draws so far say. */
export interface SimulationSummary {
  readonly done: number;
  /** By output id, of its worst value in each draw; exact. */
  readonly bands: Readonly<Record<string, Band>>;
  /** By output id and then quarter (network: year); within 1/512 of that quarter's spread, see `base/tally.ts`. */
  readonly fans: Readonly<Record<string, readonly Band[]>>;
}

export interface Simulation extends SimulationSummary {
  readonly runs: number;
  readonly seed: number;
  readonly shape: Shape;
  readonly dependence: 'common-factor' | 'independent';
  readonly generator: string;
  readonly ranges: Readonly<Record<ParameterId, LikelyRange>>;
  /** Every input of every draw as the engine used it, quarters rounded: row i of all columns is one draw. */
  readonly inputs: Readonly<Record<ParameterId, Float64Array>>;
  /** Every output of every draw, by output id. */
  readonly outputs: Readonly<Record<string, Float64Array>>;
}

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

/**
 * Fills one draw of all inputs: `z = l M + √(1 − l²) e`, M common and e the input's own standard normal number, then the
 * quantile of the input's range at Φ(z). Each input has its own stream, so a new input leaves the others as they were.
 */
function drawInputs(
  ranges: readonly LikelyRange[],
  seed: number,
  shape: Shape,
  dependence: 'common-factor' | 'independent',
): (values: Float64Array) => void {
  const common = makeGenerator(seed, 'common factor');
  const streams = parameterOrder.map((id) => makeGenerator(seed, id));
  const draws = ranges.map((range) => drawFrom(range, shape));
  const loadings = parameterOrder.map((id) => (dependence === 'independent' ? 0 : parameters[id].loading));
  const rests = loadings.map((loading) => Math.sqrt(1 - loading * loading));
  const whole = parameterOrder.map((id) => parameters[id].whole === true);
  return (values) => {
    const factor = normalQuantile(common());
    for (let k = 0; k < values.length; k++) {
      const own = normalQuantile((streams[k] as () => number)());
      const value = (draws[k] as Draw)((loadings[k] as number) * factor + (rests[k] as number) * own);
      values[k] = whole[k] ? Math.round(value) : value;
    }
  };
}

function byParameter<T>(read: (k: number) => T): Record<ParameterId, T> {
  return Object.fromEntries(parameterOrder.map((id, k) => [id, read(k)])) as Record<ParameterId, T>;
}

/** Share of the draws in which an output ends at or below the threshold, given the ranges; null for an unknown output. */
export function chanceAtOrBelow(
  { outputs }: Pick<Simulation, 'outputs'>,
  output: string,
  threshold: number,
): number | null {
  const column = outputs[output];
  return column ? shareAtOrBelow(column, threshold) : null;
}

/** The inputs of one draw, as scenario values: run them to see how that draw came about. Null beyond the last draw. */
export function valuesOfDraw(
  { inputs, runs }: Pick<Simulation, 'inputs' | 'runs'>,
  draw: number,
): Scenario['values'] | null {
  if (!Number.isInteger(draw) || draw < 0 || draw >= runs) return null;
  return Object.fromEntries(parameterOrder.map((id) => [id, inputs[id][draw]])) as Record<ParameterId, number>;
}
