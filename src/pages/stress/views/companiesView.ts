import type { ChartPoint } from '../../../charts/types.ts';
import { companyPath } from '../../../model/readLedger.ts';
import type { Company } from '../../../model/types.ts';
import type { LabResult } from '../../../session/scenarioStore.ts';
import { changeText, lowestAt, moneyText, quarterWords } from '../present.ts';
import type { LabView } from './labView.ts';

export interface CompanyRow {
  readonly company: Company;
  /** Null where it cannot be valued. */
  readonly lowest: {
    readonly share: number;
    readonly quarter: string;
    readonly before: number;
    readonly after: number;
  } | null;
  readonly revenueLost: number;
  readonly incomeLost: number;
}

const sum = (cells: readonly number[]) => cells.reduce((total, each) => total + each, 0);

function rowOf({ outcome }: LabResult, company: Company): CompanyRow {
  const path = (side: 'baseline' | 'stressed', line: 'return' | 'marketCap' | 'revenue' | 'netIncome') =>
    companyPath(outcome, side, line, company.entity);
  const returns = path('stressed', 'return');
  const at = returns ? lowestAt(returns) : -1;
  const before = path('baseline', 'marketCap')?.[at];
  const after = path('stressed', 'marketCap')?.[at];
  const share = returns?.[at];
  return {
    company,
    lowest:
      share === undefined || before === undefined || after === undefined
        ? null
        : { share, quarter: quarterWords(outcome.world.quarters[at] ?? ''), before, after },
    revenueLost: sum(path('stressed', 'revenue') ?? []) - sum(path('baseline', 'revenue') ?? []),
    incomeLost: sum(path('stressed', 'netIncome') ?? []) - sum(path('baseline', 'netIncome') ?? []),
  };
}

/** Every company of the model, the hardest hit first. */
export const companyRows = (result: LabResult): readonly CompanyRow[] =>
  result.outcome.world.companies
    .map((company) => rowOf(result, company))
    .toSorted((a, b) => (a.lowest?.share ?? 1) - (b.lowest?.share ?? 1));

const written = (value: number) => changeText(value, 'company');
const format = { short: written, full: written };

/** The lowest point of every company that can be valued, as bars. */
export function companiesView(rows: readonly CompanyRow[]): LabView {
  const valued = rows.flatMap(({ company, lowest }) => (lowest ? [{ company, lowest }] : []));
  const [hardest] = valued;
  const points = valued.map(
    ({ company, lowest }, x): ChartPoint => ({
      ...{ key: company.entity, x, label: company.name, value: lowest.share, state: 'derived', confidence: 'unstated' },
      note: lowest.share === 0 ? '' : lowest.quarter,
    }),
  );
  const title = 'Lowest market value of each company';
  return {
    id: 'companies',
    title,
    finding: hardest
      ? `${hardest.company.name} would fall furthest: ${written(hardest.lowest.share)} at its lowest, ${moneyText(hardest.lowest.before)} to ${moneyText(hardest.lowest.after)}`
      : 'No company can be valued on these inputs',
    measure: 'Change against the baseline of the same quarter, each in its own lowest quarter',
    drawing: {
      form: 'ranked-bars',
      props: {
        title,
        summary: '',
        series: [{ id: 'lowest', label: title, role: 'scenario', points }],
        format,
        order: 'given',
      },
    },
    rows: () => ({
      columns: ['Company', 'Lowest', 'In', 'Baseline', 'Scenario'],
      cells: valued.map(({ company, lowest }) => [
        company.name,
        written(lowest.share),
        lowest.share === 0 ? 'unmoved' : lowest.quarter,
        moneyText(lowest.before),
        moneyText(lowest.after),
      ]),
    }),
  };
}
