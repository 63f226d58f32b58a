import { formatDecimals, formatMoney, formatNumber } from '../../../base/format.ts';
import type { FigureDrawing } from '../../../charts/figure/figureTypes.ts';
import type { BacktestResult } from '../../../model/backtests.ts';
import type { Measure } from '../../../model/backtestTypes.ts';
import type { Comparison } from '../compareScenarios.ts';
import { caveat } from '../present.ts';
import type { LabView } from './labView.ts';

interface Row {
  readonly id: string;
  readonly cells: readonly string[];
  readonly marked: boolean;
}

const asTable = (columns: readonly string[], rows: readonly Row[], words: string) => ({
  drawing: { form: 'table', props: { columns, rows, words } } as const satisfies FigureDrawing,
  rows: () => ({ columns, cells: rows.map(({ cells }) => cells) }),
});

/** This scenario against another: what comes out of each. */
export function compareView({ inputs, outcomes, sentence }: Comparison, title: string): LabView {
  const rows = outcomes.map(({ id, label, was, now }): Row => ({ id, cells: [label, was, now], marked: was !== now }));
  const first = outcomes.find(({ was, now }) => was !== now);
  const changed = inputs.map(({ label, was, now }) => `${label} ${now} instead of ${was}`);
  return {
    id: 'compare',
    title: `This scenario against “${title}”`,
    finding: sentence.replace(caveat, '').trim(),
    headline: first
      ? `${first.label} ${first.now} instead of ${first.was} under “${title}”`
      : `Nothing differs from “${title}”`,
    measure: 'At the lowest point of each; what differs is set in the accent',
    ...asTable(['Outcome', title, 'This scenario'], rows, 'outcomes'),
    aside: changed.length === 0 ? 'No input differs.' : `What was put in differently: ${changed.join('; ')}.`,
  };
}

export const verdictWords: Readonly<Record<BacktestResult['verdict'], string>> = {
  pass: 'Passes',
  fail: 'Fails',
  open: 'Open',
  untestable: 'Not testable',
};

/** A value of a measure as the back-tests write it. */
export function measureText(unit: Measure['unit'], value: number): string {
  switch (unit) {
    case 'percent':
      return `${formatDecimals(value, 1)}%`;
    case 'ratio':
      return formatNumber(value, 3);
    case 'USD_bn':
      return formatMoney(value, 3);
    case 'KRW_tn':
      return `${formatNumber(value, 3)} tn won`;
    default:
      return unit satisfies never;
  }
}

/** How the tests that could have failed came out, in a sentence. */
export function backtestsFinding(results: readonly BacktestResult[]): string {
  const tests = results.filter(({ backtest }) => backtest.kind === 'test');
  const failed = tests.filter(({ verdict }) => verdict === 'fail').length;
  return `Of ${tests.length} tests that could have failed, ${failed} did.`;
}

const within = ({ unit, band }: Measure) =>
  band ? `${measureText(unit, band[0])} to ${measureText(unit, band[1])}` : 'no verdict';

/** Every measure of every back-test beside what was observed; failures first, so that none is left out for want of room. */
export function backtestsView(results: readonly BacktestResult[]): LabView {
  const order = ['fail', 'pass', 'open', 'untestable'] as const;
  const sorted = results.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const rows = sorted.flatMap(({ backtest, measures, verdict }): readonly Row[] => {
    const standing = backtest.kind === 'fitted' ? 'Fitted' : verdictWords[verdict];
    if (measures.length === 0)
      return [{ id: backtest.id, cells: [backtest.title, 'n/a', 'n/a', 'n/a', standing], marked: false }];
    return measures.map(
      (measure, k): Row => ({
        id: `${backtest.id}-${k}`,
        cells: [
          `${backtest.title}: ${measure.label}`,
          measureText(measure.unit, measure.model),
          measure.observed === null ? 'not published' : measureText(measure.unit, measure.observed),
          within(measure),
          standing,
        ],
        marked: verdict === 'fail' && backtest.kind === 'test',
      }),
    );
  });
  return {
    id: 'backtests',
    title: 'The model against episodes that happened',
    finding: backtestsFinding(results),
    measure:
      'Each measure beside what was observed; “fitted” means the episode set a parameter, so a pass proves nothing',
    ...asTable(['Back-test', 'Model', 'Observed', 'Passes within', 'Verdict'], rows, 'measures'),
    aside: 'Run on our figures, whatever yours are. All the history used is one to three episodes long.',
  };
}
