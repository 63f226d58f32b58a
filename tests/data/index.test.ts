import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/datasets/types.ts';
import { bundledObservations, theValue } from '../support/bundled.ts';

const caps = bundledObservations('market-caps');
const concentration = bundledObservations('index-concentration');
const weights = bundledObservations('index-weights');
const nvidia = bundledObservations('nvidia-market-cap');
const level = bundledObservations('sp500-level');

const seven = ['AAPL', 'MSFT', 'NVDA', 'GOOGL', 'AMZN', 'META', 'TSLA'];
const eightLines = [...seven, 'GOOG'];

/** Date → value of one series and entity; a date with two rows fails, because a chart could not tell which is meant. */
function byDate(rows: readonly Observation[], series: string, entity: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const row of rows) {
    if (row.series !== series || row.entity !== entity) continue;
    if (values.has(row.date)) throw new Error(`two rows for ${series} ${entity} on ${row.date}`);
    values.set(row.date, row.value);
  }
  return values;
}

function on(values: ReadonlyMap<string, number>, date: string): number {
  const value = values.get(date);
  if (value === undefined) throw new Error(`no value on ${date}`);
  return value;
}

describe('market capitalisations', () => {
  it.each(['market_cap', 'market_cap_year_end'])('%s: the seven add up to their sum on every day', (series) => {
    const parts = seven.map((company) => byDate(caps, series, company));
    const sums = byDate(caps, series, 'MAG7');
    expect(sums.size).toBeGreaterThan(10);
    for (const [date, sum] of sums) {
      const total = parts.reduce((running, part) => running + on(part, date), 0);
      // Seven figures rounded to 0.1 can miss the rounded sum by 0.4; two of 2019 and 2020 are rounded to 1bn.
      expect(Math.abs(total - sum), date).toBeLessThan(0.5);
    }
  });

  it('a value that names its price and share count is their product', () => {
    const product = /^([\d.]+) x (?:about )?([\d.]+)(bn|m)(?: shares)?(?: plus (\d+)m issued)?/;
    let seen = 0;
    for (const { provenance, value, line } of caps) {
      const [, price, shares, unit, extra] = product.exec(provenance.note) ?? [];
      if (price === undefined || shares === undefined) continue;
      seen += 1;
      const billions = (Number(shares) + Number(extra ?? 0)) / (unit === 'm' ? 1000 : 1);
      // Share counts are written to four figures or fewer: 272m stands for anything within 0.2 %.
      expect(Math.abs((Number(price) * billions) / value - 1), `line ${line}`).toBeLessThan(0.002);
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('a second publisher agrees within 1.5 % at year-ends', () => {
    // Meta at the end of 2021 is the widest: 935.6 against 948.3, another share count.
    const others = caps.filter((row) => row.series === 'market_cap_year_end_other_source');
    expect(others.length).toBeGreaterThan(5);
    for (const { entity, date, value } of others) {
      const ours = on(byDate(caps, 'market_cap_year_end', entity), date);
      expect(Math.abs(value / ours - 1), `${entity} ${date}`).toBeLessThan(0.015);
    }
  });

  it('no peak lies below a month-end, and no first close below its level', () => {
    for (const company of [...seven, 'MAG7']) {
      const [peak] = byDate(caps, 'peak_close', company).values();
      const highest = Math.max(...byDate(caps, 'market_cap', company).values());
      expect(peak, company).toBeGreaterThanOrEqual(highest);
    }
    for (const row of caps.filter(({ series }) => series === 'milestone_first_close')) {
      expect(row.value).toBeGreaterThanOrEqual(Number(row.period.replace('tn', '')) * 1000);
    }
  });

  it('every Tesla value after the share-count step warns of it', () => {
    const late = caps.filter((row) => row.entity === 'TSLA' && row.series === 'market_cap' && row.date >= '2026-01-30');
    expect(late.length).toBeGreaterThan(5);
    expect(late.filter((row) => !row.provenance.note.includes('Share count'))).toEqual([]);
  });

  it('leaves out the US line of SK hynix, which is on another share basis', () => {
    expect(caps.filter(({ entity }) => entity === 'SKHY')).toEqual([]);
  });

  it('power suppliers are worth here what they are worth in their own dataset', () => {
    const own = bundledObservations('power-equities').filter(({ series }) => series === 'market_cap');
    const pairs = own.flatMap(({ entity, date, value }) => {
      const here = byDate(caps, 'market_cap', entity).get(date);
      return here === undefined ? [] : [[`${entity} ${date}`, here, value]];
    });
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.filter(([, here, there]) => here !== there)).toEqual([]);
  });
});

describe('the share of the index', () => {
  it('by full caps is the sum of the seven over the sum of all members, each day', () => {
    const top = byDate(concentration, 'mag7_cap_sum', 'MAG7');
    const bottom = byDate(concentration, 'sp500_cap_sum', 'SP500');
    const shares = byDate(concentration, 'mag7_share_full_caps', 'MAG7');
    expect(shares.size).toBe(76);
    for (const [date, share] of shares) {
      // The share is rounded to 0.01; caps rounded to 1bn add less than 0.001.
      expect(Math.abs((on(top, date) / on(bottom, date)) * 100 - share), date).toBeLessThan(0.007);
    }
  });

  it('for NVIDIA by full caps is its market value over the same sum', () => {
    const nvda = byDate(caps, 'market_cap', 'NVDA');
    const bottom = byDate(concentration, 'sp500_cap_sum', 'SP500');
    let seen = 0;
    for (const [date, share] of byDate(concentration, 'nvda_share_full_caps', 'NVDA')) {
      const value = nvda.get(date);
      if (value === undefined) continue; // 2025-10-30: the month-end of the caps is 2025-10-31
      seen += 1;
      expect(Math.abs((value / on(bottom, date)) * 100 - share), date).toBeLessThan(0.007);
    }
    expect(seen).toBe(67);
  });

  it('over a published index value is the sum of the seven over it', () => {
    const year = byDate(caps, 'market_cap_year_end', 'MAG7');
    const float = byDate(concentration, 'sp500_cap_float', 'SP500');
    for (const [date, share] of byDate(concentration, 'mag7_share_over_float', 'MAG7')) {
      expect(Math.abs((on(year, date) / on(float, date)) * 100 - share), date).toBeLessThan(0.007);
    }
    const month = byDate(caps, 'market_cap', 'MAG7');
    const total = byDate(concentration, 'sp500_cap_total', 'SP500');
    for (const [date, share] of byDate(concentration, 'mag7_share_over_published_total', 'MAG7')) {
      expect(Math.abs((on(month, date) / on(total, date)) * 100 - share), date).toBeLessThan(0.007);
    }
  });

  it('keeps the three sizes of the index in order: float-adjusted below full', () => {
    const sum = byDate(concentration, 'sp500_cap_sum', 'SP500');
    for (const [date, float] of byDate(concentration, 'sp500_cap_float', 'SP500')) {
      const full = sum.get(date);
      if (full !== undefined) expect(float / full, date).toBeLessThan(1);
    }
    // Our own sum is stated to be within 2 % of a published total.
    for (const [date, total] of byDate(concentration, 'sp500_cap_total', 'SP500')) {
      const full = sum.get(date);
      if (full !== undefined) expect(Math.abs(total / full - 1), date).toBeLessThan(0.02);
    }
  });

  it.each([
    ['mag7_share_weight', '2026-06-12', 32.5],
    ['mag7_share_full_caps', '2026-06-12', 32.7],
    ['mag7_share_weight', '2025-10-31', 35.6],
    ['mag7_share_published', '2025-10', 37.4],
  ])('%s of %s is %s %%', (series, period, expected) => {
    expect(theValue(concentration, series, 'MAG7', period)).toBeCloseTo(expected, 1);
  });

  it('by weight is highest at the end of October 2025', () => {
    expect(Math.max(...byDate(concentration, 'mag7_share_weight', 'MAG7').values())).toBe(35.63);
  });

  it('with one Alphabet class is the share without class C', () => {
    const both = byDate(concentration, 'mag7_share_weight', 'MAG7');
    const one = byDate(concentration, 'mag7_share_weight_one_class', 'MAG7');
    expect(one.size).toBeGreaterThan(15);
    for (const [date, share] of one) {
      const source = byDate(weights, 'index_weight', 'MAG7').has(date) ? 'index_weight' : 'index_weight_carried';
      expect(on(both, date) - on(byDate(weights, source, 'GOOG'), date), date).toBeCloseTo(share, 6);
    }
  });
});

describe('index weights', () => {
  it.each(['index_weight', 'index_weight_carried'])('%s: eight lines add up to the seven', (series) => {
    const lines = eightLines.map((line) => byDate(weights, series, line));
    let seen = 0;
    for (const [date, sum] of byDate(weights, series, 'MAG7')) {
      const parts = lines.map((line) => line.get(date));
      if (parts.some((part) => part === undefined)) continue; // days of which only NVIDIA and the sum are kept
      seen += 1;
      const total = parts.reduce<number>((running, part) => running + (part ?? Number.NaN), 0);
      // Eight lines rounded to 0.001; the Vanguard file rounds to 0.01.
      expect(Math.abs(total - sum), date).toBeLessThan(0.012);
    }
    expect(seen).toBeGreaterThan(5);
  });

  it('the seven and all others are the whole index', () => {
    const rest = byDate(weights, 'index_weight_carried', 'OTHER_493');
    for (const [date, share] of byDate(weights, 'index_weight_carried', 'MAG7')) {
      expect(share + on(rest, date), date).toBeCloseTo(100, 6);
    }
  });

  it('carried weights stay within 0.17 points of the lists of the same day', () => {
    const listed = byDate(weights, 'index_weight', 'MAG7');
    const pairs = [...byDate(weights, 'index_weight_carried', 'MAG7')].filter(([date]) => listed.has(date));
    expect(pairs.map(([date]) => date)).toEqual(['2026-03-31', '2026-05-29', '2026-06-30']);
    for (const [date, carried] of pairs) expect(Math.abs(carried - on(listed, date)), date).toBeLessThan(0.17);
  });

  it('sectors add up to the whole, but for members without a sector', () => {
    for (const series of ['sector_weight', 'sector_weight_carried']) {
      const totals = new Map<string, number>();
      for (const row of weights) {
        if (row.series === series) totals.set(row.date, (totals.get(row.date) ?? 0) + row.value);
      }
      expect(totals.size).toBeGreaterThan(0);
      // Up to 0.06 points are members whose sector is unknown; eleven figures are rounded to 0.1 in the published set.
      for (const [date, total] of totals) expect(Math.abs(total - 100), `${series} ${date}`).toBeLessThan(0.25);
    }
  });

  it('ten companies weigh at least as much as ten lines', () => {
    const lines = byDate(weights, 'top10_lines_carried', 'SP500');
    for (const [date, companies] of byDate(weights, 'top10_companies_carried', 'SP500')) {
      expect(companies, date).toBeGreaterThan(on(lines, date));
    }
  });

  it('NVIDIA was 8.22 % of SPY on 2025-08-08 in the fund’s own file', () => {
    expect(on(byDate(weights, 'index_weight', 'NVDA'), '2025-08-08')).toBeCloseTo(8.22, 2);
    const high = theValue(nvidia, 'sp500_weight_high', 'NVDA', '2025-08-08', 'reported');
    expect(high).toBeCloseTo(8.22, 2);
  });
});

describe('NVIDIA', () => {
  it.each([
    ['milestone_first_close', '1tn', '2023-06-13'],
    ['milestone_first_close', '4tn', '2025-07-10'],
    ['milestone_intraday', '4tn', '2025-07-09'],
    ['milestone_first_close', '5tn', '2025-10-29'],
    ['milestone_intraday', '5tn', '2025-10-29'],
  ])('%s of %s is on %s', (series, period, date) => {
    const row = nvidia.find((candidate) => candidate.series === series && candidate.period === period);
    expect(row?.date).toBe(date);
  });

  it('closed below each level on every kept day before its first close, and at or above it on that day', () => {
    const closes = byDate(nvidia, 'nvda_market_cap', 'NVDA');
    for (const { period, date, value } of nvidia.filter(({ series }) => series === 'milestone_first_close')) {
      const threshold = Number(period.replace('tn', '')) * 1000;
      expect(value).toBeGreaterThanOrEqual(threshold);
      expect([...closes].filter(([day, close]) => day < date && close >= threshold)).toEqual([]);
    }
  });

  it('weighed about 9 % at its highest close', () => {
    expect(theValue(nvidia, 'sp500_weight_high', 'NVDA', '2026-05-14')).toBeCloseTo(9, 0);
    const peak = nvidia.find(({ series }) => series === 'peak_close');
    expect([peak?.date, peak?.value]).toEqual(['2026-05-14', 5731.3]);
  });

  it('has the same market value in every dataset on the same day', () => {
    const here = byDate(nvidia, 'nvda_market_cap', 'NVDA');
    const shared = [...byDate(caps, 'market_cap', 'NVDA')].filter(([date]) => here.has(date));
    expect(shared.length).toBeGreaterThan(60);
    // Values above 1000bn are sometimes printed to 1bn in one list and to 0.1bn in the other.
    for (const [date, value] of shared) expect(Math.abs(on(here, date) - value), date).toBeLessThan(0.11);
  });

  it('carries its weight like the index moves: within 1.5 % of a fund’s weight on the same day', () => {
    const fund = byDate(weights, 'index_weight', 'NVDA');
    const pairs = [...byDate(nvidia, 'sp500_weight_path', 'NVDA')].filter(([date]) => fund.has(date));
    expect(pairs.length).toBeGreaterThan(5);
    for (const [date, carried] of pairs) expect(Math.abs(carried / on(fund, date) - 1), date).toBeLessThan(0.015);
  });
});

describe('the level of the S&P 500', () => {
  it('is the same in the month-ends and on the named days', () => {
    const month = byDate(level, 'sp500_level', 'SP500');
    const shared = [...byDate(level, 'sp500_named_day', 'SP500')].filter(([date]) => month.has(date));
    expect(shared.map(([date]) => date)).toEqual(['2025-01-31', '2026-06-30', '2026-08-21']);
    for (const [date, close] of shared) expect(on(month, date), date).toBe(close);
  });

  it('has every month-end from December 2013 to July 2026', () => {
    const months = level.filter((row) => row.series === 'sp500_level' && /^\d{4}-\d{2}$/.test(row.period));
    expect(months).toHaveLength(12 * 12 + 8);
    expect(months.filter(({ period, date }) => !date.startsWith(period) || Number(date.slice(8)) < 26)).toEqual([]);
  });

  it('holds month-ends and named days, never a daily table', () => {
    const perMonth = new Map<string, number>();
    for (const { date } of level) perMonth.set(date.slice(0, 7), (perMonth.get(date.slice(0, 7)) ?? 0) + 1);
    expect(Math.max(...perMonth.values())).toBeLessThan(13);
  });
});
