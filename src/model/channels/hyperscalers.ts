import { defineChannel } from '../defineChannel.ts';

/** E7: what a spender saves and what it gives up. */
export const hyperscalers = defineChannel({
  id: 'hyperscalers',
  number: 'E7',
  title: 'Spenders keep the cash and lose the return',
  because:
    'A firm that cuts has the money and no depreciation on it; it gives up what the capital would have earned. Whether that hurts or helps turns on one number, the return; about 0.24 is neutral at a 9 % required return.',
  reads: ['cut', 'cutShape'],
  writes: ['capexSaved', 'depreciationRelief', 'profitLost'],
  formula: {
    capexSaved: 'dk = k·s, with k the firm’s own baseline spending (its share of K, or its own path)',
    depreciationRelief: 'relief = off·Σ dk[j ≤ t] / N',
    profitLost: 'lost = (roi/4)·Σ dk[j ≤ t − lagR] + loss·u·ai·mAI',
  },
  constants: ['depreciationQuarters', 'profitLag', 'aiMargin', 'spenderOffset'],
  parameters: {
    takedownLoss: {
      role: 'shock',
      group: 'shock',
      symbol: 'loss',
      label: 'AI revenue taken down',
      help: 'Share of today’s AI revenue lost directly to models being taken offline.',
      default: 0.1,
      min: 0,
      max: 0.5,
      step: 0.01,
      likely: [0, 0.1, 0.5],
      loading: 0.5,
      unit: 'share',
      basis: 'Assumption. The order of 12 June 2026 kept two models offline for 19 days.',
      source: '',
      grade: 'assumption',
      disagrees: 'Demand moves to other models and still needs hardware.',
    },
    roi: {
      role: 'assumption',
      group: 'chain',
      symbol: 'roi',
      label: 'Return on AI spending',
      help: 'Operating profit before depreciation earned per year by each dollar of AI capital spending.',
      default: 0.24,
      min: 0.05,
      max: 0.45,
      step: 0.01,
      likely: [0.05, 0.24, 0.45],
      loading: 0,
      unit: 'ratio',
      basis:
        'Break-even at a 9 % required return, six-year life and 17 % tax is 0.241: the default is neutral by construction.',
      source: 'J.P. Morgan, Nov 2025 (signwl.com): 650 bn of revenue a year for a 10 % return on 5 tn',
      grade: 'computed',
      disagrees:
        'Two market episodes imply less, about 0.15 (January 2025) and 0.05 (February 2026): then a cut is good news for the spender.',
    },
  },
  borrows: {},
  work: ({ world, known: { cut, cutShape, capexSaved }, constants }) => {
    const { hyper, quarters, ownCapex, aiRevenue } = world;
    const { depreciationQuarters, profitLag, aiMargin, spenderOffset } = constants;
    return {
      capexSaved(_, line) {
        for (let k = 0; k < hyper.length; k++) {
          const start = hyper[k]! * quarters;
          for (let t = 0; t < quarters; t++) line[start + t] = ownCapex[start + t]! * cut[t]!;
        }
      },
      depreciationRelief(_, line) {
        for (let k = 0; k < hyper.length; k++) {
          const start = hyper[k]! * quarters;
          let saved = 0;
          for (let cell = start; cell < start + quarters; cell++) {
            saved += capexSaved[cell]!;
            line[cell] = (spenderOffset * saved) / depreciationQuarters;
          }
        }
      },
      profitLost({ roi, takedownLoss }, line) {
        for (let k = 0; k < hyper.length; k++) {
          const start = hyper[k]! * quarters;
          let earning = 0;
          for (let t = 0; t < quarters; t++) {
            if (t >= profitLag) earning += capexSaved[start + t - profitLag]!;
            line[start + t] = (roi / 4) * earning + takedownLoss * cutShape[t]! * aiRevenue[start + t]! * aiMargin;
          }
        }
      },
    };
  },
});
