import { type BaselineValuation, valueBaseline } from './baselineValuation.ts';
import { type PreparedNetwork, prepareNetwork } from './prepareNetwork.ts';
import type { Company, Group, World } from './types.ts';
import { yearOf, yearsOf } from './years.ts';

/**
 * A world as the equations read it: companies by index, every path a flat array, everything no scenario can change
 * computed once. Company-quarter arrays are company-major: cell (i, t) sits at `i × quarters + t`.
 */
export interface Prepared {
  readonly quarters: number;
  readonly companies: number;
  readonly years: number;
  /** Index of each quarter's calendar year. */
  readonly yearIndex: Int32Array;
  readonly quartersInYear: Int32Array;
  readonly entities: readonly string[];
  /** Companies that sell goods into the build-out: logic, infra, memory. */
  readonly sellers: Int32Array;
  readonly memory: Int32Array;
  /** Sellers at given prices: logic and infra. */
  readonly graded: Int32Array;
  readonly hyper: Int32Array;
  readonly other: Int32Array;

  readonly capex: Float64Array;
  readonly gdp: Float64Array;
  readonly householdEquity: number;

  readonly tax: Float64Array;
  readonly narrative: Float64Array;
  /** Sellers only; 0 elsewhere and never read there. */
  readonly reliance: Float64Array;
  readonly cloudShare: Float64Array;
  readonly tier: Float64Array;
  readonly decrementalFactor: Float64Array;
  readonly lag: Int32Array;

  readonly revenue: Float64Array;
  readonly margin: Float64Array;
  readonly operatingProfit: Float64Array;
  readonly netIncome: Float64Array;
  readonly cashFlow: Float64Array;
  /** Hyperscalers only: AI revenue, and each firm's own baseline capital spending. */
  readonly aiRevenue: Float64Array;
  readonly ownCapex: Float64Array;
  /** Weights of memory makers in the headline price, by quarter; sum to 1, or all 0 without memory makers. */
  readonly memoryWeights: Float64Array;

  readonly valuation: BaselineValuation;
  readonly network: PreparedNetwork;

  /** Weights by company: of the index, of the Mag-7, of the AI basket. Companies without a value weigh 0. */
  readonly indexWeights: Float64Array;
  readonly mag7Weights: Float64Array;
  readonly aiWeights: Float64Array;
  readonly restWeight: number;
  /** Portfolio weights after look-through, and what moves with the rest of the index. */
  readonly portfolioWeights: Float64Array;
  readonly portfolioRest: number;
}

/** Turns a checked world into arrays. Assumes `checkWorld` found nothing. */
export function prepare(world: World): Prepared {
  const quarters = world.quarters.length;
  const companies = world.companies;
  const count = companies.length;
  const years = yearsOf(world.quarters);
  const yearIndex = Int32Array.from(world.quarters, (quarter) => years.indexOf(yearOf(quarter) ?? Number.NaN));
  const quartersInYear = Int32Array.from(years, (_, y) => yearIndex.filter((index) => index === y).length);
  const inGroups = (...groups: readonly Group[]) =>
    Int32Array.from(companies.flatMap((company, i) => (groups.includes(company.group) ? [i] : [])));
  const byCompany = (read: (company: Company) => number) => Float64Array.from(companies, read);
  const byCell = (read: (company: Company, t: number) => number) => {
    const cells = new Float64Array(count * quarters);
    companies.forEach((company, i) => {
      for (let t = 0; t < quarters; t++) cells[i * quarters + t] = read(company, t);
    });
    return cells;
  };

  const capex = Float64Array.from(world.capex.values);
  const tax = byCompany(({ tax }) => tax.value);
  const revenue = byCell(({ revenue }, t) => at(revenue.values, t));
  const margin = byCell(({ margin }, t) => at(margin.values, t));
  const ownCapex = byCell((company, t) => {
    if (company.group !== 'hyper') return 0;
    return company.capex.kind === 'own'
      ? at(company.capex.path.values, t)
      : company.capex.share.value * at(world.capex.values, t);
  });
  const operatingProfit = revenue.map((value, cell) => value * at(margin, cell));
  const netIncome = byCell(() => 0).map((_, cell) => {
    const i = Math.floor(cell / quarters);
    return (1 - at(tax, i)) * at(operatingProfit, cell);
  });
  const cashFlow = netIncome.map((value, cell) => value - world.constants.capexNetShare * at(ownCapex, cell));
  const memory = inGroups('memory');
  const cap = byCompany((company) => company.cap.value);
  const valuation = valueBaseline({
    quarters,
    cap,
    netIncome,
    cashFlow,
    requiredReturn: world.constants.requiredReturn,
  });
  const valued = (i: number) => valuation.valued[i] === 1;
  const weightsOf = (total: number, take: (company: Company) => boolean) =>
    Float64Array.from(companies, (company, i) =>
      valued(i) && take(company) && total > 0 ? company.cap.value / total : 0,
    );
  const sumOf = (take: (company: Company) => boolean) =>
    companies.reduce((sum, company, i) => (valued(i) && take(company) ? sum + company.cap.value : sum), 0);
  const inIndex = (company: Company) => company.inSP500;
  const inMag7 = (company: Company) => company.inMag7;
  const inBasket = (company: Company) => company.inSP500 && company.group !== 'other';
  const indexWeights = weightsOf(world.indexCap.value, inIndex);
  const portfolio = lookThrough(world, valued);

  return {
    quarters,
    companies: count,
    years: years.length,
    yearIndex,
    quartersInYear,
    entities: companies.map(({ entity }) => entity),
    sellers: inGroups('logic', 'infra', 'memory'),
    memory,
    graded: inGroups('logic', 'infra'),
    hyper: inGroups('hyper'),
    other: inGroups('other'),
    capex,
    gdp: Float64Array.from(world.macro.gdp.values),
    householdEquity: world.macro.householdEquity.value,
    tax,
    narrative: byCompany(({ narrative }) => narrative.value),
    reliance: byCompany((company) => ('reliance' in company ? company.reliance.value : 0)),
    cloudShare: byCompany((company) => ('cloudShare' in company ? company.cloudShare.value : 0)),
    tier: byCompany((company) => ('tier' in company ? company.tier.value : 0)),
    decrementalFactor: byCompany((company) => ('decrementalFactor' in company ? company.decrementalFactor.value : 0)),
    lag: Int32Array.from(companies, (company) => ('lag' in company ? company.lag.value : 0)),
    revenue,
    margin,
    operatingProfit,
    netIncome,
    cashFlow,
    aiRevenue: byCell((company, t) => (company.group === 'hyper' ? at(company.aiRevenue.values, t) : 0)),
    ownCapex,
    memoryWeights: memoryWeights(memory, revenue, quarters),
    valuation,
    network: prepareNetwork(world),
    indexWeights,
    mag7Weights: weightsOf(sumOf(inMag7), inMag7),
    aiWeights: weightsOf(sumOf(inBasket), inBasket),
    restWeight: 1 - indexWeights.reduce((sum, weight) => sum + weight, 0),
    ...portfolio,
  };
}

/** The headline price weighs makers by baseline revenue; see docs/decisions/model-memory-price-headline.md. */
function memoryWeights(memory: Int32Array, revenue: Float64Array, quarters: number): Float64Array {
  const weights = new Float64Array(memory.length * quarters);
  for (let t = 0; t < quarters; t++) {
    const total = memory.reduce((sum, i) => sum + at(revenue, i * quarters + t), 0);
    memory.forEach((i, k) => {
      weights[k * quarters + t] = total > 0 ? at(revenue, i * quarters + t) / total : 0;
    });
  }
  return weights;
}

/** Holdings as weights on companies. What is not looked through to a valued company moves with the rest of the index. */
function lookThrough(world: World, valued: (i: number) => boolean) {
  const portfolioWeights = new Float64Array(world.companies.length);
  let portfolioRest = 0;
  for (const { weight, shares, inert } of world.holdings) {
    if (inert) continue;
    let rest = weight;
    world.companies.forEach(({ entity }, i) => {
      const share = shares[entity];
      if (share === undefined || !valued(i)) return;
      portfolioWeights[i] = at(portfolioWeights, i) + weight * share;
      rest -= weight * share;
    });
    portfolioRest += rest;
  }
  return { portfolioWeights, portfolioRest };
}

/** A cell whose index is in bounds by construction. */
const at = (cells: ArrayLike<number>, i: number): number => cells[i] as number;
