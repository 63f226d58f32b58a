import { power } from '../../src/base/portableMath.ts';
import type { Provenance } from '../../src/datasets/types.ts';
import { constantValues } from '../../src/model/constants.ts';
import type { Figure, Path, Scenario, World } from '../../src/model/types.ts';

const made: Provenance = {
  status: 'estimate',
  confidence: 'unstated',
  source: 'made up for a test',
  sourceUrl: null,
  published: null,
  note: '',
};

export const figure = (value: number): Figure => ({ value, provenance: made, rows: [] });
export const path = (...values: number[]): Path => ({ values, provenance: made, rows: [] });
export const flat = (value: number, length: number): Path => path(...Array.from({ length }, () => value));

const quarters = ['2026Q3', '2026Q4', '2027Q1', '2027Q2', '2027Q3', '2027Q4'];
const six = (value: number) => flat(value, quarters.length);

/** The worked example of the model document, section 3.4: three companies, six quarters, flat baselines. */
export const exampleWorld: World = {
  quarters,
  capex: six(100),
  indexCap: figure(20_000),
  macro: { gdp: six(32_000), householdEquity: figure(60_000) },
  companies: [
    {
      entity: 'L',
      name: 'Logic',
      group: 'logic',
      cap: figure(1500),
      revenue: six(50),
      margin: six(0.6),
      tax: figure(0.2),
      narrative: figure(0.8),
      reliance: figure(0.8),
      cloudShare: figure(0.5),
      tier: figure(1),
      decrementalFactor: figure(1),
      lag: figure(0),
      inSP500: true,
      inMag7: true,
    },
    {
      entity: 'M',
      name: 'Memory',
      group: 'memory',
      cap: figure(800),
      revenue: six(40),
      margin: six(0.6),
      tax: figure(0.2),
      narrative: figure(0.5),
      reliance: figure(0.5),
      cloudShare: figure(0.5),
      tier: figure(1),
      lag: figure(0),
      inSP500: false,
      inMag7: false,
    },
    {
      entity: 'H',
      name: 'Spender',
      group: 'hyper',
      cap: figure(5000),
      revenue: six(200),
      margin: six(0.375),
      tax: figure(0.2),
      narrative: figure(0.3),
      capex: { kind: 'share', share: figure(1) },
      aiRevenue: six(20),
      inSP500: true,
      inMag7: true,
    },
  ],
  network: { years: [2026, 2027], nodes: [], contracts: [] },
  holdings: [],
  constants: {
    ...constantValues,
    recoveryHalfLife: 1,
    // 2 % a quarter.
    requiredReturn: power(1.02, 4) - 1,
    depreciationQuarters: 20,
    profitLag: 1,
    otherCapex: 0,
  },
};

export const exampleScenario: Scenario = {
  title: 'Worked example',
  values: {
    depth: 0.4,
    onset: 1,
    slide: 2,
    trough: 2,
    rebound: 0.5,
    coMovement: 0.6,
    destocking: 0.5,
    decremental: 0.75,
    elasticity: 0.5,
    roi: 0.24,
    takedownLoss: 0,
    growthLost: 4,
    overshoot: 0.4,
    spillover: 0.35,
    wealthSpending: 3.2,
    importShare: 0.6,
    multiplier: 1,
  },
};
