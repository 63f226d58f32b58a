import { formatDay } from '../base/dates.ts';
import { highest, latest, type Pick, pick } from '../datasets/pick.ts';
import { defineClaim } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { noteOf, refOf } from './rowRefs.ts';

const shares = 'index-concentration';
const caps = 'nvidia-market-cap';

const bases: Readonly<
  Record<
    'fund' | 'carried' | 'full-caps',
    {
      readonly dataset: string;
      readonly want: Pick & { readonly series: string | readonly string[] };
      readonly words: string;
    }
  >
> = {
  fund: {
    dataset: shares,
    want: { series: 'nvda_share_weight', status: ['reported', 'user'] },
    words: 'Weight in a fund that copies the index',
  },
  carried: {
    dataset: caps,
    want: { series: ['sp500_weight_path', 'sp500_weight_high'], status: 'derived' },
    words: 'Weight carried forward from the fund file of November 2025',
  },
  'full-caps': {
    dataset: shares,
    want: { series: 'nvda_share_full_caps' },
    words: 'Full caps over all priced members',
  },
};

export const nvdaWeight = defineClaim({
  id: 'nvda-weight',
  title: 'NVIDIA above 7% of the index',
  topic: 'nvidia',
  kind: 'measurable',
  says: 'NVIDIA was at one point more than 7% of the market value of the S&P 500.',
  asserted: {
    operator: 'above',
    value: 7,
    unit: 'percent',
    tolerance: 0,
    near: 0.25,
    why: 'A line with no “about”. Methods differ by a few tenths of a point, so a quarter of a point below is close.',
  },
  needs: [
    { dataset: shares, series: ['nvda_share_weight', 'nvda_share_full_caps'] },
    { dataset: caps, series: ['sp500_weight_path', 'sp500_weight_high'] },
  ],
  dimensions: {
    basis: {
      label: 'Weight',
      choices: {
        fund: { label: 'Fund file', meaning: 'Weight in a fund that copies the index, from its own list.' },
        carried: {
          label: 'Carried weight',
          meaning: 'The fund weight of November 2025 rolled forward with market values.',
        },
        'full-caps': { label: 'Full caps', meaning: 'All shares over all shares of the priced members.' },
      },
    },
    moment: {
      label: 'When',
      choices: {
        highest: {
          label: 'Highest so far',
          meaning: 'The highest value kept up to the day: the claim says “at one point”.',
        },
        last: { label: 'Last known', meaning: 'The last value kept: is it still so?' },
      },
    },
  },
  find: (seen, { basis, moment }) => {
    const { dataset, want, words } = bases[basis];
    const rows = pick(seen, dataset, { ...want, entity: 'NVDA' });
    const row = moment === 'highest' ? highest(rows) : latest(rows);
    if (!row) return cannot(missingRows(seen, dataset, want.series, 'NVIDIA'));
    return {
      kind: 'measured',
      measured: { value: row.value, unit: 'percent', date: row.date },
      steps: [
        {
          text: `${words}, ${moment === 'highest' ? 'highest of' : 'last of'} ${rows.length} values, on ${formatDay(row.date)}: ${formatValue(row.value, 'percent')}`,
          rows: [refOf(dataset, row)],
        },
      ],
      note: basis === 'carried' ? noteOf(row) : '',
    };
  },
  wouldChange:
    'Nothing that happens later: a high that was reached stays reached. The last known weight may fall below the line.',
  chart: {
    form: 'lines',
    measure: 'NVIDIA’s share of the S&P 500, %',
    unit: 'percent',
    lines: [
      { label: 'Fund file', dataset: shares, pick: { series: 'nvda_share_weight', entity: 'NVDA' } },
      {
        label: 'Full caps',
        dataset: shares,
        pick: { series: 'nvda_share_full_caps', entity: 'NVDA' },
        from: '2024-01-01',
      },
    ],
    mark: { value: 7, label: 'The essay: 7%' },
  },
});
