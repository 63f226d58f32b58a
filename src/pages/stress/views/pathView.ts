import type { ChartSeries, ValueFormat } from '../../../charts/types.ts';
import { type LineId, type LineUnit, lines } from '../../../model/lines.ts';
import type { LabResult } from '../../../session/scenarioStore.ts';
import { pathFormats } from '../formats.ts';
import { pathRows } from '../pictureRows.ts';
import { lowestAt, quarterWords } from '../present.ts';
import { lineText } from '../quarterLines.ts';
import type { ReceiptStep } from '../receipt/receiptTypes.ts';
import type { LabView } from './labView.ts';

/** The first day of a quarter `2027Q4`, UTC milliseconds. */
export function quarterStart(quarter: string): number {
  const [year, part] = quarter.split('Q');
  return Date.UTC(Number(year), 3 * (Number(part) - 1), 1);
}

interface Path {
  readonly id: string;
  readonly title: string;
  readonly finding: string;
  readonly measure: string;
  readonly quarters: readonly string[];
  readonly baseline: readonly number[];
  readonly scenario: readonly number[];
  readonly format: ValueFormat;
}

/** A baseline in grey and what the scenario makes of it, quarter by quarter. */
function pathView({ quarters, baseline, scenario, format, ...words }: Path): LabView {
  const series = (id: string, label: string, role: 'context' | 'scenario', values: readonly number[]): ChartSeries => ({
    ...{ id, label, role },
    points: values.map((value, t) => ({
      ...{ key: `${id}~${quarters[t]}`, x: quarterStart(quarters[t] ?? ''), label: quarters[t] ?? '' },
      ...{ value: Number.isFinite(value) ? value : null, state: 'derived', confidence: 'unstated' },
    })),
  });
  // A baseline that is nothing but zero is the axis.
  const still = baseline.every((value) => value === 0);
  return {
    ...words,
    drawing: {
      form: 'lines',
      props: {
        ...{ title: words.title, summary: '', format, fault: 'off' },
        series: [
          ...(still ? [] : [series('baseline', 'Baseline', 'context', baseline)]),
          series('scenario', 'Scenario', 'scenario', scenario),
        ],
        ...(still ? { marks: [{ value: 0, label: 'baseline, no shock' }] } : {}),
      },
    },
    rows: () => pathRows(quarters, baseline, scenario, format),
  };
}

/** The path of a link of the chain, as its receipt draws it. Null where the link has none. */
export function stepView({ outcome }: LabResult, { id, title, sentence, path }: ReceiptStep): LabView | null {
  if (!path) return null;
  return pathView({
    id: `chain.${id}`,
    title,
    finding: sentence,
    measure: path.label,
    quarters: outcome.world.quarters,
    ...{ baseline: path.baseline, scenario: path.scenario, format: pathFormats[path.kind] },
  });
}

const unitWords: Readonly<Record<LineUnit, string>> = {
  share: 'in per cent',
  USD_bn: '$bn',
  ratio: 'as a multiple of the baseline’s start',
  round: 'rounds',
  bp: 'basis points',
  points: 'points',
  pp: 'percentage points',
};

/** A line of the whole economy by quarter. */
export function lineView({ outcome }: LabResult, line: LineId): LabView {
  const { label, unit } = lines[line];
  const { quarters } = outcome.world;
  const cut = (side: 'baseline' | 'stressed') => Array.from(outcome[side][line]).slice(0, quarters.length);
  const [baseline, scenario] = [cut('baseline'), cut('stressed')];
  // Where it stands furthest from its baseline.
  const far = lowestAt(scenario.map((value, t) => -Math.abs(value - (baseline[t] ?? Number.NaN))));
  const write = (value: number) => lineText(line, value);
  const at = quarterWords(quarters[far] ?? '');
  const before = baseline[far] === 0 ? '' : `, not ${write(baseline[far] ?? Number.NaN)}`;
  const moved = scenario[far] !== baseline[far];
  return pathView({
    id: `quarters.${line}`,
    title: label,
    finding: moved
      ? `${label}: ${write(scenario[far] ?? Number.NaN)} in ${at}${before}`
      : `${label} stays at its baseline under these inputs`,
    measure: `By quarter, ${unitWords[unit]}`,
    ...{ quarters, baseline, scenario, format: { short: write, full: write } },
  });
}
