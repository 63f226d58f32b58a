import type { LineId } from './lines.ts';
import type { ConstantId, Group, ParameterId } from './types.ts';

/** Inputs of the world that an equation names. Those of a company are taken at its quarter where they are paths. */
export type InputTerm =
  | 'cloudShare'
  | 'lag'
  | 'reliance'
  | 'tier'
  | 'decrementalFactor'
  | 'margin'
  | 'tax'
  | 'narrative'
  | 'ownCapex'
  | 'aiRevenue'
  | 'gdp'
  | 'householdEquity'
  | 'restWeight';

/** One number that stands in an equation. */
export type TermKey =
  | { readonly line: LineId; readonly at?: 'lag' | 'before' }
  /** A sum of a line over the quarters up to now, or up to `profitLag` ago. */
  | { readonly sumOf: LineId; readonly until: 'now' | 'profitLag' }
  /** A line over the last four quarters of the run. */
  | { readonly endOf: LineId; readonly as: 'mean' | 'sum' }
  | { readonly baseline: LineId }
  | { readonly parameter: ParameterId }
  | { readonly constant: ConstantId }
  | { readonly input: InputTerm };

const line = (id: LineId, at?: 'lag' | 'before'): TermKey => (at ? { line: id, at } : { line: id });
const baseline = (id: LineId): TermKey => ({ baseline: id });
const lever = (id: ParameterId): TermKey => ({ parameter: id });
const constant = (id: ConstantId): TermKey => ({ constant: id });
const input = (id: InputTerm): TermKey => ({ input: id });

const sells: readonly Group[] = ['logic', 'infra'];

/**
 * The numbers that stand in the equation of one cell, in the order of the formula; tests hold them to what the equation
 * reads. Empty for lines that add up companies (`indexContributions`) or clear the network: those have pictures of their own.
 */
export function termsOf(id: LineId, group: Group | null): readonly TermKey[] {
  if (id === 'revenue') {
    if (group === 'hyper') return [baseline('revenue'), line('profitLost'), constant('aiMargin'), line('receiptsLost')];
    if (group === 'memory') return [line('memoryRevenue')];
    return group !== null && sells.includes(group) ? [line('supplierRevenue')] : [baseline('revenue')];
  }
  if (id === 'operatingProfit') {
    if (group === 'hyper') {
      return [
        baseline('operatingProfit'),
        line('depreciationRelief'),
        line('profitLost'),
        input('margin'),
        line('receiptsLost'),
      ];
    }
    if (group === 'memory') return [line('memoryProfit')];
    return group !== null && sells.includes(group) ? [line('supplierProfit')] : [baseline('operatingProfit')];
  }
  if (id === 'cashFlow') {
    const income = [baseline('cashFlow'), line('netIncome'), baseline('netIncome')];
    return group === 'hyper'
      ? [...income, line('depreciationRelief'), constant('spenderOffset'), line('capexSaved')]
      : income;
  }
  return terms[id] ?? [];
}

const terms: { readonly [L in LineId]?: readonly TermKey[] } = {
  cutShape: [lever('onset'), lever('slide'), lever('trough'), lever('rebound'), constant('recoveryHalfLife')],
  cut: [lever('depth'), line('cutShape')],
  capex: [baseline('capex'), line('cut')],
  capexLost: [baseline('capex'), line('cut')],
  persistentCut: [{ endOf: 'cut', as: 'mean' }],
  buyerDemand: [line('cut', 'lag'), input('lag'), input('cloudShare'), lever('coMovement')],
  demand: [input('reliance'), line('buyerDemand')],
  orders: [line('demand'), lever('destocking'), input('tier'), line('demand', 'before')],
  price: [line('orders'), lever('elasticity'), lever('onset'), constant('elasticityQuarters'), constant('priceFloor')],
  volume: [
    line('orders'),
    line('price'),
    lever('elasticity'),
    lever('onset'),
    constant('elasticityQuarters'),
    constant('priceFloor'),
  ],
  memoryRevenue: [baseline('revenue'), line('price'), line('volume')],
  memoryProfit: [
    baseline('revenue'),
    line('price'),
    line('volume'),
    input('margin'),
    constant('fixedCostShare'),
    constant('writeDown'),
  ],
  supplierRevenue: [baseline('revenue'), line('orders')],
  supplierProfit: [
    baseline('operatingProfit'),
    lever('decremental'),
    input('decrementalFactor'),
    baseline('revenue'),
    line('supplierRevenue'),
  ],
  capexSaved: [input('ownCapex'), line('cut')],
  depreciationRelief: [
    constant('spenderOffset'),
    { sumOf: 'capexSaved', until: 'now' },
    constant('depreciationQuarters'),
  ],
  profitLost: [
    lever('roi'),
    { sumOf: 'capexSaved', until: 'profitLag' },
    constant('profitLag'),
    lever('takedownLoss'),
    line('cutShape'),
    input('aiRevenue'),
    constant('aiMargin'),
  ],
  netIncome: [baseline('netIncome'), input('tax'), line('operatingProfit'), baseline('operatingProfit')],
  multiple: [line('impliedMultiple'), lever('growthLost'), input('narrative'), line('persistentCut')],
  value: [line('cashFlow'), { endOf: 'netIncome', as: 'sum' }, line('multiple'), constant('requiredReturn')],
  valueRatio: [line('value'), baseline('value')],
  belief: [constant('beliefSpeed'), lever('onset')],
  overshoot: [
    lever('overshoot'),
    input('narrative'),
    lever('depth'),
    line('belief'),
    lever('onset'),
    constant('overshootHalfLife'),
  ],
  return: [line('belief'), line('valueRatio'), line('overshoot')],
  marketCap: [baseline('value'), line('return')],
  rest: [lever('spillover'), line('aiBasket')],
  spilloverPart: [input('restWeight'), line('rest')],
  investmentGap: [
    lever('multiplier'),
    constant('usShare'),
    lever('importShare'),
    line('capexLost'),
    constant('otherCapex'),
    lever('coMovement'),
    input('gdp'),
  ],
  wealth: [input('householdEquity'), line('sp500')],
  wealthFelt: [line('wealthFelt', 'before'), constant('wealthSpeed'), line('wealth')],
  consumptionGap: [lever('multiplier'), lever('wealthSpending'), line('wealthFelt'), input('gdp')],
  gdpGap: [line('investmentGap'), line('consumptionGap')],
  bbbSpread: [constant('spreadPerPercent'), line('sp500')],
  vix: [constant('vixPerPercent'), line('sp500')],
  tenYear: [constant('yieldPerPercent'), line('sp500')],
};
