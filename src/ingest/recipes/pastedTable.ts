import { observationsBy, type Recipe, slug } from '../tableView.ts';
import { holdingColumns } from './holdingsColumns.ts';

/** A small table pasted from a page or a sheet: names beside figures, with or without dates. The last resort before the mapping. */
export const pastedTable: Recipe = {
  id: 'pasted-table',
  title: 'Names beside figures',
  propose(view) {
    const values = view.typed('number').map((column) => column.name);
    const entity = view.typed('text')[0]?.name ?? null;
    if (values.length === 0 || !entity) return null;
    const holdings = holdingColumns(view, 'pasted-table');
    if (holdings.ticker && (holdings.weight || holdings.value)) return holdings;
    const when = view.columns.find((column) => column.type === 'date' || column.type === 'period')?.name ?? null;
    return observationsBy({
      recipe: 'pasted-table',
      values,
      when,
      entity,
      fixed: { entity: 'ALL', series: slug(view.subject), unit: null },
    });
  },
};
