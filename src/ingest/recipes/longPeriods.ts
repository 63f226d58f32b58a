import { observationsBy, type Recipe } from '../tableView.ts';

/** A row per company or item and period: `Company,Quarter,Revenue`. */
export const longPeriods: Recipe = {
  id: 'long-periods',
  title: 'A row per item and period',
  propose(view) {
    const when = view.columns.find((column) => column.type === 'period' || column.type === 'date')?.name ?? null;
    if (!when) return null;
    const values = view.typed('number').map((column) => column.name);
    const filled = view.typed('text').filter((column) => column.empty < view.table.rows.length);
    const entity =
      view.find('entity', 'ticker', 'symbol', 'company', 'name', 'country', 'item', 'unternehmen', 'firma') ??
      filled[0]?.name ??
      null;
    if (values.length === 0 || !entity || view.typeOf(entity) !== 'text') return null;
    const named = view.find('value', 'amount', 'obs value', 'wert');
    const series = view.find('series', 'metric', 'measure', 'variable', 'indicator', 'line item', 'item');
    return observationsBy({
      recipe: 'long-periods',
      values: named && series && view.typeOf(named) === 'number' ? [named] : values,
      when,
      entity: entity === series ? null : entity,
      series: named && series ? series : null,
      unit: view.find('unit', 'currency', 'units', 'einheit'),
    });
  },
};
