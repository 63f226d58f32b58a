import type { Company, Group } from './types.ts';
import type { Pointer } from './worldFigures.ts';

/** A company of the model and where its figures live. What is left out follows the conventions of `pointersOf`. */
export interface RosterEntry {
  readonly entity: string;
  readonly name: string;
  readonly group: Group;
  readonly inSP500: boolean;
  readonly inMag7?: true;
  /** Figures that have another home than the tables of exposures and baselines. */
  readonly from?: Readonly<Partial<Record<FigureName, Pointer>>>;
}

export type FigureName =
  | 'cap'
  | 'revenue'
  | 'margin'
  | 'tax'
  | 'narrative'
  | 'reliance'
  | 'cloudShare'
  | 'tier'
  | 'lag'
  | 'decrementalFactor'
  | 'aiRevenue';

const percent = 0.01;
const perYear = 0.25;
/** Korean won, trillions; turned into dollars by the reader of the world. */
const korean = (series: string, entity: string): Pointer => ({
  dataset: 'memory-financials',
  series,
  entity,
  scale: 1,
});

/** Index membership as of August 2026. Samsung, SK hynix and TSMC are outside the S&P 500. */
export const roster: readonly RosterEntry[] = [
  {
    entity: 'NVDA',
    name: 'NVIDIA',
    group: 'logic',
    inSP500: true,
    inMag7: true,
    from: {
      revenue: { dataset: 'nvidia-revenue', series: 'nvda_revenue_quarterly', entity: 'NVDA' },
      margin: { dataset: 'nvidia-revenue', series: 'nvda_operating_margin_gaap', entity: 'NVDA', scale: percent },
      reliance: { dataset: 'nvidia-revenue', series: 'nvda_data_center_share', entity: 'NVDA', scale: percent },
      cloudShare: {
        dataset: 'nvidia-revenue',
        series: 'nvda_hyperscale_share_of_data_center_recast',
        entity: 'NVDA',
        scale: percent,
      },
    },
  },
  { entity: 'AVGO', name: 'Broadcom', group: 'logic', inSP500: true },
  { entity: 'AMD', name: 'AMD', group: 'logic', inSP500: true },
  {
    entity: 'TSM',
    name: 'TSMC',
    group: 'logic',
    inSP500: false,
    from: {
      reliance: { dataset: 'supplier-revenue', series: 'tsmc_hpc_revenue_share', entity: 'TSM', scale: percent },
    },
  },
  { entity: 'ANET', name: 'Arista', group: 'logic', inSP500: true, from: { cap: baseline('market_cap', 'ANET') } },
  { entity: 'DELL', name: 'Dell', group: 'logic', inSP500: true, from: { cap: baseline('market_cap', 'DELL') } },
  {
    entity: 'MU',
    name: 'Micron',
    group: 'memory',
    inSP500: true,
    from: {
      revenue: { dataset: 'memory-financials', series: 'revenue_usd', entity: 'MU' },
      margin: { dataset: 'memory-financials', series: 'operating_margin', entity: 'MU', scale: percent },
      reliance: {
        dataset: 'supplier-revenue',
        series: 'micron_data_center_share_fiscal',
        entity: 'MU',
        scale: percent,
      },
    },
  },
  {
    entity: '000660.KS',
    name: 'SK hynix',
    group: 'memory',
    inSP500: false,
    from: {
      cap: { dataset: 'memory-market-caps', series: 'market_cap_usd', entity: '000660.KS' },
      revenue: korean('revenue_krw', '000660.KS'),
      margin: { dataset: 'memory-financials', series: 'operating_margin', entity: '000660.KS', scale: percent },
    },
  },
  {
    entity: '005930.KS',
    name: 'Samsung Electronics',
    group: 'memory',
    inSP500: false,
    from: { cap: { dataset: 'memory-market-caps', series: 'market_cap_usd', entity: '005930.KS' } },
  },
  {
    entity: 'VRT',
    name: 'Vertiv',
    group: 'infra',
    inSP500: true,
    from: {
      revenue: { dataset: 'supplier-revenue', series: 'vertiv_revenue_quarterly', entity: 'VRT' },
      reliance: {
        dataset: 'supplier-revenue',
        series: 'vertiv_data_center_revenue_share',
        entity: 'VRT',
        scale: percent,
      },
    },
  },
  { entity: 'ETN', name: 'Eaton', group: 'infra', inSP500: true },
  {
    entity: 'GEV',
    name: 'GE Vernova',
    group: 'infra',
    inSP500: true,
    from: {
      reliance: { dataset: 'power-buildout', series: 'gas_orderbook_datacentre_share', entity: 'GEV', scale: percent },
    },
  },
  { entity: 'CEG', name: 'Constellation', group: 'infra', inSP500: true },
  { entity: 'VST', name: 'Vistra', group: 'infra', inSP500: true },
  {
    entity: 'MSFT',
    name: 'Microsoft',
    group: 'hyper',
    inSP500: true,
    inMag7: true,
    from: { aiRevenue: { dataset: 'capex-cash-flow', series: 'ai_revenue_run_rate', entity: 'MSFT', scale: perYear } },
  },
  { entity: 'GOOGL', name: 'Alphabet', group: 'hyper', inSP500: true, inMag7: true },
  {
    entity: 'AMZN',
    name: 'Amazon',
    group: 'hyper',
    inSP500: true,
    inMag7: true,
    from: { aiRevenue: { dataset: 'capex-cash-flow', series: 'ai_revenue_run_rate', entity: 'AWS', scale: perYear } },
  },
  { entity: 'META', name: 'Meta', group: 'hyper', inSP500: true, inMag7: true },
  {
    entity: 'ORCL',
    name: 'Oracle',
    group: 'hyper',
    inSP500: true,
    from: { revenue: { dataset: 'ai-partners', series: 'revenue_quarterly', entity: 'ORCL' } },
  },
  { entity: 'AAPL', name: 'Apple', group: 'other', inSP500: true, inMag7: true },
  { entity: 'TSLA', name: 'Tesla', group: 'other', inSP500: true, inMag7: true },
];

function baseline(series: string, entity: string): Pointer {
  return { dataset: 'baselines', series, entity };
}

/** Where each figure of a company is looked for. */
export function pointersOf({ entity, group, from = {} }: RosterEntry): Readonly<Record<FigureName, Pointer>> {
  const exposure = (series: string): Pointer => ({ dataset: 'exposures', series, entity });
  const reliance = from.reliance ?? exposure('reliance');
  const sells: Company['group'][] = ['logic', 'memory', 'infra'];
  return {
    cap: { dataset: 'market-caps', series: 'market_cap', entity },
    revenue: baseline('revenue_quarterly', entity),
    margin: baseline('operating_margin', entity),
    tax: exposure('tax'),
    // A seller's price rests on the AI story as far as its revenue does.
    narrative: sells.includes(group) ? reliance : exposure('narrative'),
    reliance,
    cloudShare: exposure('cloud_share'),
    tier: exposure('tier'),
    lag: exposure('lag'),
    decrementalFactor: exposure('decremental_factor'),
    aiRevenue: baseline('ai_revenue_quarterly', entity),
    ...from,
  };
}
