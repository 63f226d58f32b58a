import { formatQuantity } from '../../../base/format.ts';
import { fail, ok } from '../../../base/result.ts';
import { latest, pick } from '../../../datasets/pick.ts';
import type { Observation } from '../../../datasets/types.ts';
import { rankedSeries } from '../points.ts';
import { type Chapter, cite } from '../types.ts';

const dataset = 'ai-gdp';
const percent = (row: Observation) => formatQuantity(row.value, 'percent', 2);

const measures: readonly (readonly [series: string, period: string, name: string])[] = [
  ['goldman_ai_capex_to_gdp', '2025-12-18', 'Goldman Sachs: AI capital expenditure, Dec 2025'],
  ['goldman_ai_capex_to_gdp_upper_bound', '2025-10-15', 'Goldman Sachs: less than, Oct 2025'],
  ['epoch_ai_investment_to_gdp', '2026Q1', 'Epoch: AI investment, 2026 Q1'],
  ['epoch_computing_investment_to_gdp', '2026Q1', 'Epoch: all computing, 2026 Q1'],
  ['hyperscaler_cash_capex_to_gdp_annual', '2025', 'Four firms, cash, 2025'],
  ['hyperscaler_quoted_capex_to_gdp_annual', '2025', 'Four firms, as quoted, 2025'],
  ['hyperscaler_cash_capex_to_gdp_quarterly', '2026Q2', 'Four firms, cash, 2026 Q2'],
  ['essay_capex_2026_to_gdp', '2026', 'The essay’s $725bn, 2026'],
];

export const gdp: Chapter = {
  id: 'gdp',
  kicker: 'GDP',
  essay:
    'Goldman Sachs puts AI capital expenditure at nearly 0.8% of US GDP; growth in early 2026 came mainly from AI.',
  needs: [dataset],
  tell: (datasets) => {
    const of = (series: string, period: string) => latest(pick(datasets, dataset, { series, period }));
    const goldman = of('goldman_ai_capex_to_gdp', '2025-12-18');
    const quoted = of('hyperscaler_quoted_capex_to_gdp_annual', '2025');
    const asserted = of('essay_capex_2026_to_gdp', '2026');
    const net = of('goldman_ai_contribution_net_of_imports', '2025');
    const gross = of('ai_adjacent_share_of_gdp_growth_gross_of_imports', '2026Q1');
    if (!goldman) return fail({ dataset, wanted: 'goldman_ai_capex_to_gdp' });
    if (!quoted || !asserted) return fail({ dataset, wanted: 'capex to gdp' });
    if (!net || !gross) return fail({ dataset, wanted: 'contributions to growth' });
    const names = new Map(measures.map(([series, , name]) => [series, name]));
    const rows = measures.flatMap(([series, period]) => of(series, period) ?? []);
    return ok({
      headline: `${percent(goldman)} of GDP is a narrow measure: the four firms alone spent ${percent(quoted)} in 2025`,
      sentence: `The sum the essay names for 2026 would be ${percent(asserted)} of US GDP. What it adds to growth turns on imports: gross of them, AI-related investment was ${Math.round(gross.value)}% of growth in the first quarter of 2026; net of them, Goldman Sachs counts ${percent(net).replace('%', '')} percentage points for 2025.`,
      figure: percent(quoted),
      figureLabel: 'of US GDP spent by four firms in 2025',
      rows: [goldman, quoted, asserted, gross, net].map(cite),
      chart: {
        form: 'ranked-bars',
        title: 'AI spending as a share of US GDP, by definition',
        measure: 'Per cent of nominal US GDP; each bar is another definition, so they do not add up',
        unit: 'percent',
        series: [rankedSeries('definitions', 'Share of GDP', rows, (row) => names.get(row.series) ?? row.series)],
      },
    });
  },
};
