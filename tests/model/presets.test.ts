import { describe, expect, it } from 'vitest';
import { backtests } from '../../src/model/backtests.ts';
import { fedScenarios } from '../../src/model/fedScenarios.ts';
import { presets } from '../../src/model/presets.ts';
import { scenarioValues } from '../../src/model/run.ts';
import { takedownCut } from '../../src/model/takedownCut.ts';

describe('presets', () => {
  it('are the six of the model document', () => {
    expect(Object.fromEntries(presets.map(({ id, scenario }) => [id, scenario.values]))).toEqual({
      pause: { depth: 0.2, trough: 2, rebound: 1, takedownLoss: 0 },
      correction: { depth: 0.3, trough: 4, rebound: 0.7, takedownLoss: 0.05 },
      default: {},
      telecom: { depth: 0.55, trough: 8, rebound: 0.3, takedownLoss: 0.15 },
      goldman: { depth: 0.635, slide: 2, trough: 12, rebound: 0, takedownLoss: 0 },
      essay: { depth: 0.8, trough: 12, takedownLoss: 0.4, spillover: 0.5 },
    });
  });
  it.each(presets)('$id lies in the ranges and says where it comes from', ({ scenario, source, caveat, about }) => {
    expect(scenarioValues(scenario).ok).toBe(true);
    for (const words of [source, caveat, about]) expect(words).not.toBe('');
  });
});

describe('from take-downs to a cut', () => {
  const example = { perYear: 4, monthsOffline: 3, revenueHit: 0.25, response: 2, substitution: 0.5 };
  it('four of three months, a quarter of revenue, response 2, half substituted: a cut of 25 %', () => {
    expect(takedownCut(example)).toEqual({ ok: true, value: { revenueLost: 0.25, depth: 0.25 } });
  });
  it('when all demand moves elsewhere, nothing is cut', () => {
    expect(takedownCut({ ...example, substitution: 1 })).toEqual({ ok: true, value: { revenueLost: 0.25, depth: 0 } });
  });
  it('never loses more than all revenue, nor cuts more than 95 %', () => {
    expect(takedownCut({ perYear: 52, monthsOffline: 12, revenueHit: 1, response: 10, substitution: 0 })).toEqual({
      ok: true,
      value: { revenueLost: 1, depth: 0.95 },
    });
  });
  it('refuses what is no share, by name', () => {
    const refused = takedownCut({ ...example, substitution: 1.5, response: Number.NaN });
    expect(!refused.ok && refused.error).toEqual([
      { kind: 'not-a-number', input: 'response', value: Number.NaN },
      { kind: 'out-of-range', input: 'substitution', value: 1.5, min: 0, max: 1 },
    ]);
  });
});

// Headlines as published; the paths must contain them.
describe.each<[string, number, number, number, number]>([
  ['fed-2025', -50, 65, 10, 5],
  ['fed-2026', -53.5, 72, 10, 5.7],
])('%s', (id, equity, vix, unemployment, spread) => {
  const path = fedScenarios.find((scenario) => scenario.id === id)?.path ?? [];
  it('has thirteen quarters after the actual one, and the published extremes', () => {
    expect(path).toHaveLength(14);
    expect(path[0]?.equity).toBe(0);
    expect(Math.min(...path.map((quarter) => quarter.equity))).toBe(equity);
    expect(Math.max(...path.map((quarter) => quarter.vix))).toBe(vix);
    expect(Math.max(...path.map((quarter) => quarter.unemployment))).toBe(unemployment);
    expect(Math.max(...path.map((quarter) => quarter.bbbSpread))).toBe(spread);
  });
  it('pairs about 8 bp of spread and 0.8 points of VIX with each per cent, as the companion strip takes it', () => {
    const worst = path.reduce((low, quarter) => (quarter.equity < low.equity ? quarter : low));
    const first = path[0];
    if (!first) throw new Error('no path');
    expect((100 * (spread - first.bbbSpread)) / -worst.equity).toBeCloseTo(8, 0);
    expect((vix - first.vix) / -worst.equity).toBeCloseTo(0.8, 0);
  });
});

describe('back-tests', () => {
  it('are V1 to V15, each with what was fed, what happened and why', () => {
    expect(backtests.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, i) => `V${i + 1}`));
    for (const { feed, happened, why } of backtests)
      for (const words of [feed, happened, why]) expect(words.length).toBeGreaterThan(15);
  });
});
