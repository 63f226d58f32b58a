import { pick } from '../datasets/pick.ts';
import type { Datasets } from '../datasets/types.ts';
import { growing, spenderPath } from './baselinePaths.ts';
import { parameters } from './chain.ts';
import { type FigureName, pointersOf, type RosterEntry } from './roster.ts';
import type { Company, Hyperscaler, Path } from './types.ts';
import { derivedFrom, type FoundRow, figureOf, find } from './worldFigures.ts';
import type { WorldGap } from './worldGaps.ts';
import { quarterNumber, quarterNumberOfDay } from './years.ts';

/** What every baseline path is extended with. Quarters are numbered (`quarterNumber`). */
export interface WorldBasis {
  readonly firstQuarter: number;
  readonly quarters: number;
  /** Baseline spending of the four, $bn, by quarter number. */
  spending(quarter: number): number;
  readonly spendingGrowth: number;
  readonly nominalGrowth: number;
}

/** An anchor this many quarters before the run is worth a word. */
const stale = 4;

/** One company of the roster with its baseline paths, or null when a figure it needs is missing (the gaps name it). */
export function readCompany(
  datasets: Datasets,
  entry: RosterEntry,
  basis: WorldBasis,
  gaps: WorldGap[],
): Company | null {
  const pointers = pointersOf(entry);
  const { entity, name, group, inSP500, inMag7 = false } = entry;
  let whole = true;
  const need = (input: FigureName): FoundRow => {
    const found = find(datasets, pointers[input]);
    if (found) return found;
    whole = false;
    gaps.push({
      kind: 'missing-figure',
      entity,
      input,
      dataset: pointers[input].dataset,
      series: pointers[input].series,
    });
    return nothing;
  };
  const cap = need('cap');
  const revenue = inDollars(datasets, need('revenue'));
  const margin = need('margin');
  const anchor = anchorOf(revenue);
  const base = {
    entity,
    name,
    inSP500,
    inMag7,
    cap: figureOf(cap),
    tax: figureOf(need('tax')),
    narrative: figureOf(need('narrative')),
  };
  const years = Array.from({ length: basis.quarters }, (_, t) => basis.firstQuarter + t);
  const nominal = growing(revenue.value, anchor, basis.nominalGrowth);
  let company: Company;
  if (group === 'hyper') {
    const spender = readSpender(datasets, entity, basis);
    const ai = need('aiRevenue');
    if (!spender) {
      gaps.push({
        kind: 'missing-figure',
        entity,
        input: 'capital spending',
        dataset: 'capex',
        series: 'capex_cash_ppe_quarterly',
      });
      return null;
    }
    const paths = spenderPath({
      quarters: basis.quarters,
      spending: (t) => spender.spending(basis.firstQuarter + t),
      revenue: (t) => nominal(basis.firstQuarter + t),
      operatingProfit: (t) => margin.value * nominal(basis.firstQuarter + t),
      roi: parameters.roi.default,
    });
    const made = derivedFrom(
      [revenue, margin],
      `${revenue.row.period} growing with nominal GDP, plus the default return on the baseline spending less its depreciation`,
    );
    const aiAt = growing(ai.value, anchorOf(ai), basis.spendingGrowth);
    company = {
      ...base,
      group,
      revenue: { ...made, values: paths.revenue },
      margin: { ...made, values: paths.margin },
      capex: spender.capex,
      aiRevenue: {
        ...derivedFrom([ai], `${ai.row.period} growing with the baseline spending`),
        values: years.map(aiAt),
      },
    };
  } else if (group === 'other') {
    company = {
      ...base,
      group,
      revenue: {
        ...derivedFrom([revenue], `${revenue.row.period} growing with nominal GDP`),
        values: years.map(nominal),
      },
      margin: marginPath(datasets, entity, margin, basis.quarters),
    };
  } else {
    const reliance = need('reliance');
    const tied = growing(reliance.value * revenue.value, anchor, basis.spendingGrowth);
    const untied = growing((1 - reliance.value) * revenue.value, anchor, basis.nominalGrowth);
    const selling = {
      ...base,
      revenue: {
        ...derivedFrom(
          [revenue, reliance],
          `${revenue.row.period}: the AI-tied share growing with the baseline spending, the rest with nominal GDP`,
        ),
        values: years.map((quarter) => tied(quarter) + untied(quarter)),
      },
      margin: marginPath(datasets, entity, margin, basis.quarters),
      reliance: figureOf(reliance),
      cloudShare: figureOf(need('cloudShare')),
      tier: figureOf(need('tier')),
      lag: figureOf(need('lag')),
    };
    company =
      group === 'memory'
        ? { ...selling, group }
        : { ...selling, group, decrementalFactor: figureOf(need('decrementalFactor')) };
  }
  const behind = basis.firstQuarter - anchor;
  if (whole && behind > stale) {
    gaps.push({ kind: 'stale-anchor', entity, input: 'revenue', period: revenue.row.period, quarters: behind });
  }
  return whole ? company : null;
}

/** Stands in while the rest of a company is looked for, so that all of its gaps are named at once; never leaves this file. */
const nothing: FoundRow = {
  row: {
    series: '',
    entity: '',
    period: '2026Q3',
    date: '2026-09-30',
    value: Number.NaN,
    unit: '',
    line: 0,
    provenance: { status: 'estimate', confidence: 'memory', source: '', sourceUrl: null, published: null, note: '' },
  },
  ref: { dataset: '', line: 0 },
  value: Number.NaN,
};

const anchorOf = ({ row }: FoundRow): number => quarterNumber(row.period) ?? quarterNumberOfDay(row.date);

/** Korean figures come in trillions of won. */
function inDollars(datasets: Datasets, found: FoundRow): FoundRow {
  if (found.row.unit !== 'KRW_tn') return found;
  const rate = find(datasets, { dataset: 'baselines', series: 'krw_per_usd', entity: 'US' });
  return { ...found, value: rate ? (found.value * 1000) / rate.value : Number.NaN };
}

/** A margin stays where it is, or moves in a straight line to the end its firm guided to. */
function marginPath(datasets: Datasets, entity: string, now: FoundRow, quarters: number): Path {
  const guided = find(datasets, { dataset: 'baselines', series: 'operating_margin_end', entity });
  if (!guided)
    return {
      provenance: now.row.provenance,
      rows: [now.ref],
      values: Array.from({ length: quarters }, () => now.value),
    };
  return {
    ...derivedFrom(
      guided ? [now, guided] : [now],
      `From ${now.value.toFixed(3)} in ${now.row.period} in a straight line to ${guided.value.toFixed(3)}`,
    ),
    values: Array.from({ length: quarters }, (_, t) => now.value + ((guided.value - now.value) * (t + 1)) / quarters),
  };
}

/** A spender's capital spending: its part of the four's guidance, or for a firm outside them its last four quarters, growing alike. */
function readSpender(
  datasets: Datasets,
  entity: string,
  basis: WorldBasis,
): { readonly capex: Hyperscaler['capex']; spending(quarter: number): number } | null {
  const guided = (who: string) =>
    find(datasets, { dataset: 'capex-guidance', series: 'capex_guidance_2026_mid', entity: who });
  const own = guided(entity);
  const four = guided('BIG4');
  if (own && four) {
    const share = own.value / four.value;
    return {
      capex: { kind: 'share', share: { ...derivedFrom([own, four], `${own.value}/${four.value}`), value: share } },
      spending: (quarter) => share * basis.spending(quarter),
    };
  }
  const quarters = pick(datasets, 'capex', { series: 'capex_cash_ppe_quarterly', entity })
    .filter(({ period }) => quarterNumber(period) !== null)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .slice(-4);
  const last = quarters.at(-1);
  if (quarters.length < 4 || !last) return null;
  const parts = quarters.map((row) => ({ row, ref: { dataset: 'capex', line: row.line }, value: row.value }));
  const mean = parts.reduce((sum, { value }) => sum + value, 0) / 4;
  const spending = growing(mean, quarterNumberOfDay(last.date) - 1.5, basis.spendingGrowth);
  const values = Array.from({ length: basis.quarters }, (_, t) => spending(basis.firstQuarter + t));
  const note = `Mean of the last four quarters, ${mean.toFixed(1)}, growing with the spending of the four`;
  return { capex: { kind: 'own', path: { ...derivedFrom(parts, note), values } }, spending };
}
