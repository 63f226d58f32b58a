import type { HoldingKind } from '../../ingest/holdingKind.ts';
import type { Holding } from '../../ingest/readHoldings.ts';
import { type Exposure, exposureOf, type FundShares, type Position } from '../../model/exposure.ts';
import type { World } from '../../model/types.ts';

/** Kinds that move with no share price in the model. */
const inert: ReadonlySet<HoldingKind> = new Set(['cash', 'bond', 'collateral', 'currency']);
/** Kinds whose weight in a file is not what they expose to: a future's market value is near nought, its notional is not. */
const derivative: ReadonlySet<HoldingKind> = new Set(['future', 'option']);

export interface FileExposure {
  readonly exposure: Exposure;
  /** What the exposure was made from. */
  readonly positions: readonly Position[];
  /** Kept apart: their weight says little of what they move with. */
  readonly derivatives: readonly Holding[];
  /** Positions without a weight: they are in no sum. */
  readonly unweighed: readonly Holding[];
}

/** What the positions of a file are exposed to: companies as the model knows them, funds looked through. */
export function exposureOfFile(holdings: readonly Holding[], world: World, funds: FundShares): FileExposure {
  const weighed = holdings.filter(({ kind, weight }) => weight !== null && !derivative.has(kind));
  const positions = weighed.flatMap(({ entity, kind, weight }) =>
    weight === null ? [] : [{ entity, weight, ...(inert.has(kind) ? { inert: true } : {}) }],
  );
  return {
    exposure: exposureOf(positions, world, funds),
    positions,
    derivatives: holdings.filter(({ kind }) => derivative.has(kind)),
    unweighed: holdings.filter(({ kind, weight }) => weight === null && !derivative.has(kind)),
  };
}
