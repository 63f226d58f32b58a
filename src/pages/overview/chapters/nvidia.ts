import { dayToMs, formatDay } from '../../../base/dates.ts';
import { formatDecimals, formatMoney } from '../../../base/format.ts';
import { fail, ok } from '../../../base/result.ts';
import { highest, latest, pick } from '../../../datasets/pick.ts';
import { timePoints } from '../points.ts';
import { type Chapter, cite } from '../types.ts';

const dataset = 'nvidia-market-cap';

export const nvidia: Chapter = {
  id: 'nvidia',
  kicker: 'NVIDIA',
  essay: 'NVIDIA was worth more than $4tn in July 2025, $5tn in October 2025, and at one point over 7% of the index.',
  needs: [dataset],
  tell: (datasets) => {
    const caps = pick(datasets, dataset, { series: 'nvda_market_cap' });
    const first = (level: string) =>
      latest(pick(datasets, dataset, { series: 'milestone_first_close', period: level }));
    const [four, five] = [first('4tn'), first('5tn')];
    const last = latest(caps);
    const peak = highest(pick(datasets, dataset, { series: 'peak_close' }));
    const weight = highest(pick(datasets, dataset, { series: 'sp500_weight_high' }));
    if (!last) return fail({ dataset, wanted: 'nvda_market_cap' });
    if (!four || !five) return fail({ dataset, wanted: 'milestone_first_close' });
    if (!peak || !weight) return fail({ dataset, wanted: 'peak_close' });
    const bands = [
      { row: four, label: 'first close above $4tn' },
      { row: five, label: 'first close above $5tn' },
    ].flatMap(({ row, label }) => {
      const from = dayToMs(row.date);
      return from === null ? [] : [{ from, label }];
    });
    return ok({
      headline: `NVIDIA closed above $4tn on ${formatDay(four.date)} and above $5tn on ${formatDay(five.date)}`,
      sentence: `It was worth ${formatMoney(last.value)} on ${formatDay(last.date)}, against ${formatMoney(peak.value)} at its highest close so far on ${formatDay(peak.date)}. The largest weight in the index found for it is ${formatDecimals(weight.value, 1)}%, on ${formatDay(weight.date)}.`,
      figure: formatMoney(last.value),
      figureLabel: 'market capitalisation of NVIDIA',
      rows: [last, four, five, peak, weight].map(cite),
      chart: {
        form: 'lines',
        title: 'Market capitalisation of NVIDIA',
        measure: '$bn at month-ends and named days',
        unit: 'USD_bn',
        series: [{ id: 'nvda', label: 'NVIDIA', points: timePoints(caps), role: 'lead' }],
        marks: [
          { value: 4000, label: '$4tn' },
          { value: 5000, label: '$5tn' },
        ],
        bands,
      },
    });
  },
};
