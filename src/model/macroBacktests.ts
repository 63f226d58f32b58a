import { meet, type Played, play, withoutNetwork } from './backtestBench.ts';
import { type Backtest, percent } from './backtestTypes.ts';
import { parameters } from './chain.ts';
import { presets } from './presets.ts';
import type { World } from './types.ts';

/** Revenue the index's sellers lose per dollar of spending not done, over the whole run. */
function supplierLossPerDollar(world: World, played: Played): number {
  let lost = 0;
  for (const company of world.companies) {
    if (!company.inSP500 || company.group === 'hyper' || company.group === 'other') continue;
    played.cells('revenue', company.entity)?.forEach((now, t) => {
      lost += (company.revenue.values[t] ?? now) - now;
    });
  }
  let cut = 0;
  for (let t = 0; t < world.quarters.length; t++) cut += played.ledger.capexLost[t] as number;
  return lost / cut;
}

const essay = presets.find(({ id }) => id === 'essay')?.scenario.values ?? {};
const correction = presets.find(({ id }) => id === 'correction')?.scenario.values ?? {};

/** V1–V6: what banks, funds and the last bust say about sales, wealth and output. */
export const macroBacktests: readonly Backtest[] = [
  {
    id: 'V1',
    title: 'Goldman Sachs: spending back to 2022',
    feed: 'Cut of 63.5 % within two quarters, no recovery, no take-down losses, no financing network',
    happened:
      'Sales of the index −300 per −275 of spending (1.09 per dollar); multiple −15 to −20 % (fortune.com, 5 Sep 2025)',
    kind: 'test',
    why: 'The bank’s multiple and sales together are wider than either; the index should fall between the two ends, and sellers lose most of each dollar.',
    measure: ({ world }) => {
      const bare = withoutNetwork(world);
      const played = play(bare, { depth: 0.635, slide: 2, trough: 12, rebound: 0, takedownLoss: 0 });
      return [
        {
          label: 'S&P 500, lowest point',
          unit: 'percent',
          model: percent(played.low('sp500')),
          observed: null,
          band: [-27, -15],
        },
        {
          label: 'Sellers’ revenue lost per dollar cut',
          unit: 'ratio',
          model: supplierLossPerDollar(bare, played),
          observed: 1.09,
          band: [0.6, 1.2],
        },
      ];
    },
  },
  {
    id: 'V2',
    title: 'Oxford Economics: tech slump',
    feed: 'Cut that takes the AI basket down 25 %, other values at their defaults',
    happened: 'Technology −25 %: US growth of 0.8 % in 2026, about 1 point less (Fortune, Oct 2025)',
    kind: 'test',
    why: 'Same fall of the sector, then GDP is compared: investment plus wealth should cost about a point.',
    measure: ({ world }) => {
      const depth = meet(0, 0.95, -0.25, (d) => play(world, { depth: d }).low('aiBasket'));
      const played = play(world, { depth });
      return [
        { label: 'Depth that does it', unit: 'percent', model: percent(depth), observed: null, band: null },
        {
          label: 'AI basket, lowest point',
          unit: 'percent',
          model: percent(played.low('aiBasket')),
          observed: -25,
          band: [-26, -24],
        },
        {
          label: 'US GDP, lowest point',
          unit: 'percent',
          model: percent(played.low('gdpGap')),
          observed: -1,
          band: [-1.5, -0.5],
        },
      ];
    },
  },
  {
    id: 'V3',
    title: 'Gopinath: a crash of dot-com size',
    feed: 'The essay’s collapse, scaled until household wealth falls by 20 trillion',
    happened: 'US households −20,000; GDP growth −2 points (Oct 2025)',
    kind: 'test',
    why: 'At the same wealth loss GDP should be near; the essay’s cut adds lost investment that a crash alone does not.',
    measure: ({ world }) => {
      const at = (depth: number) => play(world, { ...essay, depth });
      const depth = meet(0, 0.95, -20_000, (d) => at(d).low('wealth'));
      const played = at(depth);
      return [
        { label: 'Depth that does it', unit: 'percent', model: percent(depth), observed: null, band: null },
        {
          label: 'Household wealth, lowest point',
          unit: 'USD_bn',
          model: played.low('wealth'),
          observed: -20_000,
          band: [-20_100, -19_900],
        },
        {
          label: 'US GDP, lowest point',
          unit: 'percent',
          model: percent(played.low('gdpGap')),
          observed: -2,
          band: [-2.8, -1.2],
        },
      ];
    },
  },
  {
    id: 'V4',
    title: 'The Economist: spending out of lost wealth',
    feed: 'Wealth −15,600 (42,000 × 37.2 %), 3.2 cents a dollar, in the long run',
    happened: 'Consumption −500, 1.6 % of GDP (5 Nov 2025)',
    kind: 'test',
    why: 'Arithmetic of the consumption link once the whole loss is felt; exact by construction.',
    measure: () => [
      {
        label: 'Consumption',
        unit: 'USD_bn',
        model: (-42_000 * 0.372 * parameters.wealthSpending.default) / 100,
        observed: -500,
        band: [-505, -495],
      },
    ],
  },
  {
    id: 'V5',
    title: 'IMF: a moderate correction',
    feed: 'The preset “Correction”',
    happened: 'Global growth −0.4 points (World Economic Outlook, Oct 2025 and Jan 2026)',
    kind: 'test',
    why: 'Sign and order of size only: the IMF’s figure is for the world and its shock is not stated in these terms.',
    measure: ({ world }) => [
      {
        label: 'US GDP, lowest point',
        unit: 'percent',
        model: percent(play(world, correction).low('gdpGap')),
        observed: -0.4,
        band: [-0.8, -0.3],
      },
    ],
  },
  {
    id: 'V6',
    title: 'The index of 2000–02',
    feed: 'Technology 35 % of the index, −82 %; other stocks at the default spill-over',
    happened: 'S&P 500 1,527.46 to 776.76, −49.1 % (low from memory)',
    kind: 'fitted',
    why: 'The default spill-over comes from this very fall, so it must be near.',
    measure: () => {
      const rest = parameters.spillover.default * -0.82;
      return [
        {
          label: 'S&P 500',
          unit: 'percent',
          model: percent(0.35 * -0.82 + 0.65 * rest),
          observed: -49.1,
          band: [-52, -46],
        },
      ];
    },
  },
];
