import { describe, expect, it } from 'vitest';
import { checkWorld } from '../../src/model/checkWorld.ts';
import { describeModelIssue } from '../../src/model/describeModelIssue.ts';
import { run, scenarioValues } from '../../src/model/run.ts';
import type { Company, ModelIssue, Network, World } from '../../src/model/types.ts';
import { exampleScenario, exampleWorld, figure, flat, path } from '../support/workedExample.ts';

const [logic] = exampleWorld.companies as readonly [Company];
const withLogic = (change: Partial<Company>): World => ({
  ...exampleWorld,
  companies: [{ ...logic, ...change } as Company, ...exampleWorld.companies.slice(1)],
});
const withNetwork = (network: Partial<Network>): World => ({
  ...exampleWorld,
  network: { ...exampleWorld.network, ...network },
});
const lab = {
  entity: 'LAB',
  name: 'Lab',
  kind: 'lab',
  operating: flat(20, 2),
  funding: flat(0, 2),
  outside: flat(0, 2),
} as const;
const host = { entity: 'HOST', name: 'Host', kind: 'payer', resources: flat(5, 2), outside: flat(0, 2) } as const;

describe('values of a scenario', () => {
  it.each<[string, Record<string, number>, ModelIssue]>([
    ['above its range', { depth: 0.96 }, { kind: 'out-of-range', input: 'depth', value: 0.96, min: 0, max: 0.95 }],
    ['below its range', { onset: 0 }, { kind: 'out-of-range', input: 'onset', value: 0, min: 1, max: 10 }],
    ['not a number', { roi: Number.NaN }, { kind: 'not-a-number', input: 'roi', value: Number.NaN }],
    [
      'infinite',
      { roi: Number.POSITIVE_INFINITY },
      { kind: 'not-a-number', input: 'roi', value: Number.POSITIVE_INFINITY },
    ],
    ['unknown', { deph: 0.5 }, { kind: 'unknown-parameter', parameter: 'deph' }],
    ['a name of the language', { constructor: 1 }, { kind: 'unknown-parameter', parameter: 'constructor' }],
  ])('%s: refused, and named', (_name, values, issue) => {
    const read = scenarioValues({ title: '', values: values as never });
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error).toEqual([issue]);
    expect(run(exampleWorld, { title: '', values: values as never }).ok).toBe(false);
  });
  it('left out: the default; in quarters: rounded to the nearest', () => {
    const outcome = run(exampleWorld, { title: '', values: { onset: 2.6, slide: 1.4 } });
    expect(outcome.ok && [outcome.value.values.onset, outcome.value.values.slide, outcome.value.values.depth]).toEqual([
      3, 1, 0.5,
    ]);
  });
  it('all wrong ones at once, with the world’s', () => {
    const outcome = run({ ...exampleWorld, companies: [] }, { title: '', values: { depth: 2, roi: -1 } });
    expect(!outcome.ok && outcome.error.map(({ kind }) => kind)).toEqual([
      'empty-world',
      'out-of-range',
      'out-of-range',
    ]);
  });
});

describe('worlds', () => {
  it('the worked example is sound', () => expect(checkWorld(exampleWorld)).toEqual([]));
  it.each<[string, World, ModelIssue]>([
    ['no companies', { ...exampleWorld, companies: [] }, { kind: 'empty-world', missing: 'companies' }],
    ['no quarters', { ...exampleWorld, quarters: [] }, { kind: 'empty-world', missing: 'quarters' }],
    [
      'a path that is too short',
      withLogic({ revenue: path(1, 2) }),
      { kind: 'wrong-length', input: 'companies.L.revenue', length: 2, expected: 6 },
    ],
    [
      'a hole in a path',
      withLogic({ margin: path(0.6, 0.6, Number.NaN, 0.6, 0.6, 0.6) }),
      { kind: 'not-a-number', input: 'companies.L.margin[2]', value: Number.NaN },
    ],
    [
      'a price of nothing',
      withLogic({ cap: figure(0) }),
      { kind: 'out-of-range', input: 'companies.L.cap', value: 0, min: 0, max: Number.MAX_VALUE },
    ],
    [
      'an infinite price',
      withLogic({ cap: figure(Number.POSITIVE_INFINITY) }),
      { kind: 'not-a-number', input: 'companies.L.cap', value: Number.POSITIVE_INFINITY },
    ],
    [
      'a tax above one',
      withLogic({ tax: figure(1.2) }),
      { kind: 'out-of-range', input: 'companies.L.tax', value: 1.2, min: 0, max: 1 },
    ],
    [
      'half a quarter of lag',
      withLogic({ lag: figure(0.5) } as Partial<Company>),
      { kind: 'out-of-range', input: 'companies.L.lag', value: 0.5, min: 0, max: 8 },
    ],
    [
      'GDP of nothing',
      { ...exampleWorld, macro: { ...exampleWorld.macro, gdp: flat(0, 6) } },
      { kind: 'out-of-range', input: 'macro.gdp[0]', value: 0, min: 0, max: Number.MAX_VALUE },
    ],
    [
      'the same company twice',
      { ...exampleWorld, companies: [logic, logic] },
      { kind: 'listed-twice', input: 'companies.L' },
    ],
    [
      'an index smaller than its members',
      { ...exampleWorld, indexCap: figure(6000) },
      { kind: 'out-of-range', input: 'index members together', value: 6500, min: 0, max: 6000 * (1 + 1e-9) },
    ],
    [
      'a constant that is not one',
      { ...exampleWorld, constants: { ...exampleWorld.constants, requiredReturn: Number.NaN } },
      { kind: 'not-a-number', input: 'constants.requiredReturn', value: Number.NaN },
    ],
    [
      'the years of another run',
      withNetwork({ years: [2026] }),
      { kind: 'wrong-length', input: 'network.years', length: 1, expected: 2 },
    ],
    [
      'a contract with an unknown firm',
      withNetwork({ nodes: [lab], contracts: [{ id: 'rent', from: 'LAB', to: 'NOBODY', amounts: flat(1, 2) }] }),
      { kind: 'unknown-firm', where: 'network.contracts.rent', firm: 'NOBODY' },
    ],
    [
      'a contract with oneself',
      withNetwork({ nodes: [lab], contracts: [{ id: 'rent', from: 'LAB', to: 'LAB', amounts: flat(1, 2) }] }),
      { kind: 'owes-itself', contract: 'rent', firm: 'LAB' },
    ],
    [
      'a baseline nobody can pay',
      withNetwork({
        nodes: [{ ...lab, operating: path(20, 12) }, host],
        contracts: [{ id: 'rent', from: 'LAB', to: 'HOST', amounts: flat(15, 2) }],
      }),
      { kind: 'unfunded-baseline', firm: 'LAB', year: 2027, short: 3 },
    ],
    [
      'a holding of an unknown firm',
      { ...exampleWorld, holdings: [{ label: 'Fund', weight: 1, shares: { XYZ: 0.1 } }] },
      { kind: 'unknown-firm', where: 'holdings.Fund', firm: 'XYZ' },
    ],
  ])('%s: refused, and named', (_name, world, issue) => {
    expect(checkWorld(world)).toEqual([issue]);
    const outcome = run(world, exampleScenario);
    expect(!outcome.ok && outcome.error).toEqual([issue]);
    const { what, remedy } = describeModelIssue(issue);
    expect(what.length).toBeGreaterThan(15);
    expect(remedy.length).toBeGreaterThan(15);
    expect(what).not.toMatch(/undefined|NaN|Infinity|e\+/);
  });
});
