import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parameterOrder, parameters } from '../../src/model/chain.ts';
import { decomposeIndex, indexParts, type PartsOfMove } from '../../src/model/decomposition.ts';
import { run } from '../../src/model/run.ts';
import type { Scenario, World } from '../../src/model/types.ts';
import { randomWorld } from '../support/randomWorld.ts';
import { realWorld } from '../support/realWorld.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

// Seconds on an idle machine, more beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const world = realWorld();

function requireDecomposition(on: World, scenario: Scenario) {
  const result = decomposeIndex(on, scenario);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const sum = (parts: PartsOfMove) => indexParts.reduce((total, part) => total + parts[part], 0);

const expectParts = (got: PartsOfMove, expected: PartsOfMove) => {
  for (const part of indexParts) expect(got[part]).toBeCloseTo(expected[part], 8);
};

describe('what the index move of the worked example is made of', () => {
  const parts = requireDecomposition(exampleWorld, exampleScenario);

  it('is read in the last quarter, where the index is lowest', () => {
    expect(parts.quarter).toBe(5);
    expect(parts.total).toBeCloseTo(-0.099111, 6);
  });

  // Both from a second implementation of E9–E13 in another language, fed with the cash flows printed in the document.
  it('in order: earnings −1.92, growth −3.17, overshoot −0.65, spill-over −4.17 points', () => {
    expectParts(parts.inOrder, {
      earnings: -0.019165369575995444,
      growth: -0.0316962254344966,
      overshoot: -0.006529880011217085,
      spillover: -0.04171918761193471,
    });
  });

  it('over all orders: −2.29, −4.47, −1.01 and −2.15 points', () => {
    expectParts(parts.shapley, {
      earnings: -0.022854504526149,
      growth: -0.044679030890907113,
      overshoot: -0.010075514319053926,
      spillover: -0.021501612897533797,
    });
  });
});

describe('laws of the decomposition', () => {
  const anyScenario = fc.tuple(...parameterOrder.map(() => fc.integer({ min: 0, max: 1000 }))).map(
    (cells): Scenario => ({
      title: '',
      values: Object.fromEntries(
        parameterOrder.map((id, k) => {
          const { min, max, whole } = parameters[id];
          const value = min + ((max - min) * (cells[k] ?? Number.NaN)) / 1000;
          return [id, Math.min(max, whole ? Math.round(value) : value)];
        }),
      ),
    }),
  );

  it('both ways add up to the total, which is the lowest point of the run', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { quarter, total, inOrder, shapley } = requireDecomposition(world, scenario);
        const outcome = run(world, scenario);
        if (!outcome.ok) return false;
        const path = Array.from(outcome.value.stressed.sp500);
        return (
          total === path[quarter] &&
          total === Math.min(...path) &&
          Math.abs(sum(inOrder) - total) < 1e-13 &&
          Math.abs(sum(shapley) - total) < 1e-13
        );
      }),
      { numRuns: 500 },
    );
  });

  it('adds up in any world as well', () => {
    fc.assert(
      fc.property(randomWorld, anyScenario, (on, scenario) => {
        const { total, inOrder, shapley } = requireDecomposition(on, scenario);
        return Math.abs(sum(inOrder) - total) < 1e-12 && Math.abs(sum(shapley) - total) < 1e-12;
      }),
      { numRuns: 500 },
    );
  });

  it('a part that is switched off has no share', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const off = { ...scenario, values: { ...scenario.values, growthLost: 0, spillover: 0 } };
        const { inOrder, shapley } = requireDecomposition(world, off);
        return [inOrder, shapley].every(
          ({ growth, spillover }) => Math.abs(growth) < 1e-15 && Math.abs(spillover) < 1e-15,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('without a shock every part is exactly zero', () => {
    const { total, inOrder, shapley } = requireDecomposition(world, {
      title: '',
      values: { depth: 0, takedownLoss: 0 },
    });
    expect([total, ...Object.values(inOrder), ...Object.values(shapley)].every((part) => part === 0)).toBe(true);
  });

  it('leaves the engine as it was: the next run is the same as before', () => {
    const before = run(world, { title: '', values: {} });
    requireDecomposition(world, { title: '', values: { depth: 0.8 } });
    expect(run(world, { title: '', values: {} })).toEqual(before);
  });
});
