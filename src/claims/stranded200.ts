import { latest, pick } from '../datasets/pick.ts';
import { defineClaim } from './defineClaim.ts';
import { spent, spent2025 } from './fourFirms.ts';
import { formatValue } from './judge.ts';
import { refOf } from './rowRefs.ts';

const dataset = 'ai-partners';
/** Where somebody’s count would stand if there were one. */
const counted = 'stranded_data_centres';

export const stranded200 = defineClaim({
  id: 'stranded-200',
  title: '$200bn that earns nothing',
  topic: 'financing',
  kind: 'premise',
  says: 'Suppose that $200bn of data centres cannot earn a return.',
  asserted: {
    operator: 'about',
    value: 200,
    unit: 'USD_bn',
    tolerance: 20,
    near: 20,
    why: 'The premise of a scenario, given to one digit. It is held against a count only if there ever is one.',
  },
  needs: [
    { dataset, series: ['essay_stranded_data_centres', counted] },
    { dataset: spent, series: ['capex_company_quoted_annual'] },
  ],
  dimensions: {},
  find: (seen) => {
    const row = latest(pick(seen, dataset, { series: counted }));
    if (row) {
      return {
        kind: 'measured',
        measured: { value: row.value, unit: 'USD_bn', date: row.date },
        steps: [{ text: `Counted: ${formatValue(row.value, 'USD_bn')}`, rows: [refOf(dataset, row)] }],
      };
    }
    const own = latest(pick(seen, dataset, { series: 'essay_stranded_data_centres' }));
    const base = spent2025(seen, 'quoted');
    const scale = base.ok
      ? [
          ...base.value.steps,
          {
            text: `$200bn ÷ ${formatValue(base.value.value, 'USD_bn')} = ${formatValue((100 * 200) / base.value.value, 'percent')} of what the four spent in 2025`,
            rows: [],
          },
        ]
      : [];
    return {
      kind: 'open',
      as: 'premise',
      note: 'The essay gives no source and needs none: it asks what would follow. Nobody has counted data centres without a return.',
      steps: [
        ...(own
          ? [{ text: `The essay supposes ${formatValue(own.value, 'USD_bn')}`, rows: [refOf(dataset, own)] }]
          : []),
        ...scale,
      ],
    };
  },
  wouldChange: 'A count of data centres that earn no return, by anyone who says how they counted.',
  chart: null,
});
