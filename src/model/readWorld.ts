import { latest, pick } from '../datasets/pick.ts';
import type { Datasets } from '../datasets/types.ts';
import { growing, growthToTotal } from './baselinePaths.ts';
import { constantValues } from './constants.ts';
import { readCompany, type WorldBasis } from './readCompany.ts';
import { readNetwork } from './readNetwork.ts';
import { roster } from './roster.ts';
import type { Figure, Path, World } from './types.ts';
import { derivedFrom, figureOf, find } from './worldFigures.ts';
import type { WorldGap } from './worldGaps.ts';
import { quarterNumber, quartersFrom, yearsOf } from './years.ts';

export interface WorldRead {
  /** Null when not even the frame (spending, index, GDP) could be built; the gaps say why. */
  readonly world: World | null;
  readonly gaps: readonly WorldGap[];
}

/** First quarter of the run, 2026Q3. */
const firstQuarter = 2026 * 4 + 2;
const length = 18;

/** The world of the stress test from the bundled tables: every figure with its rows, and whatever was missing as a gap. */
export function readWorld(datasets: Datasets): WorldRead {
  const gaps: WorldGap[] = [];
  const quarters = quartersFrom(firstQuarter, length);
  const capex = readCapex(datasets, quarters);
  const indexCap = find(datasets, { dataset: 'index-concentration', series: 'sp500_cap_sum', entity: 'SP500' });
  const gdp = readGdp(datasets, quarters);
  if (!capex) gaps.push({ kind: 'no-world', missing: 'capex' });
  if (!indexCap) gaps.push({ kind: 'no-world', missing: 'index' });
  if (!gdp) gaps.push({ kind: 'no-world', missing: 'gdp' });
  const householdEquity = readHouseholdEquity(datasets);
  if (!householdEquity) {
    gaps.push({
      kind: 'missing-figure',
      entity: 'US',
      input: 'household equity',
      dataset: 'baselines',
      series: 'household_equity',
    });
  }
  if (!capex || !indexCap || !gdp || !householdEquity) return { world: null, gaps };
  const basis: WorldBasis = {
    firstQuarter,
    quarters: length,
    spending: capex.spending,
    spendingGrowth: capex.growth,
    nominalGrowth: gdp.growth,
  };
  const companies = roster.flatMap((entry) => {
    const company = readCompany(datasets, entry, basis, gaps);
    if (!company) gaps.push({ kind: 'left-out', entity: entry.entity, name: entry.name });
    return company ? [company] : [];
  });
  const world: World = {
    quarters,
    capex: capex.path,
    companies,
    indexCap: figureOf(indexCap),
    macro: { gdp: gdp.path, householdEquity },
    network: readNetwork(datasets, yearsOf(quarters), gaps),
    holdings: [],
    constants: constantValues,
  };
  return { world, gaps };
}

/**
 * Baseline spending of the four: the middle of the latest guidance for 2026, growing at the rate that meets Goldman
 * Sachs's total for fiscal 2025–2030. `K_t = (K26/4)(1+g)^((t+0.5)/4)`; see docs/decisions/model-baseline-paths.md.
 */
function readCapex(datasets: Datasets, quarters: readonly string[]) {
  const last = find(datasets, {
    dataset: 'capex',
    series: 'capex_company_quoted_annual',
    entity: 'BIG4',
    period: '2025',
  });
  const guided = find(datasets, { dataset: 'capex-guidance', series: 'capex_guidance_2026_mid', entity: 'BIG4' });
  const total = find(datasets, {
    dataset: 'capex-forecasts',
    series: 'capex_cumulative_2025_2030_four_firms',
    entity: 'GOLDMAN_SACHS',
  });
  if (!last || !guided || !total) return null;
  const growth = growthToTotal(last.value, guided.value, 5, total.value);
  if (growth === null) return null;
  const spending = growing(guided.value / 4, firstQuarter - 0.5, growth);
  const path: Path = {
    ...derivedFrom(
      [last, guided, total],
      `Guidance of ${guided.value} for 2026 growing ${(100 * growth).toFixed(1)} % a year, the rate that meets ${total.value} for 2025–2030`,
    ),
    values: quarters.map((_, t) => spending(firstQuarter + t)),
  };
  return { path, growth, spending };
}

function readGdp(datasets: Datasets, quarters: readonly string[]) {
  const now = find(datasets, { dataset: 'ai-gdp', series: 'us_nominal_gdp_saar', entity: 'US' });
  const growth = find(datasets, { dataset: 'baselines', series: 'nominal_growth', entity: 'US' });
  const anchor = now && quarterNumber(now.row.period);
  if (!now || !growth || anchor === null) return null;
  const at = growing(now.value, anchor, growth.value);
  const path: Path = {
    ...derivedFrom([now, growth], `${now.row.period} growing ${100 * growth.value} % a year`),
    values: quarters.map((_, t) => at(firstQuarter + t)),
  };
  return { path, growth: growth.value };
}

/** The stated level of shares held by households, moved to the snapshot with the index. */
function readHouseholdEquity(datasets: Datasets): Figure | null {
  const stated = find(datasets, { dataset: 'baselines', series: 'household_equity', entity: 'US' });
  if (!stated) return null;
  const levels = pick(datasets, 'sp500-level', { series: 'sp500_level', entity: 'SP500' });
  const then = latest(levels, stated.row.date);
  const now = latest(levels);
  if (!then || !now) return figureOf(stated);
  const rows = [then, now].map((row) => ({ row, ref: { dataset: 'sp500-level', line: row.line }, value: row.value }));
  return {
    ...derivedFrom(
      [stated, ...rows],
      `${stated.value} × ${now.value}/${then.value}: the stated level moved with the index`,
    ),
    value: (stated.value * now.value) / then.value,
  };
}
