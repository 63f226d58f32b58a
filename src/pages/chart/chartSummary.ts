import type { ValueFormat } from '../../charts/types.ts';
import type { Form } from '../../datasets/meta.ts';
import type { ViewModel } from './viewModel.ts';

const formWords: Readonly<Record<Form, string>> = {
  lines: 'Line chart',
  'stacked-bars': 'Stacked bars',
  'grouped-bars': 'Bars side by side',
  'share-area': 'Shares of a total over time',
  'ranked-bars': 'Ranked bars',
  dumbbell: 'Ranges from low to high',
  events: 'Timeline of events',
  links: 'Amounts from payer to receiver',
};

/** One or two sentences for who does not see the chart: form, what, range, first, last, highest. */
export function chartSummary(model: ViewModel, format: ValueFormat): string {
  const { spec, rows, series } = model;
  const dated = rows.filter((row) => row.date !== '').toSorted((a, b) => a.date.localeCompare(b.date));
  const first = dated[0];
  const last = dated.at(-1);
  const known = rows.flatMap((row) =>
    row.value === null ? [] : [{ name: row.name, value: row.value, period: row.period }],
  );
  const [start] = known;
  const top = start === undefined ? undefined : known.reduce((a, b) => (b.value > a.value ? b : a), start);
  const span = first && last ? `, ${first.period} to ${last.period}` : '';
  const count = series.length > 1 ? `, ${series.length} series` : '';
  const highest = top ? ` Highest: ${top.name}, ${format.full(top.value)}, ${top.period}.` : '';
  return `${formWords[spec.form]}: ${spec.title}, ${spec.measure}${span}${count}.${highest}`;
}
