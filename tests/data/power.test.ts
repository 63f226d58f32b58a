import { describe, expect, it } from 'vitest';
import { bundledObservations, theValue } from '../support/bundled.ts';

const electricity = bundledObservations('electricity');
const capacity = bundledObservations('power-capacity');
const buildout = bundledObservations('power-buildout');
const nuclear = bundledObservations('nuclear-deals');
const auctions = bundledObservations('capacity-prices');
const equities = bundledObservations('power-equities');

describe('electricity', () => {
  it('for data centres in 2025 is the IEA’s 2024 level plus its growth', () => {
    const level = theValue(electricity, 'electricity', 'WORLD-IEA-2025', '2024');
    const growth = theValue(electricity, 'electricity_growth', 'WORLD-IEA-2026', '2025');
    expect([level, growth]).toEqual([415, 17]);
    // 485.55, written with one decimal.
    expect(
      Math.abs(level * (1 + growth / 100) - theValue(electricity, 'electricity', 'WORLD-IEA-2026', '2025')),
    ).toBeLessThan(0.06);
  });

  it('expected for 2030 differs between publishers by two fifths', () => {
    const iea = theValue(electricity, 'electricity', 'WORLD-IEA-2026', '2030');
    const goldman = theValue(electricity, 'electricity', 'WORLD-GOLDMAN-2026', '2030');
    expect(goldman / iea - 1).toBeCloseTo(0.42, 2);
  });

  it('has no range whose low end is above its high end', () => {
    const lows = electricity.filter(({ series }) => series.endsWith('_low'));
    expect(lows.length).toBe(4);
    for (const { series, entity, period, value } of lows)
      expect(value).toBeLessThan(theValue(electricity, series.replace(/_low$/, '_high'), entity, period));
  });

  it('in the United States is the stated share of all electricity: 176 TWh are 4.4 percent of about 4,000', () => {
    const used = theValue(electricity, 'electricity', 'US-LBNL-2024', '2023');
    const share = theValue(electricity, 'share_of_electricity', 'US-LBNL-2024', '2023');
    // US generation of 2023 was about 4,180 TWh, sales about 4,000; a factor of ten would be a slip.
    expect((used / share) * 100).toBeGreaterThan(3800);
    expect((used / share) * 100).toBeLessThan(4300);
  });
});

describe('capacity in gigawatts', () => {
  it('keeps operating, under construction, planned, announced and queued apart', () => {
    const stages = new Set(capacity.map(({ series }) => series));
    expect([...stages].toSorted()).toEqual([
      'capacity_addition_forecast',
      'capacity_announced',
      'capacity_operating',
      'capacity_planned',
      'capacity_queued',
      'capacity_under_construction',
    ]);
  });

  it('leaves out the figure that contradicts its own publisher', () => {
    expect(capacity.filter(({ value }) => value === 95)).toEqual([]);
  });
});

describe('turbines and utilities', () => {
  it('GE Vernova’s backlog and reserved slots only grew since early 2025', () => {
    const steps = buildout.filter(({ series }) => series === 'gas_turbine_backlog_and_slots');
    expect(steps.map(({ value }) => value)).toEqual([50, 55, 62, 83, 100]);
  });

  it('a gigawatt with computers costs more than one without', () => {
    const without = theValue(buildout, 'cost_per_gw_without_computers', 'WORLD-JLL', '2025');
    const dear = buildout.filter(({ series }) => series === 'cost_per_gw_with_computers');
    expect(dear.length).toBe(7);
    for (const { value } of dear) expect(value).toBeGreaterThan(without);
  });
});

describe('nuclear deals', () => {
  const sum = (series: string) =>
    nuclear.filter((row) => row.series === series).reduce((total, { value }) => total + value, 0);

  it('for plants that run or restart add up to 7,891 MW', () => {
    // Crane, Susquehanna, Clinton, Duane Arnold, Comanche Peak, Perry and Davis-Besse.
    expect(835 + 1920 + 1121 + 615 + 1200 + 2200).toBe(7891);
    expect(sum('capacity_existing_or_restart')).toBe(7891);
    expect(theValue(nuclear, 'total_existing_or_restart', 'CLOUD-BUYERS', '2026-06')).toBe(7891);
  });

  it('for plants to be built add up to 4,510 MW', () => {
    // Kairos, Elementl, X-energy, Oklo, TerraPower.
    expect(500 + 1800 + 320 + 1200 + 690).toBe(4510);
    expect(sum('capacity_new_build')).toBe(4510);
    expect(theValue(nuclear, 'total_new_build', 'CLOUD-BUYERS', '2026-06')).toBe(4510);
  });

  it('that contain others, were replaced or name no plant are not among those added', () => {
    const aside = nuclear.filter(({ series }) => series === 'capacity_not_added').map(({ entity }) => entity);
    expect(aside.toSorted()).toEqual([
      'AMZN-SUSQUEHANNA-2024',
      'AMZN-X-ENERGY-TARGET',
      'GOOGL-HERMES-2',
      'META-PACKAGE-2026',
      'META-VISTRA-UPRATES',
      'MSFT-HELION',
      'ORCL-SMR',
    ]);
  });

  it('of Microsoft, Amazon, Google and Meta with existing plants each have a term', () => {
    const plants = nuclear.filter(({ series }) => series === 'capacity_existing_or_restart');
    for (const { entity, period } of plants)
      expect(theValue(nuclear, 'contract_term', entity, period), entity).toBeGreaterThanOrEqual(17);
  });
});

describe('PJM capacity', () => {
  it.each([
    ['2024/25', 28.92],
    ['2025/26', 269.92],
    ['2026/27', 329.17],
    ['2027/28', 333.44],
  ])('cleared at the published price for %s: %d dollars per megawatt and day', (period, price) => {
    expect(theValue(auctions, 'price', 'PJM', period)).toBe(price);
  });

  it('has one price for each delivery year from 2015/16, dated on its first day', () => {
    const prices = auctions.filter(({ series, entity }) => series === 'price' && entity === 'PJM');
    expect(prices.map(({ date }) => date)).toEqual(Array.from({ length: 13 }, (_, year) => `${2015 + year}-06-01`));
    for (const { period, date } of prices)
      expect(period).toBe(`${date.slice(0, 4)}/${String(Number(date.slice(2, 4)) + 1).padStart(2, '0')}`);
  });

  it('costs its price times the capacity bought', () => {
    // 134,311 MW cleared for 2026/27 and 134,479 for 2027/28, a leap year; the cost is rounded to 0.1 billion.
    for (const [period, megawatts, days] of [
      ['2026/27', 134_311, 365],
      ['2027/28', 134_479, 366],
    ] as const) {
      const cost = (theValue(auctions, 'price', 'PJM', period) * megawatts * days) / 1e9;
      expect(Math.abs(cost - theValue(auctions, 'auction_cost', 'PJM', period)), period).toBeLessThan(0.051);
    }
  });
});

describe('power shares', () => {
  it.each(['VRT', 'ETN', 'TLN'])('%s has no market value: its share count is unanchored', (entity) => {
    expect(equities.filter((row) => row.entity === entity && row.series.startsWith('market'))).toEqual([]);
  });

  it.each([
    ['GEV', 4.1],
    ['CEG', 3.4],
    ['VST', 3.6],
    ['NVDA', 3.5],
  ])('%s rose by %d percent in the first session after the directive', (entity, rise) => {
    expect(theValue(equities, 'return_1d', entity, '2026-06-15')).toBe(rise);
  });

  it('the DeepSeek day took 15 to 30 percent from each', () => {
    const day = equities.filter(
      ({ series, period, entity }) => series === 'return_1d' && period === '2025-01-27' && entity !== 'NVDA',
    );
    expect(day.map(({ entity }) => entity)).toEqual(['CEG', 'ETN', 'GEV', 'TLN', 'VRT', 'VST']);
    for (const { value } of day) {
      expect(value).toBeLessThanOrEqual(-15);
      expect(value).toBeGreaterThanOrEqual(-30);
    }
  });

  it('a return of the DeepSeek day is the change between the two closes kept', () => {
    for (const entity of ['CEG', 'GEV', 'VRT', 'TLN', 'VST', 'ETN']) {
      const change =
        theValue(equities, 'share_close', entity, '2025-01-27') /
          theValue(equities, 'share_close', entity, '2025-01-24') -
        1;
      // Returns are kept to 0.1 percent.
      expect(Math.abs(change * 100 - theValue(equities, 'return_1d', entity, '2025-01-27')), entity).toBeLessThan(
        0.051,
      );
    }
  });
});
