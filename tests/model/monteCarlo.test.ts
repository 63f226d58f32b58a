import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { normalQuantile } from '../../src/base/normal.ts';
import { correlation, quantilesInPlace, variance } from '../../src/base/statistics.ts';
import { describeAnalysisIssue } from '../../src/model/analysisIssues.ts';
import { parameterOrder, parameters } from '../../src/model/chain.ts';
import { triangularMean, triangularVariance } from '../../src/model/distributions.ts';
import { prepareSimulation, simulate } from '../../src/model/monteCarlo.ts';
import { outputPaths } from '../../src/model/outputPaths.ts';
import { outputsOf } from '../../src/model/outputs.ts';
import type { OwnRanges } from '../../src/model/ranges.ts';
import { run } from '../../src/model/run.ts';
import {
  bandShares,
  buffersOf,
  chanceAtOrAbove,
  chanceAtOrBelow,
  type SimulationOptions,
  valuesOfDraw,
} from '../../src/model/simulation.ts';
import type { ParameterId, Scenario, World } from '../../src/model/types.ts';
import { randomWorld } from '../support/randomWorld.ts';
import { realWorld } from '../support/realWorld.ts';
import { requireEngine } from '../support/requireEngine.ts';
import { exampleWorld } from '../support/workedExample.ts';

// Seconds on an idle machine, more beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const defaults: Scenario = { title: 'Defaults', values: {} };
const world = realWorld();

function requireSimulation(options: SimulationOptions, scenario = defaults, on = exampleWorld) {
  const simulation = simulate(on, scenario, options);
  if (!simulation.ok) throw new Error(JSON.stringify(simulation.error));
  return simulation.value;
}

function requireStepper(options: SimulationOptions) {
  const stepper = prepareSimulation(exampleWorld, defaults, options);
  if (!stepper.ok) throw new Error(JSON.stringify(stepper.error));
  return stepper.value;
}

const options: SimulationOptions = { runs: 200, seed: 42 };

describe('a seed', () => {
  it('gives the same simulation again, whatever the steps it was cut into', () => {
    const whole = requireSimulation(options);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), (steps) => {
        const stepper = requireStepper(options);
        for (let k = 0; stepper.done < stepper.runs; k++) stepper.step(steps[k % steps.length] ?? 1);
        expect(stepper.result()).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('fixes the draws to the bit on any machine', () => {
    // Worked out by a second implementation in another language: 64-bit integers, and a normal distribution of 50 digits.
    const { inputs } = requireSimulation({ runs: 2, seed: 42, dependence: 'independent' });
    expect(inputs.depth[0]).toBeCloseTo(0.2583624386523779, 13);
    expect(inputs.roi[1]).toBeCloseTo(0.14190438708120814, 13);
    const common = requireSimulation({ runs: 1, seed: 42 });
    expect(common.inputs.depth[0]).toBeCloseTo(0.3471054807929938, 13);
  });

  it('starts every simulation with the draws of a shorter one', () => {
    const short = requireSimulation(options);
    const long = requireSimulation({ ...options, runs: 300 });
    expect(long.inputs.depth.subarray(0, 200)).toEqual(short.inputs.depth);
    expect(long.outputs['sp500']?.subarray(0, 200)).toEqual(short.outputs['sp500']);
  });

  it('other than this one gives other draws', () => {
    expect(requireSimulation({ ...options, seed: 43 }).inputs.depth).not.toEqual(
      requireSimulation(options).inputs.depth,
    );
  });

  it('leaves the other inputs alone when one range changes', () => {
    const before = requireSimulation(options).inputs;
    const after = requireSimulation({ ...options, ranges: { roi: [0.1, 0.1, 0.1] } }).inputs;
    for (const id of parameterOrder) {
      if (id === 'roi') expect(new Set(after.roi)).toEqual(new Set([0.1]));
      else expect(after[id]).toEqual(before[id]);
    }
  });
});

describe('the draws', () => {
  it.each(['triangular', 'pert'] as const)('%s, all lie inside their ranges, quarters whole', (shape) => {
    const id = fc.constantFrom(...parameterOrder);
    const own = fc
      .tuple(
        id,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([parameter, ...cells]): [ParameterId, [number, number, number]] => {
        const { min, max, whole } = parameters[parameter];
        const ends = cells.map((cell) => min + cell * (max - min)).map((x) => Math.min(max, whole ? Math.round(x) : x));
        const [low = min, mode = min, high = min] = ends.toSorted((a, b) => a - b);
        return [parameter, [low, mode, high]];
      });
    fc.assert(
      fc.property(fc.array(own, { maxLength: 5 }), fc.integer(), (list, seed) => {
        const ranges = Object.fromEntries(list);
        const simulation = requireSimulation({ runs: 40, seed, shape, ranges });
        return parameterOrder.every((parameter) => {
          const [low, , high] = ranges[parameter] ?? parameters[parameter].likely;
          return simulation.inputs[parameter].every(
            (x) => x >= low && x <= high && (!parameters[parameter].whole || Number.isInteger(x)),
          );
        });
      }),
      { numRuns: 40 },
    );
  });

  it('have the mean and variance of their triangles, with the common factor or without', () => {
    for (const dependence of ['common-factor', 'independent'] as const) {
      const { inputs } = requireSimulation({ runs: 20_000, seed: 3, dependence });
      for (const id of ['depth', 'roi', 'spillover', 'elasticity'] as const) {
        const range = parameters[id].likely;
        const spread = Math.sqrt(triangularVariance(range));
        const mean = inputs[id].reduce((sum, x) => sum + x, 0) / 20_000;
        // Four standard errors.
        expect(Math.abs(mean - triangularMean(range))).toBeLessThan((4 * spread) / Math.sqrt(20_000));
        expect(Math.abs(Math.sqrt(variance(inputs[id])) / spread - 1)).toBeLessThan(0.03);
      }
    }
  });

  it('move together as their loadings say, and not at all when independent', () => {
    const scores = (dependence: 'common-factor' | 'independent', id: ParameterId) => {
      const [low, mode, high] = parameters[id].likely;
      const { inputs } = requireSimulation({ runs: 20_000, seed: 9, dependence });
      // Back through the triangle and the normal distribution: the correlation of z is the product of loadings.
      return inputs[id].map((x) => {
        const u =
          x < mode
            ? (x - low) ** 2 / ((high - low) * (mode - low))
            : 1 - (high - x) ** 2 / ((high - low) * (high - mode));
        return normalQuantile(u);
      });
    };
    const tied = correlation(scores('common-factor', 'depth'), scores('common-factor', 'rebound'));
    expect(Math.abs((tied ?? Number.NaN) - 0.6 * -0.5)).toBeLessThan(0.025);
    expect(Math.abs(correlation(scores('independent', 'depth'), scores('independent', 'rebound')) ?? 1)).toBeLessThan(
      0.03,
    );
  });

  it('run again one by one give the very outputs that were kept', () => {
    const simulation = requireSimulation({ runs: 50, seed: 8 }, defaults, world);
    const outputs = outputsOf(requireEngine(world));
    for (const draw of [0, 17, 49]) {
      const outcome = run(world, { title: 'draw', values: valuesOfDraw(simulation, draw) ?? {} });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      for (const output of outputs)
        expect(output.measure(outcome.value.stressed)).toBe(simulation.outputs[output.id]?.[draw]);
    }
    expect(valuesOfDraw(simulation, 50)).toBeNull();
  });

  it('with every range closed are the deterministic run', () => {
    const closed = Object.fromEntries(
      parameterOrder.map((id) => [
        id,
        [parameters[id].default, parameters[id].default, parameters[id].default] as const,
      ]),
    );
    const simulation = requireSimulation({ runs: 5, seed: 1, ranges: closed }, defaults, world);
    const outcome = run(world, defaults);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    for (const output of outputsOf(requireEngine(world))) {
      const value = output.measure(outcome.value.stressed);
      expect([...(simulation.outputs[output.id] ?? [])]).toEqual([value, value, value, value, value]);
      expect(simulation.bands[output.id]).toEqual([value, value, value, value, value]);
    }
    const path = outputPaths(requireEngine(world)).find(({ id }) => id === 'sp500');
    simulation.fans['sp500']?.forEach((band, t) => {
      const value = outcome.value.stressed.sp500[(path?.start ?? 0) + t] ?? Number.NaN;
      expect(band).toEqual([value, value, value, value, value]);
    });
  });
});

describe('any world', () => {
  it('gives finite draws, the same again for the same seed, and the deterministic run where ranges are closed', () => {
    fc.assert(
      fc.property(randomWorld, fc.integer(), (on, seed) => {
        const first = requireSimulation({ runs: 12, seed }, defaults, on);
        const again = requireSimulation({ runs: 12, seed }, defaults, { ...on });
        for (const [id, column] of Object.entries(first.outputs)) {
          if (!column.every(Number.isFinite) || !column.every((value, k) => value === again.outputs[id]?.[k]))
            return false;
        }
        const closed = Object.fromEntries(
          parameterOrder.map((id) => [id, [first.inputs[id][3], first.inputs[id][3], first.inputs[id][3]]]),
        ) as unknown as OwnRanges;
        const same = requireSimulation({ runs: 2, seed: seed === 0 ? 1 : 0, ranges: closed }, defaults, on);
        return Object.entries(same.outputs).every(([id, column]) =>
          column.every((value) => value === first.outputs[id]?.[3]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a scenario does to the ranges', () => {
  it('a lever the reader moved becomes the most likely value, and its range opens to include it', () => {
    const { ranges } = requireSimulation(options, { title: '', values: { depth: 0.95, roi: 0.1 } });
    expect(ranges.depth).toEqual([0, 0.95, 0.95]);
    expect(ranges.roi).toEqual([0.05, 0.1, 0.45]);
    expect(ranges.growthLost).toEqual(parameters.growthLost.likely);
  });
});

describe('the summary', () => {
  const simulation = requireSimulation({ runs: 5000, seed: 5 }, defaults, world);

  it('has the exact quantiles of every output', () => {
    for (const [id, column] of Object.entries(simulation.outputs)) {
      expect(simulation.bands[id]).toEqual(quantilesInPlace(Float64Array.from(column), [0.05, 0.25, 0.5, 0.75, 0.95]));
    }
  });

  it('has a fan of every output for every quarter, each band in order', () => {
    const paths = outputPaths(requireEngine(world));
    expect(Object.keys(simulation.fans)).toEqual(paths.map(({ id }) => id));
    for (const { id, length } of paths) {
      expect(simulation.fans[id]).toHaveLength(length);
      for (const band of simulation.fans[id] ?? []) {
        expect(band).toEqual(band.toSorted((a, b) => a - b));
        expect(band.every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('has fans that lie between the draws on either side of the quantile, give or take 1/500 of their spread', () => {
    const small = requireSimulation({ runs: 400, seed: 5 }, defaults, world);
    const lastQuarter = Array.from({ length: 400 }, (_, draw) => {
      const outcome = run(world, { title: '', values: valuesOfDraw(small, draw) ?? {} });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      return outcome.value.stressed.sp500[world.quarters.length - 1] ?? Number.NaN;
    }).toSorted((a, b) => a - b);
    const room = ((lastQuarter.at(-1) ?? 0) - (lastQuarter[0] ?? 0)) / 500;
    small.fans['sp500']?.at(-1)?.forEach((value, k) => {
      const place = 399 * (bandShares[k] ?? Number.NaN);
      expect(value).toBeGreaterThanOrEqual((lastQuarter[Math.floor(place)] ?? Number.NaN) - room);
      expect(value).toBeLessThanOrEqual((lastQuarter[Math.ceil(place)] ?? Number.NaN) + room);
    });
  });

  it('counts the draws at or below a threshold', () => {
    const column = simulation.outputs['sp500'] ?? new Float64Array(0);
    const expected = column.filter((x) => x <= -0.2).length / 5000;
    expect(chanceAtOrBelow(simulation, 'sp500', -0.2)).toBe(expected);
    expect(chanceAtOrBelow(simulation, 'no such thing', -0.2)).toBeNull();
    const unpaid = simulation.outputs['networkShortfall'] ?? new Float64Array(0);
    expect(chanceAtOrAbove(simulation, 'networkShortfall', 80)).toBe(unpaid.filter((x) => x >= 80).length / 5000);
  });

  it('keeps eight bytes for every input and output of every draw, and no more', () => {
    const bytes = buffersOf(simulation).reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(bytes).toBe(5000 * 8 * (20 + outputsOf(requireEngine(world)).length));
  });

  it('of the first draws is there before the last', () => {
    const stepper = requireStepper({ runs: 100, seed: 1 });
    stepper.step(60);
    expect(stepper.summary().bands).toEqual(requireSimulation({ runs: 60, seed: 1 }).bands);
    expect(() => stepper.result()).toThrow('all its draws');
  });
});

describe('output paths', () => {
  const held: World = {
    ...world,
    holdings: [{ label: 'Half a chip maker', weight: 0.5, shares: { NVDA: 1 } }],
  };

  it.each([
    ['the real world', world],
    ['a world with a portfolio', held],
    ['the worked example, which has no network', exampleWorld],
  ])('of %s have the output as their worst cell', (_name, on) => {
    const engine = requireEngine(on);
    const outputs = outputsOf(engine);
    engine.evaluate(Float64Array.from(engine.order, (id) => parameters[id].default));
    const paths = outputPaths(engine);
    expect(paths.map(({ id }) => id)).toEqual(outputs.map(({ id }) => id));
    paths.forEach(({ line, start, length }, m) => {
      const cells = engine.ledger[line].subarray(start, start + length);
      const output = outputs[m];
      expect(output?.measure(engine.ledger)).toBe(output?.worse === 'higher' ? Math.max(...cells) : Math.min(...cells));
    });
  });

  it('give a portfolio bands and fans of its own', () => {
    const simulation = requireSimulation({ runs: 50, seed: 1 }, defaults, held);
    expect(simulation.bands['portfolio']).toHaveLength(5);
    expect(simulation.fans['portfolio']).toHaveLength(world.quarters.length);
  });
});

describe('what cannot be simulated', () => {
  it.each<[string, Partial<SimulationOptions>, object]>([
    ['no runs', { runs: 0 }, { kind: 'out-of-range', input: 'runs', value: 0, min: 1, max: 100_000 }],
    ['half a run', { runs: 1.5 }, { kind: 'not-whole', input: 'runs', value: 1.5 }],
    ['a seed that is no number', { seed: Number.NaN }, { kind: 'not-a-number', input: 'seed', value: Number.NaN }],
    [
      'a range out of order',
      { ranges: { roi: [0.2, 0.1, 0.3] } },
      { kind: 'unordered-range', parameter: 'roi', range: [0.2, 0.1, 0.3] },
    ],
    [
      'a range beyond the lever',
      { ranges: { roi: [0.1, 0.2, 3] } },
      { kind: 'out-of-range', input: 'range of roi', value: 3, min: 0.05, max: 0.45 },
    ],
    [
      'an endless range',
      { ranges: { roi: [0.1, 0.2, Infinity] } },
      { kind: 'not-a-number', input: 'range of roi', value: Infinity },
    ],
    ['half a quarter', { ranges: { onset: [1, 1.5, 2] } }, { kind: 'not-whole', input: 'range of onset', value: 1.5 }],
  ])('%s is refused by name and put into words', (_name, change, issue) => {
    const result = simulate(exampleWorld, defaults, { ...options, ...change });
    if (result.ok) throw new Error('accepted');
    expect(result.error).toEqual([issue]);
    for (const found of result.error) expect(describeAnalysisIssue(found).what).toMatch(/\.$/);
  });

  it('a scenario the engine refuses is refused here as well', () => {
    const result = simulate(exampleWorld, { title: '', values: { depth: 2 } }, options);
    expect(result).toMatchObject({ ok: false, error: [{ kind: 'out-of-range', input: 'depth' }] });
  });
});
