import { holdingsRecipe } from './holdingsColumns.ts';

/** Any table of symbols with a quantity and a value. */
export const brokerPositions = holdingsRecipe('broker-positions', 'Broker positions', [
  ['symbol', 'ticker', 'instrument', 'security', 'stock', 'product'],
  ['quantity', 'qty', 'shares', 'units', 'amount', 'position'],
  ['value', 'market value', 'current value', 'mkt val', 'position value', 'total value'],
]);
