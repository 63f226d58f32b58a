import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/datasets/types.ts';
import { bundledObservations, theValue } from '../support/bundled.ts';

const capex = bundledObservations('capex');
const guidance = bundledObservations('capex-guidance');
const cash = bundledObservations('capex-cash-flow');
const forecasts = bundledObservations('capex-forecasts');
const four = ['AMZN', 'GOOGL', 'META', 'MSFT'] as const;

const periodsOf = (rows: readonly Observation[], series: string, entity: string): readonly string[] =>
  rows.filter((row) => row.series === series && row.entity === entity).map(({ period }) => period);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const sumOf = (rows: readonly Observation[], series: string, entities: readonly string[], period: string): number =>
  sum(entities.map((entity) => theValue(rows, series, entity, period)));

/** What a firm, or the four together, guided on or before a day; the latest statement counts. */
function guidedBy(day: string, series: string, entity: string): number {
  const said = guidance.filter((row) => row.series === series && row.entity === entity && row.date <= day);
  const last = said.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
  if (!last) throw new Error(`no ${series} of ${entity} by ${day}`);
  return last.value;
}

// Rows are in $bn with three decimals, so a sum of four differs from the sum of exact figures by 0.002 at most.
const threeDecimals = 0.0021;

describe('capital spending', () => {
  it('of 2025 is 409.98 as the companies quote it: 128.32 + 91.45 + 72.22 + 118.0', () => {
    const quoted = (entity: string) => theValue(capex, 'capex_company_quoted_annual', entity, '2025');
    // The parts are published to two decimals (Microsoft to one), the total from unrounded parts: 409.99 against 409.98.
    expect(quoted('AMZN')).toBeCloseTo(128.32, 2);
    expect(quoted('GOOGL')).toBeCloseTo(91.45, 2);
    expect(Math.abs(quoted('META') - 72.22)).toBeLessThanOrEqual(0.0051);
    expect(quoted('MSFT')).toBe(118);
    expect(quoted('BIG4')).toBeCloseTo(409.98, 2);
    expect(Math.abs(quoted('BIG4') - (128.32 + 91.45 + 72.22 + 118))).toBeLessThan(0.011);
  });

  it('of 2025 is 376.05 in cash and 413.48 with Amazon before proceeds', () => {
    expect(theValue(capex, 'capex_cash_ppe_annual', 'BIG4', '2025')).toBeCloseTo(376.05, 2);
    const gross =
      theValue(capex, 'capex_company_quoted_annual', 'BIG4', '2025') -
      theValue(capex, 'capex_company_quoted_annual', 'AMZN', '2025') +
      theValue(capex, 'capex_cash_ppe_annual', 'AMZN', '2025');
    expect(theValue(capex, 'capex_company_quoted_amazon_gross_annual', 'BIG4', '2025')).toBeCloseTo(gross, 3);
    expect(gross).toBeCloseTo(413.481, 3);
  });

  it.each([
    ['capex_cash_ppe_quarterly', 34],
    ['capex_cash_ppe_annual', 11],
    ['capex_company_quoted_quarterly', 4],
    ['capex_company_quoted_annual', 7],
  ])('of the four is the sum of the firms in each of the %s periods (%i)', (series, count) => {
    const periods = periodsOf(capex, series, 'BIG4');
    expect(periods).toHaveLength(count);
    const off = periods.filter(
      (period) =>
        Math.abs(sumOf(capex, series, four, period) - theValue(capex, series, 'BIG4', period)) > threeDecimals,
    );
    expect(off).toEqual([]);
  });

  it.each([...four, 'ORCL', 'BIG4'])(
    'of %s in cash is the sum of its quarters in every year that has four',
    (entity) => {
      const quarters = periodsOf(capex, 'capex_cash_ppe_quarterly', entity);
      const years = periodsOf(capex, 'capex_cash_ppe_annual', entity).filter((year) =>
        [1, 2, 3, 4].every((quarter) => quarters.includes(`${year}Q${quarter}`)),
      );
      expect(years.length).toBeGreaterThanOrEqual(entity === 'ORCL' ? 3 : 8);
      for (const year of years) {
        const parts = [1, 2, 3, 4].map((n) => theValue(capex, 'capex_cash_ppe_quarterly', entity, `${year}Q${n}`));
        const total = theValue(capex, 'capex_cash_ppe_annual', entity, year);
        expect(Math.abs(sum(parts) - total), `${entity} ${year}`).toBeLessThanOrEqual(threeDecimals);
      }
    },
  );

  it('of Microsoft, quoted, is the sum of its quarters in every calendar year', () => {
    for (const year of periodsOf(capex, 'capex_company_quoted_annual', 'MSFT')) {
      const parts = [1, 2, 3, 4].map((n) => theValue(capex, 'capex_company_quoted_quarterly', 'MSFT', `${year}Q${n}`));
      expect(sum(parts), year).toBeCloseTo(theValue(capex, 'capex_company_quoted_annual', 'MSFT', year), 6);
    }
  });

  it('of Meta, quoted, is the sum of its quarters since 2021', () => {
    for (const year of ['2021', '2022', '2023', '2024', '2025']) {
      const parts = [1, 2, 3, 4].map((n) => theValue(capex, 'capex_company_quoted_quarterly', 'META', `${year}Q${n}`));
      // Until 2022 the quarters are remembered to two decimals: four roundings of 0.005.
      const tolerance = year <= '2022' ? 0.021 : threeDecimals;
      const total = theValue(capex, 'capex_company_quoted_annual', 'META', year);
      expect(Math.abs(sum(parts) - total), year).toBeLessThanOrEqual(tolerance);
    }
  });

  it('of a fiscal year is four calendar quarters: Microsoft from July, Oracle from June', () => {
    const shifted = (year: number) => [`${year - 1}Q3`, `${year - 1}Q4`, `${year}Q1`, `${year}Q2`];
    for (const [entity, from] of [
      ['MSFT', 2019],
      ['ORCL', 2023],
    ] as const) {
      for (let year = from; year <= 2026; year++) {
        const parts = shifted(year).map((period) => theValue(capex, 'capex_cash_ppe_quarterly', entity, period));
        const total = theValue(capex, 'capex_cash_ppe_fiscal_annual', entity, `FY${year}`);
        expect(Math.abs(sum(parts) - total), `${entity} FY${year}`).toBeLessThanOrEqual(threeDecimals);
      }
    }
    const quoted = shifted(2026).map((period) => theValue(capex, 'capex_company_quoted_quarterly', 'MSFT', period));
    expect(sum(quoted)).toBeCloseTo(145.3, 6);
    expect(theValue(capex, 'capex_company_quoted_fiscal_annual', 'MSFT', 'FY2026')).toBe(145.3);
  });

  it('puts Oracle’s quarters, which end a month early, under the calendar quarter they mostly fall in', () => {
    const ends = { Q1: ['02-28', '02-29'], Q2: ['05-31'], Q3: ['08-31'], Q4: ['11-30'] } as const;
    const rows = capex.filter((row) => row.series === 'capex_cash_ppe_quarterly' && row.entity === 'ORCL');
    expect(rows).toHaveLength(17);
    for (const { period, date } of rows) {
      const quarter = period.slice(4) as keyof typeof ends;
      expect([period.slice(0, 4), ends[quarter].some((end) => date.endsWith(end))]).toEqual([date.slice(0, 4), true]);
    }
  });

  it('of Meta, quoted, is the cash line plus principal paid on finance leases', () => {
    const periods = periodsOf(capex, 'finance_lease_principal_paid_quarterly', 'META');
    expect(periods).toHaveLength(14);
    for (const period of periods) {
      const built =
        theValue(capex, 'capex_cash_ppe_quarterly', 'META', period) +
        theValue(capex, 'finance_lease_principal_paid_quarterly', 'META', period);
      expect(theValue(capex, 'capex_company_quoted_quarterly', 'META', period), period).toBeCloseTo(built, 3);
    }
  });

  it('of the first half of 2026 is the sum of two quarters on both definitions', () => {
    const half = (series: string) => sum(['2026Q1', '2026Q2'].map((period) => theValue(capex, series, 'BIG4', period)));
    expect(half('capex_cash_ppe_quarterly')).toBeCloseTo(294.8, 3);
    expect(theValue(capex, 'capex_cash_ppe_half_year', 'BIG4', '2026H1')).toBeCloseTo(294.8, 3);
    expect(half('capex_company_quoted_quarterly')).toBeCloseTo(300.726, 3);
    expect(theValue(capex, 'capex_company_quoted_half_year', 'BIG4', '2026H1')).toBeCloseTo(300.726, 3);
  });

  it('added up from 2015 grows by each year’s total', () => {
    let total = 0;
    for (const period of periodsOf(capex, 'capex_cash_ppe_cumulative_from_2015', 'BIG4')) {
      total += theValue(capex, 'capex_cash_ppe_annual', 'BIG4', period);
      expect(theValue(capex, 'capex_cash_ppe_cumulative_from_2015', 'BIG4', period), period).toBeCloseTo(total, 2);
    }
  });

  it('asserted by the essay grows by 76.8 %, printed as 77', () => {
    const growth =
      theValue(capex, 'essay_capex_total', 'BIG4', '2026') / theValue(capex, 'essay_capex_total', 'BIG4', '2025') - 1;
    expect(100 * growth).toBeCloseTo(76.83, 2);
    expect(theValue(capex, 'essay_capex_growth', 'BIG4', '2026')).toBe(77);
  });
});

describe('guidance for 2026', () => {
  // Company statements in force on the day; the July round ended on the 30th.
  it.each([
    ['2026-04-29', 'low', [200, 180, 125, 190], 695],
    ['2026-04-29', 'mid', [200, 185, 135, 190], 710],
    ['2026-04-29', 'high', [200, 190, 145, 190], 725],
    ['2026-07-30', 'low', [220, 195, 130, 175], 720],
    ['2026-07-30', 'mid', [220, 200, 137.5, 175], 732.5],
    ['2026-07-30', 'high', [220, 205, 145, 175], 745],
  ] as const)('as of %s, %s, is %j, together %d', (day, end, firms, total) => {
    const series = `capex_guidance_2026_${end}`;
    expect(four.map((entity) => guidedBy(day, series, entity))).toEqual(firms);
    expect(sum(firms)).toBe(total);
    expect(guidedBy(day, series, 'BIG4')).toBe(total);
  });

  it('on Microsoft’s former lease basis is 735 to 760, middle 747.5, which is 15 more at each end', () => {
    for (const [end, total] of [
      ['low', 735],
      ['mid', 747.5],
      ['high', 760],
    ] as const) {
      const series = `capex_guidance_2026_former_lease_basis_${end}`;
      expect(guidedBy('2026-07-30', series, 'BIG4')).toBe(total);
      expect(
        guidedBy('2026-07-30', series, 'BIG4') - guidedBy('2026-07-30', `capex_guidance_2026_${end}`, 'BIG4'),
      ).toBe(guidedBy('2026-07-30', series, 'MSFT') - guidedBy('2026-07-30', `capex_guidance_2026_${end}`, 'MSFT'));
    }
  });

  it('carries the lease change as a warning wherever Microsoft’s 175 stands', () => {
    const rows = guidance.filter(
      ({ entity, date, value }) => entity === 'MSFT' && date === '2026-07-29' && value === 175,
    );
    expect(rows).toHaveLength(3);
    expect(rows.filter(({ provenance }) => !provenance.note.includes('not a cut'))).toEqual([]);
  });

  it('has a low, a middle and a high for every statement, in that order, the middle halfway', () => {
    const lows = guidance.filter(({ series }) => series.endsWith('_low') && series !== 'capex_guidance_quarter_low');
    expect(lows.length).toBeGreaterThanOrEqual(24);
    for (const low of lows) {
      const [mid, high] = ['mid', 'high'].map((end) =>
        guidance.filter(
          (row) => row.series === low.series.replace(/low$/, end) && row.entity === low.entity && row.date === low.date,
        ),
      );
      const [middle, top] = [mid?.[0]?.value, high?.[0]?.value];
      if (middle === undefined || top === undefined)
        throw new Error(`${low.series} ${low.entity} ${low.date} lacks an end`);
      expect(top).toBeGreaterThanOrEqual(low.value);
      expect(middle, `${low.series} ${low.entity} ${low.date}`).toBe((low.value + top) / 2);
    }
  });

  it('for 2025 ended within 3 % of what was spent, on each firm’s own definition', () => {
    // A year’s last guidance comes in October with a quarter to go; more than 3 % off would mean a definition was mixed up.
    for (const entity of ['AMZN', 'GOOGL', 'META']) {
      const spent = theValue(capex, 'capex_company_quoted_annual', entity, '2025');
      expect(Math.abs(guidedBy('2025-12-31', 'capex_guidance_2025_mid', entity) / spent - 1), entity).toBeLessThan(
        0.03,
      );
    }
  });
});

describe('cash flow', () => {
  it.each(['quarterly', 'annual', 'fiscal_annual'])(
    'shows capex over operating cash flow, %s, as its parts give it',
    (span) => {
      const rows = cash.filter(({ series }) => series === `capex_to_ocf_${span}`);
      expect(rows.length).toBeGreaterThanOrEqual(18);
      for (const { entity, period, value } of rows) {
        const spent = theValue(capex, `capex_cash_ppe_${span}`, entity, period);
        const earned = theValue(cash, `operating_cash_flow_${span}`, entity, period);
        // Six decimals are kept, and both parts are the printed ones.
        expect(value, `${entity} ${period}`).toBeCloseTo((100 * spent) / earned, 5);
      }
    },
  );

  it('is, for the four, the sum of the firms in each quarter and year', () => {
    for (const span of ['quarterly', 'annual']) {
      const periods = periodsOf(cash, `operating_cash_flow_${span}`, 'BIG4');
      expect(periods).toHaveLength(span === 'annual' ? 3 : 10);
      for (const period of periods) {
        const total = theValue(cash, `operating_cash_flow_${span}`, 'BIG4', period);
        const parts = sumOf(cash, `operating_cash_flow_${span}`, four, period);
        expect(Math.abs(parts - total), period).toBeLessThanOrEqual(threeDecimals);
      }
    }
  });

  it('left over is operating cash flow less cash capex, firm by firm and quarter by quarter', () => {
    const rows = cash.filter(
      ({ series, provenance }) => series === 'free_cash_flow_quarterly' && provenance.status === 'derived',
    );
    expect(rows.length).toBeGreaterThanOrEqual(60);
    for (const { entity, period, value } of rows) {
      const left =
        theValue(cash, 'operating_cash_flow_quarterly', entity, period) -
        theValue(capex, 'capex_cash_ppe_quarterly', entity, period);
      expect(value, `${entity} ${period}`).toBeCloseTo(left, 3);
    }
  });

  it.each(four)('of %s in a calendar year is the sum of its quarters where all are there', (entity) => {
    const quarters = periodsOf(cash, 'operating_cash_flow_quarterly', entity);
    const years = ['2023', '2024', '2025'].filter((year) => quarters.includes(`${year}Q1`));
    expect(years).toContain('2025');
    for (const year of years) {
      const parts = [1, 2, 3, 4].map((n) => theValue(cash, 'operating_cash_flow_quarterly', entity, `${year}Q${n}`));
      const total = theValue(cash, 'operating_cash_flow_annual', entity, year);
      expect(Math.abs(sum(parts) - total), year).toBeLessThanOrEqual(threeDecimals);
    }
  });

  it('of the five in 2025 is the 602.83 a second source gives', () => {
    const oracle = sum(
      ['2025Q1', '2025Q2', '2025Q3', '2025Q4'].map((period) =>
        theValue(cash, 'operating_cash_flow_quarterly', 'ORCL', period),
      ),
    );
    const total = theValue(cash, 'operating_cash_flow_annual', 'BIG4', '2025') + oracle;
    expect(total).toBeCloseTo(theValue(cash, 'operating_cash_flow_annual', 'BIG5', '2025'), 2);
  });

  it('shows Microsoft’s four-quarter depreciation within its rounding of the fiscal year', () => {
    for (const year of [2025, 2026]) {
      const parts = [`${year - 1}Q3`, `${year - 1}Q4`, `${year}Q1`, `${year}Q2`].map((period) =>
        theValue(cash, 'depreciation_ppe_quarterly', 'MSFT', period),
      );
      // Each quarter is rounded to 0.1 in the filing.
      const total = theValue(cash, 'depreciation_ppe_fiscal_annual', 'MSFT', `FY${year}`);
      expect(Math.abs(sum(parts) - total)).toBeLessThanOrEqual(0.21);
    }
  });
});

describe('forecasts', () => {
  it('put every list of firms into a series of its own', () => {
    const named =
      /_(four|five|five_unnamed|six|eleven)_firms|_list_not_given|_by_firm|_worldwide|goldman_ai_scenario|essay_/;
    expect(forecasts.filter(({ series }) => !named.test(series))).toEqual([]);
  });

  it('hold Goldman’s 5.3tn as a four-firm sum of six years, not a level of 2030', () => {
    const rows = forecasts.filter(({ series }) => series === 'capex_cumulative_2025_2030_four_firms');
    expect(rows.map(({ period, value }) => [period, value])).toEqual([
      ['2025-2030', 4500],
      ['2025-2030', 5300],
    ]);
    // 410 for 2025 leaves 978 a year for the five years after.
    expect(theValue(forecasts, 'capex_mean_2026_2030_four_firms', 'GOLDMAN_SACHS', '2026-2030')).toBe((5300 - 410) / 5);
  });

  it('hold the 7.6tn as the sum of a yearly scenario whose parts add up', () => {
    const years = ['2026', '2027', '2028', '2029', '2030', '2031'];
    const of = (part: string, year: string) => theValue(forecasts, `goldman_ai_scenario_${part}`, 'AI_INDUSTRY', year);
    for (const year of years) {
      // Whole billions: three roundings of 0.5.
      const parts = of('compute', year) + of('data_centres', year) + of('power', year);
      expect(Math.abs(parts - of('total', year)), year).toBeLessThanOrEqual(1.5);
    }
    const total = sum(years.map((year) => of('total', year)));
    // Printed as 7.6tn: half of the last digit is 50.
    expect(
      Math.abs(total - theValue(forecasts, 'goldman_ai_scenario_cumulative_2026_2031', 'AI_INDUSTRY', '2026-2031')),
    ).toBeLessThanOrEqual(50);
    for (const part of ['compute', 'data_centres', 'power']) {
      const share = (100 * sum(years.map((year) => of(part, year)))) / total;
      expect(theValue(forecasts, `goldman_ai_scenario_share_${part}`, 'AI_INDUSTRY', '2026-2031')).toBeCloseTo(
        share,
        4,
      );
    }
  });

  it('of one bank for five firms add up to its total, but for Oracle’s “more than 100”', () => {
    const firms = forecasts.filter(({ series }) => series === 'capex_forecast_2027_by_firm');
    const total = forecasts.find(
      ({ series, entity, date }) =>
        series === 'capex_forecast_2027_five_firms' && entity === 'MORGAN_STANLEY' && date === '2026-05-31',
    );
    expect(firms).toHaveLength(5);
    const gap = (total?.value ?? Number.NaN) - sum(firms.map(({ value }) => value));
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(10);
  });
});
