import { holdingsRecipe } from './holdingsColumns.ts';

/** Preamble of facts, then ticker, asset class, market value, weight, notional value. */
export const isharesHoldings = holdingsRecipe('ishares-holdings', 'Fund holdings, iShares layout', [
  ['ticker'],
  ['name'],
  ['weight', 'weight percent'],
  ['market value'],
  ['asset class'],
  ['notional value'],
]);
