import { describe, expect, it } from 'vitest';
import { exposureOf, fundShares, withHoldings } from '../../src/model/exposure.ts';
import { companyPath, wholePath } from '../../src/model/readLedger.ts';
import { readWorld } from '../../src/model/readWorld.ts';
import { run } from '../../src/model/run.ts';
import type { World } from '../../src/model/types.ts';
import { allBundled } from '../support/bundled.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

const indexFund = new Map([['FUND', { L: 0.075, H: 0.25 }]]);

describe('a portfolio', () => {
  it('half in the logic firm, half in an index fund: −27.53 % by the last quarter of the worked example', () => {
    const exposure = exposureOf(
      [
        { entity: 'L', weight: 0.5 },
        { entity: 'FUND', weight: 0.5 },
      ],
      exampleWorld,
      indexFund,
    );
    const outcome = run(withHoldings(exampleWorld, exposure), exampleScenario);
    expect(outcome.ok && wholePath(outcome.value, 'stressed', 'portfolio')?.[5]).toBeCloseTo(-0.275255, 6);
  });
  it('is companies, the rest, and what moves with nothing, and they add up', () => {
    const exposure = exposureOf(
      [
        { entity: 'L', weight: 0.3 },
        { entity: 'FUND', weight: 0.4 },
        { entity: 'XYZ', weight: 0.1 },
        { entity: 'CASH', weight: 0.2, inert: true },
      ],
      exampleWorld,
      indexFund,
    );
    expect(Object.fromEntries(exposure.byCompany)).toEqual({ L: 0.3 + 0.4 * 0.075, H: 0.4 * 0.25 });
    expect(exposure.rest).toBeCloseTo(0.4 * 0.675 + 0.1, 12);
    expect(exposure.inert).toBe(0.2);
    expect(exposure.unseen.map(({ entity }) => entity)).toEqual(['XYZ']);
  });
});

it('a fund of bonds moves with nothing', () => {
  const exposure = exposureOf([{ entity: 'AGG', weight: 1 }], exampleWorld, new Map([['AGG', { L: 0 }]]));
  expect([exposure.rest, exposure.inert]).toEqual([0, 1]);
});

describe('funds of the bundled tables', () => {
  const datasets = allBundled();
  const world = readWorld(datasets).world as World;
  const funds = fundShares(datasets, world);
  it('hold no more than themselves', () => {
    expect(funds.size).toBeGreaterThan(10);
    for (const [fund, shares] of funds) {
      expect(
        Object.values(shares).reduce((a, b) => a + b, 0),
        fund,
      ).toBeLessThanOrEqual(1);
    }
  });
  it('an equal fund of the seven is a seventh of each', () => {
    expect(funds.get('MAGS')?.['NVDA']).toBeCloseTo(1 / 7, 4);
  });
  it('an S&P 500 fund falls about as the index does', () => {
    const exposure = exposureOf([{ entity: 'SPY', weight: 1 }], world, funds);
    const outcome = run(withHoldings(world, exposure), { title: '', values: {} });
    if (!outcome.ok) throw new Error('sound');
    const fund = Math.min(...(wholePath(outcome.value, 'stressed', 'portfolio') ?? []));
    const index = Math.min(...(wholePath(outcome.value, 'stressed', 'sp500') ?? []));
    // The fund weighs by free float and by what is stated; the index here by full value.
    expect(Math.abs(fund - index)).toBeLessThan(0.01);
    const nvidia = Math.min(...(companyPath(outcome.value, 'stressed', 'return', 'NVDA') ?? []));
    expect(nvidia).toBeLessThan(fund);
  });
});
