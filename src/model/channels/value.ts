import { terminalSum } from '../baselineValuation.ts';
import { defineChannel } from '../defineChannel.ts';

/** E11: the stressed path, valued. */
export const value = defineChannel({
  id: 'value',
  number: 'E11',
  title: 'The cash flows that remain are worth less',
  because: 'The same discounting on the stressed path, with the lower multiple on what is still earned at the end.',
  reads: ['netIncome', 'cashFlow', 'multiple'],
  writes: ['value', 'valueRatio'],
  formula: {
    value: 'S = Σ_{k ≥ t} CFˢ_k·(1+r)^−(k−t+1) + max(0, NI_Tˢ)·Mˢ·(1+r)^−(T−t)',
    valueRatio: 'phi = S / B, with B the same sum on the baseline (B at the start is today’s price)',
  },
  constants: ['requiredReturn'],
  parameters: {},
  borrows: {},
  work: ({ world, known: { netIncome, cashFlow, multiple, value } }) => {
    const { companies, quarters } = world;
    const { growth, valued, value: baseline } = world.valuation;
    return {
      value(_, line) {
        for (let i = 0; i < companies; i++) {
          if (!valued[i]) continue;
          const start = i * quarters;
          let ahead = Math.max(0, terminalSum(netIncome, start, quarters)) * multiple[i]!;
          for (let cell = start + quarters - 1; cell >= start; cell--) {
            ahead = (ahead + cashFlow[cell]!) / growth;
            line[cell] = ahead;
          }
        }
      },
      valueRatio(_, line) {
        for (let i = 0; i < companies; i++) {
          for (let cell = i * quarters; cell < (i + 1) * quarters; cell++) {
            line[cell] = valued[i] ? value[cell]! / baseline[cell]! : 1;
          }
        }
      },
    };
  },
});
