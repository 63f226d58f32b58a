import type { ExposedHolding } from '../model/types.ts';
import type { Holding } from './readHoldings.ts';

/** What each fund holds: company → share of the fund. Shares may add up to less than 1; the rest moves with the index. */
export type LookThrough = ReadonlyMap<string, Readonly<Record<string, number>>>;

export interface Exposure {
  /** For the model: companies, funds looked through, and what moves with nothing. */
  readonly exposed: readonly ExposedHolding[];
  /** Futures, options and currency positions: their market value says nothing of what they stand for. */
  readonly derivatives: readonly Holding[];
  /** Companies the model does not know and funds whose contents are not known; they move with the rest of the index. */
  readonly unknown: readonly Holding[];
  /** Positions without a weight, which are in none of the above. */
  readonly unweighed: readonly Holding[];
}

/** Positions as the model takes them. Cash, collateral and bonds are inert: nothing in the model moves them. */
export function exposedHoldings(
  holdings: readonly Holding[],
  companies: ReadonlySet<string>,
  funds: LookThrough,
): Exposure {
  const exposed: ExposedHolding[] = [];
  const derivatives: Holding[] = [];
  const unknown: Holding[] = [];
  const unweighed: Holding[] = [];
  for (const holding of holdings) {
    const { entity, name, kind, weight } = holding;
    if (kind === 'future' || kind === 'option' || kind === 'currency') {
      derivatives.push(holding);
      continue;
    }
    if (weight === null) {
      unweighed.push(holding);
      continue;
    }
    const label = name || entity;
    if (kind === 'cash' || kind === 'collateral' || kind === 'bond') {
      exposed.push({ label, weight, shares: {}, inert: true });
      continue;
    }
    const contents = kind === 'fund' ? funds.get(entity) : companies.has(entity) ? { [entity]: 1 } : undefined;
    if (!contents) unknown.push(holding);
    exposed.push({ label, weight, shares: contents ?? {} });
  }
  return { exposed, derivatives, unknown, unweighed };
}
