import { companyPath, wholePath } from '../../model/readLedger.ts';
import type { LabResult } from '../../session/scenarioStore.ts';
import { changeText, lowestAt, moneyText, quarterWords, sizeText } from './present.ts';

/** One of the results shown first: a figure, and what it means in words. */
export interface Headline {
  readonly id: string;
  readonly label: string;
  /** As short as fits a phone's strip. */
  readonly short: string;
  readonly figure: string;
  readonly words: string;
}

interface HeadlineSpec {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly tell: (result: LabResult) => Pick<Headline, 'figure' | 'words'>;
}

const missing = { figure: 'n/a', words: 'cannot be valued on this baseline' } as const;

const measured = (result: LabResult, id: string): number | null =>
  result.outputs.find((output) => output.id === id)?.measure(result.outcome.stressed) ?? null;

const whenLowest = (result: LabResult, cells: ArrayLike<number>) =>
  quarterWords(result.outcome.world.quarters[lowestAt(cells)] ?? '');

function index(id: 'sp500' | 'mag7' | 'portfolio'): HeadlineSpec['tell'] {
  return (result) => {
    const value = measured(result, id);
    if (value === null) return missing;
    const figure = changeText(value);
    return {
      figure,
      words: figure === '0%' ? 'as the baseline' : `lowest in ${whenLowest(result, result.outcome.stressed[id])}`,
    };
  };
}

function company(entity: string): HeadlineSpec['tell'] {
  return (result) => {
    const value = measured(result, `return:${entity}`);
    const returns = companyPath(result.outcome, 'stressed', 'return', entity);
    const before = companyPath(result.outcome, 'baseline', 'marketCap', entity);
    const after = companyPath(result.outcome, 'stressed', 'marketCap', entity);
    if (value === null || !returns || !before || !after) return missing;
    const at = lowestAt(returns);
    const then = quarterWords(result.outcome.world.quarters[at] ?? '');
    return {
      figure: changeText(value, 'company'),
      words: `${moneyText(after[at] ?? Number.NaN)}, not ${moneyText(before[at] ?? Number.NaN)}, in ${then}`,
    };
  };
}

/** The headline results in their order. */
export const headlineSpecs: readonly HeadlineSpec[] = [
  { id: 'sp500', label: 'S&P 500', short: 'S&P 500', tell: index('sp500') },
  { id: 'mag7', label: 'Magnificent 7', short: 'Mag-7', tell: index('mag7') },
  { id: 'return:NVDA', label: 'NVIDIA', short: 'NVIDIA', tell: company('NVDA') },
  { id: 'return:000660.KS', label: 'SK hynix', short: 'SK hynix', tell: company('000660.KS') },
  {
    id: 'memoryPrice',
    label: 'DRAM price',
    short: 'DRAM',
    tell(result) {
      const value = measured(result, 'memoryPrice');
      if (value === null) return missing;
      return {
        figure: changeText(value - 1),
        words: `lowest in ${whenLowest(result, result.outcome.stressed.memoryPrice)}`,
      };
    },
  },
  {
    id: 'gdp',
    label: 'US GDP',
    short: 'GDP',
    tell(result) {
      const value = measured(result, 'gdp');
      const { world, stressed } = result.outcome;
      if (value === null) return missing;
      const at = lowestAt(stressed.gdpGap);
      const lost = value * (world.macro.gdp.values[at] ?? Number.NaN);
      return {
        figure: changeText(value, 'gdp'),
        words: `${sizeText(lost)} a year less in ${quarterWords(world.quarters[at] ?? '')}`,
      };
    },
  },
  {
    id: 'wealth',
    label: 'Household share wealth',
    short: 'Wealth',
    tell(result) {
      const value = measured(result, 'wealth');
      if (value === null) return missing;
      return {
        figure: moneyText(value),
        words: `of ${moneyText(result.outcome.world.macro.householdEquity.value)} held today`,
      };
    },
  },
  {
    id: 'networkShortfall',
    label: 'Unpaid in the financing network',
    short: 'Unpaid',
    tell(result) {
      const value = measured(result, 'networkShortfall');
      const years = result.outcome.world.network.years;
      const unpaid = wholePath(result.outcome, 'stressed', 'networkShortfall');
      if (value === null || !unpaid) return { figure: 'n/a', words: 'no network in the data' };
      const worst = years[lowestAt(unpaid.map((each) => -each))];
      return { figure: moneyText(value), words: value < 0.05 ? 'everybody pays in full' : `a year, worst in ${worst}` };
    },
  },
];

/** Only for a reader who has put holdings into the model. */
const portfolioSpec: HeadlineSpec = {
  id: 'portfolio',
  label: 'Your portfolio',
  short: 'Yours',
  tell: index('portfolio'),
};

/** All headline results of a run. Cheap: it reads cells and rounds them. */
export function headlinesOf(result: LabResult): readonly Headline[] {
  const specs = result.outcome.world.holdings.length > 0 ? [...headlineSpecs, portfolioSpec] : headlineSpecs;
  return specs.map(({ id, label, short, tell }) => ({ id, label, short, ...tell(result) }));
}

/** Always beside the headline: how much of it rests on the spill-over lever, and what the spenders get back by cutting. */
export function asidesOf({ outcome }: LabResult): readonly [spillover: string, offset: string] {
  const { stressed, world } = outcome;
  const at = lowestAt(stressed.sp500);
  const total = stressed.sp500[at] as number;
  const part = total === 0 ? 0 : (stressed.spilloverPart[at] as number) / total;
  const spill =
    changeText(total) === '0%'
      ? 'The index does not move, so nothing of it is spill-over.'
      : `${Math.round(100 * part)}% of the S&P 500 move is assumed spill-over to stocks with no AI link.`;
  const sum = (line: 'capexSaved' | 'profitLost' | 'depreciationRelief') =>
    Array.from(stressed[line]).reduce((far, each) => far + each, 0);
  const kept = sum('capexSaved');
  const cost = sum('profitLost') - sum('depreciationRelief');
  const end = quarterWords(world.quarters.at(-1) ?? '');
  const offset =
    kept < 0.05
      ? `Nothing is cut, so the spenders keep no cash; take-downs cost them ${sizeText(cost)} of profit by ${end}.`
      : `By ${end} the spenders would keep ${sizeText(kept)} of cash and ${cost < 0 ? 'gain' : 'give up'} ${sizeText(cost)} of operating profit. Near a return of 0.24 that is neutral; below it a cut helps them.`;
  return [spill, offset];
}

/** The finding at the top of the page. */
export function leadSentence(result: LabResult): string {
  const { depth } = result.outcome.values;
  const sp500 = measured(result, 'sp500') ?? Number.NaN;
  const cut = depth === 0 ? 'No cut in AI spending' : `A ${Math.round(100 * depth)}% cut in AI spending`;
  const figure = changeText(sp500);
  if (figure === '0%') return `${cut} would imply no change of the S&P 500 under these inputs`;
  const size = figure.slice(1);
  return `${cut} would imply a ${sp500 < 0 ? 'fall' : 'rise'} of ${size} in the S&P 500, against its baseline and under these inputs`;
}
