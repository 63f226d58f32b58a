import { describe, expect, it } from 'vitest';
import { bundledObservations, theValue } from '../support/bundled.ts';

const episodes = bundledObservations('episodes');
const drawdowns = bundledObservations('drawdowns');
const level = bundledObservations('sp500-level');
const returns = bundledObservations('return-contribution');

/** The one value of a window and a share, whatever the day its period names. */
function moved(series: string, entity: string): number {
  const hits = episodes.filter((row) => row.series === series && row.entity === entity);
  const [only] = hits;
  if (!only || hits.length > 1) throw new Error(`${hits.length} rows for ${series} ${entity}`);
  return only.value;
}

describe('what markets did', () => {
  it.each([
    ['directive_jun2026_1d', 'SP500', 1.65],
    ['directive_jun2026_1d', 'NVDA', 3.54],
    ['directive_jun2026_1d', 'MU', 10.84],
    ['directive_jun2026_1d', 'GEV', 4.08],
    ['directive_jun2026_1d_seoul', '000660.KS', 6.4],
    ['deepseek_2025_1d', 'NVDA', -16.97],
    ['deepseek_2025_1d', 'SP500', -1.46],
    ['deepseek_2025_1d', 'AVGO', -17.4],
    ['memory_rout_jun2026_1d', 'MU', -13.18],
    ['memory_rout_jun2026_1d', 'NVDA', -4.13],
    ['ai_selloff_2jul2026_1d_seoul', '000660.KS', -14.6],
    ['dotcom_2000_peak_to_trough', 'SP500', -49.15],
  ])('%s: %s moved %s %%', (series, entity, expected) => {
    expect(moved(series, entity)).toBeCloseTo(expected, 1);
  });

  it('the seven rose 2.8 % in the first session after the order', () => {
    const group = theValue(returns, 'return_mag7_capweighted_since_directive', 'MAG7', '15 June 2026');
    expect(Math.abs(group - 2.8)).toBeLessThan(0.06);
  });

  it('no exposed share that is held fell in the first session after the order', () => {
    const rows = episodes.filter(({ series }) => series === 'directive_jun2026_1d');
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ value }) => value < 0)).toEqual([]);
  });

  it.each([
    ['DRAM', -44],
    ['MU', -39],
    ['SMH', -25],
    ['SP500', -3.4],
  ])('between the order and 21 August 2026 %s fell at most %s %%', (entity, expected) => {
    const fall = theValue(drawdowns, 'own_peak_to_trough', entity, 'After the order');
    expect(Math.abs(fall - expected)).toBeLessThan(0.5);
  });

  it('in the larger AI-specific falls the index moved 0.1 to 0.4 times NVIDIA, in the tariff rout 0.95 times', () => {
    const ratio = (series: string) => moved(series, 'SP500') / moved(series, 'NVDA');
    const specific = [
      'deepseek_2025_1d',
      'ai_wobble_nov2025_16d_trough',
      'memory_rout_jun2026_1d',
      'ai_selloff_jul2026_13d_trough',
      'capex_up_feb2026_6d',
      'msft_leases_feb2025_5d',
    ];
    for (const series of specific) {
      expect(ratio(series), series).toBeGreaterThan(0.05);
      expect(ratio(series), series).toBeLessThan(0.41);
    }
    expect(ratio('tariff_apr2025_4d')).toBeCloseTo(0.95, 2);
  });

  it('a spender falls when it guides capex up and rises when it cuts', () => {
    expect(moved('meta_capex_up_2022_1d', 'META')).toBeLessThan(-20);
    expect(moved('meta_capex_cut_2023_1d', 'META')).toBeGreaterThan(20);
    expect(moved('capex_up_feb2026_7d_after_rebound', 'AMZN')).toBeLessThan(0);
  });

  it('NVIDIA rose 7.9 % on the Friday after the capex plans of February 2026', () => {
    const before = 1 + moved('capex_up_feb2026_6d', 'NVDA') / 100;
    const after = 1 + moved('capex_up_feb2026_7d_after_rebound', 'NVDA') / 100;
    expect((after / before - 1) * 100).toBeCloseTo(7.9, 1);
  });

  it('the first model was off sale for 19 days', () => {
    expect(moved('days_offline', 'Anthropic Fable 5')).toBe(19);
  });
});

describe('windows', () => {
  const closes = /^(\d{4}-\d{2}-\d{2}) ([\d.]+) to (\d{4}-\d{2}-\d{2}) ([\d.]+)$/;

  it('a return that names its closes is their ratio', () => {
    let seen = 0;
    for (const { provenance, value, line } of [...episodes, ...drawdowns]) {
      const [, , from, , to] = closes.exec(provenance.note) ?? [];
      if (from === undefined || to === undefined) continue;
      seen += 1;
      // Closes are printed to a cent, which matters for old prices after splits; Seoul returns are rounded to 0.1 %.
      const cents = (0.005 / Number(from)) * (1 + Number(to) / Number(from)) * 100;
      const rounding = cents + (Number.isInteger(value * 10) ? 0.051 : 0.0051);
      expect(Math.abs((Number(to) / Number(from) - 1) * 100 - value), `line ${line}`).toBeLessThan(rounding);
    }
    expect(seen).toBeGreaterThan(120);
  });

  it('the closes of the index are those of its own dataset', () => {
    const known = new Map(level.map(({ date, value }) => [date, value]));
    let seen = 0;
    for (const { entity, provenance, line } of [...episodes, ...drawdowns]) {
      const [, fromDay, from, toDay, to] = closes.exec(provenance.note) ?? [];
      if (entity !== 'SP500' || fromDay === undefined || toDay === undefined) continue;
      for (const [day, close] of [
        [fromDay, from],
        [toDay, to],
      ] as const) {
        const own = known.get(day);
        if (own === undefined) continue;
        seen += 1;
        expect(Number(close), `line ${line}`).toBeCloseTo(own, 1);
      }
    }
    expect(seen).toBeGreaterThan(30);
  });

  it('one and the same fall of the index is the same in both datasets', () => {
    const peak = theValue(drawdowns, 'over_index_dates', 'SP500', 'Tariffs 2025');
    expect(moved('tariff_apr2025_peak_peak_to_trough', 'SP500')).toBe(peak);
    expect(moved('dotcom_2000_peak_to_trough', 'SP500')).toBe(
      theValue(drawdowns, 'over_index_dates', 'SP500', 'Dot-com 2000–02'),
    );
  });

  it('nobody’s own fall is smaller than the change over the index’s dates inside the same window', () => {
    const own = drawdowns.filter(({ series }) => series === 'own_peak_to_trough');
    for (const row of drawdowns.filter(({ series }) => series === 'over_index_dates')) {
      const fall = own.find(({ entity, period }) => entity === row.entity && period === row.period);
      if (fall) expect(fall.value, `${row.entity} ${row.period}`).toBeLessThanOrEqual(row.value + 0.01);
    }
  });
});
