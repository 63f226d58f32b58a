import { describe, expect, it, vi } from 'vitest';
import { parameterOrder, parameters } from '../../src/model/chain.ts';
import { simulate } from '../../src/model/monteCarlo.ts';
import { outputsOf } from '../../src/model/outputs.ts';
import { rankCorrelations } from '../../src/model/rankCorrelations.ts';
import { doseResponse, tornado } from '../../src/model/sensitivity.ts';
import { prepareSobol } from '../../src/model/sobolSensitivity.ts';
import { finish } from '../../src/model/stepper.ts';
import { realWorld } from '../support/realWorld.ts';
import { requireEngine } from '../support/requireEngine.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

// Seconds on an idle machine, more beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const world = realWorld();
const defaults = { title: 'Defaults', values: {} };
const sp500 = { output: 'sp500', at: 'worst' } as const;
/** Inputs behind the index in the chain: nothing flows back from them to shares. */
const macro = ['wealthSpending', 'importShare', 'multiplier'] as const;

describe('the tornado', () => {
  it('of the worked example has the ends that the model document gives', () => {
    const result = tornado(exampleWorld, exampleScenario, sp500, {
      depth: [0, 0.4, 0.8],
      rebound: [0.5, 0.5, 1],
      elasticity: [0.25, 0.5, 0.5],
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.base).toBeCloseTo(-0.099111, 6);
    const bar = (id: string) => result.value.bars.find(({ parameter }) => parameter === id);
    expect(bar('depth')?.low.gives).toBe(0);
    expect(bar('depth')?.high).toMatchObject({ setting: 0.8 });
    expect(bar('depth')?.high.gives).toBeCloseTo(-0.17214448, 8);
    expect(bar('depth')?.width).toBeCloseTo(0.17214448, 8);
    expect(bar('rebound')?.high.gives).toBeCloseTo(-0.09512735, 8);
    // Memory sits outside this index.
    expect(bar('elasticity')?.width).toBe(0);
  });

  it('has every input once, widest first, and none of the macro inputs moves shares', () => {
    const result = tornado(world, defaults, sp500);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { bars } = result.value;
    expect(bars.map(({ parameter }) => parameter).toSorted()).toEqual(parameterOrder.toSorted());
    expect(bars.map(({ width }) => width)).toEqual(bars.map(({ width }) => width).toSorted((a, b) => b - a));
    for (const id of macro) expect(bars.find(({ parameter }) => parameter === id)?.width).toBe(0);
  });

  it('starts from the reader’s own scenario, and refuses what the engine refuses', () => {
    const result = tornado(exampleWorld, { title: '', values: { ...exampleScenario.values, depth: 0.8 } }, sp500);
    expect(result.ok && result.value.base).toBeCloseTo(-0.17214448, 8);
    expect(tornado(exampleWorld, { title: '', values: { depth: Number.NaN } }, sp500)).toMatchObject({ ok: false });
    expect(tornado(exampleWorld, exampleScenario, sp500, { roi: [3, 2, 1] })).toMatchObject({ ok: false });
  });
});

describe('the dose-response', () => {
  it('of the cut runs over its whole range and meets the worked example on the way', () => {
    const result = doseResponse(exampleWorld, exampleScenario, 'depth', 20);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { settings, outputs } = result.value;
    expect(settings).toHaveLength(20);
    // 0.95 × 8/19 = 0.4 and 0.95 × 16/19 = 0.8.
    expect([settings[0], settings[8], settings[16], settings[19]].map((x) => Number(x?.toFixed(12)))).toEqual([
      0, 0.4, 0.8, 0.95,
    ]);
    expect(outputs['sp500']?.[0]).toBe(0);
    expect(outputs['sp500']?.[8]).toBeCloseTo(-0.099111, 6);
    expect(outputs['sp500']?.[16]).toBeCloseTo(-0.17214448, 8);
    expect(outputs['memoryPrice']?.[16]).toBeCloseTo(0.41656987, 8);
  });

  it('of a lever counted in quarters has one point for each', () => {
    const result = doseResponse(exampleWorld, exampleScenario, 'slide');
    expect(result.ok && result.value.settings).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has every output of the world', () => {
    const result = doseResponse(world, defaults, 'roi', 3);
    expect(result.ok && Object.keys(result.value.outputs)).toEqual(outputsOf(requireEngine(world)).map(({ id }) => id));
    expect(doseResponse(world, defaults, 'roi', 1)).toMatchObject({
      ok: false,
      error: [{ kind: 'out-of-range', input: 'points' }],
    });
  });
});

describe('Sobol shares on the real world', () => {
  const prepared = prepareSobol(world, defaults, { points: 256, seed: 4 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const shares = finish(prepared.value);

  it('take points × 22 runs and cover every output', () => {
    expect(prepared.value.runs).toBe(256 * 22);
    expect(Object.keys(shares)).toEqual(outputsOf(requireEngine(world)).map(({ id }) => id));
  });

  it('give the macro inputs no share of the index at all', () => {
    for (const id of macro) {
      expect(shares['sp500']?.find(({ parameter }) => parameter === id)).toEqual({
        parameter: id,
        first: 0,
        total: 0,
        errors: { first: 0, total: 0 },
      });
    }
  });

  it('add up to about one alone and to no less in total', () => {
    for (const [, list] of Object.entries(shares)) {
      if (list.length === 0) continue;
      const total = list.reduce((sum, { total }) => sum + total, 0);
      const first = list.reduce((sum, { first }) => sum + first, 0);
      // With 256 points a sum of twenty estimates is good to about a tenth.
      expect(first).toBeLessThan(1.15);
      expect(total).toBeGreaterThan(0.9);
      expect(list.every(({ total }) => total >= 0)).toBe(true);
    }
  });

  it('refuse what they cannot work with', () => {
    expect(prepareSobol(world, defaults, { points: 0, seed: 1 })).toMatchObject({ ok: false });
    expect(prepareSobol(world, { title: '', values: { depth: 9 } }, { points: 8, seed: 1 })).toMatchObject({
      ok: false,
    });
  });
});

describe('rank correlations', () => {
  const simulation = simulate(world, defaults, { runs: 3000, seed: 2 });
  if (!simulation.ok) throw new Error(JSON.stringify(simulation.error));

  it('put the cut first, with a deeper cut going with a lower index', () => {
    const [first] = rankCorrelations(simulation.value, 'sp500') ?? [];
    expect(first?.parameter).toBe('depth');
    expect(first?.correlation).toBeLessThan(-0.5);
  });

  it('are undefined for an input that was held, and absent for an unknown output', () => {
    const held = simulate(world, defaults, { runs: 100, seed: 2, ranges: { roi: [0.24, 0.24, 0.24] } });
    if (!held.ok) throw new Error(JSON.stringify(held.error));
    expect(rankCorrelations(held.value, 'sp500')?.at(-1)).toEqual({ parameter: 'roi', correlation: null });
    expect(rankCorrelations(held.value, 'nikkei')).toBeNull();
  });

  it('rise with the loading where an input has no effect of its own', () => {
    const list = rankCorrelations(simulation.value, 'sp500') ?? [];
    const of = (id: string) => list.find(({ parameter }) => parameter === id)?.correlation ?? Number.NaN;
    // The multiplier loads 0.3 on the common factor; the import share not at all. Two standard errors of 3,000 draws: 0.037.
    expect(parameters.multiplier.loading).toBe(0.3);
    expect(parameters.importShare.loading).toBe(0);
    expect(of('multiplier')).toBeLessThan(-0.08);
    expect(Math.abs(of('importShare'))).toBeLessThan(0.06);
  });
});
