import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { describeAnalysisIssue } from '../../src/model/analysisIssues.ts';
import { parameterOrder } from '../../src/model/chain.ts';
import { describeSolution } from '../../src/model/describeSolution.ts';
import { outputsOf } from '../../src/model/outputs.ts';
import { responseOf } from '../../src/model/response.ts';
import { frontierFor, type Solution, solveFor, type Target } from '../../src/model/reverse.ts';
import type { ParameterId, Scenario } from '../../src/model/types.ts';
import { randomValues, randomWorld } from '../support/randomWorld.ts';
import { realWorld } from '../support/realWorld.ts';
import { requireEngine } from '../support/requireEngine.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

// Seconds on an idle machine, more beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const world = realWorld();
const defaults: Scenario = { title: 'Defaults', values: {} };
const sp500 = { output: 'sp500', at: 'worst' } as const;

function requireSolution(
  target: Target & { lever: ParameterId },
  scenario = exampleScenario,
  on = exampleWorld,
): Solution {
  const solution = solveFor(on, scenario, target);
  if (!solution.ok) throw new Error(JSON.stringify(solution.error));
  return solution.value;
}

describe('the reverse stress test on the worked example (model document 3.4)', () => {
  it.each<[string, Target, ParameterId, number]>([
    ['the index falls 9.9111 % at a cut of 40 %', { ...sp500, value: -0.099111 }, 'depth', 0.4],
    ['the index falls 17.214448 % at a cut of 80 %', { ...sp500, value: -0.17214448 }, 'depth', 0.8],
    [
      'the index falls 6.5878 % one quarter in at a cut of 40 %',
      { output: 'sp500', at: 1, value: -0.065878 },
      'depth',
      0.4,
    ],
    [
      'the memory price falls to 0.41656987 at a cut of 80 %',
      { output: 'memoryPrice', at: 'worst', value: 0.41656987 },
      'depth',
      0.8,
    ],
    [
      'the memory price falls to 0.46530433 at an elasticity of 0.25',
      { output: 'memoryPrice', at: 'worst', value: 0.46530433 },
      'elasticity',
      0.25,
    ],
    [
      'the seven fall 17.6589 % at growth lost of 4',
      { output: 'mag7', at: 'worst', value: -0.176589 },
      'growthLost',
      4,
    ],
    [
      'consumption and investment take 0.5374 % off GDP at a multiplier of 1',
      { output: 'gdp', at: 'worst', value: -0.005374 },
      'multiplier',
      1,
    ],
  ])('%s', (_name, target, lever, expected) => {
    const solution = requireSolution({ ...target, lever });
    if (solution.kind !== 'reached') throw new Error(solution.kind);
    // The document states six to eight digits of the outcome.
    expect(Math.abs(solution.setting - expected) / Math.max(1, expected)).toBeLessThan(
      Math.max(2e-5, 1e-6 / Math.abs(target.value)),
    );
    expect(solution.gives).toBeCloseTo(target.value, 9);
    expect(solution).toMatchObject({ exact: true, monotone: true, again: [] });
  });

  it('no cut takes the index down by half: the nearest is the deepest', () => {
    const solution = requireSolution({ ...sp500, value: -0.5, lever: 'depth' });
    if (solution.kind !== 'unreachable') throw new Error(solution.kind);
    expect(solution).toMatchObject({ targetIs: 'below', monotone: true });
    expect(solution.nearest.setting).toBe(0.95);
    expect(solution.nearest.gives).toBe(solution.curve.at(-1)?.gives);
  });

  it('a rise cannot be had from spill-over: every setting passes the target', () => {
    expect(requireSolution({ ...sp500, value: 0.1, lever: 'spillover' })).toMatchObject({
      kind: 'unreachable',
      targetIs: 'above',
    });
  });

  it('a lever without effect reaches nothing but where the outcome already is', () => {
    expect(requireSolution({ ...sp500, value: -0.2, lever: 'wealthSpending' })).toMatchObject({
      kind: 'unreachable',
      monotone: true,
    });
  });

  it('of whole quarters gives the first quarter count past the target, and says it is not exact', () => {
    const response = responseOf(exampleWorld, exampleScenario, sp500);
    if (!response.ok) throw new Error();
    const [two, three] = [response.value.at(['trough', 2]), response.value.at(['trough', 3])];
    expect(three).toBeLessThan(two);
    const solution = requireSolution({ ...sp500, value: (two + three) / 2, lever: 'trough' });
    expect(solution).toMatchObject({ kind: 'reached', setting: 3, gives: three, exact: false });
  });
});

describe('the reverse stress test on the real world', () => {
  it('hits any target between the ends of the scan, whatever the lever', () => {
    for (const lever of ['depth', 'roi', 'spillover', 'growthLost', 'rebound', 'overshoot'] as const) {
      const probe = requireSolution({ ...sp500, value: -9, lever }, defaults, world);
      const [first, last] = [probe.curve[0], probe.curve.at(-1)];
      const value = ((first?.gives ?? Number.NaN) + (last?.gives ?? Number.NaN)) / 2;
      const solution = requireSolution({ ...sp500, value, lever }, defaults, world);
      if (solution.kind !== 'reached') throw new Error(lever);
      const response = responseOf(world, defaults, sp500);
      if (!response.ok) throw new Error();
      expect(response.value.at([lever, solution.setting])).toBeCloseTo(value, 9);
    }
  });

  it('every point of the frontier gives the target', () => {
    const target = { ...sp500, value: -0.15 };
    const frontier = frontierFor(world, defaults, target, ['depth', 'roi']);
    const response = responseOf(world, defaults, sp500);
    if (!frontier.ok || !response.ok) throw new Error();
    expect(frontier.value).toHaveLength(25);
    const reached = frontier.value.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]));
    expect(reached.length).toBeGreaterThan(5);
    for (const { x, y } of reached) expect(response.value.at(['depth', x], ['roi', y])).toBeCloseTo(-0.15, 7);
    // Without a cut no return on capital takes the index down.
    expect(frontier.value[0]).toEqual({ x: 0, y: null });
  });
});

describe('any world, any lever, any target', () => {
  it('is answered truly: the setting gives the target, or the scan never crosses it', () => {
    const lever = fc.constantFrom(...parameterOrder);
    const aim = fc.integer({ min: -300, max: 1300 }).map((k) => k / 1000);
    let reached = 0;
    fc.assert(
      fc.property(randomWorld, randomValues, lever, aim, (on, values, turned, share) => {
        const scenario = { title: '', values };
        const gives = requireSolution({ ...sp500, value: -9, lever: turned }, scenario, on).curve.map(
          (point) => point.gives,
        );
        const value = Math.min(...gives) + share * (Math.max(...gives) - Math.min(...gives));
        const solution = requireSolution({ ...sp500, value, lever: turned }, scenario, on);
        const sides = new Set(solution.curve.map(({ gives }) => gives > value));
        if (solution.kind === 'unreachable')
          return sides.size === 1 && solution.nearest.gives > value === sides.has(true);
        reached += 1;
        const response = responseOf(on, scenario, sp500);
        if (!response.ok || response.value.at([turned, solution.setting]) !== solution.gives) return false;
        return !solution.exact || Math.abs(solution.gives - value) <= 1e-7;
      }),
      { numRuns: 400 },
    );
    expect(reached).toBeGreaterThan(150);
  });
});

describe('the answer in words', () => {
  const index = outputsOf(requireEngine(exampleWorld)).find(({ id }) => id === 'sp500');
  if (!index) throw new Error('no index');

  it('names the setting, the outcome and the condition', () => {
    expect(describeSolution(requireSolution({ ...sp500, value: -0.17214448, lever: 'depth' }), index)).toBe(
      'Under these inputs “Depth of the cut” at 80.0% would imply −17.2% for “S&P 500, lowest point”.',
    );
  });

  it('says that no setting does it, and how near one comes', () => {
    expect(describeSolution(requireSolution({ ...sp500, value: -0.5, lever: 'depth' }), index)).toMatch(
      /^Under these inputs no “Depth of the cut” from 0\.0% to 95\.0% would imply −50\.0% for “S&P 500, lowest point”: the nearest is −\d+\.\d%, at 95\.0%\.$/,
    );
  });
});

describe('what cannot be solved', () => {
  it.each<[string, Target & { lever: ParameterId }, object]>([
    [
      'an unknown outcome',
      { output: 'nikkei', at: 'worst', value: 0, lever: 'depth' },
      { kind: 'unknown-output', output: 'nikkei' },
    ],
    [
      'a quarter after the run',
      { output: 'sp500', at: 6, value: 0, lever: 'depth' },
      { kind: 'unknown-period', output: 'sp500', period: 6, periods: 6 },
    ],
    [
      'a target that is no number',
      { ...sp500, value: Number.NaN, lever: 'depth' },
      { kind: 'not-a-number', input: 'target', value: Number.NaN },
    ],
    [
      'an unknown lever',
      { ...sp500, value: -0.1, lever: 'tariffs' as ParameterId },
      { kind: 'unknown-parameter', parameter: 'tariffs' },
    ],
  ])('%s is named and put into words', (_name, target, issue) => {
    const result = solveFor(exampleWorld, exampleScenario, target);
    if (result.ok) throw new Error('accepted');
    expect(result.error).toEqual([issue]);
    for (const found of result.error) expect(describeAnalysisIssue(found).what).toMatch(/\.$/);
  });

  it('a frontier of one lever against itself', () => {
    expect(frontierFor(exampleWorld, exampleScenario, { ...sp500, value: -0.1 }, ['roi', 'roi'])).toEqual({
      ok: false,
      error: [{ kind: 'same-lever-twice', parameter: 'roi' }],
    });
  });
});
