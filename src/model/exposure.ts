import { pick } from '../datasets/pick.ts';
import type { Datasets } from '../datasets/types.ts';
import type { ExposedHolding, World } from './types.ts';

/** One position of a reader's portfolio. */
export interface Position {
  /** Ticker in the datasets' spelling. */
  readonly entity: string;
  /** Share of the portfolio's value. */
  readonly weight: number;
  /** Cash, bonds and the like: move with nothing in the model. */
  readonly inert?: boolean;
}

/** A portfolio as the model sees it. The four weights add up to the sum of the positions' weights. */
export interface Exposure {
  readonly holdings: readonly ExposedHolding[];
  /** Weight by company of the world, funds looked through. */
  readonly byCompany: ReadonlyMap<string, number>;
  /** Weight that moves with the rest of the index: other shares, and what is inside funds beyond the companies known. */
  readonly rest: number;
  readonly inert: number;
  /** Positions that are neither a company of the world nor a fund that can be looked through; part of `rest`. */
  readonly unseen: readonly Position[];
}

/** Companies of a fund by share of the fund. */
export type FundShares = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Share classes whose company the world knows by another ticker. */
const otherClass: Readonly<Record<string, string>> = { GOOG: 'GOOGL' };

/** Funds that hold no shares: what is inside them does not move with other stocks. */
const bondFunds: ReadonlySet<string> = new Set(['AGG']);

const companyOf = (entity: string) => otherClass[entity] ?? entity;

/**
 * What the bundled tables know of funds: the latest stated weight of each company, by fund ticker. Only what is stated
 * is there, so a fund's shares may add up to far less than one; the remainder counts as other shares.
 */
export function fundShares(datasets: Datasets, world: World): FundShares {
  const known = new Set(world.companies.map(({ entity }) => entity));
  const latest = new Map<string, { readonly date: string; readonly share: number }>();
  for (const row of pick(datasets, 'fund-weights', {})) {
    if (!row.series.startsWith('weight_') || !known.has(companyOf(row.entity))) continue;
    const key = `${row.series.slice('weight_'.length).toUpperCase()} ${row.entity}`;
    const before = latest.get(key);
    if (!before || row.date >= before.date) latest.set(key, { date: row.date, share: row.value / 100 });
  }
  const funds = new Map<string, Record<string, number>>();
  for (const [key, { share }] of latest) {
    const [fund = '', entity = ''] = key.split(' ');
    const shares = funds.get(fund) ?? {};
    const company = companyOf(entity);
    shares[company] = (shares[company] ?? 0) + share;
    funds.set(fund, shares);
  }
  return funds;
}

/** Positions turned into holdings of the model: companies as they are, funds looked through, the rest named. */
export function exposureOf(positions: readonly Position[], world: World, funds: FundShares): Exposure {
  const known = new Set(world.companies.map(({ entity }) => entity));
  const byCompany = new Map<string, number>();
  const unseen: Position[] = [];
  let rest = 0;
  let inert = 0;
  const holdings = positions.map((position): ExposedHolding => {
    const { entity, weight } = position;
    if (position.inert || bondFunds.has(entity)) {
      inert += weight;
      return { label: entity, weight, shares: {}, inert: true };
    }
    const company = companyOf(entity);
    const shares = known.has(company) ? { [company]: 1 } : (funds.get(entity) ?? {});
    if (!known.has(company) && !funds.has(entity)) unseen.push(position);
    let seen = 0;
    for (const [inside, share] of Object.entries(shares)) {
      byCompany.set(inside, (byCompany.get(inside) ?? 0) + weight * share);
      seen += share;
    }
    rest += weight * (1 - seen);
    return { label: entity, weight, shares };
  });
  return { holdings, byCompany, rest, inert, unseen };
}

/** The world with a reader's portfolio in it: the line `portfolio` then says what it would lose. */
export const withHoldings = (world: World, { holdings }: Pick<Exposure, 'holdings'>): World => ({ ...world, holdings });
