import { observationsBy, type Recipe, slug } from '../tableView.ts';

const close = [
  'adj close',
  'adjusted close',
  'close',
  'close last',
  'closing price',
  'price',
  'last',
  'schlusskurs',
  'nav',
  'market cap',
  'market capitalization',
  'marketcap',
  'mcap',
  'capitalisation',
  'level',
  'index level',
];

const seriesOf = (heading: string) =>
  /cap/i.test(heading) ? 'market_cap' : /level/i.test(heading) ? 'level' : 'price';

/** Prices or market values by day, of one instrument or with a ticker on each row. Adjusted prices are preferred, and named. */
export const priceHistory: Recipe = {
  id: 'price-history',
  title: 'Prices or market values by day',
  propose(view) {
    const when = view.find('date', 'day', 'datum', 'time', 'timestamp', 'observation date', 'trade date') ?? null;
    if (!when || view.typeOf(when) !== 'date') return null;
    const values = close
      .map((alias) => view.find(alias))
      .filter((name) => name !== null && view.typeOf(name) === 'number') as string[];
    const taken = values.filter((name) => !/^close$/i.test(name) || !values.some((other) => /^adj/i.test(other)));
    if (taken.length === 0) return null;
    const entity = view.find('ticker', 'symbol', 'entity', 'company', 'name', 'instrument');
    return observationsBy({
      recipe: 'price-history',
      values: taken,
      when,
      entity,
      unit: view.find('currency', 'unit'),
      fixed: {
        entity: entity ? 'ALL' : slug(view.subject).toUpperCase(),
        series: seriesOf(taken[0] ?? ''),
        unit: null,
      },
    });
  },
};
