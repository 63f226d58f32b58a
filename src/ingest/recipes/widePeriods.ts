import { observationsBy, type Recipe, slug } from '../tableView.ts';

/** Quarters or years as columns: `Company,2023Q4,2024Q1`. */
export const widePeriods: Recipe = {
  id: 'wide-periods',
  title: 'Periods as columns',
  propose(view) {
    const values = view.periodHeadings.map((column) => column.name);
    if (values.length < 2) return null;
    const texts = view.typed('text').filter((column) => column.empty < view.table.rows.length);
    const series = view.find(
      'series',
      'metric',
      'measure',
      'line item',
      'indicator',
      'indicator name',
      'series name',
      'variable',
    );
    const entity =
      view.find('entity', 'ticker', 'symbol', 'company', 'name', 'country', 'country name', 'geo', 'region') ??
      texts.find((column) => column.name !== series)?.name ??
      null;
    return observationsBy({
      recipe: 'wide-periods',
      values,
      headingsAre: 'period',
      entity,
      series,
      unit: view.find('unit', 'units', 'currency'),
      fixed: { entity: 'ALL', series: slug(view.subject), unit: null },
    });
  },
};
