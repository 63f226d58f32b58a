import { formatDay } from '../base/dates.ts';
import { eventsOf, latest, pick } from '../datasets/pick.ts';
import { defineClaim } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { refOf, refOfEvent } from './rowRefs.ts';

const dataset = 'ai-labs';
const events = 'directive';

const readings = {
  round: { series: 'valuation_post_money', status: ['reported', 'user'] },
  secondary: { series: 'secondary_valuation_implied', status: 'derived' },
  listing: { series: 'ipo_target_valuation', status: 'forecast' },
} as const;

export const anthropic965 = defineClaim({
  id: 'anthropic-965',
  title: 'Anthropic at $965bn',
  topic: 'labs',
  kind: 'expectation',
  says: 'Market expectations put Anthropic at nearly $965bn; it filed confidentially for a listing that month.',
  asserted: {
    operator: 'about',
    value: 965,
    unit: 'USD_bn',
    tolerance: 5,
    near: 45,
    why: 'A figure to the nearest five, with “nearly” before it. Within 5% of it is close.',
  },
  needs: [
    { dataset, series: ['valuation_post_money', 'secondary_valuation_implied', 'ipo_target_valuation'] },
    { dataset: events, series: [] },
  ],
  dimensions: {
    price: {
      label: 'Value as',
      choices: {
        round: {
          label: 'Price of the last round',
          meaning: 'Value after the money of the latest financing round: a price paid, not an expectation.',
        },
        secondary: { label: 'Private trades', meaning: 'Price of trades in existing shares, times all shares.' },
        listing: {
          label: 'Value aimed at in the listing',
          meaning: 'What the company is said to aim at: the expectation in the strict sense.',
        },
      },
    },
  },
  find: (seen, { price }) => {
    const { series, status } = readings[price];
    const row = latest(pick(seen, dataset, { series, entity: 'ANTHROPIC', status }));
    const filed = eventsOf(seen, events)
      .filter((event) => event.entities.includes('ANTHROPIC') && /S-1/.test(event.event))
      .map((event) => ({ text: `${formatDay(event.date)}: ${event.event}`, rows: [refOfEvent(events, event)] }));
    if (!row) return { ...cannot(missingRows(seen, dataset, series, 'Anthropic')), steps: filed };
    return {
      kind: 'measured',
      measured: { value: row.value, unit: 'USD_bn', date: row.date },
      steps: [
        {
          text: `${formatDay(row.date)}: ${formatValue(row.value, 'USD_bn')}. ${row.provenance.note}`,
          rows: [refOf(dataset, row)],
        },
        ...filed,
      ],
      note:
        price === 'round'
          ? 'The figure is the price that investors paid in May 2026. The essay calls it an expectation for the listing, which it is not.'
          : '',
    };
  },
  wouldChange: 'The price range of the listing, or another round.',
  chart: {
    form: 'lines',
    measure: 'Anthropic’s value after each round, $bn',
    unit: 'USD_bn',
    lines: [
      {
        label: 'After the round',
        dataset,
        pick: { series: 'valuation_post_money', entity: 'ANTHROPIC', status: 'reported' },
      },
      { label: 'Private trades', dataset, pick: { series: 'secondary_valuation_implied', entity: 'ANTHROPIC' } },
      { label: 'Aimed at', dataset, pick: { series: 'ipo_target_valuation', entity: 'ANTHROPIC' } },
    ],
    mark: { value: 965, label: 'The essay: $965bn' },
  },
});
