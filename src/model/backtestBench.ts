import { latest, pick } from '../datasets/pick.ts';
import type { Datasets, Provenance } from '../datasets/types.ts';
import { parameterOrder, parameters } from './chain.ts';
import { constantValues } from './constants.ts';
import { bindEngine } from './engine.ts';
import type { Ledger, LineId } from './lines.ts';
import type { Company, Figure, ParameterId, Path, World } from './types.ts';

export type Values = Readonly<Partial<Record<ParameterId, number>>>;

/** A played scenario, read by name. Changes are shares; a company outside the world is null. */
export interface Played {
  readonly ledger: Ledger;
  /** Lowest point of a line kept by quarter. */
  low(line: LineId): number;
  /** A company's return in quarter t. */
  returnOf(entity: string, t: number): number | null;
  /** A company's cells of a line. */
  cells(line: LineId, entity: string): readonly number[] | null;
}

/** What a back-test is played on: our world, and what the tables say happened. */
export interface Bench {
  readonly world: World;
  /** Percent, from the table of episodes; null where it is not there. */
  observed(series: string, entity: string): number | null;
}

export const makeBench = (world: World, datasets: Datasets): Bench => ({
  world,
  observed: (series, entity) => latest(pick(datasets, 'episodes', { series, entity }))?.value ?? null,
});

/** Plays values over a world without range checks: a back-test may need a market that believes at once, or a rise. */
export function play(world: World, values: Values): Played {
  const engine = bindEngine(world);
  engine.evaluate(Float64Array.from(parameterOrder, (id) => values[id] ?? parameters[id].default));
  const ledger = engine.copy();
  const quarters = world.quarters.length;
  const cells: Played['cells'] = (line, entity) => {
    const i = world.companies.findIndex((company) => company.entity === entity);
    return i < 0 ? null : Array.from({ length: quarters }, (_, t) => ledger[line][i * quarters + t] as number);
  };
  return {
    ledger,
    low: (line) => Math.min(...Array.from(ledger[line])),
    returnOf: (entity, t) => cells('return', entity)?.[t] ?? null,
    cells,
  };
}

/** The value of `x` in [low, high] at which a falling function meets `target`. */
export function meet(low: number, high: number, target: number, falling: (x: number) => number): number {
  let from = low;
  let to = high;
  for (let i = 0; i < 50; i++) {
    const middle = (from + to) / 2;
    if (falling(middle) > target) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** The financing network left out: episodes before its contracts. */
export const withoutNetwork = (world: World): World => ({
  ...world,
  network: { ...world.network, nodes: [], contracts: [] },
});

/** A market that believes at once: one-day and one-week episodes. */
export const believingAtOnce = (world: World): World => ({
  ...withoutNetwork(world),
  constants: { ...world.constants, beliefSpeed: 1 },
});

const made: Provenance = {
  status: 'estimate',
  confidence: 'secondary',
  source: 'Back-test',
  sourceUrl: null,
  published: null,
  note: '',
};
const figure = (value: number): Figure => ({ value, provenance: made, rows: [] });
const four = (value: number): Path => ({ values: [value, value, value, value], provenance: made, rows: [] });

/** A world of one company over one year, for episodes of another time. */
export function oneCompany(
  company: {
    readonly revenue: number;
    readonly margin: number;
    readonly reliance: number;
    readonly cloudShare: number;
  } & ({ readonly group: 'memory' } | { readonly group: 'logic'; readonly tier: number }),
): World {
  const base = {
    entity: 'ONE',
    name: 'The company',
    cap: figure(1000),
    revenue: four(company.revenue / 4),
    margin: four(company.margin),
    tax: figure(0.2),
    narrative: figure(0),
    reliance: figure(company.reliance),
    cloudShare: figure(company.cloudShare),
    lag: figure(0),
    inSP500: false,
    inMag7: false,
  };
  const one: Company =
    company.group === 'memory'
      ? { ...base, group: 'memory', tier: figure(0) }
      : { ...base, group: 'logic', tier: figure(company.tier), decrementalFactor: figure(1) };
  return {
    quarters: ['2026Q1', '2026Q2', '2026Q3', '2026Q4'],
    capex: four(100),
    companies: [one],
    indexCap: figure(10_000),
    macro: { gdp: four(30_000), householdEquity: figure(50_000) },
    network: { years: [2026], nodes: [], contracts: [] },
    holdings: [],
    constants: constantValues,
  };
}
