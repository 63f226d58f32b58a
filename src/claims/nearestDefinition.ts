import type { Claim, Definition } from './types.ts';

/**
 * The definition that has the wanted choice and shares the most other choices with the current one: what a switch leads
 * to. Combinations without a meaning are not among a claim’s definitions, so another dimension may have to give way.
 */
export function nearestDefinition(claim: Claim, current: Definition, dimension: string, choice: string): Definition {
  const shared = ({ choices }: Definition) =>
    Object.entries(current.choices).filter(([id, chosen]) => id !== dimension && choices[id] === chosen).length;
  let best: Definition | null = null;
  for (const definition of claim.definitions) {
    if (definition.choices[dimension] !== choice) continue;
    if (best === null || shared(definition) > shared(best)) best = definition;
  }
  return best ?? current;
}
