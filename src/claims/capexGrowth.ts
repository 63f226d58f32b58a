import { latest, pick } from '../datasets/pick.ts';
import type { Datasets } from '../datasets/types.ts';
import { defineClaim } from './defineClaim.ts';
import { ESSAY_DAY } from './essay.ts';
import {
  type Base,
  baseChoices,
  type FirmSumOutcome,
  guidance,
  guided2026,
  type Point,
  pointChoices,
  spent,
  spent2025,
} from './fourFirms.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { lastDate, refOf } from './rowRefs.ts';

function essayTotal(seen: Datasets, period: string): FirmSumOutcome {
  const row = latest(pick(seen, spent, { series: 'essay_capex_total', entity: 'BIG4', period }));
  if (!row) return { ok: false, missing: missingRows(seen, spent, 'essay_capex_total', period) };
  const rows = [refOf(spent, row)];
  const text = `The essay’s own figure for ${period}: ${formatValue(row.value, 'USD_bn')}`;
  return { ok: true, value: { value: row.value, date: ESSAY_DAY, steps: [{ text, rows }], rows } };
}

const ahead = (seen: Datasets, of: Point | 'essay') =>
  of === 'essay' ? essayTotal(seen, '2026') : guided2026(seen, of, 'former');
const behind = (seen: Datasets, of: Base | 'essay') =>
  of === 'essay' ? essayTotal(seen, '2025') : spent2025(seen, of);

export const capexGrowth = defineClaim({
  id: 'capex-growth',
  title: 'A rise of 77%',
  topic: 'capex',
  kind: 'arithmetic',
  says: 'From 2025 to 2026 the capital expenditure of the four rises by 77%.',
  asserted: {
    operator: 'about',
    value: 77,
    unit: 'percent',
    tolerance: 0.5,
    near: 2,
    why: 'A whole percentage: half a point is rounding. Two points more are what a $5bn step of guidance and the rounding of the base make together.',
  },
  needs: [
    { dataset: spent, series: ['essay_capex_total', 'capex_company_quoted_annual', 'capex_cash_ppe_annual'] },
    {
      dataset: guidance,
      series: [
        'capex_guidance_2026_high',
        'capex_guidance_2026_mid',
        'capex_guidance_2026_low',
        'capex_guidance_2026_former_lease_basis_high',
        'capex_guidance_2026_former_lease_basis_mid',
        'capex_guidance_2026_former_lease_basis_low',
      ],
    },
  ],
  dimensions: {
    ahead: {
      label: '2026',
      choices: {
        essay: { label: 'The essay’s 725', meaning: 'The figure the essay itself gives for 2026.' },
        ...pointChoices,
      },
    },
    behind: {
      label: '2025',
      choices: {
        essay: { label: 'over its 410', meaning: 'The figure the essay itself gives for 2025.' },
        ...baseChoices,
      },
    },
  },
  // The essay's rounded base belongs to its own 2026 figure; guidance is set against what was spent.
  admits: ({ ahead: top, behind: base }) => top === 'essay' || base !== 'essay',
  find: (seen, chosen) => {
    const top = ahead(seen, chosen.ahead);
    const base = behind(seen, chosen.behind);
    if (!top.ok) return cannot(top.missing);
    if (!base.ok) return cannot(base.missing);
    const value = 100 * (top.value.value / base.value.value - 1);
    const sum = `${formatValue(top.value.value, 'USD_bn')} ÷ ${formatValue(base.value.value, 'USD_bn')} − 1`;
    return {
      kind: 'measured',
      measured: { value, unit: 'percent', date: lastDate([top.value, base.value]) },
      steps: [...top.value.steps, ...base.value.steps, { text: `${sum} = ${formatValue(value, 'percent')}`, rows: [] }],
      note:
        chosen.ahead === 'essay' ? '' : 'Microsoft’s leases are counted as until April, so that both years are alike.',
    };
  },
  wouldChange: 'New guidance for 2026; or a base in cash, which is smaller and makes the rise larger.',
  chart: {
    form: 'lines',
    measure: 'Capital expenditure of the four, $bn a year; 2026 as the essay has it',
    unit: 'USD_bn',
    lines: [
      { label: 'As quoted', dataset: spent, pick: { series: 'capex_company_quoted_annual', entity: 'BIG4' } },
      { label: 'The essay', dataset: spent, pick: { series: 'essay_capex_total', entity: 'BIG4' } },
    ],
  },
});
