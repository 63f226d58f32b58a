import { oneCompany, play } from './backtestBench.ts';
import { type Backtest, percent } from './backtestTypes.ts';

/** A year of a memory maker whose orders are `z` of the baseline: trend revenue and cost before the shock in, after it out. */
function memoryYear(trendRevenue: number, cost: number, z: number) {
  const world = oneCompany({
    group: 'memory',
    revenue: trendRevenue,
    margin: 1 - cost / trendRevenue,
    reliance: 1,
    cloudShare: 1,
  });
  const played = play(world, { depth: 1 - z, onset: 0, slide: 1, trough: 12, destocking: 0, takedownLoss: 0 });
  const first = (line: 'price' | 'revenue' | 'operatingProfit') => played.cells(line, 'ONE')?.[0] ?? Number.NaN;
  return { price: first('price'), revenue: 4 * first('revenue'), profit: 4 * first('operatingProfit') };
}

/** V7–V11: equipment makers after 2000 and memory makers in their busts. */
export const supplyBacktests: readonly Backtest[] = [
  {
    id: 'V7',
    title: 'Equipment makers of 2000–02',
    feed: 'Cut of 55 %, one quarter of stock shed, half of sales to the cutting carriers; exposed 70 and 100 %',
    happened: 'Corning −53 % in a year; Nortel and Lucent about −65 % (memory)',
    kind: 'test',
    why: 'The two exposures should span what the makers lost, give or take 15 points.',
    measure: () => {
      const trough = (reliance: number) => {
        const world = oneCompany({ group: 'logic', revenue: 4, margin: 0.2, reliance, cloudShare: 0.5, tier: 1 });
        const played = play(world, { depth: 0.55, onset: 0, slide: 3, trough: 12, destocking: 1, takedownLoss: 0 });
        return percent(Math.min(...(played.cells('orders', 'ONE') ?? [])) - 1);
      };
      return [
        { label: 'Revenue, exposed 70 %', unit: 'percent', model: trough(0.7), observed: -53, band: [-68, -38] },
        { label: 'Revenue, exposed 100 %', unit: 'percent', model: trough(1), observed: -65, band: [-80, -50] },
      ];
    },
  },
  {
    id: 'V8',
    title: 'DRAM in 2019',
    feed: 'Demand 10 % short; normal price decline of 20 %, revenue trend ×0.96',
    happened: 'Price −47.4 %, industry revenue −37.5 % (Gartner, 16 Jan 2020)',
    kind: 'fitted',
    why: 'The default elasticity was set on this year: a calibration, not a test.',
    measure: () => {
      const { price } = memoryYear(1, 0.5, 0.9);
      return [
        {
          label: 'DRAM price',
          unit: 'percent',
          model: percent(0.8 * price - 1),
          observed: -47.4,
          band: [-49.4, -45.4],
        },
        {
          label: 'Industry revenue',
          unit: 'percent',
          model: percent(0.96 * price - 1),
          observed: -37.5,
          band: [-39.5, -35.5],
        },
      ];
    },
  },
  {
    id: 'V9',
    title: 'SK hynix in 2019',
    feed: 'The same gap; cost of 2018 × 1.04',
    happened: 'Revenue −33 %, operating profit 2.71 (margin 10.1 %; zdnet.com)',
    kind: 'test',
    why: 'Same demand gap as the industry, its own margin: profit should follow within 8 points of margin.',
    measure: () => {
      const { revenue, profit } = memoryYear(0.96 * 40.445, 1.04 * (40.445 - 20.844), 0.9);
      return [
        {
          label: 'Revenue',
          unit: 'percent',
          model: percent(revenue / 40.445 - 1),
          observed: -33.3,
          band: [-41.3, -25.3],
        },
        { label: 'Operating profit', unit: 'KRW_tn', model: profit, observed: 2.713, band: null },
        {
          label: 'Operating margin',
          unit: 'percent',
          model: percent(profit / revenue),
          observed: 10.1,
          band: [2.1, 18.1],
        },
      ];
    },
  },
  {
    id: 'V10',
    title: 'SK hynix in 2023',
    feed: 'Demand 7 % short, fitted to revenue; trend ×0.96, cost unchanged',
    happened: 'Revenue 32.766, operating profit −7.73 (margin −24 %; from memory)',
    kind: 'test',
    why: 'Revenue is fitted; the margin is the test.',
    measure: () => {
      const { revenue, profit } = memoryYear(0.96 * 44.622, 44.622 - 6.809, 0.93);
      return [
        { label: 'Revenue', unit: 'KRW_tn', model: revenue, observed: 32.766, band: null },
        { label: 'Operating profit', unit: 'KRW_tn', model: profit, observed: -7.73, band: null },
        {
          label: 'Operating margin',
          unit: 'percent',
          model: percent(profit / revenue),
          observed: -23.6,
          band: [-31.6, -15.6],
        },
      ];
    },
  },
  {
    id: 'V11',
    title: 'Micron in fiscal 2023',
    feed: 'Demand 15 % short, fitted to revenue; trend ×0.96, cost unchanged',
    happened: 'Revenue 15.540, operating margin −37 % (from memory)',
    kind: 'test',
    why: 'Fails: at so deep a gap the model’s fixed cost and write-downs overstate the loss by about 19 points. Micron cut output and cost.',
    measure: () => {
      const { revenue, profit } = memoryYear(0.96 * 30.758, 30.758 - 9.702, 0.85);
      return [
        { label: 'Revenue', unit: 'USD_bn', model: revenue, observed: 15.54, band: null },
        {
          label: 'Operating margin',
          unit: 'percent',
          model: percent(profit / revenue),
          observed: -37,
          band: [-45, -29],
        },
      ];
    },
  },
];
