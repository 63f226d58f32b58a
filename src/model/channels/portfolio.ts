import { defineChannel } from '../defineChannel.ts';

/** E14: the reader's own holdings. */
export const portfolio = defineChannel({
  id: 'portfolio',
  number: 'E14',
  title: 'A portfolio falls with what it holds',
  because:
    'Funds are looked through to their companies; what is not in the model moves like the rest of the index; cash does not move.',
  reads: ['return', 'rest'],
  writes: ['portfolio'],
  formula: { portfolio: 'R_p = Σ_h v_h·[Σ_i l_hi·Ret_i + (1 − Σ_i l_hi)·R_rest]' },
  constants: [],
  parameters: {},
  borrows: {},
  work: ({ world, known }) => ({
    portfolio(_, line) {
      const { companies, quarters, portfolioWeights, portfolioRest } = world;
      for (let t = 0; t < quarters; t++) {
        let sum = portfolioRest * known.rest[t]!;
        for (let i = 0; i < companies; i++) sum += portfolioWeights[i]! * known.return[i * quarters + t]!;
        line[t] = sum;
      }
    },
  }),
});
