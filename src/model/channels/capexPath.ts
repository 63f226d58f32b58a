import { defineChannel } from '../defineChannel.ts';

/** E2: the cut in dollars. */
export const capexPath = defineChannel({
  id: 'capex-path',
  number: 'E2',
  title: 'Dollars of spending not done',
  because: 'The cut is taken from the baseline path of the large cloud firms together.',
  reads: ['cut'],
  writes: ['capex', 'capexLost', 'persistentCut'],
  formula: {
    capex: 'Kˢ = Kᵇ·(1 − s)',
    capexLost: 'dK = Kᵇ·s',
    persistentCut: 's̄ = mean of s over the last four quarters',
  },
  constants: [],
  parameters: {},
  borrows: {},
  work: ({ world, known: { cut } }) => ({
    capex(_, line) {
      for (let t = 0; t < world.quarters; t++) line[t] = world.capex[t]! * (1 - cut[t]!);
    },
    capexLost(_, line) {
      for (let t = 0; t < world.quarters; t++) line[t] = world.capex[t]! * cut[t]!;
    },
    persistentCut(_, line) {
      const first = Math.max(0, world.quarters - 4);
      let sum = 0;
      for (let t = first; t < world.quarters; t++) sum += cut[t]!;
      line[0] = sum / (world.quarters - first);
    },
  }),
});
