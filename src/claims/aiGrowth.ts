import { latest, pick } from '../datasets/pick.ts';
import type { Datasets } from '../datasets/types.ts';
import { defineClaim, type Finding } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows, nobodyStates } from './missing.ts';
import { noteOf, refOf } from './rowRefs.ts';

const dataset = 'ai-gdp';
const QUARTER = '2026Q1';
const pp = (value: number) => formatValue(value, 'percentage_points');

function fromLines(seen: Datasets, imports: 'gross' | 'net'): Finding {
  const names = [
    'gdp_growth_contribution_equipment',
    'gdp_growth_contribution_intellectual_property_products',
    'us_real_gdp_growth_latest',
  ];
  const [equipment, property, growth] = names.map((series) =>
    latest(pick(seen, dataset, { series, entity: 'US', period: QUARTER })),
  );
  const imported = latest(pick(seen, dataset, { series: 'ai_equipment_import_share', entity: 'US' }));
  if (!equipment || !property || !growth) return cannot(missingRows(seen, dataset, names, `the first quarter of 2026`));
  if (imports === 'net' && !imported)
    return cannot(missingRows(seen, dataset, 'ai_equipment_import_share', 'the United States'));
  const kept = imports === 'net' && imported ? 1 - imported.value / 100 : 1;
  const points = equipment.value * kept + property.value;
  const value = (100 * points) / growth.value;
  const netting =
    imports === 'net' && imported
      ? [
          {
            text: `Of the equipment ${formatValue(imported.value, 'percent')} is taken to be imported: ${pp(equipment.value)} × ${(kept * 100).toFixed(0)}% = ${pp(equipment.value * kept)}`,
            rows: [refOf(dataset, imported)],
          },
        ]
      : [];
  return {
    kind: 'measured',
    measured: { value, unit: 'percent', date: growth.date },
    steps: [
      { text: `Business equipment gave ${pp(equipment.value)} of growth`, rows: [refOf(dataset, equipment)] },
      { text: `Software, research and the like gave ${pp(property.value)}`, rows: [refOf(dataset, property)] },
      ...netting,
      {
        text: `Growth at a yearly rate, third estimate: ${formatValue(growth.value, 'percent')}`,
        rows: [refOf(dataset, growth)],
      },
      {
        text: `(${pp(equipment.value * kept)} + ${pp(property.value)}) ÷ ${pp(growth.value)} = ${formatValue(value, 'percent')}`,
        rows: [],
      },
    ],
    note:
      imports === 'net'
        ? 'A rough netting of our own: one page’s import share of an AI data centre, applied to all equipment. The lines hold far more than AI.'
        : 'All equipment and all software and research, AI or not, and imports not taken off: an upper bound. With imports netted the answer turns.',
  };
}

export const aiGrowth = defineClaim({
  id: 'ai-growth',
  title: 'Growth driven mainly by AI',
  topic: 'gdp',
  kind: 'estimate',
  says: 'By the more optimistic estimates, US growth in early 2026 came mainly from AI.',
  asserted: {
    operator: 'above',
    value: 50,
    unit: 'percent',
    tolerance: 0,
    near: 5,
    why: '“Mainly” is more than half. Contributions are printed to a hundredth of a point of about two points of growth, and revised by more, so five per cent short is close.',
  },
  needs: [
    {
      dataset,
      series: [
        'gdp_growth_contribution_equipment',
        'gdp_growth_contribution_intellectual_property_products',
        'us_real_gdp_growth_latest',
        'ai_equipment_import_share',
        'ing_ai_share_of_growth',
      ],
    },
  ],
  dimensions: {
    estimate: {
      label: 'Estimate',
      choices: {
        gross: {
          label: 'Two lines of the accounts, gross',
          meaning: 'All equipment and all intellectual property, imports not taken off.',
        },
        net: {
          label: 'The same, imports taken off roughly',
          meaning: 'The share of equipment one page calls imported is taken off.',
        },
        ing: { label: 'ING’s estimate', meaning: 'One bank’s share of growth in 2026.' },
        'net-published': {
          label: 'A published estimate net of imports',
          meaning: 'Somebody’s estimate for early 2026 with imports netted.',
        },
      },
    },
  },
  find: (seen, { estimate }) => {
    if (estimate === 'gross' || estimate === 'net') return fromLines(seen, estimate);
    if (estimate === 'net-published')
      return cannot(
        nobodyStates('no published estimate of AI’s part in growth of early 2026 net of imports was found'),
      );
    const row = latest(pick(seen, dataset, { series: 'ing_ai_share_of_growth', entity: 'US' }));
    if (!row) return cannot(missingRows(seen, dataset, 'ing_ai_share_of_growth', 'the United States'));
    return {
      kind: 'measured',
      measured: { value: row.value, unit: 'percent', date: row.date },
      steps: [
        { text: `ING for ${row.period}: ${formatValue(row.value, 'percent')} of growth`, rows: [refOf(dataset, row)] },
      ],
      note: noteOf(row),
    };
  },
  wouldChange:
    'An estimate that nets imports and separates AI from the rest of equipment and software; or a revision of the quarter.',
  chart: {
    form: 'ranked',
    measure: 'Estimates of AI’s share of US growth, %, different periods and scopes',
    unit: 'percent',
    lines: [
      {
        label: 'Two lines of the accounts, early 2026, gross',
        dataset,
        pick: { series: 'ai_adjacent_share_of_gdp_growth_gross_of_imports' },
      },
      {
        label: 'Furman, first half of 2025, gross',
        dataset,
        pick: { series: 'furman_it_share_of_gdp_growth_gross_of_imports' },
      },
      { label: 'Barron’s, nine months of 2025', dataset, pick: { series: 'barrons_ai_share_of_gdp_growth' } },
      { label: 'ING, 2026', dataset, pick: { series: 'ing_ai_share_of_growth' } },
    ],
    mark: { value: 50, label: 'More than half' },
  },
});
