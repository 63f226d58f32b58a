import { defineChannel } from '../defineChannel.ts';

/** E13: from companies to the index. */
export const indices = defineChannel({
  id: 'indices',
  number: 'E13',
  title: 'The index falls with its members, and the rest with them',
  because:
    'Weights are today’s and stay fixed. Stocks outside the model fall by an assumed fraction of the AI basket: that assumption is a large part of the answer, so its share is always shown.',
  reads: ['return'],
  writes: ['mag7', 'aiBasket', 'rest', 'spilloverPart', 'sp500'],
  formula: {
    mag7: 'Mag7 = Σ cap·Ret / Σ cap over the seven',
    aiBasket: 'R_AI = Σ cap·Ret / Σ cap over index members with AI business',
    rest: 'R_rest = beta·R_AI',
    spilloverPart: 'W_rest·R_rest, with W_rest = 1 − Σ W_i',
    sp500: 'S&P = Σ W_i·Ret_i + W_rest·R_rest',
  },
  constants: [],
  parameters: {
    spillover: {
      role: 'assumption',
      group: 'contagion',
      symbol: 'beta',
      label: 'Spill-over',
      help: 'How far other stocks fall for each 1 % fall of the AI basket.',
      default: 0.35,
      min: -0.1,
      max: 0.8,
      step: 0.05,
      likely: [-0.1, 0.35, 0.8],
      loading: 0.5,
      unit: 'ratio',
      basis:
        '2000–02: technology, 35 % of the index, fell 82 % and the index 49.1 %, which implies 0.384 for the rest.',
      source: 'S&P release of 8 Mar 2005 (images.finanzen.at)',
      grade: 'secondary',
      disagrees: 'On 27 January 2025 most other stocks rose: about 0 or below.',
    },
  },
  borrows: {},
  work: ({ world, known }) => {
    const { companies, quarters, indexWeights, mag7Weights, aiWeights, restWeight } = world;
    const weigh = (weights: Float64Array, t: number) => {
      let sum = 0;
      for (let i = 0; i < companies; i++) sum += weights[i]! * known.return[i * quarters + t]!;
      return sum;
    };
    return {
      mag7(_, line) {
        for (let t = 0; t < quarters; t++) line[t] = weigh(mag7Weights, t);
      },
      aiBasket(_, line) {
        for (let t = 0; t < quarters; t++) line[t] = weigh(aiWeights, t);
      },
      rest({ spillover }, line) {
        for (let t = 0; t < quarters; t++) line[t] = spillover * known.aiBasket[t]!;
      },
      spilloverPart(_, line) {
        for (let t = 0; t < quarters; t++) line[t] = restWeight * known.rest[t]!;
      },
      sp500(_, line) {
        for (let t = 0; t < quarters; t++) line[t] = weigh(indexWeights, t) + known.spilloverPart[t]!;
      },
    };
  },
});
