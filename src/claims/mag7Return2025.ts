import { formatExact } from '../base/format.ts';
import { latest, pick } from '../datasets/pick.ts';
import type { Datasets } from '../datasets/types.ts';
import { defineClaim, type Finding } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { refOf } from './rowRefs.ts';

const dataset = 'return-contribution';
const pct = (value: number) => formatValue(value, 'percent');
/** As the row has it, so that a reader can do the sum. */
const exactly = (value: number) => `${formatExact(value)}%`;

function withAndWithout(seen: Datasets): Finding {
  const all = latest(pick(seen, dataset, { series: 'annual_total_return', entity: 'SP500', period: '2025' }));
  const without = latest(pick(seen, dataset, { series: 'annual_total_return_ex_mag7', period: '2025' }));
  if (!all || !without) {
    return cannot(
      missingRows(seen, dataset, ['annual_total_return', 'annual_total_return_ex_mag7'], 'the S&P 500 in 2025'),
    );
  }
  const value = (100 * (all.value - without.value)) / all.value;
  return {
    kind: 'measured',
    measured: { value, unit: 'percent', date: all.date },
    steps: [
      { text: `Total return of the index in 2025: ${exactly(all.value)}`, rows: [refOf(dataset, all)] },
      {
        text: `Without the seven, as S&P Dow Jones prints it: ${exactly(without.value)}`,
        rows: [refOf(dataset, without)],
      },
      { text: `(${exactly(all.value)} − ${exactly(without.value)}) ÷ ${exactly(all.value)} = ${pct(value)}`, rows: [] },
    ],
    note: 'The printed figure without the seven reads as the index less their contribution, not as the return of the other members.',
  };
}

function contributions(seen: Datasets): Finding {
  const of = (entity: string) => latest(pick(seen, dataset, { series: 'contribution_2025', entity }));
  const seven = of('MAG7');
  const all = of('SP500');
  if (!seven || !all) return cannot(missingRows(seen, dataset, 'contribution_2025', 'the seven and the index'));
  const value = (100 * seven.value) / all.value;
  return {
    kind: 'measured',
    measured: { value, unit: 'percent', date: seven.date },
    steps: [
      {
        text: `Points of the seven, weight at the start × return: ${formatValue(seven.value, 'percentage_points')}`,
        rows: [refOf(dataset, seven)],
      },
      { text: `Return of the index: ${formatValue(all.value, 'percentage_points')}`, rows: [refOf(dataset, all)] },
      { text: `${seven.value} ÷ ${all.value} = ${pct(value)}`, rows: [] },
    ],
  };
}

function stated(seen: Datasets, series: string, period: string, words: string): Finding {
  const row = latest(pick(seen, dataset, { series, entity: 'MAG7', period }));
  if (!row) return cannot(missingRows(seen, dataset, series, `the Magnificent 7 in ${period}`));
  return {
    kind: 'measured',
    measured: { value: row.value, unit: 'percent', date: row.date },
    steps: [{ text: `${words}: ${pct(row.value)}. ${row.provenance.note}`, rows: [refOf(dataset, row)] }],
  };
}

export const mag7Return2025 = defineClaim({
  id: 'mag7-return-2025',
  title: 'Two fifths of the 2025 return',
  topic: 'index',
  kind: 'measurable',
  says: 'About 42% of the total return of the S&P 500 in 2025 came from the Magnificent 7.',
  asserted: {
    operator: 'about',
    value: 42,
    unit: 'percent',
    tolerance: 1,
    near: 2,
    why: '“About” with a whole percentage: one point either way. Published methods differ by two or three points, so two more are close.',
  },
  needs: [
    {
      dataset,
      series: [
        'annual_total_return',
        'annual_total_return_ex_mag7',
        'contribution_2025',
        'return_share_cap_gain',
        'return_share_published',
      ],
    },
  ],
  dimensions: {
    method: {
      label: 'Method',
      choices: {
        ex: {
          label: 'With and without the seven',
          meaning: 'What the index returned less what it is said to have returned without them, over the first.',
        },
        contributions: {
          label: 'Sum of contributions',
          meaning: 'Weight at the start of the year times total return, added up.',
        },
        'cap-gain': {
          label: 'Gain in full caps',
          meaning: 'Change of the seven’s full caps over that of all members; no dividends.',
        },
        'nine-months': {
          label: 'Printed, nine months',
          meaning: 'A publisher’s share of the total return to the end of September.',
        },
      },
    },
  },
  find: (seen, { method }) => {
    switch (method) {
      case 'ex':
        return withAndWithout(seen);
      case 'contributions':
        return contributions(seen);
      case 'cap-gain':
        return stated(seen, 'return_share_cap_gain', '2025', 'Share of the gain in full caps');
      case 'nine-months':
        return stated(seen, 'return_share_published', '2025Q1-Q3', 'As printed for nine months');
      default:
        return method satisfies never;
    }
  },
  wouldChange:
    'A final count by the index provider that shows its weights. The year is over, so prices cannot change it.',
  chart: {
    form: 'ranked',
    measure: 'Share of the S&P 500’s return in 2025, by method, %',
    unit: 'percent',
    lines: [
      { label: 'With and without the seven', dataset, pick: { series: 'return_share_ex', period: '2025' } },
      { label: 'Sum of contributions', dataset, pick: { series: 'return_share_contributions', period: '2025' } },
      { label: 'Gain in full caps', dataset, pick: { series: 'return_share_cap_gain', period: '2025' } },
      { label: 'Printed, nine months', dataset, pick: { series: 'return_share_published', period: '2025Q1-Q3' } },
    ],
    mark: { value: 42, label: 'The essay: 42%' },
  },
});
