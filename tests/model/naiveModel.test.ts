import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parameterOrder } from '../../src/model/chain.ts';
import { bindEngine } from '../../src/model/engine.ts';
import { presets } from '../../src/model/presets.ts';
import { readWorld } from '../../src/model/readWorld.ts';
import { run } from '../../src/model/run.ts';
import type { ParameterId, World } from '../../src/model/types.ts';
import { allBundled } from '../support/bundled.ts';
import { naiveModel } from '../support/naiveModel.ts';
import { randomValues, randomWorld } from '../support/randomWorld.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Largest difference between the engine and the equations written a second time, money measured against its own size. */
function difference(world: World, values: Readonly<Record<ParameterId, number>>): number {
  const engine = bindEngine(world);
  engine.evaluate(Float64Array.from(parameterOrder, (id) => values[id]));
  const { ledger } = engine;
  const naive = naiveModel(world, values);
  const quarters = world.quarters.length;
  let worst = 0;
  const compare = (mine: number, theirs: number, size = 1) => {
    worst = Math.max(worst, Math.abs(mine - theirs) / Math.max(1, Math.abs(size)));
  };
  for (let t = 0; t < quarters; t++) {
    compare(ledger.cutShape[t] as number, naive.u[t] as number);
    compare(ledger.sp500[t] as number, naive.sp500[t] as number);
    compare(ledger.gdpGap[t] as number, naive.gdpGap[t] as number);
    naive.companies.forEach(({ one, ret, sold, niS }, i) => {
      const size = Math.max(...one.revenue.values);
      compare(ledger.return[i * quarters + t] as number, ret[t] as number);
      compare(ledger.revenue[i * quarters + t] as number, sold[t] as number, size);
      compare(ledger.netIncome[i * quarters + t] as number, niS[t] as number, size);
    });
  }
  return worst;
}

describe('the engine and the document’s equations written a second time agree to nine digits', () => {
  it('on random worlds and values', () => {
    fc.assert(
      fc.property(randomWorld, randomValues, (world, values) => {
        expect(difference(world, values)).toBeLessThan(1e-9);
      }),
      { numRuns: 1500, seed: 20260612 },
    );
  });
  const world = readWorld(allBundled()).world as World;
  it.each(presets)('on the bundled world: $id', ({ scenario }) => {
    const outcome = run(world, scenario);
    if (!outcome.ok) throw new Error('sound');
    expect(difference(world, outcome.value.values)).toBeLessThan(1e-9);
  });
});
