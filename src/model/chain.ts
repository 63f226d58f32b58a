import { belief } from './channels/belief.ts';
import { capexPath } from './channels/capexPath.ts';
import { capexShape } from './channels/capexShape.ts';
import { companionStrip } from './channels/companionStrip.ts';
import { demand } from './channels/demand.ts';
import { gdp } from './channels/gdp.ts';
import { hyperscalers } from './channels/hyperscalers.ts';
import { impliedMultiple } from './channels/impliedMultiple.ts';
import { income } from './channels/income.ts';
import { indices } from './channels/indices.ts';
import { memoryMarket } from './channels/memoryMarket.ts';
import { network } from './channels/network.ts';
import { orders } from './channels/orders.ts';
import { portfolio } from './channels/portfolio.ts';
import { stressedMultiple } from './channels/stressedMultiple.ts';
import { suppliers } from './channels/suppliers.ts';
import { value } from './channels/value.ts';
import type { Channel } from './defineChannel.ts';
import type { Parameter, ParameterId } from './types.ts';

/**
 * Every causal link, in causal order. A line is filled by one channel and read only by later ones. The network stands
 * before income (E16 before E8): it needs only the cut, and what it costs the landlords is part of their profit.
 */
export const chain: readonly Channel[] = [
  capexShape,
  capexPath,
  demand,
  orders,
  memoryMarket,
  suppliers,
  hyperscalers,
  network,
  income,
  impliedMultiple,
  stressedMultiple,
  value,
  belief,
  indices,
  portfolio,
  gdp,
  companionStrip,
];

/** The twenty inputs by id. Leaving one out, or declaring it in no channel, does not compile. */
export const parameters: Readonly<Record<ParameterId, Parameter>> = {
  ...capexShape.parameters,
  ...demand.parameters,
  ...orders.parameters,
  ...memoryMarket.parameters,
  ...suppliers.parameters,
  ...hyperscalers.parameters,
  ...network.parameters,
  ...stressedMultiple.parameters,
  ...belief.parameters,
  ...indices.parameters,
  ...gdp.parameters,
};

/** The order of `Engine.evaluate`'s values: that of the chain. */
export const parameterOrder = Object.keys(parameters) as readonly ParameterId[];
