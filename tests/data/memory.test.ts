import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/datasets/types.ts';
import { bundledObservations, theValue } from '../support/bundled.ts';

const prices = bundledObservations('dram-prices');
const revenue = bundledObservations('dram-revenue');
const hbm = bundledObservations('hbm');
const statements = bundledObservations('memory-statements');
const caps = bundledObservations('memory-market-caps');
const results = bundledObservations('memory-financials');

const find = (rows: readonly Observation[], series: string, entity: string, period: string) =>
  rows.find((row) => row.series === series && row.entity === entity && row.period === period)?.value ?? null;

describe('DRAM contract prices', () => {
  // TrendForce, change on the quarter before in percent.
  it.each([
    ['contract_change_reported', 'dram-conventional', '2025Q4', 45, 50],
    ['contract_change_forecast', 'dram-incl-hbm', '2025Q4', 50, 55],
    ['contract_change_reported', 'dram-conventional', '2026Q1', 93, 98],
    ['contract_change_forecast', 'dram-conventional', '2026Q2', 58, 63],
  ])('%s of %s in %s was %d to %d percent', (series, entity, period, low, high) => {
    expect(theValue(prices, `${series}_low`, entity, period)).toBe(low);
    expect(theValue(prices, `${series}_high`, entity, period)).toBe(high);
  });

  it('has no reported range with HBM, and none for the second quarter of 2026: those are forecasts', () => {
    const reported = prices.filter(({ series }) => series.startsWith('contract_change_reported'));
    expect(reported.filter(({ entity, period }) => entity === 'dram-incl-hbm' || period === '2026Q2')).toEqual([]);
  });

  it('keeps what was reported and what was forecast in series of their own', () => {
    for (const { series, provenance } of prices) {
      if (/^contract_change_reported_(low|high)$/.test(series)) expect(provenance.status).toBe('reported');
      if (/^contract_change_forecast_(low|high)$/.test(series)) expect(provenance.status).toBe('forecast');
    }
  });

  it('puts every middle half-way between its ends, and no low end above its high end', () => {
    const mids = prices.filter(({ series }) => series.endsWith('_mid'));
    expect(mids.length).toBeGreaterThan(60);
    for (const { series, entity, period, date, value } of mids) {
      const end = (name: string) =>
        prices.find(
          (row) =>
            row.series === series.replace(/mid$/, name) &&
            row.entity === entity &&
            row.period === period &&
            row.date === date,
        )?.value ?? Number.NaN;
      expect(end('low')).toBeLessThanOrEqual(end('high'));
      expect(value).toBeCloseTo((end('low') + end('high')) / 2, 9);
    }
  });

  it('holds no series that strings one best value per quarter together', () => {
    expect(prices.filter(({ series }) => series.includes('best'))).toEqual([]);
  });

  it('keeps each view of the fourth quarter of 2025 with the day it was stated', () => {
    const views = prices.filter(
      ({ series, entity }) => series === 'contract_view_2025q4_low' && entity === 'dram-conventional',
    );
    expect(views.map(({ date, value, provenance }) => [date, value, provenance.status])).toEqual([
      ['2025-09-24', 8, 'forecast'],
      ['2025-10-31', 18, 'forecast'],
      ['2025-11-26', 45, 'forecast'],
      ['2026-01-31', 45, 'reported'],
    ]);
  });
});

describe('DRAM revenue', () => {
  const makers = ['005930.KS', '000660.KS', 'MU'];
  const quarters = [...new Set(revenue.map(({ period }) => period))].filter((period) => period.includes('Q'));
  /** The shares of the three makers in a quarter, or null where one is missing. */
  const sharesOf = (period: string): readonly number[] | null => {
    const three = makers.flatMap((maker) => find(revenue, 'vendor_share_trendforce', maker, period) ?? []);
    return three.length === makers.length ? three : null;
  };
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

  it('leaves 2 to 10 percent to smaller makers in every quarter in which all three large ones are known', () => {
    // Nanya, Winbond, PSMC and, lately, CXMT: a sum over 98 or under 90 would be a slip in one share.
    const sums = quarters.flatMap((period) => {
      const three = sharesOf(period);
      return three ? [sumOf(three)] : [];
    });
    expect(sums.length).toBe(19);
    for (const sum of sums) {
      expect(sum).toBeGreaterThanOrEqual(90);
      expect(sum).toBeLessThanOrEqual(98);
    }
  });

  it('adds up to 100 percent with the revenue of the others', () => {
    const checked = quarters.filter((period) => {
      const three = sharesOf(period);
      const total = find(revenue, 'revenue_trendforce', 'INDUSTRY', period);
      const others = find(revenue, 'vendor_revenue_trendforce', 'OTHERS', period);
      if (three === null || total === null || others === null) return false;
      const sum = sumOf(three) + (others / total) * 100;
      // Four shares are rounded to a tenth each; in 2020Q3 Micron's is rounded to a whole percent.
      expect(Math.abs(sum - 100), period).toBeLessThan(0.5);
      return true;
    });
    expect(checked.length).toBe(10);
  });

  it('times a maker’s share is the maker’s revenue', () => {
    const pairs = quarters.flatMap((period) =>
      makers.map((maker) => ({
        period,
        total: find(revenue, 'revenue_trendforce', 'INDUSTRY', period),
        share: find(revenue, 'vendor_share_trendforce', maker, period),
        own: find(revenue, 'vendor_revenue_trendforce', maker, period),
      })),
    );
    let checked = 0;
    for (const { period, total, share, own } of pairs) {
      if (total === null || share === null || own === null) continue;
      checked += 1;
      // Shares are rounded to 0.1 points and some early revenues to 0.1 billion; Micron's 25 % of 2020Q3 to a whole point.
      expect(Math.abs((total * share) / 100 / own - 1), `${period} ${own}`).toBeLessThan(0.016);
    }
    expect(checked).toBe(52);
  });

  it('grew by the printed rate, except in the quarter the note names', () => {
    const off = quarters.toSorted().flatMap((period, place, all) => {
      const before = all[place - 1];
      const now = find(revenue, 'revenue_trendforce', 'INDUSTRY', period);
      const then = before ? find(revenue, 'revenue_trendforce', 'INDUSTRY', before) : null;
      const printed = find(revenue, 'revenue_change_trendforce', 'INDUSTRY', period);
      // A missing quarter between two would make this a change over half a year.
      if (now === null || then === null || printed === null || !before || !follows(before, period)) return [];
      // Half a point: the levels are rounded to 10 million where printed, to 100 million where derived.
      return Math.abs((now / then - 1) * 100 - printed) > 0.5 ? [period] : [];
    });
    expect(off).toEqual(['2023Q2']);
  });

  it('of 2025 is the sum of its quarters, and of 2024', () => {
    expect(theValue(revenue, 'revenue_annual_trendforce', 'INDUSTRY', '2025')).toBeCloseTo(
      27 + 31.63 + 41.4 + 53.58,
      9,
    );
    expect(theValue(revenue, 'revenue_annual_trendforce', 'INDUSTRY', '2024', 'derived')).toBeCloseTo(
      18.347 + 22.9 + 26.02 + 28.6,
      1,
    );
  });

  it('keeps the publishers’ shares of one quarter apart: they do not agree on who leads', () => {
    const first = (series: string) =>
      (find(revenue, series, '005930.KS', '2025Q3') ?? 0) > (find(revenue, series, '000660.KS', '2025Q3') ?? 0);
    expect(first('vendor_share_trendforce')).toBe(false);
    expect(first('vendor_share_omdia')).toBe(false);
    expect(first('vendor_share_chinaflashmarket')).toBe(true);
  });
});

function follows(before: string, period: string): boolean {
  const place = (name: string) => Number(name.slice(0, 4)) * 4 + Number(name.slice(5));
  return place(period) - place(before) === 1;
}

describe('high-bandwidth memory', () => {
  it.each([
    ['vendor_share_shipments_counterpoint', '2025Q2', 100],
    ['vendor_share_hbm4_yonhap', '2026', 100],
    // Rounded to whole percents by the page, which loses one.
    ['vendor_share_reuters', '2026-06', 99],
  ])('%s of %s adds up to %d percent', (series, period, sum) => {
    const shares = hbm.filter((row) => row.series === series && row.period === period);
    expect(shares.map(({ entity }) => entity).toSorted()).toEqual(['000660.KS', '005930.KS', 'MU']);
    expect(shares.reduce((total, { value }) => total + value, 0)).toBe(sum);
  });

  it('is as large as DRAM revenue times its share of it, where TrendForce gives both', () => {
    expect(theValue(hbm, 'market_size_trendforce', 'INDUSTRY', '2022')).toBeCloseTo((80 * 2.6) / 100, 2);
    expect(theValue(hbm, 'market_size_trendforce', 'INDUSTRY', '2023')).toBeCloseTo((51.8 * 8.4) / 100, 2);
  });
});

describe('statements about orders', () => {
  it('SK hynix and Micron said before the essay that 2026 is sold', () => {
    const early = statements.filter(
      ({ series, date, value }) => series === 'booked_through' && value === 2026 && date < '2026-06-12',
    );
    expect(early.map(({ entity, date }) => [entity, date])).toEqual([
      ['000660.KS', '2025-10-29'],
      ['MU', '2025-08-12'],
      ['MU', '2025-12-17'],
    ]);
  });

  it('a promise of supply staying tight is not counted as booked', () => {
    expect(statements.filter(({ series, value }) => series === 'booked_through' && value > 2026)).toEqual([]);
  });
});

describe('market value', () => {
  const rates = new Map(
    caps.filter(({ series }) => series === 'krw_per_usd').map(({ period, value }) => [period, value]),
  );

  // Two named days of earlier cycles use a month whose rate is in their note only.
  const inNote: Readonly<Record<string, number>> = { '2019-01-03': 1120.3, '2021-02-25': 1111.8 };

  it('in dollars is the value in won over the rate of the month, or the last rate there is', () => {
    const months = [...rates.keys()].toSorted();
    const inWon = caps.filter(({ series }) => series === 'market_cap_krw');
    expect(inWon.length).toBeGreaterThan(90);
    for (const { entity, period, date, value } of inWon) {
      const month = months.filter((one) => one <= date.slice(0, 7)).at(-1) ?? '';
      const rate = inNote[date] ?? rates.get(month) ?? Number.NaN;
      const dollars = caps.find(
        (row) => row.series === 'market_cap_usd' && row.entity === entity && row.period === period && row.date === date,
      );
      // Dollars are kept to 0.1 billion, won to 0.01 trillion (0.1 in the oldest rows).
      const rounding = 0.06 + (0.06 * 1000) / rate;
      expect(Math.abs((dollars?.value ?? Number.NaN) - (value * 1000) / rate), `${entity} ${date}`).toBeLessThan(
        rounding,
      );
    }
  });

  it('is a close times a share count that does not drift', () => {
    // 728.0m SK hynix shares until the cancellation of 15.3m in early 2026, then 712.7m; to 0.5 % for rounding to 0.1tn.
    const counts = caps
      .filter(({ series, entity }) => series === 'market_cap_krw' && entity === '000660.KS')
      .flatMap(({ date, value }) => {
        const close = caps.find(
          (row) => row.series === 'share_close_krw' && row.entity === '000660.KS' && row.date === date,
        );
        return close ? [{ date, shares: (value * 1e12) / close.value }] : [];
      });
    expect(counts.length).toBeGreaterThan(40);
    for (const { date, shares } of counts) {
      const expected = date < '2026-03-01' ? 728_002_365 : 712_702_365;
      expect(Math.abs(shares / expected - 1), date).toBeLessThan(0.005);
    }
  });

  it.each([
    ['2026-05-26', false],
    ['2026-05-27', true],
    ['2026-06-12', true],
    ['2026-06-22', true],
    ['2026-07-30', false],
    ['2026-08', false],
  ])('of SK hynix on %s is above a trillion dollars: %s', (period, above) => {
    expect(theValue(caps, 'market_cap_usd', '000660.KS', period) > 1000).toBe(above);
  });

  it('of SK hynix on 21 August 2026 is 0.81 trillion on the Seoul close, and its US line is not here', () => {
    expect(theValue(caps, 'market_cap_usd', '000660.KS', '2026-08')).toBeCloseTo(806.1, 6);
    expect(caps.filter(({ entity }) => entity === 'SKHY')).toEqual([]);
  });

  it('is left out where the share count is unanchored', () => {
    expect(caps.filter(({ series, entity }) => entity === 'SNDK' && series.startsWith('market_cap'))).toEqual([]);
  });

  it.each([
    ['MU', 10.8],
    ['000660.KS', 6.4],
    ['SNDK', 6.5],
  ])('of %s rose by %d percent in the first session after the directive', (entity, rise) => {
    expect(theValue(caps, 'return_1d', entity, '2026-06-15')).toBe(rise);
    const close = entity === '000660.KS' ? 'share_close_krw' : 'share_close_usd';
    const change = theValue(caps, close, entity, '2026-06-15') / theValue(caps, close, entity, '2026-06-12') - 1;
    expect(change * 100).toBeCloseTo(rise, 1);
  });
});

describe('results', () => {
  it('an operating margin is operating profit over revenue', () => {
    const margins = results.filter(({ series }) => series === 'operating_margin');
    expect(margins.length).toBe(68);
    for (const { entity, period, value } of margins) {
      const money = entity === 'MU' ? 'usd' : 'krw';
      const profit = theValue(results, `operating_profit_${money}`, entity, period);
      const sales = theValue(results, `revenue_${money}`, entity, period);
      // Rounded to 0.1 percent.
      expect(Math.abs((profit / sales) * 100 - value), `${entity} ${period}`).toBeLessThan(0.051);
    }
  });

  // The quarters from memory are anchored by the years that were seen: trillions of won, each quarter rounded to 0.001.
  it.each([
    ['2018', 40.445, 20.844],
    ['2022', 44.6481, 7.0066],
    ['2023', 32.766, -7.73],
    ['2024', 66.193, 23.467],
    ['2025', 97.1467, 47.2063],
  ])('the quarters of SK hynix in %s add up to %d revenue and %d operating profit', (year, sales, profit) => {
    const sum = (series: string) =>
      [1, 2, 3, 4].reduce((total, quarter) => total + theValue(results, series, '000660.KS', `${year}Q${quarter}`), 0);
    expect(theValue(results, 'revenue_annual_krw', '000660.KS', year)).toBe(sales);
    expect(theValue(results, 'operating_profit_annual_krw', '000660.KS', year)).toBe(profit);
    expect(Math.abs(sum('revenue_krw') - sales)).toBeLessThan(0.0025);
    expect(Math.abs(sum('operating_profit_krw') - profit)).toBeLessThan(0.0025);
  });

  it('Samsung’s unanchored sales of memory are left out', () => {
    expect([...new Set(results.map(({ entity }) => entity))].toSorted()).toEqual([
      '000660.KS',
      '005930.KS',
      '005930.KS-DS',
      'MU',
    ]);
  });

  it('Micron beat its outlook for the third quarter of 2026', () => {
    expect(theValue(results, 'revenue_usd', 'MU', '2026Q3', 'guidance')).toBe(50);
    expect(theValue(results, 'revenue_usd', 'MU', '2026Q3', 'reported')).toBe(54.229);
  });
});
