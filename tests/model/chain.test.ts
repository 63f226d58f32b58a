import { describe, expect, it } from 'vitest';
import { chain, parameterOrder, parameters } from '../../src/model/chain.ts';
import { constants } from '../../src/model/constants.ts';
import { defineChannel } from '../../src/model/defineChannel.ts';
import { calmValues } from '../../src/model/engine.ts';
import { type LineId, lines } from '../../src/model/lines.ts';
import { requireEngine } from '../support/requireEngine.ts';
import { exampleWorld } from '../support/workedExample.ts';

describe('the chain', () => {
  it('fills every line of the ledger once', () => {
    const written = chain.flatMap(({ writes }) => [...writes]);
    expect(written.toSorted()).toEqual((Object.keys(lines) as LineId[]).toSorted());
  });
  it('has twenty inputs, each declared by one channel, in the order of the chain', () => {
    const declared = chain.flatMap((channel) => Object.keys(channel.parameters));
    expect(declared).toHaveLength(20);
    expect(declared.toSorted()).toEqual(Object.keys(parameters).toSorted());
    expect(parameterOrder).toEqual(Object.keys(parameters));
  });
  it('reads or shows every line it computes', () => {
    const read = new Set(chain.flatMap(({ reads }) => reads));
    const shownOnly = (Object.keys(lines) as LineId[]).filter((line) => !read.has(line));
    // Ends of the chain: what a page draws and nothing else needs.
    expect(shownOnly.toSorted()).toEqual(
      [
        'aiBasket',
        'bbbSpread',
        'belief',
        'buyerDemand',
        'capex',
        'consumptionGap',
        'defaultRound',
        'defaultRoundInFull',
        'due',
        'investmentGap',
        'mag7',
        'marketCap',
        'memoryPrice',
        'networkShortfall',
        'overshoot',
        'paid',
        'paidInFull',
        'portfolio',
        'price',
        'receiptsLostInFull',
        'revenue',
        'operatingProfit',
        'shortfall',
        'shortfallInFull',
        'spilloverPart',
        'tenYear',
        'unemployment',
        'value',
        'vix',
        'volume',
        'wealth',
        'wealthFelt',
      ].toSorted(),
    );
  });
  it('lets no input of the economy move the index', () => {
    const engine = requireEngine(exampleWorld);
    const base = Float64Array.from(engine.order, (id) => parameters[id].default);
    const index = Array.from(engine.evaluate(base).sp500);
    for (const id of ['wealthSpending', 'importShare', 'multiplier'] as const) {
      const moved = Float64Array.from(engine.order, (other) =>
        other === id ? parameters[id].max : parameters[other].default,
      );
      expect(Array.from(engine.evaluate(moved).sp500)).toEqual(index);
    }
  });
  it('gives the same ledger again after any other run', () => {
    const engine = requireEngine(exampleWorld);
    const base = Float64Array.from(engine.order, (id) => parameters[id].default);
    engine.evaluate(base);
    const first = engine.copy();
    engine.evaluate(calmValues());
    engine.evaluate(base);
    expect(engine.copy()).toEqual(first);
  });
});

// Every channel anyone adds is held to these, without a new test.
describe.each(chain.map((channel, position) => ({ channel, position })))(
  '$channel.number $channel.title',
  ({ channel, position }) => {
    const earlier = chain.slice(0, position);
    const known = earlier.flatMap(({ writes }) => [...writes]);

    it('reads only what an earlier channel filled', () => {
      expect(known).toEqual(expect.arrayContaining([...channel.reads]));
    });
    it('fills exactly the lines it declares, with an equation in words for each', () => {
      const engine = requireEngine(exampleWorld);
      const work = channel.work({ world: engine.prepared, known: engine.ledger, constants: exampleWorld.constants });
      expect(Object.keys(work)).toEqual([...channel.writes]);
      expect(Object.keys(channel.formula).toSorted()).toEqual([...channel.writes].toSorted());
      expect(known.filter((line) => channel.writes.includes(line))).toEqual([]);
    });
    it('borrows inputs from earlier channels as they are', () => {
      for (const [id, parameter] of Object.entries(channel.borrows)) {
        expect(earlier.some((other) => other.parameters[id as keyof typeof other.parameters] === parameter)).toBe(true);
      }
    });
    it('says why', () => {
      expect(channel.because.length).toBeGreaterThan(40);
    });
  },
);

describe.each(Object.entries(parameters))('input %s', (_id, parameter) => {
  const { min, max, step, default: start, likely, loading, grade, source, symbol } = parameter;
  it('starts inside its range, and its likely range lies inside the possible one', () => {
    const [low, mode, high] = likely;
    expect([min, low, mode, high, max]).toEqual([min, low, mode, high, max].toSorted((a, b) => a - b));
    expect(start).toBe(mode);
  });
  it('can be reached from the bottom of its range in whole steps', () => {
    expect(Math.abs((start - min) / step - Math.round((start - min) / step))).toBeLessThan(1e-9);
  });
  it('loads on the common factor between −1 and 1', () => {
    expect(Math.abs(loading)).toBeLessThan(1);
  });
  it('names a source, or says that it has none', () => {
    expect(source !== '' || grade === 'assumption' || grade === 'memory').toBe(true);
    expect(parameter.disagrees.length + parameter.basis.length + parameter.help.length).toBeGreaterThan(60);
    expect(symbol).not.toBe('');
  });
});

// The table of section 3.1 of the model document. The depth reaches to 95 %, because the reverse question scans that far.
it('has the defaults and ranges of the model document', () => {
  const table: Record<string, [number, number, number]> = {
    depth: [0.5, 0, 0.95],
    onset: [2, 1, 10],
    slide: [3, 1, 6],
    trough: [6, 0, 12],
    rebound: [0.5, 0, 1],
    takedownLoss: [0.1, 0, 0.5],
    coMovement: [0.8, 0.3, 1],
    destocking: [0.5, 0, 1.5],
    decremental: [0.75, 0.5, 1.05],
    elasticity: [0.25, 0.12, 0.6],
    roi: [0.24, 0.05, 0.45],
    growthLost: [4, 0, 8],
    overshoot: [0.4, 0, 0.8],
    firmShare: [0.5, 0.2, 0.9],
    fundingFreeze: [1.5, 0, 2],
    recovery: [0.7, 0.4, 1],
    spillover: [0.35, -0.1, 0.8],
    wealthSpending: [3.2, 2, 5],
    importShare: [0.6, 0.4, 0.8],
    multiplier: [1, 0.5, 1.5],
  };
  expect(Object.fromEntries(Object.entries(parameters).map(([id, p]) => [id, [p.default, p.min, p.max]]))).toEqual(
    table,
  );
});

it('gives every constant a basis, and says when it has no source', () => {
  for (const { basis, source, grade } of Object.values(constants)) {
    expect(basis.length).toBeGreaterThan(10);
    expect(source !== '' || ['assumption', 'memory', 'computed'].includes(grade)).toBe(true);
  }
});

// These do not compile when the declaration and the work disagree; the comment is the assertion.
describe('a channel that does not keep its word does not compile', () => {
  const head = { id: 'x', number: 'E0', title: 'x', because: 'x', constants: [], parameters: {}, borrows: {} } as const;
  it('an undeclared read', () => {
    defineChannel({
      ...head,
      reads: ['cut'],
      writes: ['capexLost'],
      formula: { capexLost: '' },
      work: ({ known }) => ({
        capexLost(_, line) {
          // @ts-expect-error: `capex` was not declared as read
          line[0] = known.capex?.[0];
        },
      }),
    });
  });
  it('a forgotten line', () => {
    defineChannel({
      ...head,
      reads: ['cut'],
      writes: ['capexLost', 'capex'],
      formula: { capexLost: '', capex: '' },
      // @ts-expect-error: `capex` is declared and not filled
      work: () => ({ capexLost() {} }),
    });
  });
  it('an input nobody declared', () => {
    defineChannel({
      ...head,
      reads: [],
      writes: ['capexLost'],
      formula: { capexLost: '' },
      work: () => ({
        // @ts-expect-error: `depth` is neither its own nor borrowed
        capexLost({ depth }, line) {
          line[0] = depth;
        },
      }),
    });
  });
});
