import { formatDay } from '../base/dates.ts';
import { latest, pick } from '../datasets/pick.ts';
import type { Datasets } from '../datasets/types.ts';
import { defineClaim, type Finding } from './defineClaim.ts';
import { formatGap, formatValue } from './judge.ts';
import { sevenByWeight, weightSeries, weights } from './lineWeights.ts';
import { cannot, missingRows, nobodyStates } from './missing.ts';
import { lastDate, refOf } from './rowRefs.ts';

const dataset = 'index-concentration';
const A_THIRD = 100 / 3;

/** A share that a row states, against a third. */
function stated(seen: Datasets, series: string, label: string, note = ''): Finding {
  const row = latest(pick(seen, dataset, { series, entity: 'MAG7' }));
  if (!row) return cannot(missingRows(seen, dataset, series, 'the Magnificent 7'));
  return {
    kind: 'measured',
    measured: { value: row.value, unit: 'percent', date: row.date },
    steps: [
      { text: `${label} on ${formatDay(row.date)}: ${formatValue(row.value, 'percent')}`, rows: [refOf(dataset, row)] },
      { text: `Against a third: ${formatGap(row.value - A_THIRD, 'percent')}`, rows: [] },
    ],
    note,
  };
}

function byWeight(seen: Datasets, classes: 'both' | 'one'): Finding {
  const sum = sevenByWeight(seen, classes);
  if (!sum) return cannot(missingRows(seen, weights, weightSeries, 'every line of the seven on one day'));
  return {
    kind: 'measured',
    measured: { value: sum.value, unit: 'percent', date: sum.date },
    steps: [sum.step, { text: `Against a third: ${formatGap(sum.value - A_THIRD, 'percent')}`, rows: [] }],
  };
}

function fullCaps(seen: Datasets): Finding {
  const all = latest(pick(seen, dataset, { series: 'sp500_cap_sum', entity: 'SP500' }));
  const seven =
    all &&
    latest(pick(seen, dataset, { series: 'mag7_cap_sum', entity: 'MAG7' }).filter((row) => row.date === all.date));
  if (!all || !seven)
    return cannot(missingRows(seen, dataset, ['mag7_cap_sum', 'sp500_cap_sum'], 'one and the same day'));
  const value = (100 * seven.value) / all.value;
  return {
    kind: 'measured',
    measured: { value, unit: 'percent', date: lastDate([all, seven]) },
    steps: [
      {
        text: `The seven on ${formatDay(seven.date)}: ${formatValue(seven.value, 'USD_bn')}`,
        rows: [refOf(dataset, seven)],
      },
      { text: `All priced members that day: ${formatValue(all.value, 'USD_bn')}`, rows: [refOf(dataset, all)] },
      {
        text: `${formatValue(seven.value, 'USD_bn')} ÷ ${formatValue(all.value, 'USD_bn')} = ${formatValue(value, 'percent')}`,
        rows: [],
      },
      { text: `Against a third: ${formatGap(value - A_THIRD, 'percent')}`, rows: [] },
    ],
  };
}

export const mag7Share = defineClaim({
  id: 'mag7-share',
  title: 'A third of the index',
  topic: 'index',
  kind: 'measurable',
  says: 'The Magnificent 7 make up about a third of the market capitalisation of the S&P 500.',
  asserted: {
    operator: 'about',
    value: A_THIRD,
    unit: 'percent',
    tolerance: A_THIRD / 10,
    near: A_THIRD / 20,
    why: 'A fraction in words is no decimal: within a tenth of a third (30.0% to 36.7%) a careful speaker still says “about a third”. Half as far again is close.',
  },
  needs: [
    { dataset: weights, series: weightSeries },
    {
      dataset,
      series: [
        'mag7_cap_sum',
        'sp500_cap_sum',
        'mag7_share_over_published_total',
        'mag7_share_published',
        'mag7_share_over_float',
      ],
    },
  ],
  dimensions: {
    classes: {
      label: 'Alphabet',
      choices: {
        both: { label: 'Both Alphabet classes', meaning: 'Classes A and C, as the index holds them.' },
        one: { label: 'Class A only', meaning: 'Seven lines: Alphabet’s class C is left out.' },
      },
    },
    share: {
      label: 'Share of what',
      choices: {
        weight: { label: 'Index weight', meaning: 'Free-float weight, what a fund that copies the index holds.' },
        'full-caps': { label: 'Full caps', meaning: 'All shares of the seven over all shares of the priced members.' },
        'published-total': {
          label: 'Full caps over a printed total',
          meaning: 'All shares of the seven over a total that a publisher printed.',
        },
        published: {
          label: 'Share as printed',
          meaning: 'The latest share that a publisher printed, by its own method.',
        },
        'over-float': {
          label: 'Full caps over float',
          meaning:
            'All shares of the seven over the float-adjusted index value: the highest method, known to the end of 2024.',
        },
      },
    },
  },
  find: (seen, { classes, share }) => {
    if (classes === 'one') {
      if (share !== 'weight')
        return cannot(
          nobodyStates('nobody states this share with one of Alphabet’s classes; full caps count all of them'),
        );
      return byWeight(seen, 'one');
    }
    switch (share) {
      case 'weight':
        return byWeight(seen, 'both');
      case 'full-caps':
        return fullCaps(seen);
      case 'published-total':
        return stated(seen, 'mag7_share_over_published_total', 'Full caps over a printed total');
      case 'published':
        return stated(seen, 'mag7_share_published', 'As printed', 'Publishers’ methods differ by up to four points.');
      case 'over-float':
        return stated(
          seen,
          'mag7_share_over_float',
          'Full caps over the float-adjusted value',
          'The denominator was not found after 2024; the figure is old.',
        );
      default:
        return share satisfies never;
    }
  },
  wouldChange:
    'A fall of the seven against the rest of the index by about a tenth; or counting one class of Alphabet where the index counts two.',
  chart: {
    form: 'lines',
    measure: 'Share of the S&P 500 in the Magnificent 7, %',
    unit: 'percent',
    lines: [
      { label: 'Full caps', dataset, pick: { series: 'mag7_share_full_caps' } },
      { label: 'Index weight', dataset, pick: { series: 'mag7_share_weight' } },
      { label: 'Weight, class A only', dataset, pick: { series: 'mag7_share_weight_one_class' } },
    ],
    mark: { value: A_THIRD, label: 'The essay: a third' },
  },
});
