import type { Outcome } from './run.ts';
import { prepareEngine } from './run.ts';

/** One summand of the index move in a quarter. */
export interface Contribution {
  /** A company, or null for stocks outside the model: that summand is the spill-over. */
  readonly entity: string | null;
  readonly weight: number;
  readonly return: number;
  /** weight × return: the summands add up to the index move. */
  readonly part: number;
}

/** The index move of a quarter as its summands, largest loss first; the spill-over is one of them. Empty for no such quarter. */
export function indexContributions(outcome: Outcome, quarter: number): readonly Contribution[] {
  const engine = prepareEngine(outcome.world);
  const rest = outcome.stressed.rest[quarter];
  if (!engine.ok || rest === undefined) return [];
  const { indexWeights, restWeight, quarters, entities } = engine.value.prepared;
  const members = entities.flatMap((entity, i): readonly Contribution[] => {
    const weight = indexWeights[i] as number;
    const moved = outcome.stressed.return[i * quarters + quarter] as number;
    return weight > 0 ? [{ entity, weight, return: moved, part: weight * moved }] : [];
  });
  const outside = { entity: null, weight: restWeight, return: rest, part: restWeight * rest };
  return [...members, outside].toSorted((a, b) => a.part - b.part);
}
