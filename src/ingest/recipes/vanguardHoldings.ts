import { holdingsRecipe } from './holdingsColumns.ts';

/** Ticker, holdings, per cent of fund, market value, shares. */
export const vanguardHoldings = holdingsRecipe('vanguard-holdings', 'Fund holdings, Vanguard layout', [
  ['ticker'],
  ['holdings', 'holding name'],
  ['percent of fund', 'percent of funds'],
  ['market value'],
  ['shares'],
]);
