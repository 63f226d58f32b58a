import { observationsBy, type Recipe, slug } from '../tableView.ts';

/** One or more series against a day or a period, as statistical offices and FRED export them: `observation_date,GDP`. */
export const macroSeries: Recipe = {
  id: 'macro-series',
  title: 'Series by date',
  propose(view) {
    const [first] = view.columns;
    const when =
      view.find(
        'observation date',
        'date',
        'time',
        'time period',
        'period',
        'quarter',
        'month',
        'year',
        'datum',
        'jahr',
        'monat',
        'quartal',
      ) ?? (first && (first.type === 'date' || first.type === 'period') ? first.name : null);
    const type = view.typeOf(when);
    if (!when || (type !== 'date' && type !== 'period')) return null;
    const rest = view.columns.filter(
      (column) => column.name !== when && !(column.type === 'text' && column.empty === view.table.rows.length),
    );
    if (rest.length === 0 || rest.some((column) => column.type !== 'number')) return null;
    const tickers = rest.length > 1 && rest.every((column) => /^[A-Z]{1,5}(?:\.[A-Z]{1,2})?$/.test(column.name));
    return observationsBy({
      recipe: 'macro-series',
      // Tickers side by side are companies of one series, not series of one company.
      headingsAre: tickers ? 'entity' : 'series',
      values: rest.map((column) => column.name),
      when,
      fixed: { entity: 'ALL', series: tickers ? slug(view.subject) : slug(rest[0]?.name ?? ''), unit: null },
    });
  },
};
