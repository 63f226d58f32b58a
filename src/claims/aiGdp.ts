import { formatDay } from '../base/dates.ts';
import { latest, pick } from '../datasets/pick.ts';
import type { Datasets } from '../datasets/types.ts';
import { defineClaim, type Finding } from './defineClaim.ts';
import { type FirmSumOutcome, guidance, guided2026, spent, spent2025 } from './fourFirms.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { lastDate, noteOf, refOf } from './rowRefs.ts';

const dataset = 'ai-gdp';

function published(seen: Datasets, series: string, who: string): Finding {
  const row = latest(pick(seen, dataset, { series, entity: 'US' }));
  if (!row) return cannot(missingRows(seen, dataset, series, 'the United States'));
  return {
    kind: 'measured',
    measured: { value: row.value, unit: 'percent', date: row.date },
    steps: [
      {
        text: `${who}, ${formatDay(row.date)}: ${formatValue(row.value, 'percent')} of US GDP`,
        rows: [refOf(dataset, row)],
      },
    ],
    note: noteOf(row),
  };
}

const gdpSeries = {
  year: 'us_nominal_gdp_annual',
  quarter: 'us_nominal_gdp_saar',
  'later-vintage': 'us_nominal_gdp_saar_later_vintage',
} as const;

function overGdp(seen: Datasets, sum: FirmSumOutcome, gdp: keyof typeof gdpSeries): Finding {
  if (!sum.ok) return cannot(sum.missing);
  const series = gdpSeries[gdp];
  const row = latest(pick(seen, dataset, { series, entity: 'US' }));
  if (!row) return cannot(missingRows(seen, dataset, series, 'the United States'));
  const value = (100 * sum.value.value) / row.value;
  return {
    kind: 'measured',
    measured: { value, unit: 'percent', date: lastDate([sum.value, row]) },
    steps: [
      ...sum.value.steps,
      {
        text: `US GDP, ${row.period}, at a yearly rate: ${formatValue(row.value, 'USD_bn')}`,
        rows: [refOf(dataset, row)],
      },
      {
        text: `${formatValue(sum.value.value, 'USD_bn')} ÷ ${formatValue(row.value, 'USD_bn')} = ${formatValue(value, 'percent')}`,
        rows: [],
      },
    ],
    note: 'Worldwide spending of four firms on everything, over the output of one country: another measure than AI capital expenditure.',
  };
}

export const aiGdp = defineClaim({
  id: 'ai-gdp',
  title: '0.8% of US output',
  topic: 'gdp',
  kind: 'estimate',
  says: 'By Goldman Sachs’ estimate, AI capital expenditure is nearly 0.8% of US GDP.',
  asserted: {
    operator: 'about',
    value: 0.8,
    unit: 'percent',
    tolerance: 0.05,
    near: 0.1,
    why: 'One decimal is given, so half of its last place is rounding; two places more are close.',
  },
  needs: [
    {
      dataset,
      series: [
        'goldman_ai_capex_to_gdp',
        'epoch_ai_investment_to_gdp',
        'us_nominal_gdp_annual',
        'us_nominal_gdp_saar',
        'us_nominal_gdp_saar_later_vintage',
      ],
    },
    { dataset: spent, series: ['capex_cash_ppe_annual', 'capex_company_quoted_annual'] },
    { dataset: guidance, series: ['capex_guidance_2026_high'] },
  ],
  dimensions: {
    spending: {
      label: 'Spending',
      choices: {
        goldman: { label: 'Goldman’s estimate', meaning: 'AI capital expenditure as the bank counts it, end of 2025.' },
        epoch: {
          label: 'Epoch AI’s estimate',
          meaning: 'AI data centres, computing and networking, independent of the bank.',
        },
        cash: { label: 'Cash capex of the four, 2025', meaning: 'Everything the four bought in 2025, anywhere.' },
        quoted: { label: 'Quoted capex of the four, 2025', meaning: 'The essay’s own $410bn.' },
        guided: {
          label: 'Guided capex of the four, 2026',
          meaning: 'The tops of the guidance known: the essay’s own $725bn.',
        },
      },
    },
    gdp: {
      label: 'GDP',
      choices: {
        stated: {
          label: 'GDP of the estimate',
          meaning: 'The estimate comes as a share; its GDP is not stated.',
        },
        year: { label: 'GDP of the last full year', meaning: 'Mean of the four quarters of the latest calendar year.' },
        quarter: {
          label: 'GDP of the latest quarter',
          meaning: 'The latest quarter at a yearly rate, in the vintages before September 2026.',
        },
        'later-vintage': {
          label: 'Later vintage of the quarter',
          meaning: 'The same quarter in what looks like the update of September 2026.',
        },
      },
    },
  },
  admits: ({ spending, gdp }) => (spending === 'goldman' || spending === 'epoch') === (gdp === 'stated'),
  find: (seen, { spending, gdp }) => {
    if (spending === 'goldman') return published(seen, 'goldman_ai_capex_to_gdp', 'Goldman Sachs');
    if (spending === 'epoch') return published(seen, 'epoch_ai_investment_to_gdp', 'Epoch AI');
    const sum = spending === 'guided' ? guided2026(seen, 'high', 'former') : spent2025(seen, spending);
    return overGdp(seen, sum, gdp === 'stated' ? 'year' : gdp);
  },
  wouldChange: 'A newer estimate of the bank: spending has grown a good deal since the one behind the figure.',
  chart: {
    form: 'lines',
    measure: 'Cash capital expenditure of the four, at a yearly rate, as % of US GDP',
    unit: 'percent',
    lines: [
      {
        label: 'Cash capex of the four',
        dataset,
        pick: { series: 'hyperscaler_cash_capex_to_gdp_quarterly', entity: 'BIG4' },
      },
      { label: 'Goldman: AI only', dataset, pick: { series: 'goldman_ai_capex_to_gdp', entity: 'US' } },
      { label: 'Epoch AI: AI only', dataset, pick: { series: 'epoch_ai_investment_to_gdp', entity: 'US' } },
    ],
    mark: { value: 0.8, label: 'The essay: 0.8%' },
  },
});
