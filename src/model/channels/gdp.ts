import { defineChannel } from '../defineChannel.ts';
import { demand } from './demand.ts';

/** E15: from spending and wealth to output. Nothing flows back: these inputs cannot move the index. */
export const gdp = defineChannel({
  id: 'gdp',
  number: 'E15',
  title: 'Output loses the investment and the spending out of wealth',
  because:
    'The domestic part of the spending not done falls out of GDP at once; households spend a few cents less per dollar of lost wealth, over time. Nothing flows back from GDP to shares.',
  reads: ['capexLost', 'sp500'],
  writes: ['investmentGap', 'wealth', 'wealthFelt', 'consumptionGap', 'gdpGap'],
  formula: {
    investmentGap: 'dI = −mult·us·(1 − imp)·4·dK·(1 + xi·chi)/GDP',
    wealth: 'dW = Weq·S&P',
    wealthFelt: 'm = m[t−1] + adj·(dW − m[t−1])',
    consumptionGap: 'dC = mult·(mpc/100)·m/GDP',
    gdpGap: 'gap = dI + dC',
  },
  constants: ['usShare', 'otherCapex', 'wealthSpeed'],
  parameters: {
    wealthSpending: {
      role: 'assumption',
      group: 'macro',
      symbol: 'mpc',
      label: 'Spending out of wealth',
      help: 'Cents of yearly spending lost per dollar of lost share wealth.',
      default: 3.2,
      min: 2,
      max: 5,
      step: 0.1,
      likely: [2, 3.2, 5],
      loading: 0,
      unit: 'cents per dollar',
      basis: 'County-level estimate: 3.2 cents with passive monetary policy.',
      source: 'Chodorow-Reich, Nenov and Simsek, AER 2021 (abstract)',
      grade: 'primary',
      disagrees: 'Chinn (2025) works with 3 to 5 cents.',
    },
    importShare: {
      role: 'assumption',
      group: 'macro',
      symbol: 'imp',
      label: 'Import share of AI capital spending',
      help: 'Share of each dollar that is spent on imports and so does not touch US output.',
      default: 0.6,
      min: 0.4,
      max: 0.8,
      step: 0.05,
      likely: [0.4, 0.6, 0.8],
      loading: 0,
      unit: 'share',
      basis: 'J.P. Morgan’s accounting implies 62 %; another estimate is about 75 %.',
      source: 'share.snipd.com (J.P. Morgan, 23 Sep 2025); straithead.com',
      grade: 'secondary',
      disagrees:
        'Goldman Sachs: AI capital spending added “basically zero” to 2025 growth after imports, which is near 1.',
    },
    multiplier: {
      role: 'assumption',
      group: 'macro',
      symbol: 'mult',
      label: 'Multiplier after policy',
      help: 'Total output lost per dollar of spending lost, net of what policy gives back.',
      default: 1,
      min: 0.5,
      max: 1.5,
      step: 0.05,
      likely: [0.5, 1, 1.5],
      loading: 0.3,
      unit: 'ratio',
      basis: 'Assumption.',
      source: '',
      grade: 'assumption',
      disagrees: 'With room to cut interest rates policy may offset more; at the lower bound less.',
    },
  },
  borrows: { coMovement: demand.parameters.coMovement },
  work: ({ world, known, constants: { usShare, otherCapex, wealthSpeed } }) => {
    const { quarters, householdEquity } = world;
    return {
      investmentGap({ multiplier, importShare, coMovement }, line) {
        const perDollar = multiplier * usShare * (1 - importShare) * 4 * (1 + otherCapex * coMovement);
        for (let t = 0; t < quarters; t++) line[t] = 0 - (perDollar * known.capexLost[t]!) / world.gdp[t]!;
      },
      wealth(_, line) {
        for (let t = 0; t < quarters; t++) line[t] = householdEquity * known.sp500[t]!;
      },
      wealthFelt(_, line) {
        let felt = 0;
        for (let t = 0; t < quarters; t++) {
          felt += wealthSpeed * (known.wealth[t]! - felt);
          line[t] = felt;
        }
      },
      consumptionGap({ multiplier, wealthSpending }, line) {
        const perDollar = multiplier * (wealthSpending / 100);
        for (let t = 0; t < quarters; t++) line[t] = (perDollar * known.wealthFelt[t]!) / world.gdp[t]!;
      },
      gdpGap(_, line) {
        for (let t = 0; t < quarters; t++) line[t] = known.investmentGap[t]! + known.consumptionGap[t]!;
      },
    };
  },
});
