import { defineChannel } from '../defineChannel.ts';

/** E9: what today's price takes for granted. */
export const impliedMultiple = defineChannel({
  id: 'implied-multiple',
  number: 'E9',
  title: 'Today’s price implies a multiple at the end',
  because:
    'A discounted cash flow run backwards: given the baseline, today’s price fixes the multiple of final income. Trough earnings at a trough multiple would count the same loss twice.',
  reads: [],
  writes: ['impliedMultiple'],
  formula: { impliedMultiple: 'M = (cap − Σ CFᵇ·d) / (d[T−1]·NI_Tᵇ), with d = (1 + r)^−(t+1) and r = 1.09^0.25 − 1' },
  constants: ['requiredReturn'],
  parameters: {},
  borrows: {},
  work: ({ world }) => ({
    impliedMultiple(_, line) {
      const { multiple, valued } = world.valuation;
      for (let i = 0; i < world.companies; i++) line[i] = valued[i] ? multiple[i]! : 0;
    },
  }),
});
