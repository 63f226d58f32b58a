import type { HoldingMapping } from '../mapping.ts';
import type { Recipe, TableView } from '../tableView.ts';

const ticker = [
  'ticker',
  'holding ticker',
  'symbol',
  'ticker symbol',
  'stock ticker',
  'stockticker',
  'instrument symbol',
  'symbol isin',
  'code',
  'trading symbol',
];
const name = [
  'name',
  'holding name',
  'holdings',
  'security name',
  'description',
  'company',
  'company name',
  'instrument',
  'product',
  'issuer name',
  'security',
  'securityname',
  'holding',
];
const weight = [
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
  'percent of account',
  'percent of acct',
  'of account',
  'percent of market value',
  'portfolio percent',
  'allocation',
  'index weight',
  'gewichtung',
  'gewichtung percent',
  'poids',
  'percent net assets',
  'percent tna',
  'percentage of fund',
  'percent of total',
];
const value = [
  'market value',
  'marketvalue',
  'mkt val',
  'mkt value',
  'market value $',
  'current value',
  'value',
  'position value',
  'total value',
  'value in eur',
  'value in usd',
  'value in gbp',
  'marktwert',
  'valeur',
  'market value usd',
  'notional value',
  'local value',
];
const assetClass = [
  'asset class',
  'security type',
  'asset type',
  'asset category',
  'type',
  'class',
  'sec type',
  'assetclass',
  'holding type',
  'anlageklasse',
  'instrument type',
];
const currency = [
  'market currency',
  'local currency',
  'currency',
  'trade currency',
  'ccy',
  'wahrung',
  'currency primary',
];
const exchange = ['exchange', 'listing exchange', 'market'];

/** The columns of a table of positions, found by their usual headings. */
export function holdingColumns(view: TableView, recipe: string | null): HoldingMapping {
  const number = (aliases: readonly string[]) =>
    aliases.map((alias) => view.find(alias)).find((found) => found && view.typeOf(found) === 'number') ?? null;
  return {
    kind: 'holdings',
    recipe,
    ticker: view.find(...ticker),
    name: view.find(...name),
    weight: number(weight),
    value: number(value),
    currency: view.find(...currency),
    assetClass: view.find(...assetClass),
    exchange: view.find(...exchange),
  };
}

/** A recipe for tables of positions: `marks` lists sets of aliases of which each must be found. */
export const holdingsRecipe = (
  id: string,
  title: string,
  marks: readonly (readonly string[])[],
  /** Columns that mean something else in this format. */
  without: Partial<HoldingMapping> = {},
): Recipe => ({
  id,
  title,
  propose(view) {
    if (!marks.every((aliases) => view.has(...aliases))) return null;
    // Several days make a history of weights, not one portfolio.
    const dated = view.columns.find(({ name: heading }) =>
      /^(?:as of )?(?:date|period|quarter|month|year)$/i.test(heading.trim()),
    );
    if (dated?.type === 'date' && new Set(dated.values.filter((day) => !Number.isNaN(day))).size > 1) return null;
    if (dated?.type === 'period' && dated.periods.length > 1) return null;
    const mapping: HoldingMapping = { ...holdingColumns(view, id), ...without };
    return (mapping.ticker || mapping.name) && (mapping.weight || mapping.value) ? mapping : null;
  },
});
