import { describe, expect, it } from 'vitest';
import { chain, parameterOrder, parameters } from '../../src/model/chain.ts';
import { explain } from '../../src/model/explain.ts';
import { indexContributions } from '../../src/model/indexContributions.ts';
import { inputsOf } from '../../src/model/inputs.ts';
import type { LineId } from '../../src/model/lines.ts';
import { readWorld } from '../../src/model/readWorld.ts';
import { type Outcome, run } from '../../src/model/run.ts';
import { termsOf } from '../../src/model/terms.ts';
import type { Group, World } from '../../src/model/types.ts';
import { allBundled } from '../support/bundled.ts';
import { requireEngine } from '../support/requireEngine.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

const world = readWorld(allBundled()).world as World;

function example(): Outcome {
  const outcome = run(exampleWorld, exampleScenario);
  if (!outcome.ok) throw new Error('sound');
  return outcome.value;
}

/** Symbols and numbers of a cell's equation, to six digits. */
function numbers(line: LineId, where: { company?: string; quarter?: number }) {
  const explained = explain(example(), line, where);
  return (
    explained && Object.fromEntries(explained.terms.map(({ symbol, value }) => [symbol, Number(value.toFixed(6))]))
  );
}

describe('an equation with the reader’s numbers in it', () => {
  it('demand of the logic firm in the third quarter: a = 1 − 0.8·(1 − 0.68)', () => {
    expect(numbers('demand', { company: 'L', quarter: 2 })).toEqual({ x: 0.8, A: 0.68 });
    expect(explain(example(), 'demand', { company: 'L', quarter: 2 })?.value).toBeCloseTo(0.744, 12);
  });
  it('orders need the quarter before', () => {
    expect(numbers('orders', { company: 'L', quarter: 2 })).toEqual({ a: 0.744, n: 0.5, b: 1, 'a[t−1]': 0.872 });
    expect(numbers('orders', { company: 'L', quarter: 0 })).toEqual({ a: 1, n: 0.5, b: 1, 'a[t−1]': 1 });
  });
  it('a spender’s lost profit needs the sum up to a lag ago', () => {
    expect(numbers('profitLost', { company: 'H', quarter: 3 })).toEqual({
      roi: 0.24,
      'Σ dk[j ≤ t − lagR]': 60,
      lagR: 1,
      loss: 0,
      u: 1,
      ai: 20,
      mAI: 0.6,
    });
  });
  it('the multiple of the logic firm: 1/M + 4 %·0.8·0.375', () => {
    expect(numbers('multiple', { company: 'L' })).toEqual({ M: 16.019258, gamma: 4, e: 0.8, sbar: 0.375 });
  });
  it('says nothing where there is no such cell', () => {
    for (const [line, where] of [
      ['price', { company: 'L', quarter: 1 }],
      ['revenue', { company: 'X', quarter: 1 }],
      ['revenue', { company: 'L', quarter: 6 }],
      ['revenue', { company: 'L', quarter: 0.5 }],
    ] as const) {
      expect(explain(example(), line, where)).toBeNull();
    }
  });
  it('leads from every company’s inputs to inputs that exist', () => {
    const outcome = run(world, { title: '', values: {} });
    if (!outcome.ok) throw new Error('sound');
    const names = new Set(inputsOf(world).map(({ spec }) => spec.name));
    for (const { entity } of world.companies) {
      for (const line of chain.flatMap(({ writes }) => [...writes])) {
        for (const { source, value, symbol } of explain(outcome.value, line, { company: entity, quarter: 9 })?.terms ??
          []) {
          expect(Number.isFinite(value), `${line} ${symbol}`).toBe(true);
          if (source.kind === 'input' && source.name !== null) expect(names.has(source.name), source.name).toBe(true);
        }
      }
    }
  });
});

describe('the terms of a line are what its equation reads', () => {
  // Lines that add up companies or clear the network have pictures of their own instead of terms.
  const pictured = new Set<LineId>([
    'mag7',
    'aiBasket',
    'sp500',
    'portfolio',
    'memoryPrice',
    'impliedMultiple',
    'unemployment',
    ...(chain.find(({ id }) => id === 'network')?.writes ?? []),
  ]);
  const groups: readonly (Group | null)[] = ['logic', 'infra', 'memory', 'hyper', 'other', null];
  const engine = requireEngine(world);

  /** Runs one channel with every read of a line or a lever written down, over a mild and a deep cut. */
  function readsOf(channel: (typeof chain)[number]) {
    const seen = new Map<LineId, { lines: Set<string>; levers: Set<string> }>();
    for (const depth of [0.3, 0.95]) {
      const values = Object.fromEntries(
        parameterOrder.map((id) => [id, id === 'depth' ? depth : parameters[id].default]),
      );
      engine.evaluate(Float64Array.from(parameterOrder, (id) => values[id] as number));
      let now = { lines: new Set<string>(), levers: new Set<string>() };
      const known = Object.fromEntries(
        Object.entries(engine.ledger).map(([id, cells]) => [
          id,
          new Proxy(cells, {
            get(target, key) {
              if (typeof key === 'string' && /^\d+$/.test(key)) now.lines.add(id);
              return Reflect.get(target, key, target);
            },
          }),
        ]),
      ) as unknown as typeof engine.ledger;
      const work = channel.work({ world: engine.prepared, known, constants: world.constants });
      for (const line of channel.writes) {
        now = seen.get(line) ?? { lines: new Set(), levers: new Set() };
        seen.set(line, now);
        const recording = new Proxy(values, {
          get(target, key) {
            now.levers.add(String(key));
            return Reflect.get(target, key);
          },
        });
        work[line]?.(recording as never, new Float64Array(engine.ledger[line].length));
      }
    }
    return seen;
  }

  it.each(chain.map((channel) => ({ channel, name: channel.id })))('$name', ({ channel }) => {
    for (const [line, { lines, levers }] of readsOf(channel)) {
      if (pictured.has(line)) continue;
      const keys = groups.flatMap((group) => termsOf(line, group));
      const named = new Set(
        keys.flatMap((key) =>
          'line' in key ? [key.line] : 'sumOf' in key ? [key.sumOf] : 'endOf' in key ? [key.endOf] : [],
        ),
      );
      // A running value stands for its own quarter before.
      named.delete(line);
      expect([...lines].toSorted(), `${line}: lines`).toEqual([...named].toSorted());
      expect([...levers].toSorted(), `${line}: levers`).toEqual(
        [...new Set(keys.flatMap((key) => ('parameter' in key ? [key.parameter] : [])))].toSorted(),
      );
    }
  });
});

describe('the index move', () => {
  it('is the sum of its parts, the spill-over one of them', () => {
    const outcome = example();
    for (let t = 0; t < 6; t++) {
      const parts = indexContributions(outcome, t);
      expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(outcome.stressed.sp500[t] as number, 12);
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(parts.find(({ entity }) => entity === null)?.part).toBeCloseTo(
        outcome.stressed.spilloverPart[t] as number,
        12,
      );
    }
    expect(indexContributions(outcome, 6)).toEqual([]);
  });
});
