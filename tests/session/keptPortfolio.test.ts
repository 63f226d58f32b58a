import { describe, expect, it } from 'vitest';
import { exposureOf, withHoldings } from '../../src/model/exposure.ts';
import { headlinesOf } from '../../src/pages/stress/headlines.ts';
import { scenarioFigure } from '../../src/pages/stress/scenarioFigure.ts';
import { homeOf } from '../../src/session/homeOf.ts';
import { type KeptPortfolio, keepPortfolio, portfolioText } from '../../src/session/keptPortfolio.ts';
import { readPortfolio } from '../../src/session/readPortfolio.ts';
import { defaultScenario } from '../../src/session/scenarioState.ts';
import { createScenarioStore } from '../../src/session/scenarioStore.ts';
import { linkOf } from '../../src/session/useScenario.ts';
import { realWorld } from '../support/realWorld.ts';

const mine: KeptPortfolio = {
  file: 'mine.csv',
  asOf: '2026-06-30',
  positions: [
    { entity: 'NVDA', weight: 0.6 },
    { entity: 'USD', weight: 0.4, inert: true },
  ],
  leftOut: 1,
};

describe('a portfolio kept in the browser', () => {
  it('comes back as it was kept, and is gone when it is taken out', () => {
    keepPortfolio(mine);
    expect(readPortfolio(portfolioText())).toEqual({ kind: 'kept', portfolio: mine });
    keepPortfolio(null);
    expect(readPortfolio(portfolioText())).toEqual({ kind: 'none' });
  });

  it.each([
    'not json',
    '{}',
    '{"version":2}',
    '{"version":1,"file":"a","asOf":null,"leftOut":0,"positions":[{"entity":"NVDA","weight":"0.5"}]}',
    '{"version":1,"file":"a","asOf":null,"leftOut":0,"positions":[]}',
  ])('%s is damaged, and no part of it is used', (text) => {
    expect(readPortfolio(text)).toEqual({ kind: 'damaged' });
  });
});

describe('a portfolio in the lab', () => {
  const bundled = realWorld();
  const labOf = (world: typeof bundled) => {
    const store = createScenarioStore(world, defaultScenario, { write: () => {} });
    if (!store.ok) throw new Error(JSON.stringify(store.error));
    return store.value.get();
  };
  const result = labOf(withHoldings(bundled, exposureOf(mine.positions, bundled, new Map())));

  it('has a headline of its own: 60% NVIDIA and 40% cash loses 60% of what NVIDIA does', () => {
    const returns = result.outputs.find(({ id }) => id === 'return:NVDA')?.measure(result.outcome.stressed);
    const own = result.outputs.find(({ id }) => id === 'portfolio')?.measure(result.outcome.stressed);
    expect(returns).toBeLessThan(0);
    expect(own).toBeCloseTo(0.6 * (returns ?? Number.NaN), 12);
    expect(headlinesOf(result).at(-1)?.label).toBe('Your portfolio');
  });

  it('has none where there is no portfolio', () => {
    expect(headlinesOf(labOf(bundled)).map(({ id }) => id)).not.toContain('portfolio');
  });

  it('leaves neither link nor picture any different', () => {
    const without = labOf(bundled);
    expect(homeOf.portfolio).toBe('browser');
    expect(linkOf(result, '2026-06-30')).toEqual(linkOf(without, '2026-06-30'));
    const drawn = (lab: typeof result) => JSON.stringify(scenarioFigure(lab, '2026-06-30', null));
    expect(drawn(result)).toBe(drawn(without));
  });
});
