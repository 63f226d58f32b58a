import { holdingsRecipe } from './holdingsColumns.ts';

/** Instrument, ticker, ISIN, shares, average and current price, value. */
export const trading212Positions = holdingsRecipe('trading212-positions', 'Broker positions, Trading 212 layout', [
  ['instrument', 'name'],
  ['ticker', 'symbol', 'isin'],
  ['shares', 'quantity'],
  ['average price', 'avg price', 'price owned'],
  ['value', 'current value', 'market value', 'total value'],
]);
