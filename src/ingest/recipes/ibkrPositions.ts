import { holdingsRecipe } from './holdingsColumns.ts';

/** The open positions section of an activity statement, or a flex query of positions. */
export const ibkrPositions = holdingsRecipe('ibkr-positions', 'Broker positions, Interactive Brokers layout', [
  ['symbol'],
  ['asset category', 'asset class'],
  ['quantity', 'position'],
  ['value', 'position value', 'market value'],
  ['mult', 'multiplier', 'cost basis', 'datadiscriminator'],
]);
