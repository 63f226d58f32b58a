import type { VerdictKind } from '../../src/claims/types.ts';
import type { Datasets } from '../../src/datasets/types.ts';
import { withEvents, withLinks, withObservation, withValue } from '../support/overlay.ts';

export interface Flip {
  readonly asOf?: string;
  readonly from: VerdictKind;
  readonly to: VerdictKind;
  readonly made: (datasets: Datasets) => Datasets;
}

/** For each claim, made-up data under which its default verdict is another. */
export const flips: Readonly<Record<string, Flip>> = {
  'mag7-share': {
    from: 'holds',
    to: 'overstated',
    made: (d) =>
      withValue(d, 'index-weights', { series: 'index_weight_carried', entity: 'NVDA', date: '2026-08-21' }, () => 0.5),
  },
  'mag7-return-2025': {
    from: 'holds',
    to: 'understated',
    made: (d) => withValue(d, 'return-contribution', { series: 'annual_total_return_ex_mag7' }, () => 5),
  },
  'nvda-4tn': {
    from: 'holds',
    to: 'overstated',
    made: (d) =>
      withValue(
        withValue(d, 'nvidia-market-cap', { series: 'nvda_market_cap' }, (v) => v / 2),
        'nvidia-market-cap',
        { series: 'milestone_first_close' },
        (v) => v / 2,
      ),
  },
  'nvda-5tn': {
    from: 'holds',
    to: 'close',
    made: (d) =>
      withValue(
        withValue(d, 'nvidia-market-cap', { series: 'nvda_market_cap', date: '2025-10-29' }, () => 4950),
        'nvidia-market-cap',
        { series: 'milestone_first_close', period: '5tn' },
        () => 4950,
      ),
  },
  'nvda-weight': {
    from: 'holds',
    to: 'overstated',
    made: (d) => withValue(d, 'index-concentration', { series: 'nvda_share_weight' }, (v) => v - 2),
  },
  'capex-2026': {
    from: 'understated',
    to: 'overstated',
    made: (d) =>
      withValue(
        d,
        'capex-guidance',
        { series: 'capex_guidance_2026_high', entity: 'META', date: '2026-07-29' },
        () => 90,
      ),
  },
  'capex-2025': {
    from: 'holds',
    to: 'understated',
    made: (d) =>
      withValue(d, 'capex', { series: 'capex_company_quoted_annual', entity: 'MSFT', period: '2025' }, () => 140),
  },
  'capex-growth': {
    from: 'holds',
    to: 'overstated',
    made: (d) => withValue(d, 'capex', { series: 'essay_capex_total', period: '2026' }, () => 600),
  },
  'goldman-2030': {
    from: 'forecast',
    to: 'understated',
    made: (d) =>
      withObservation(d, 'capex-forecasts', 'capex_cumulative_2025_2030_four_firms', {
        value: 6200,
        date: '2026-10-01',
        line: 900,
      }),
  },
  'ai-gdp': {
    from: 'holds',
    to: 'understated',
    made: (d) => withObservation(d, 'ai-gdp', 'goldman_ai_capex_to_gdp', { value: 1.4, date: '2026-09-01', line: 900 }),
  },
  'ai-growth': {
    from: 'holds',
    to: 'overstated',
    made: (d) => withValue(d, 'ai-gdp', { series: 'us_real_gdp_growth_latest', period: '2026Q1' }, () => 4.2),
  },
  'openai-commitments': {
    from: 'overstated',
    to: 'holds',
    made: (d) =>
      withObservation(d, 'ai-labs', 'commitments_total', {
        entity: 'OPENAI',
        value: 1420,
        date: '2026-10-01',
        line: 900,
      }),
  },
  'openai-revenue': {
    from: 'holds',
    to: 'overstated',
    made: (d) => withValue(d, 'ai-labs', { series: 'revenue_annual', entity: 'OPENAI', period: '2025' }, () => 9),
  },
  'hbm-booked': {
    from: 'holds',
    to: 'overstated',
    made: (d) =>
      withObservation(d, 'memory-statements', 'booked_through', {
        entity: 'MU',
        value: 2025,
        date: '2026-06-01',
        line: 900,
      }),
  },
  'dram-quarter': {
    from: 'holds',
    to: 'close',
    made: (d) =>
      withValue(
        withValue(d, 'dram-prices', { series: 'contract_change_reported_low', period: '2026Q1' }, () => 40),
        'dram-prices',
        { series: 'contract_change_reported_high', period: '2026Q1' },
        () => 50,
      ),
  },
  'hynix-1tn': {
    asOf: '2026-06-25',
    from: 'holds',
    to: 'overstated',
    made: (d) => withValue(d, 'memory-market-caps', { series: 'krw_per_usd' }, (v) => v * 2),
  },
  nuclear: {
    from: 'holds',
    to: 'close',
    made: (d) => {
      const dataset = d.get('nuclear-deals');
      if (dataset?.shape !== 'observations') throw new Error('nuclear-deals');
      const observations = dataset.observations.filter((row) => row.entity.startsWith('META'));
      return new Map([...d, ['nuclear-deals', { ...dataset, observations }]]);
    },
  },
  circle: {
    from: 'holds',
    to: 'overstated',
    made: (d) =>
      withLinks(d, 'financing-links', (link) =>
        link.from === 'ORCL' || link.from === 'MSFT' ? { ...link, linkStatus: 'cancelled' } : link,
      ),
  },
  'stranded-200': {
    from: 'premise',
    to: 'overstated',
    made: (d) =>
      withObservation(d, 'ai-partners', 'essay_stranded_data_centres', {
        series: 'stranded_data_centres',
        value: 12,
        line: 900,
      }),
  },
  'anthropic-965': {
    from: 'holds',
    to: 'understated',
    made: (d) =>
      withObservation(d, 'ai-labs', 'valuation_post_money', {
        entity: 'ANTHROPIC',
        value: 2000,
        date: '2026-11-20',
        line: 900,
      }),
  },
  collapse: {
    from: 'forecast',
    to: 'overstated',
    made: (d) =>
      withEvents(d, 'directive', (events) => [
        ...events,
        ...events
          .filter(({ event }) => /directive received/i.test(event))
          .map((event) => ({ ...event, date: '2026-09-18', line: 900 })),
      ]),
  },
  order: {
    from: 'close',
    to: 'overstated',
    made: (d) =>
      withEvents(d, 'directive', (events) =>
        events.map((event) => (event.timeEt === '17:21' ? { ...event, timeEt: '18:05' } : event)),
      ),
  },
  letter: {
    from: 'overstated',
    to: 'close',
    made: (d) =>
      withEvents(d, 'directive', (events) =>
        events.filter(({ event }) => !/letter/i.test(event) || /received/i.test(event)),
      ),
  },
  experts: {
    from: 'holds',
    to: 'overstated',
    made: (d) =>
      withEvents(d, 'directive', (events) =>
        events.map((event) =>
          /open letter/i.test(event.event)
            ? { ...event, note: 'Signatures seen as 54, 76; essay: more than 100' }
            : event,
        ),
      ),
  },
  precedents: {
    from: 'understated',
    to: 'holds',
    made: (d) => withEvents(d, 'directive', (events) => events.filter(({ event }) => !/^25 US states/.test(event))),
  },
  'red-team': {
    from: 'overstated',
    to: 'holds',
    made: (d) => withEvents(d, 'directive', (events) => events.filter(({ date }) => date !== '2026-06-24')),
  },
};
