import { describe, expect, it } from 'vitest';
import { bundledObservations, theValue } from '../support/bundled.ts';

const returns = bundledObservations('return-contribution');
const concentration = bundledObservations('index-concentration');
const caps = bundledObservations('market-caps');
const weights = bundledObservations('index-weights');
const valuation = bundledObservations('valuation');
const funds = bundledObservations('fund-weights');

const seven = ['AAPL', 'MSFT', 'NVDA', 'GOOGL', 'AMZN', 'META', 'TSLA'];

describe('returns', () => {
  it('2025: 17.88 with and 10.36 without the seven give 42.1 %', () => {
    const withThem = theValue(returns, 'annual_total_return', 'SP500', '2025');
    const without = theValue(returns, 'annual_total_return_ex_mag7', 'SP500_EX_MAG7', '2025');
    expect([withThem, without]).toEqual([17.88, 10.36]);
    expect((1 - without / withThem) * 100).toBeCloseTo(42.1, 1);
    expect(theValue(returns, 'return_share_ex', 'MAG7', '2025')).toBe(42);
  });

  it('2025: the published figure without the seven is the index minus what they contributed, within 0.3 points', () => {
    // It is not the return of the other members, which would be about 15 %: the test pins which of the two it is.
    const contributed = theValue(returns, 'contribution_2025', 'MAG7', '2025');
    const without = theValue(returns, 'annual_total_return_ex_mag7', 'SP500_EX_MAG7', '2025');
    expect(Math.abs(17.88 - contributed - without)).toBeLessThan(0.3);
    const startWeight = 33.53;
    expect((17.88 - contributed) / (1 - startWeight / 100)).toBeGreaterThan(15);
  });

  it.each([
    ['contribution_2025', ['2025']],
    ['contribution_this_year', ['2026 to 12 June', '2026H1', '2026 to 21 August']],
    ['contribution_since_directive', ['15 June 2026', '12 to 30 June 2026', '12 June to 21 August 2026']],
  ])('%s: the seven add up to their sum', (series, periods) => {
    for (const period of periods) {
      const total = seven.reduce((sum, company) => sum + theValue(returns, series, company, period), 0);
      // Seven figures rounded to 0.001.
      expect(Math.abs(total - theValue(returns, series, 'MAG7', period)), period).toBeLessThan(0.0041);
    }
  });

  it.each([
    ['this_year', '2026 to 12 June', 34.97],
    ['this_year', '2026H1', 34.97],
    ['this_year', '2026 to 21 August', 34.97],
    ['since_directive', '15 June 2026', 32.468],
    ['since_directive', '12 to 30 June 2026', 32.468],
    ['since_directive', '12 June to 21 August 2026', 32.468],
  ])('%s, %s: the seven and the other members add up to the index', (window, period, startWeight) => {
    const w = startWeight / 100;
    const index = theValue(returns, `contribution_${window}`, 'SP500', period);
    const points = theValue(returns, `contribution_${window}`, 'MAG7', period);
    const rest = theValue(returns, `return_ex_mag7_${window}`, 'SP500_EX_MAG7', period);
    const group = theValue(returns, `return_mag7_capweighted_${window}`, 'MAG7', period);
    // Returns are rounded to 0.01 %.
    expect(points + (1 - w) * rest).toBeCloseTo(index, 1);
    expect(Math.abs(group * w - points)).toBeLessThan(0.005);
    const share = window === 'this_year' ? 'return_share_contributions' : 'return_share_contributions_since_directive';
    expect(Math.abs((points / index) * 100 - theValue(returns, share, 'MAG7', period))).toBeLessThan(0.06);
  });

  it('the first half of 2026: the seven gave 0.07 of 9.55 points', () => {
    expect(theValue(returns, 'contribution_this_year', 'MAG7', '2026H1')).toBeCloseTo(0.07, 2);
    expect(theValue(returns, 'contribution_this_year', 'SP500', '2026H1')).toBeCloseTo(9.55, 2);
  });

  it('start weights are the index weights of the day the window opens', () => {
    expect(theValue(weights, 'index_weight_carried', 'MAG7', '2025-12-31')).toBe(34.97);
    expect(theValue(weights, 'index_weight_carried', 'MAG7', '2026-06-12')).toBe(32.468);
  });

  it('the share of the gain in market value follows from the caps of two year-ends', () => {
    for (const [year, before, after] of [
      ['2023', '2022-12', '2023-12'],
      ['2024', '2023-12', '2024-12'],
      ['2025', '2024-12', '2025-12'],
    ] as const) {
      const change = (series: string, entity: string) =>
        theValue(concentration, series, entity, after) - theValue(concentration, series, entity, before);
      const share = (change('mag7_cap_sum', 'MAG7') / change('sp500_cap_sum', 'SP500')) * 100;
      expect(Math.abs(share - theValue(returns, 'return_share_cap_gain', 'MAG7', year)), year).toBeLessThan(0.06);
    }
  });

  it('the mean of the seven is the mean of their returns', () => {
    for (let year = 2014; year <= 2025; year += 1) {
      const period = String(year);
      const total = seven.reduce((sum, c) => sum + theValue(returns, 'annual_total_return', c, period), 0);
      expect(total / 7, period).toBeCloseTo(theValue(returns, 'annual_return_mag7_equal', 'MAG7', period), 1);
    }
  });

  it('index returns that are recalled stay within 0.31 points of a fund that copies the index', () => {
    for (let year = 2014; year <= 2025; year += 1) {
      const index = theValue(returns, 'annual_total_return', 'SP500', String(year));
      const fund = theValue(returns, 'annual_total_return', 'SPY', String(year));
      expect(Math.abs(index - fund), String(year)).toBeLessThanOrEqual(0.31);
    }
  });

  it('keeps one definition of a share of return per series', () => {
    const shares = returns.filter(({ series }) => series.startsWith('return_share'));
    const published = shares.filter(({ series }) => series === 'return_share_published');
    expect(published.filter(({ provenance }) => provenance.note === '')).toEqual([]);
    expect(
      shares.filter(({ series, provenance }) => provenance.status === 'essay' && !series.endsWith('asserted')),
    ).toEqual([]);
  });
});

describe('valuation', () => {
  it('a ratio that names its price and earnings is their quotient', () => {
    let seen = 0;
    for (const { provenance, value, line } of valuation) {
      const [, price, earnings] = /^price ([\d.]+) \/ EPS ([\d.]+)/.exec(provenance.note) ?? [];
      if (price === undefined || earnings === undefined) continue;
      seen += 1;
      // Earnings are printed to a cent and the ratio to 0.1: Tesla's small earnings make the widest gap.
      expect(Math.abs(Number(price) / Number(earnings) / value - 1), `line ${line}`).toBeLessThan(0.006);
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('flags the distorted ratios of Alphabet and Amazon from July 2026', () => {
    const late = valuation.filter(
      ({ series, entity, date }) => series === 'pe_trailing' && ['GOOGL', 'AMZN'].includes(entity) && date >= '2026-07',
    );
    expect(late).toHaveLength(4);
    expect(late.filter(({ provenance }) => !provenance.note.includes('distorted'))).toEqual([]);
  });

  it('has no forward ratio after January 2026', () => {
    const forward = valuation.filter(({ series }) => series.startsWith('pe_forward'));
    expect(
      forward
        .map(({ date }) => date)
        .toSorted()
        .at(-1),
    ).toBe('2026-01-25');
  });

  it('keeps correlations between −1 and 1', () => {
    const correlations = valuation.filter(({ series }) => series === 'correlation_with_nvidia_1y_daily');
    expect(correlations).toHaveLength(11);
    expect(correlations.filter(({ value }) => Math.abs(value) > 1)).toEqual([]);
  });
});

describe('fund weights', () => {
  const sets = new Map<string, number>();
  for (const { series, date, value, provenance } of funds) {
    if (series === 'seven_share_of_fund') continue;
    const key = `${series} ${date} ${provenance.status}`;
    sets.set(key, (sets.get(key) ?? 0) + value);
  }

  it('no set of a fund adds up to more than the fund', () => {
    expect(sets.size).toBeGreaterThan(15);
    // One seventh is written 14.2857, seven of them 99.9999.
    for (const [set, total] of sets) expect(total, set).toBeLessThanOrEqual(100);
  });

  it.each([
    ['weight_spy 2026-08-21 derived', 55, 65],
    ['weight_spy 2026-07-31 reported', 37, 38],
    ['weight_qqq 2026-07-31 reported', 46, 47],
    ['weight_smh 2026-07-31 reported', 71, 72],
    ['weight_dram 2026-04-30 reported', 92, 93],
    ['weight_mags 2026-06-30 derived', 99.9, 100],
    ['weight_agg 2026-06-30 derived', 0, 0],
  ])('%s covers between %d and %d %% of the fund', (set, low, high) => {
    expect(sets.get(set)).toBeGreaterThanOrEqual(low);
    expect(sets.get(set)).toBeLessThanOrEqual(high);
  });

  it('SPY holds what the index weighs on the same day', () => {
    const rows = funds.filter(({ series, date }) => series === 'weight_spy' && date === '2026-08-21');
    expect(rows.length).toBe(46);
    for (const { entity, value } of rows) {
      const index = weights.find(
        (row) => row.series === 'index_weight_carried' && row.entity === entity && row.date === '2026-08-21',
      );
      // A stated zero is a company that is no member of the index.
      if (index) expect(value, entity).toBe(index.value);
      else expect(value, entity).toBe(0);
    }
  });

  it('two funds on one index agree within 0.02 points', () => {
    for (const { entity, value } of funds.filter(({ series }) => series === 'weight_ivv')) {
      const spy = theValue(funds, 'weight_spy', entity, '2026-07-31', 'reported');
      expect(Math.abs(spy - value), entity).toBeLessThan(0.02);
    }
  });

  it('holds companies only: no sum of the seven inside a fund’s list', () => {
    expect(funds.filter(({ entity }) => entity === 'MAG7')).toEqual([]);
  });
});

it('the chain has a market value for each company the stress test values', () => {
  const chain = ['NVDA', 'AVGO', 'AMD', 'MU', 'VRT', 'GEV', 'CEG', 'VST', 'ETN', 'ORCL', 'TSM', 'CRWV', ...seven];
  const valued = new Set(
    caps.filter(({ series, date }) => series === 'market_cap' && date >= '2026-08').map((r) => r.entity),
  );
  expect(chain.filter((company) => !valued.has(company))).toEqual([]);
});
