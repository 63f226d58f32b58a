import { holdingsRecipe } from './holdingsColumns.ts';

/** Product, symbol or ISIN, amount, closing price, local value, value in euro. */
export const degiroPositions = holdingsRecipe('degiro-positions', 'Broker positions, DEGIRO layout', [
  ['product'],
  ['symbol isin', 'isin'],
  ['amount', 'quantity', 'anzahl'],
  ['closing', 'price', 'schlusskurs'],
  ['value in eur', 'value', 'wert in eur'],
]);
