import { bench, describe } from 'vitest';
import { breakEven } from '../../src/model/breakEven.ts';
import { makeClearingSolver } from '../../src/model/clearing.ts';
import { decomposeIndex } from '../../src/model/decomposition.ts';
import { makeGenerator } from '../../src/model/generator.ts';
import { frontierFor, solveFor } from '../../src/model/reverse.ts';
import { run } from '../../src/model/run.ts';
import { doseResponse, tornado } from '../../src/model/sensitivity.ts';
import { realWorld } from '../support/realWorld.ts';

const world = realWorld();
const defaults = { title: 'Defaults', values: {} };
const sp500 = { output: 'sp500', at: 'worst' } as const;

describe('analyses of the real world', () => {
  bench('peer: one run, both ledgers', () => void run(world, defaults));
  bench(
    'reverse stress, reached (budget 50 ms)',
    () => void solveFor(world, defaults, { ...sp500, value: -0.15, lever: 'depth' }),
  );
  bench('reverse stress, unreachable (budget 50 ms)', () => {
    solveFor(world, defaults, { ...sp500, value: -0.9, lever: 'depth' });
  });
  bench('tornado of 20 inputs (budget 30 ms)', () => void tornado(world, defaults, sp500));
  bench('dose-response, 51 settings, all outputs', () => void doseResponse(world, defaults, 'depth'));
  bench('decomposition, 16 coalitions', () => void decomposeIndex(world, defaults));
  bench('break-even', () => void breakEven(world, defaults, 'NVDA', 20));
  bench('two-lever frontier, 25 points', () => {
    frontierFor(world, defaults, { ...sp500, value: -0.15 }, ['depth', 'roi']);
  });
});

describe('clearing ten firms that all default', () => {
  const n = 10;
  const random = makeGenerator(1, 'bench');
  const owed = Float64Array.from({ length: n * n }, (_, cell) => (cell % (n + 1) === 0 ? 0 : random()));
  const outside = Float64Array.from({ length: n }, () => random() + 4);
  const resources = Float64Array.from({ length: n }, random);
  const payments = new Float64Array(n);
  const rounds = new Int32Array(n);
  const solve = makeClearingSolver(n);
  bench('in rounds, exactly', () => solve(owed, outside, resources, 0.7, 0.7, payments, rounds));
  bench('peer: repeating the map until nothing moves by 1e-12', () => {
    const dues = outside.map((debt, i) => owed.subarray(i * n, i * n + n).reduce((sum, x) => sum + x, debt));
    let paid = dues.slice();
    for (let moved = 1; moved > 1e-12; ) {
      const before = paid;
      paid = dues.map((due, i) => {
        let income = 0;
        for (let j = 0; j < n; j++)
          income += ((owed[j * n + i] as number) / (dues[j] as number)) * (before[j] as number);
        const has = resources[i] as number;
        return has + income >= due ? due : 0.7 * has + 0.7 * income;
      });
      moved = paid.reduce((most, p, i) => Math.max(most, Math.abs(p - (before[i] as number))), 0);
    }
  });
});
