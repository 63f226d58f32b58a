import { formatDay } from '../base/dates.ts';
import { formatNumber } from '../base/format.ts';
import { highest, latest, pick } from '../datasets/pick.ts';
import type { Datasets, Observation } from '../datasets/types.ts';
import { defineClaim } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { refOf } from './rowRefs.ts';

const dataset = 'memory-market-caps';
const SK_HYNIX = '000660.KS';

/** Won for a dollar on average over the month of the day (or before it); the last one known where that month has none. */
function rateFor(seen: Datasets, day: string, month: 'own' | 'before'): Observation | null {
  const rates = pick(seen, dataset, { series: 'krw_per_usd' });
  const wanted =
    month === 'own'
      ? rates.filter(({ period }) => period <= day.slice(0, 7))
      : rates.filter(({ period }) => period < day.slice(0, 7));
  return latest(wanted);
}

export const hynix1tn = defineClaim({
  id: 'hynix-1tn',
  title: 'SK hynix above $1tn',
  topic: 'memory',
  kind: 'measurable',
  says: 'The rise of DRAM prices pushed SK hynix above $1tn of market value.',
  asserted: {
    operator: 'above',
    value: 1000,
    unit: 'USD_bn',
    tolerance: 0,
    near: 50,
    why: 'A line with no “about”. The share count and the exchange rate are each uncertain by two per cent or so, so 5% below is close.',
  },
  needs: [{ dataset, series: ['market_cap_krw', 'krw_per_usd', 'market_cap_usd_press'] }],
  dimensions: {
    moment: {
      label: 'When',
      choices: {
        last: { label: 'Last close', meaning: 'The last close known on the day: is it so?' },
        highest: { label: 'Highest close', meaning: 'The highest close kept up to the day: was it ever so?' },
      },
    },
    price: {
      label: 'Price',
      choices: {
        close: { label: 'Close in Seoul', meaning: 'Close times shares, in won, turned into dollars.' },
        press: { label: 'Press figure', meaning: 'A dollar value the press gave, often within the day.' },
      },
    },
    rate: {
      label: 'Won per dollar',
      choices: {
        own: {
          label: 'Rate of the month',
          meaning: 'Average of the month of the close; the last known where there is none.',
        },
        before: {
          label: 'Rate of the month before',
          meaning: 'Average of the month before the close, all that was known on the day.',
        },
      },
    },
  },
  admits: ({ price, rate }) => price === 'close' || rate === 'own',
  find: (seen, { moment, price, rate }) => {
    const series = price === 'close' ? 'market_cap_krw' : 'market_cap_usd_press';
    const rows = pick(seen, dataset, { series, entity: SK_HYNIX });
    const row = moment === 'last' ? latest(rows) : highest(rows);
    if (!row) return cannot(missingRows(seen, dataset, series, 'SK hynix'));
    if (price === 'press') {
      return {
        kind: 'measured',
        measured: { value: row.value, unit: 'USD_bn', date: row.date },
        steps: [
          {
            text: `${formatDay(row.date)}, in the press: ${formatValue(row.value, 'USD_bn')}. ${row.provenance.note}`,
            rows: [refOf(dataset, row)],
          },
        ],
        note: 'The press gave dollar values on two days only.',
      };
    }
    const won = rateFor(seen, row.date, rate);
    if (!won) return cannot(missingRows(seen, dataset, 'krw_per_usd', `the month of ${formatDay(row.date)}`));
    const value = (row.value * 1000) / won.value;
    const ownMonth = won.period === row.date.slice(0, 7);
    return {
      kind: 'measured',
      measured: { value, unit: 'USD_bn', date: row.date },
      steps: [
        {
          text: `Close of ${formatDay(row.date)} times shares: ${formatNumber(row.value, 6)}tn won`,
          rows: [refOf(dataset, row)],
        },
        {
          text: `Won per dollar, average of ${formatDay(won.period)}${ownMonth ? '' : ', the last one to be had'}: ${formatNumber(won.value, 6)}`,
          rows: [refOf(dataset, won)],
        },
        {
          text: `${formatNumber(row.value, 6)}tn ÷ ${formatNumber(won.value, 6)} = ${formatValue(value, 'USD_bn')}`,
          rows: [],
        },
        { text: `$1tn would take a rate of ${formatNumber(row.value, 5)} won per dollar, or fewer`, rows: [] },
      ],
      note: 'That dearer DRAM was the cause is plausible and not tested here. The line listed in New York counts other shares and is not used.',
    };
  },
  wouldChange: 'A rise of the share in Seoul; or a share count that includes new American shares.',
  chart: {
    form: 'lines',
    measure: 'SK hynix’s market value at the close, $bn at monthly rates',
    unit: 'USD_bn',
    lines: [{ label: 'SK hynix', dataset, pick: { series: 'market_cap_usd', entity: SK_HYNIX }, from: '2024-01-01' }],
    mark: { value: 1000, label: 'The essay: $1tn' },
  },
});
