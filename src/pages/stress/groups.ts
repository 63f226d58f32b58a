import { parameterOrder, parameters } from '../../model/chain.ts';
import type { ParameterGroup, ParameterId } from '../../model/types.ts';

/** The four levers that carry the index (Sobol ST 0.44, 0.24, 0.20 and 0.07 in the model document), first. */
export const mainLevers: readonly ParameterId[] = ['depth', 'roi', 'spillover', 'growthLost'];

interface LeverGroup {
  readonly id: ParameterGroup;
  readonly title: string;
  readonly about: string;
  readonly levers: readonly ParameterId[];
}

const titles: Readonly<Record<ParameterGroup, readonly [title: string, about: string]>> = {
  shock: ['Shock', 'How deep, how soon, how long'],
  chain: ['Chain', 'From spending to suppliers, memory and spenders'],
  valuation: ['Valuation', 'What lost growth does to prices'],
  contagion: ['Contagion', 'Contracts, funding, other stocks'],
  macro: ['Economy', 'From spending and wealth to GDP; these cannot move the index'],
};

/** All levers by group, in causal order; those shown first are left out of their groups. */
export const leverGroups: readonly LeverGroup[] = (Object.keys(titles) as ParameterGroup[]).map((id) => ({
  id,
  title: titles[id][0],
  about: titles[id][1],
  levers: parameterOrder.filter((lever) => parameters[lever].group === id && !mainLevers.includes(lever)),
}));
