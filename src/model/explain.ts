import { chain, parameters } from './chain.ts';
import { constants } from './constants.ts';
import type { Engine } from './engine.ts';
import { type Ledger, type LineId, type LineSpec, lines } from './lines.ts';
import { type Outcome, prepareEngine } from './run.ts';
import { type InputTerm, type TermKey, termsOf } from './terms.ts';
import type { ConstantId, ParameterId } from './types.ts';

/** Where a term comes from: the next figure down the chain, a lever, a constant, or an input with its data rows. */
export type TermSource =
  | { readonly kind: 'line'; readonly line: LineId; readonly side: 'baseline' | 'stressed' }
  | { readonly kind: 'parameter'; readonly id: ParameterId }
  | { readonly kind: 'constant'; readonly id: ConstantId }
  /** `InputSpec.name`; null for a weight, which is made of all prices. */
  | { readonly kind: 'input'; readonly name: string | null };

export interface Term {
  readonly symbol: string;
  readonly label: string;
  readonly value: number;
  readonly source: TermSource;
}

export interface Explanation {
  readonly line: LineId;
  readonly formula: string;
  readonly value: number;
  readonly terms: readonly Term[];
}

interface Place {
  readonly engine: Engine;
  readonly outcome: Outcome;
  /** Company index, −1 for lines of the whole world. */
  readonly i: number;
  readonly t: number;
}

const inputSymbols: Readonly<Record<InputTerm, readonly [symbol: string, label: string, key: string]>> = {
  cloudShare: ['w', 'Share bought by the large cloud firms', 'cloudShare'],
  lag: ['lag', 'Quarters behind the spending', 'lag'],
  reliance: ['x', 'Share of revenue tied to AI spending', 'reliance'],
  tier: ['b', 'Order swing by tier', 'tier'],
  decrementalFactor: ['kdm', 'Factor on the profit lost per dollar', 'decrementalFactor'],
  margin: ['mu', 'Baseline operating margin', 'margin'],
  tax: ['tax', 'Tax rate', 'tax'],
  narrative: ['e', 'Exposure to the AI growth story', 'narrative'],
  ownCapex: ['k', 'The firm’s own baseline spending', 'capexShare'],
  aiRevenue: ['ai', 'AI revenue', 'aiRevenue'],
  gdp: ['GDP', 'US GDP, annual rate', ''],
  householdEquity: ['Weq', 'Shares held by US households', ''],
  restWeight: ['W_rest', 'Weight of stocks outside the model', ''],
};

/**
 * The equation of one cell with the reader's numbers in it. `company` for lines kept by company; `quarter` counts from
 * the start of the run. Null where the line does not apply to the company, or there is no such cell.
 */
export function explain(
  outcome: Outcome,
  line: LineId,
  { company, quarter = 0 }: { readonly company?: string; readonly quarter?: number },
): Explanation | null {
  const engine = prepareEngine(outcome.world);
  const spec: LineSpec = lines[line];
  const formula = chain.find(({ writes }) => writes.includes(line))?.formula[line];
  if (!engine.ok || formula === undefined || spec.shape === 'node-year' || spec.shape === 'year') return null;
  const byCompany = spec.shape === 'company' || spec.shape === 'company-quarter';
  const i = byCompany ? outcome.world.companies.findIndex(({ entity }) => entity === company) : -1;
  const group = outcome.world.companies[i]?.group ?? null;
  const outside = quarter < 0 || quarter >= outcome.world.quarters.length || !Number.isInteger(quarter);
  if (outside || (byCompany && i < 0) || (spec.groups && (group === null || !spec.groups.includes(group)))) return null;
  if (spec.valuedOnly && !engine.value.prepared.valuation.valued[i]) return null;
  const place = { engine: engine.value, outcome, i, t: quarter };
  return {
    line,
    formula,
    value: cellOf(outcome.stressed, line, place, quarter),
    terms: termsOf(line, group).map((key) => resolve(key, place)),
  };
}

/** A cell of a line as seen from one company and quarter. Before the run there is no shock: ratios are 1, the rest 0. */
function cellOf(ledger: Ledger, line: LineId, { engine, i }: Place, t: number): number {
  const { quarters, years, yearIndex, network } = engine.prepared;
  const { shape, unit } = lines[line];
  if (t < 0) return unit === 'ratio' ? 1 : 0;
  const cells = ledger[line];
  switch (shape) {
    case 'run':
      return cells[0] as number;
    case 'quarter':
      return cells[t] as number;
    case 'company':
      return cells[i] as number;
    case 'company-quarter':
      return cells[i * quarters + t] as number;
    case 'node-year': {
      const node = network.nodeOfCompany[i] as number;
      return node < 0 ? 0 : (cells[node * years + (yearIndex[t] as number)] as number);
    }
    case 'year':
      return cells[yearIndex[t] as number] as number;
    default:
      return shape satisfies never;
  }
}

function resolve(key: TermKey, place: Place): Term {
  const { engine, outcome, i, t } = place;
  const { prepared } = engine;
  const stressed = (line: LineId): TermSource => ({ kind: 'line', line, side: 'stressed' });
  if ('line' in key) {
    const { symbol, label } = lines[key.line];
    const back = key.at === 'lag' ? (prepared.lag[i] as number) : key.at === 'before' ? 1 : 0;
    const mark = key.at === 'lag' ? '[t − lag]' : key.at === 'before' ? '[t−1]' : '';
    return {
      symbol: symbol + mark,
      label,
      value: cellOf(outcome.stressed, key.line, place, t - back),
      source: stressed(key.line),
    };
  }
  if ('sumOf' in key) {
    const { symbol, label } = lines[key.sumOf];
    const last = key.until === 'now' ? t : t - engine.world.constants.profitLag;
    let sum = 0;
    for (let j = 0; j <= last; j++) sum += cellOf(outcome.stressed, key.sumOf, place, j);
    const until = key.until === 'now' ? 't' : 't − lagR';
    return { symbol: `Σ ${symbol}[j ≤ ${until}]`, label: `${label}, so far`, value: sum, source: stressed(key.sumOf) };
  }
  if ('endOf' in key) {
    const { symbol, label } = lines[key.endOf];
    const first = Math.max(0, prepared.quarters - 4);
    let sum = 0;
    for (let j = first; j < prepared.quarters; j++) sum += cellOf(outcome.stressed, key.endOf, place, j);
    const mean = key.as === 'mean';
    return {
      symbol: mean ? `mean ${symbol}` : `${symbol}_T`,
      label: `${label}, last four quarters`,
      value: mean ? sum / (prepared.quarters - first) : sum,
      source: stressed(key.endOf),
    };
  }
  if ('baseline' in key) {
    const { symbol, label } = lines[key.baseline];
    return {
      symbol: key.baseline === 'value' ? 'B' : `${symbol}ᵇ`,
      label: `${label}, baseline`,
      value: cellOf(outcome.baseline, key.baseline, place, t),
      source: { kind: 'line', line: key.baseline, side: 'baseline' },
    };
  }
  if ('parameter' in key) {
    const { symbol, label } = parameters[key.parameter];
    return { symbol, label, value: outcome.values[key.parameter], source: { kind: 'parameter', id: key.parameter } };
  }
  if ('constant' in key) {
    const { symbol, label } = constants[key.constant];
    return {
      symbol,
      label,
      value: engine.world.constants[key.constant],
      source: { kind: 'constant', id: key.constant },
    };
  }
  return inputTerm(key.input, place);
}

function inputTerm(input: InputTerm, { engine, outcome, i, t }: Place): Term {
  const { prepared } = engine;
  const [symbol, label, key] = inputSymbols[input];
  const named = (value: number, name: string | null): Term => ({
    symbol,
    label,
    value,
    source: { kind: 'input', name },
  });
  if (input === 'restWeight') return named(prepared.restWeight, null);
  if (input === 'gdp') return named(prepared.gdp[t] as number, 'macro.gdp');
  if (input === 'householdEquity') return named(prepared.householdEquity, 'macro.householdEquity');
  const company = outcome.world.companies[i];
  const own = company?.group === 'hyper' && company.capex.kind === 'own';
  const name = `companies.${company?.entity}.${input === 'ownCapex' && own ? 'capex' : key}`;
  const byQuarter = input === 'margin' || input === 'ownCapex' || input === 'aiRevenue';
  return named(prepared[input][byQuarter ? i * prepared.quarters + t : i] as number, name);
}
