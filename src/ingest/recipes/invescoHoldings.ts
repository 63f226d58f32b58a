import { holdingsRecipe } from './holdingsColumns.ts';

/** Fund ticker on every row, security identifier, holding ticker, market value, weight. */
export const invescoHoldings = holdingsRecipe('invesco-holdings', 'Fund holdings, Invesco layout', [
  ['fund ticker'],
  ['holding ticker'],
  ['marketvalue', 'market value'],
  ['weight'],
  ['security identifier'],
]);
