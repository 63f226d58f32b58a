import { describe, expect, it } from 'vitest';
import { bundledObservations, theValue } from '../support/bundled.ts';

const nvidia = bundledObservations('nvidia-revenue');
const suppliers = bundledObservations('supplier-revenue');
const gdp = bundledObservations('ai-gdp');
const capex = bundledObservations('capex');
const telecom = bundledObservations('telecom-analogue');

const quarters = nvidia.filter(({ series }) => series === 'nvda_revenue_quarterly').map(({ period }) => period);
const nvda = (series: string, period: string) => theValue(nvidia, series, 'NVDA', period);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('NVIDIA', () => {
  it('earns no more in the data centre than in all, and the rest is the difference', () => {
    expect(quarters).toHaveLength(18);
    for (const period of quarters) {
      const [all, centre] = [
        nvda('nvda_revenue_quarterly', period),
        nvda('nvda_data_center_revenue_quarterly', period),
      ];
      expect(centre).toBeLessThan(all);
      expect(nvda('nvda_other_revenue_quarterly', period), period).toBeCloseTo(all - centre, 3);
      expect(nvda('nvda_data_center_share', period), period).toBeCloseTo((100 * centre) / all, 5);
    }
  });

  it('had 92.2 % of its revenue in the data centre in early 2026, half of it from hyperscale customers', () => {
    expect(nvda('nvda_data_center_share', '2026Q1')).toBeCloseTo(92.2, 1);
    expect(nvda('nvda_hyperscale_share_of_data_center_first_definition', '2026Q1')).toBeCloseTo(50.3, 1);
  });

  it.each(['first_definition', 'recast'])('splits data-centre revenue into two lines that add up, %s', (kind) => {
    const periods = nvidia
      .filter(({ series }) => series === `nvda_hyperscale_revenue_${kind}`)
      .map(({ period }) => period);
    expect(periods).toHaveLength(3);
    for (const period of periods) {
      const hyperscale = nvda(`nvda_hyperscale_revenue_${kind}`, period);
      const centre = nvda('nvda_data_center_revenue_quarterly', period);
      // Two lines of three decimals.
      expect(Math.abs(hyperscale + nvda(`nvda_acie_revenue_${kind}`, period) - centre), period).toBeLessThanOrEqual(
        0.0011,
      );
      expect(nvda(`nvda_hyperscale_share_of_data_center_${kind}`, period)).toBeCloseTo((100 * hyperscale) / centre, 4);
    }
  });

  it('has fiscal years that are four of the quarters shown', () => {
    for (const year of [2023, 2024, 2025, 2026]) {
      for (const line of ['nvda_revenue', 'nvda_data_center_revenue']) {
        const parts = [1, 2, 3, 4].map((n) => nvda(`${line}_quarterly`, `${year - 1}Q${n}`));
        // Four quarters of three decimals.
        expect(Math.abs(sum(parts) - nvda(`${line}_fiscal_annual`, `FY${year}`)), `FY${year}`).toBeLessThanOrEqual(
          0.0021,
        );
      }
    }
  });

  it('shows a fiscal quarter under the calendar quarter it mostly falls in, ending 25 to 32 days later', () => {
    const lastDay = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' } as const;
    for (const { period, date } of nvidia.filter(({ series }) => series === 'nvda_revenue_quarterly')) {
      const calendar = `${period.slice(0, 4)}-${lastDay[period.slice(4) as keyof typeof lastDay]}`;
      const days = (Date.parse(date) - Date.parse(calendar)) / 86_400_000;
      expect([days >= 25, days <= 32], period).toEqual([true, true]);
    }
  });

  it('has operating margins that follow from operating income', () => {
    for (const { period, value } of nvidia.filter(({ series }) => series === 'nvda_operating_income_gaap')) {
      const margin = (100 * value) / nvda('nvda_revenue_quarterly', period);
      expect(nvda('nvda_operating_margin_gaap', period), period).toBeCloseTo(margin, 4);
      expect(margin).toBeLessThan(nvda('nvda_gross_margin_gaap', period));
    }
  });

  it('has direct customers above 10 % whose shares add up to the total given', () => {
    for (const { period, value } of nvidia.filter(
      ({ series }) => series === 'nvda_direct_customers_over_10pct_total',
    )) {
      const shares = nvidia.filter((row) => row.series === 'nvda_direct_customer_share' && row.period === period);
      expect(
        shares.every((row) => row.value >= 10),
        period,
      ).toBe(true);
      expect(sum(shares.map((row) => row.value)), period).toBe(value);
    }
  });

  it('beat its guide for the July quarter of 2026 by more than the 2 % it allowed itself', () => {
    expect(nvda('nvda_revenue_quarterly', '2026Q2') / nvda('nvda_revenue_guidance', '2026Q2')).toBeGreaterThan(1.02);
  });
});

describe('other suppliers', () => {
  it('Micron’s two data-centre units are the data-centre share of the sum of its four', () => {
    const units = suppliers.filter(({ series }) => series === 'micron_business_unit_revenue_fiscal');
    const total = sum(units.map(({ value }) => value));
    // The release gives 133.188; the four units leave 0.024 for everything else.
    expect(Math.abs(total - 133.188)).toBeLessThan(0.03);
    const centre = sum(units.filter(({ entity }) => /CLOUD|CORE/.test(entity)).map(({ value }) => value));
    expect(theValue(suppliers, 'micron_data_center_share_fiscal', 'MU', 'FY2026')).toBeCloseTo(
      (100 * centre) / 133.188,
      4,
    );
  });

  it('AMD’s year 2025 is the sum of its quarters within the rounding of the annual figure', () => {
    const parts = [1, 2, 3, 4].map((n) => theValue(suppliers, 'amd_data_center_revenue_quarterly', 'AMD', `2025Q${n}`));
    expect(
      Math.abs(sum(parts) - theValue(suppliers, 'amd_data_center_revenue_annual', 'AMD', '2025')),
    ).toBeLessThanOrEqual(0.05);
  });

  it('Dell’s backlog grows by orders less shipments, within a tenth of it', () => {
    const dell = (line: string, period: string) => theValue(suppliers, `dell_ai_server_${line}`, 'DELL', period);
    for (const [before, after] of [
      ['2025Q4', '2026Q1'],
      ['2026Q1', '2026Q2'],
    ] as const) {
      const built = dell('backlog', before) + dell('orders_quarterly', after) - dell('revenue_quarterly', after);
      // Orders can be withdrawn and are rounded to 0.1; a tenth would mean a quarter was misread.
      expect(Math.abs(built / dell('backlog', after) - 1), after).toBeLessThan(0.1);
    }
  });

  it('shares of a data-centre dollar stay below 100 % together and contain their parts', () => {
    const shares = suppliers.filter(({ series }) => series === 'data_centre_cost_share');
    expect(sum(shares.map(({ value }) => value))).toBeCloseTo(89.4, 6);
    const share = (entity: string) => theValue(suppliers, 'data_centre_cost_share', entity, '2025');
    const within = (entity: string) => theValue(suppliers, 'data_centre_cost_share_within', entity, '2025');
    expect(within('NVIDIA_GROSS_PROFIT')).toBeLessThan(share('GPU'));
    expect(within('GENERATORS')).toBeLessThan(share('MECHANICAL_ELECTRICAL'));
  });
});

describe('AI and GDP', () => {
  it('has yearly GDP that is the mean of four quarters', () => {
    const years = gdp.filter(({ series }) => series === 'us_nominal_gdp_annual');
    expect(years).toHaveLength(11);
    for (const { period, value } of years) {
      const parts = [1, 2, 3, 4].map((n) => theValue(gdp, 'us_nominal_gdp_saar', 'US', `${period}Q${n}`));
      expect(value, period).toBeCloseTo(sum(parts) / 4, 3);
    }
  });

  it.each([
    ['hyperscaler_cash_capex_to_gdp_quarterly', 'capex_cash_ppe_quarterly', 'us_nominal_gdp_saar', 4],
    ['hyperscaler_cash_capex_to_gdp_annual', 'capex_cash_ppe_annual', 'us_nominal_gdp_annual', 1],
    ['hyperscaler_quoted_capex_to_gdp_annual', 'capex_company_quoted_annual', 'us_nominal_gdp_annual', 1],
  ])('%s is %s over %s, at an annual rate', (ratio, spent, output, perYear) => {
    const rows = gdp.filter(({ series }) => series === ratio);
    expect(rows.length).toBeGreaterThanOrEqual(7);
    for (const { period, value } of rows) {
      const share = (100 * perYear * theValue(capex, spent, 'BIG4', period)) / theValue(gdp, output, 'US', period);
      expect(value, period).toBeCloseTo(share, 5);
    }
  });

  it('puts the essay’s 725 at 2.25 % of output, nearly three times its 0.8 %', () => {
    const half =
      (theValue(gdp, 'us_nominal_gdp_saar', 'US', '2026Q1') + theValue(gdp, 'us_nominal_gdp_saar', 'US', '2026Q2')) / 2;
    const share = theValue(gdp, 'essay_capex_2026_to_gdp', 'BIG4', '2026');
    expect(share).toBeCloseTo((100 * 725) / half, 4);
    expect(share / theValue(gdp, 'essay_ai_capex_to_gdp', 'US', '2026')).toBeCloseTo(2.8, 1);
  });

  it('sums equipment and intellectual property to the 1.55 points behind “three quarters of growth”', () => {
    const of = (series: string) => theValue(gdp, series, 'US', '2026Q1');
    const points =
      of('gdp_growth_contribution_equipment') + of('gdp_growth_contribution_intellectual_property_products');
    expect(of('ai_adjacent_contribution_gross_of_imports')).toBeCloseTo(points, 6);
    const share = (100 * points) / of('us_real_gdp_growth_latest');
    expect(of('ai_adjacent_share_of_gdp_growth_gross_of_imports')).toBeCloseTo(share, 4);
  });

  it('keeps a vintage apart from the next: later estimates differ by less than 1 % and never share a series', () => {
    for (const series of [
      'us_nominal_gdp_saar_second_estimate',
      'us_nominal_gdp_saar_advance_estimate',
      'us_nominal_gdp_saar_later_vintage',
    ]) {
      for (const { period, value } of gdp.filter((row) => row.series === series)) {
        expect(Math.abs(value / theValue(gdp, 'us_nominal_gdp_saar', 'US', period) - 1), period).toBeLessThan(0.01);
      }
    }
  });
});

describe('the telecom bust', () => {
  it.each(['SP500', 'NASDAQ'])('the fall of %s follows from its high and low', (index) => {
    const of = (series: string) =>
      telecom.find((row) => row.series === series && row.entity === index)?.value ?? Number.NaN;
    expect(of('index_drawdown')).toBeCloseTo(100 * (of('index_trough') / of('index_peak') - 1), 4);
  });

  it('the fall of each equipment maker follows from its best and worst year', () => {
    const falls = telecom.filter(({ series }) => series === 'equipment_maker_revenue_peak_to_trough');
    expect(falls).toHaveLength(5);
    for (const { entity, value } of falls) {
      const years = telecom
        .filter((row) => row.series === 'equipment_maker_revenue_annual' && row.entity === entity)
        .map((row) => row.value);
      expect(value, entity).toBeCloseTo(100 * (Math.min(...years) / Math.max(...years) - 1), 4);
    }
  });

  it('has no yearly series of US telecom spending: at most three years of any one definition before 2006', () => {
    for (const series of [
      'us_telecom_spending_lippis',
      'telecom_equipment_spending_lehman',
      'telecom_equipment_spending_slides',
    ]) {
      const rows = telecom.filter((row) => row.series === series);
      expect([rows.length > 0, rows.length <= 3], series).toEqual([true, true]);
    }
    const broadband = telecom.filter(({ series, date }) => series === 'us_broadband_provider_capex' && date < '2009');
    expect(broadband).toEqual([]);
  });
});
