import { observationsBy, type Recipe } from '../tableView.ts';

/** Our own export and the columns of the bundled data: nothing to ask. */
export const tidy: Recipe = {
  id: 'tidy',
  title: 'Faultline’s own tidy table',
  propose(view) {
    const [series, entity, period, date, value, unit] = ['series', 'entity', 'period', 'date', 'value', 'unit'].map(
      (name) => view.find(name),
    );
    if (!series || !entity || !period || !date || !value || !unit) return null;
    return observationsBy({
      recipe: 'tidy',
      values: [value],
      when: date,
      period,
      entity,
      series,
      unit,
      source: view.find('source'),
      note: view.find('note'),
    });
  },
};
