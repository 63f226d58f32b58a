import { correlation, ranks } from '../base/statistics.ts';
import { parameterOrder } from './chain.ts';
import type { Simulation } from './simulation.ts';
import type { ParameterId } from './types.ts';

export interface RankCorrelation {
  readonly parameter: ParameterId;
  /** Spearman's, −1 to 1; null where the input or the output does not vary. */
  readonly correlation: number | null;
}

/** What moves together does not need more draws than this to show it. */
const enough = 20_000;

/**
 * How closely each input and an output rise and fall together over the draws, strongest first; null for an unknown
 * output. With the common factor on, an input also earns what it shares with the others.
 */
export function rankCorrelations(
  { inputs, outputs }: Pick<Simulation, 'inputs' | 'outputs'>,
  output: string,
): readonly RankCorrelation[] | null {
  const column = outputs[output];
  if (!column) return null;
  const ranked = ranks(column.subarray(0, enough));
  return parameterOrder
    .map((parameter) => ({ parameter, correlation: correlation(ranks(inputs[parameter].subarray(0, enough)), ranked) }))
    .toSorted((a, b) => strength(b) - strength(a));
}

/** Undefined correlations come last. */
const strength = ({ correlation }: RankCorrelation) => (correlation === null ? -1 : Math.abs(correlation));
