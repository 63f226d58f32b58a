import { holdingsRecipe } from './holdingsColumns.ts';

/** Name first, then ticker, identifier, SEDOL, weight, shares held. */
export const ssgaHoldings = holdingsRecipe('ssga-holdings', 'Fund holdings, State Street layout', [
  ['name'],
  ['ticker'],
  ['weight'],
  ['sedol', 'identifier'],
  ['shares held'],
]);
