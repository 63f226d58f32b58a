import type { Topic } from './meta.ts';

/** The chapters of the argument as headings, in the order the overview walks them. */
export const topicWords: Readonly<Record<Topic, string>> = {
  index: 'Index concentration',
  capex: 'Capital expenditure',
  nvidia: 'NVIDIA',
  memory: 'Memory',
  power: 'Power',
  labs: 'AI labs',
  financing: 'Financing',
  gdp: 'Growth and GDP',
  directive: 'The directive',
  history: 'Earlier falls',
  model: 'Inputs of the model',
};
