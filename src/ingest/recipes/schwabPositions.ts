import { holdingsRecipe } from './holdingsColumns.ts';

/** Symbol, description, quantity, price, market value, share of the account, security type. */
export const schwabPositions = holdingsRecipe('schwab-positions', 'Broker positions, Schwab layout', [
  ['symbol'],
  ['description'],
  ['qty', 'quantity'],
  ['mkt val', 'market value'],
  ['security type'],
]);
