import { formatDay } from '../../../base/dates.ts';
import { formatQuantity } from '../../../base/format.ts';
import { fail, ok } from '../../../base/result.ts';
import { highest, latest, pick } from '../../../datasets/pick.ts';
import { timePoints } from '../points.ts';
import { type Chapter, cite } from '../types.ts';

const dataset = 'index-concentration';
const percent = (value: number) => formatQuantity(value, 'percent');

export const indexShare: Chapter = {
  id: 'index',
  kicker: 'The index',
  essay: 'The Magnificent 7 are about a third of the S&P 500’s market capitalisation.',
  needs: [dataset],
  tell: (datasets) => {
    const full = pick(datasets, dataset, { series: 'mag7_share_full_caps', entity: 'MAG7' });
    const weight = pick(datasets, dataset, { series: 'mag7_share_weight', entity: 'MAG7' });
    const asserted = latest(pick(datasets, dataset, { series: 'mag7_share_asserted' }));
    const last = latest(full);
    const lastWeight = latest(weight);
    const peak = highest(full);
    if (!last || !peak) return fail({ dataset, wanted: 'mag7_share_full_caps' });
    if (!lastWeight) return fail({ dataset, wanted: 'mag7_share_weight' });
    return ok({
      headline: `Seven companies are ${percent(last.value)} of the S&P 500, and were ${percent(peak.value)} at the peak`,
      sentence: `By full market capitalisation the Magnificent 7 made up ${percent(last.value)} of the index on ${formatDay(last.date)}; by free-float weight, which is what a fund holds, ${percent(lastWeight.value)} on ${formatDay(lastWeight.date)}. The highest reading since 2021 is ${percent(peak.value)}, on ${formatDay(peak.date)}.`,
      figure: percent(last.value),
      figureLabel: 'of the S&P 500 in seven companies',
      rows: [last, lastWeight, peak].map(cite),
      chart: {
        form: 'lines',
        title: 'Share of the Magnificent 7 in the S&P 500',
        measure:
          'Per cent of the index; full market capitalisation at month-ends and named days, and free-float weight',
        unit: 'percent',
        series: [
          { id: 'full', label: 'Full capitalisation', points: timePoints(full), role: 'lead' },
          { id: 'weight', label: 'Free-float weight', points: timePoints(weight) },
        ],
        ...(asserted ? { marks: [{ value: asserted.value, label: 'The essay: about a third' }] } : {}),
      },
    });
  },
};
