import { bench, describe } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/base/normal.ts';
import { power } from '../../src/base/portableMath.ts';
import { quantilesInPlace } from '../../src/base/statistics.ts';
import { makeGenerator } from '../../src/model/generator.ts';
import { simulate } from '../../src/model/monteCarlo.ts';
import { bandShares } from '../../src/model/simulation.ts';
import { prepareSobol } from '../../src/model/sobolSensitivity.ts';
import { finish } from '../../src/model/stepper.ts';
import { realWorld } from '../support/realWorld.ts';

const world = realWorld();
const defaults = { title: 'Defaults', values: {} };
const once = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

describe('Monte Carlo on the real world, quantiles included', () => {
  bench('10,000 runs, triangular (budget 1 s)', () => void simulate(world, defaults, { runs: 10_000, seed: 1 }), once);
  bench('10,000 runs, PERT', () => void simulate(world, defaults, { runs: 10_000, seed: 1, shape: 'pert' }), once);
  bench('100,000 runs, triangular (budget 10 s)', () => void simulate(world, defaults, { runs: 100_000, seed: 1 }), {
    ...once,
    iterations: 1,
    warmupIterations: 0,
  });
});

describe('Sobol indices on the real world', () => {
  bench(
    '1,024 points, 22,528 runs (budget 5 s)',
    () => {
      const stepper = prepareSobol(world, defaults, { points: 1024, seed: 1 });
      if (stepper.ok) finish(stepper.value);
    },
    once,
  );
});

describe('five quantiles of 100,000 numbers', () => {
  const random = makeGenerator(1, 'bench');
  const values = Float64Array.from({ length: 100_000 }, random);
  const scratch = new Float64Array(values.length);
  bench('by selection', () => {
    scratch.set(values);
    quantilesInPlace(scratch, bandShares);
  });
  bench('peer: by sorting a copy', () => {
    scratch.set(values);
    scratch.sort();
    bandShares.map((share) => scratch[Math.round(share * (scratch.length - 1))]);
  });
});

describe('one draw of a standard normal number, and back', () => {
  const random = makeGenerator(1, 'bench');
  bench('quantile, then distribution function', () => void normalCdf(normalQuantile(random())));
  bench('peer: Box–Muller with the engine’s own functions, one way', () => {
    void (Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()));
  });
});

describe('a power of a number', () => {
  const random = makeGenerator(1, 'bench');
  const bases = Float64Array.from({ length: 1024 }, random);
  bench('the same bits everywhere, 1,024 of them', () => {
    let sum = 0;
    for (let i = 0; i < bases.length; i++) sum += power(bases[i] as number, 2.7);
    return void sum;
  });
  bench('peer: the engine’s own', () => {
    let sum = 0;
    for (let i = 0; i < bases.length; i++) sum += (bases[i] as number) ** 2.7;
    return void sum;
  });
});
