import { holdingsRecipe } from './holdingsColumns.ts';

/** Any table that names holdings and gives each a weight. */
export const fundHoldings = holdingsRecipe('fund-holdings', 'Fund holdings', [
  [
    'ticker',
    'holding ticker',
    'symbol',
    'name',
    'holding name',
    'security name',
    'stockticker',
    'holdings',
    'company',
    'description',
    'security',
  ],
  [
    'weight',
    'weight percent',
    'percent weight',
    'weighting',
    'weightings',
    'weightings percent',
    'percent of fund',
    'percent of funds',
    'percent of net assets',
    'percent of portfolio',
    'percent of assets',
    'index weight',
    'allocation',
    'gewichtung',
    'percentage of fund',
    'percent of total',
  ],
]);
