import { defineClaim } from './defineClaim.ts';
import { baseChoices, spent, spent2025 } from './fourFirms.ts';
import { formatGap } from './judge.ts';
import { cannot } from './missing.ts';

export const capex2025 = defineClaim({
  id: 'capex-2025',
  title: '$410bn the year before',
  topic: 'capex',
  kind: 'measurable',
  says: 'In 2025 the same four providers had spent $410bn.',
  asserted: {
    operator: 'about',
    value: 410,
    unit: 'USD_bn',
    tolerance: 5,
    near: 10,
    why: 'The figure is given to the nearest ten, so up to $5bn either way is rounding; twice as far again is close.',
  },
  needs: [{ dataset: spent, series: ['capex_company_quoted_annual', 'capex_cash_ppe_annual'] }],
  dimensions: { base: { label: 'What is counted', choices: baseChoices } },
  find: (seen, { base }) => {
    const sum = spent2025(seen, base);
    if (!sum.ok) return cannot(sum.missing);
    const { value, date, steps } = sum.value;
    return {
      kind: 'measured',
      measured: { value, unit: 'USD_bn', date },
      steps: [...steps, { text: `Against $410bn: ${formatGap(value - 410, 'USD_bn')}`, rows: [] }],
      note: base === 'quoted' ? 'Three companies, three ways of counting leases and proceeds, in one sum.' : '',
    };
  },
  wouldChange: 'Another way of counting: in cash the four spent less than they quote. The year is over and reported.',
  chart: {
    form: 'lines',
    measure: 'Capital expenditure of the four, $bn a year',
    unit: 'USD_bn',
    lines: [
      { label: 'As quoted', dataset: spent, pick: { series: 'capex_company_quoted_annual', entity: 'BIG4' } },
      { label: 'Cash only', dataset: spent, pick: { series: 'capex_cash_ppe_annual', entity: 'BIG4' } },
    ],
    mark: { value: 410, label: 'The essay: $410bn' },
  },
});
