import { shareAtOrBelow } from '../base/statistics.ts';
import { parameterOrder } from './chain.ts';
import type { LikelyRange, Shape } from './distributions.ts';
import type { OwnRanges } from './ranges.ts';
import type { ParameterId, Scenario } from './types.ts';

/** Whether one common factor stands behind all inputs. */
export type Dependence = 'common-factor' | 'independent';

export interface SimulationOptions {
  /** 1 to 100,000. */
  readonly runs: number;
  /** Any whole number. */
  readonly seed: number;
  /** Triangular when left out. */
  readonly shape?: Shape;
  /** One factor behind all inputs, with each input's own loading, when left out. */
  readonly dependence?: Dependence;
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
  /** By output id and then quarter (network: year); within 1/500 of that quarter's spread, see `base/tally.ts`. */
  readonly fans: Readonly<Record<string, readonly Band[]>>;
}

export interface Simulation extends SimulationSummary {
  readonly runs: number;
  readonly seed: number;
  readonly shape: Shape;
  readonly dependence: Dependence;
  readonly generator: string;
  readonly ranges: Readonly<Record<ParameterId, LikelyRange>>;
  /** Every input of every draw as the engine used it, quarters rounded: row i of all columns is one draw. */
  readonly inputs: Readonly<Record<ParameterId, Float64Array>>;
  /** Every output of every draw, by output id. */
  readonly outputs: Readonly<Record<string, Float64Array>>;
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

/** The same for at or above: of an output whose bad end is the high one. */
export function chanceAtOrAbove(
  { outputs }: Pick<Simulation, 'outputs'>,
  output: string,
  threshold: number,
): number | null {
  const column = outputs[output];
  return column ? column.reduce((count, value) => (value >= threshold ? count + 1 : count), 0) / column.length : null;
}

/** The inputs of one draw, as scenario values: run them to see how that draw came about. Null beyond the last draw. */
export function valuesOfDraw(
  { inputs, runs }: Pick<Simulation, 'inputs' | 'runs'>,
  draw: number,
): Scenario['values'] | null {
  if (!Number.isInteger(draw) || draw < 0 || draw >= runs) return null;
  return Object.fromEntries(parameterOrder.map((id) => [id, inputs[id][draw]])) as Record<ParameterId, number>;
}

/** The memory behind a simulation, to be handed over by a worker rather than copied. */
export function buffersOf({ inputs, outputs }: Pick<Simulation, 'inputs' | 'outputs'>): ArrayBufferLike[] {
  return [...Object.values(inputs), ...Object.values(outputs)].map(({ buffer }) => buffer);
}
