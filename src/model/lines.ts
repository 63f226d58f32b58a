import type { Group } from './types.ts';

/**
 * How a line is laid out. `company-quarter` is company-major: cell (i, t) sits at `i × quarters + t`;
 * `node-year` likewise at `node × years + year`.
 */
export type LineShape = 'run' | 'quarter' | 'company' | 'company-quarter' | 'year' | 'node-year';

export type LineUnit = 'share' | 'USD_bn' | 'ratio' | 'round' | 'bp' | 'points' | 'pp';

export interface LineSpec {
  readonly shape: LineShape;
  readonly label: string;
  /** The letter of the equations. */
  readonly symbol: string;
  readonly unit: LineUnit;
  /** Groups the line speaks about; cells of other companies hold the neutral value and mean nothing. */
  readonly groups?: readonly Group[];
  /** Speaks only about companies that can be valued; others hold a filler. */
  readonly valuedOnly?: true;
}

const suppliers = ['logic', 'infra', 'memory'] as const;

/** Every line of the ledger, in the order the chain fills them. */
export const lines = {
  cutShape: { shape: 'quarter', label: 'Shape of the cut', symbol: 'u', unit: 'share' },
  cut: { shape: 'quarter', label: 'Cut in capital spending', symbol: 's', unit: 'share' },
  capex: { shape: 'quarter', label: 'Capital spending of the large cloud firms', symbol: 'K', unit: 'USD_bn' },
  capexLost: { shape: 'quarter', label: 'Capital spending not done', symbol: 'dK', unit: 'USD_bn' },
  persistentCut: { shape: 'run', label: 'Cut in the last four quarters', symbol: 'sbar', unit: 'share' },
  due: { shape: 'node-year', label: 'Payments due', symbol: 'pbar', unit: 'USD_bn' },
  paid: { shape: 'node-year', label: 'Payments made, with losses in default', symbol: 'p', unit: 'USD_bn' },
  shortfall: { shape: 'node-year', label: 'Shortfall, with losses in default', symbol: 'pbar − p', unit: 'USD_bn' },
  defaultRound: { shape: 'node-year', label: 'Round of default (0: none)', symbol: 'round', unit: 'round' },
  paidInFull: { shape: 'node-year', label: 'Payments made, nothing lost in default', symbol: 'p (EN)', unit: 'USD_bn' },
  shortfallInFull: {
    shape: 'node-year',
    label: 'Shortfall, nothing lost in default',
    symbol: 'pbar − p (EN)',
    unit: 'USD_bn',
  },
  defaultRoundInFull: {
    shape: 'node-year',
    label: 'Round of default, nothing lost (0: none)',
    symbol: 'round (EN)',
    unit: 'round',
  },
  receiptsLost: {
    shape: 'node-year',
    label: 'Contract income lost, with losses in default',
    symbol: 'loss',
    unit: 'USD_bn',
  },
  receiptsLostInFull: {
    shape: 'node-year',
    label: 'Contract income lost, nothing lost in default',
    symbol: 'loss (EN)',
    unit: 'USD_bn',
  },
  networkShortfall: { shape: 'year', label: 'Shortfall of the whole network', symbol: 'Σ(pbar − p)', unit: 'USD_bn' },
  buyerDemand: {
    shape: 'company-quarter',
    label: 'AI demand of the buyers',
    symbol: 'A',
    unit: 'ratio',
    groups: suppliers,
  },
  demand: { shape: 'company-quarter', label: 'Demand for all products', symbol: 'a', unit: 'ratio', groups: suppliers },
  orders: {
    shape: 'company-quarter',
    label: 'Orders after stocks are run down',
    symbol: 'o',
    unit: 'ratio',
    groups: suppliers,
  },
  price: { shape: 'company-quarter', label: 'Memory price', symbol: 'p', unit: 'ratio', groups: ['memory'] },
  volume: { shape: 'company-quarter', label: 'Memory volume', symbol: 'q', unit: 'ratio', groups: ['memory'] },
  memoryRevenue: {
    shape: 'company-quarter',
    label: 'Revenue from price and volume',
    symbol: 'Rev',
    unit: 'USD_bn',
    groups: ['memory'],
  },
  memoryProfit: {
    shape: 'company-quarter',
    label: 'Operating profit from price, volume and cost',
    symbol: 'EBIT',
    unit: 'USD_bn',
    groups: ['memory'],
  },
  memoryPrice: { shape: 'quarter', label: 'DRAM price, makers weighted by revenue', symbol: 'p̄', unit: 'ratio' },
  supplierRevenue: {
    shape: 'company-quarter',
    label: 'Revenue from orders',
    symbol: 'Rev',
    unit: 'USD_bn',
    groups: ['logic', 'infra'],
  },
  supplierProfit: {
    shape: 'company-quarter',
    label: 'Operating profit from orders',
    symbol: 'EBIT',
    unit: 'USD_bn',
    groups: ['logic', 'infra'],
  },
  capexSaved: {
    shape: 'company-quarter',
    label: 'Capital spending saved',
    symbol: 'dk',
    unit: 'USD_bn',
    groups: ['hyper'],
  },
  depreciationRelief: {
    shape: 'company-quarter',
    label: 'Depreciation not charged',
    symbol: 'relief',
    unit: 'USD_bn',
    groups: ['hyper'],
  },
  profitLost: {
    shape: 'company-quarter',
    label: 'Profit the unspent capital would have earned, and AI revenue taken down',
    symbol: 'lost',
    unit: 'USD_bn',
    groups: ['hyper'],
  },
  revenue: { shape: 'company-quarter', label: 'Revenue', symbol: 'Rev', unit: 'USD_bn' },
  operatingProfit: { shape: 'company-quarter', label: 'Operating profit', symbol: 'EBIT', unit: 'USD_bn' },
  netIncome: { shape: 'company-quarter', label: 'Net income', symbol: 'NI', unit: 'USD_bn' },
  cashFlow: { shape: 'company-quarter', label: 'Cash flow to owners', symbol: 'CF', unit: 'USD_bn' },
  impliedMultiple: {
    shape: 'company',
    label: 'Final multiple today’s price implies',
    symbol: 'M',
    unit: 'ratio',
    valuedOnly: true,
  },
  multiple: {
    shape: 'company',
    label: 'Final multiple after lost growth',
    symbol: 'Mˢ',
    unit: 'ratio',
    valuedOnly: true,
  },
  value: { shape: 'company-quarter', label: 'Value of the cash flows', symbol: 'S', unit: 'USD_bn', valuedOnly: true },
  valueRatio: {
    shape: 'company-quarter',
    label: 'Value against the baseline',
    symbol: 'phi',
    unit: 'ratio',
    valuedOnly: true,
  },
  belief: { shape: 'quarter', label: 'How much of it the market believes', symbol: 'bel', unit: 'share' },
  overshoot: { shape: 'company-quarter', label: 'Overshoot', symbol: 'om', unit: 'share', valuedOnly: true },
  return: {
    shape: 'company-quarter',
    label: 'Return against the baseline at the same date',
    symbol: 'Ret',
    unit: 'share',
    valuedOnly: true,
  },
  marketCap: { shape: 'company-quarter', label: 'Market value', symbol: 'cap', unit: 'USD_bn', valuedOnly: true },
  mag7: { shape: 'quarter', label: 'Magnificent 7', symbol: 'Mag7', unit: 'share' },
  aiBasket: { shape: 'quarter', label: 'AI basket', symbol: 'R_AI', unit: 'share' },
  rest: { shape: 'quarter', label: 'Stocks outside the model', symbol: 'R_rest', unit: 'share' },
  spilloverPart: {
    shape: 'quarter',
    label: 'Part of the index move that is spill-over',
    symbol: 'W_rest R_rest',
    unit: 'share',
  },
  sp500: { shape: 'quarter', label: 'S&P 500', symbol: 'S&P', unit: 'share' },
  portfolio: { shape: 'quarter', label: 'Portfolio', symbol: 'R_p', unit: 'share' },
  investmentGap: { shape: 'quarter', label: 'GDP gap from investment', symbol: 'dI', unit: 'share' },
  wealth: { shape: 'quarter', label: 'Household equity wealth', symbol: 'dW', unit: 'USD_bn' },
  wealthFelt: { shape: 'quarter', label: 'Wealth change felt so far', symbol: 'm', unit: 'USD_bn' },
  consumptionGap: { shape: 'quarter', label: 'GDP gap from consumption', symbol: 'dC', unit: 'share' },
  gdpGap: { shape: 'quarter', label: 'US GDP', symbol: 'gap', unit: 'share' },
  bbbSpread: { shape: 'quarter', label: 'BBB spread over the 10-year, for scale', symbol: 'BBB', unit: 'bp' },
  vix: { shape: 'quarter', label: 'VIX, for scale', symbol: 'VIX', unit: 'points' },
  tenYear: { shape: 'quarter', label: '10-year yield, for scale', symbol: '10y', unit: 'bp' },
  unemployment: { shape: 'quarter', label: 'Unemployment, for scale', symbol: 'U', unit: 'pp' },
} as const satisfies Record<string, LineSpec>;

export type LineId = keyof typeof lines;

/** Every line as a flat array; both ledgers of an outcome have this form. Not to be written to. */
export type Ledger = { readonly [L in LineId]: ArrayLike<number> };

/** The engine's own ledger: the same arrays, overwritten by every evaluation. */
export type Buffers = { readonly [L in LineId]: Float64Array };
