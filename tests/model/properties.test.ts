import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parameterOrder, parameters } from '../../src/model/chain.ts';
import { checkWorld } from '../../src/model/checkWorld.ts';
import { brokenLines } from '../../src/model/consistency.ts';
import { bindEngine, type Engine } from '../../src/model/engine.ts';
import { mapInputs } from '../../src/model/inputs.ts';
import type { Ledger, LineId } from '../../src/model/lines.ts';
import type { Group, ParameterId, World } from '../../src/model/types.ts';
import { randomValues, randomWorld } from '../support/randomWorld.ts';

// Thousands of worlds each: seconds on an idle machine, more beside other tests.
vi.setConfig({ testTimeout: 60_000 });

type Values = Readonly<Record<ParameterId, number>>;

function played(engine: Engine, values: Values): Ledger {
  engine.evaluate(Float64Array.from(parameterOrder, (id) => values[id]));
  return engine.copy();
}

const cellsOf = (engine: Engine, ledger: Ledger, line: LineId, groups: readonly Group[]) =>
  engine.world.companies.flatMap(({ group }, i) =>
    groups.includes(group)
      ? [
          Array.from(
            { length: engine.prepared.quarters },
            (_, t) => ledger[line][i * engine.prepared.quarters + t] as number,
          ),
        ]
      : [],
  );

/** Rounding of sums of money up to thousands; a real breach is many orders larger. */
const slack = 1e-9;
const notHigher = (deeper: readonly number[][], milder: readonly number[][], size = 1) =>
  deeper.every((row, i) => row.every((value, t) => value <= (milder[i]?.[t] as number) + slack * size));

const runningSums = (rows: readonly number[][]) =>
  rows.map((row) => {
    let sum = 0;
    return row.map((value) => {
      sum += value;
      return sum;
    });
  });

const holds = (law: fc.IProperty<[World, Values]>, numRuns = 1500) => fc.assert(law, { numRuns, seed: 20260612 });
const same = (a: ArrayLike<number>, b: ArrayLike<number>) => Array.from(a).every((cell, k) => cell === b[k]);
const sellers = ['logic', 'infra', 'memory'] as const;

describe('any world, any values', () => {
  it('random worlds are sound, and no line ever holds anything but finite numbers', () => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        expect(checkWorld(world)).toEqual([]);
        const engine = bindEngine(world);
        played(engine, values);
        expect(brokenLines(engine.ledger)).toEqual([]);
      }),
    );
  });

  it('1: without a cut and without take-downs nothing changes, to the last bit', () => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        const engine = bindEngine(world);
        const { prepared } = engine;
        const ledger = played(engine, { ...values, depth: 0, takedownLoss: 0 });
        for (const line of [
          'return',
          'sp500',
          'mag7',
          'gdpGap',
          'networkShortfall',
          'wealth',
          'receiptsLost',
          'bbbSpread',
        ] as const) {
          expect(
            Array.from(ledger[line]).every((cell) => cell === 0),
            line,
          ).toBe(true);
        }
        expect(same(ledger.revenue, prepared.revenue)).toBe(true);
        expect(same(ledger.netIncome, prepared.netIncome)).toBe(true);
        expect(same(ledger.cashFlow, prepared.cashFlow)).toBe(true);
        expect(same(ledger.value, prepared.valuation.value)).toBe(true);
      }),
    );
  });

  it('2: nothing moves before the onset', () => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        const engine = bindEngine(world);
        const ledger = played(engine, values);
        const before = Math.min(values.onset, engine.prepared.quarters);
        for (const line of ['sp500', 'mag7', 'gdpGap', 'cut', 'investmentGap', 'consumptionGap'] as const) {
          expect(
            Array.from(ledger[line])
              .slice(0, before)
              .every((cell) => cell === 0),
          ).toBe(true);
        }
        for (const row of cellsOf(engine, ledger, 'orders', sellers))
          expect(row.slice(0, before).every((cell) => cell === 1)).toBe(true);
        for (const row of cellsOf(engine, ledger, 'return', [...sellers, 'hyper', 'other'])) {
          expect(row.slice(0, before).every((cell) => cell === 0)).toBe(true);
        }
      }),
    );
  });

  it('3 and 7 and 9: shapes, prices, volumes and returns stay in their ranges', () => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        const engine = bindEngine(world);
        const ledger = played(engine, values);
        expect(Array.from(ledger.cutShape).every((u) => u >= 0 && u <= 1)).toBe(true);
        expect(Array.from(ledger.cut).every((s) => s >= 0 && s <= values.depth)).toBe(true);
        expect(Array.from(ledger.price).every((p) => p >= world.constants.priceFloor && p <= 1)).toBe(true);
        expect(Array.from(ledger.volume).every((q) => q >= 0 && q <= 1)).toBe(true);
        expect(Array.from(ledger.orders).every((o) => o >= 0)).toBe(true);
        expect(Array.from(ledger.return).every((r) => r >= -1)).toBe(true);
      }),
    );
  });

  it('8: a seller’s customers shed no more stock than they hold', () => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        const engine = bindEngine(world);
        const ledger = played(engine, values);
        const demand = cellsOf(engine, ledger, 'demand', sellers);
        const orders = cellsOf(engine, ledger, 'orders', sellers);
        const tiers = world.companies.flatMap((one) => ('tier' in one ? [one.tier.value] : []));
        demand.forEach((row, i) => {
          const shed = row.reduce((sum, a, t) => sum + a - (orders[i]?.[t] as number), 0);
          expect(shed).toBeLessThanOrEqual(values.destocking * (tiers[i] as number) * (1 - Math.min(...row)) + slack);
        });
      }),
    );
  });

  it('10: the index is the weighted sum of its members and the rest, and the weights add up', () => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        const engine = bindEngine(world);
        const ledger = played(engine, values);
        const { indexWeights, restWeight, quarters } = engine.prepared;
        expect(indexWeights.reduce((a, b) => a + b, restWeight)).toBeCloseTo(1, 12);
        for (let t = 0; t < quarters; t++) {
          const members = world.companies.reduce(
            (sum, _, i) => sum + (indexWeights[i] as number) * (ledger.return[i * quarters + t] as number),
            0,
          );
          expect(ledger.sp500[t]).toBeCloseTo(
            members + restWeight * values.spillover * (ledger.aiBasket[t] as number),
            12,
          );
        }
      }),
      500,
    );
  });

  it('11: in another currency every percentage is the same', () => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        const unit = 1350;
        const scaled = mapInputs(world, (input, spec) => {
          if (!spec.unit.startsWith('USD')) return input;
          return 'values' in input
            ? { ...input, values: input.values.map((value) => value * unit) }
            : { ...input, value: input.value * unit };
        });
        const dollars = played(bindEngine(world), values);
        const won = played(bindEngine(scaled), values);
        for (const line of ['return', 'sp500', 'gdpGap', 'price', 'orders'] as const) {
          expect(Array.from(dollars[line]).every((cell, k) => Math.abs((won[line][k] as number) - cell) < 1e-9)).toBe(
            true,
          );
        }
      }),
      500,
    );
  });

  it('12: output is linear in the multiplier; nothing is lost at home when all is imported or nothing is spent out of wealth', () => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        const engine = bindEngine(world);
        const once = played(engine, { ...values, multiplier: 0.6 });
        const twice = played(engine, { ...values, multiplier: 1.2 });
        expect(Array.from(once.gdpGap).every((gap, t) => Math.abs((twice.gdpGap[t] as number) - 2 * gap) < 1e-12)).toBe(
          true,
        );
        expect(
          Array.from(played(engine, { ...values, importShare: 1 }).investmentGap).every((cell) => cell === 0),
        ).toBe(true);
        expect(
          Array.from(played(engine, { ...values, wealthSpending: 0 }).consumptionGap).every(
            (cell) => Math.abs(cell) === 0,
          ),
        ).toBe(true);
      }),
    );
  });
});

describe('sellers: revenue, revenue so far, income and return in every quarter are not higher', () => {
  const groups = ['logic', 'infra', 'memory'] as const;
  function sellersFall(engine: Engine, harsher: Ledger, milder: Ledger) {
    for (const line of ['revenue', 'netIncome', 'return'] as const) {
      const rows = [cellsOf(engine, harsher, line, groups), cellsOf(engine, milder, line, groups)] as const;
      expect(notHigher(...rows, 200), line).toBe(true);
      if (line === 'revenue') expect(notHigher(runningSums(rows[0]), runningSums(rows[1]), 4000)).toBe(true);
    }
  }
  const harder: readonly [id: ParameterId, direction: 1 | -1][] = [
    ['depth', 1],
    ['coMovement', 1],
    ['destocking', 1],
    ['growthLost', 1],
    ['overshoot', 1],
    ['decremental', 1],
    ['trough', 1],
    ['elasticity', -1],
    ['rebound', -1],
  ];
  it.each(harder)('4 and 5: %s, moved %i', (id, direction) => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        const engine = bindEngine(world);
        const { min, max } = parameters[id];
        // Half of the way from where it is to the harsher end.
        const end = direction > 0 ? max : min;
        const further = (values[id] + end) / 2;
        const harsher = { ...values, [id]: parameters[id].whole ? Math.round(further) : further };
        sellersFall(engine, played(engine, harsher), played(engine, values));
      }) as fc.IProperty<[World, Values]>,
    );
  });

  it('6: a spender that earned more on its capital loses more by not spending it', () => {
    holds(
      fc.property(randomWorld, randomValues, (world, values) => {
        const engine = bindEngine(world);
        const richer = played(engine, { ...values, roi: (values.roi + parameters.roi.max) / 2 });
        const poorer = played(engine, values);
        expect(
          notHigher(cellsOf(engine, richer, 'return', ['hyper']), cellsOf(engine, poorer, 'return', ['hyper'])),
        ).toBe(true);
      }),
    );
  });
});

// Each sounds safe and is not so. The search must find a counter-example, or the model has changed.
describe('false laws, kept as counter-examples', () => {
  const found = (law: fc.IProperty<[World, Values]>) => fc.check(law, { numRuns: 5000, seed: 20260612 }).failed;
  const lowest = (cells: ArrayLike<number>) => Math.min(...Array.from(cells));
  const deeper = (values: Values) => ({ ...values, depth: (values.depth + parameters.depth.max) / 2 });

  it('“a deeper cut lowers the value of those who spend”: they keep the cash', () => {
    expect(
      found(
        fc.property(randomWorld, randomValues, (world, values) => {
          const engine = bindEngine(world);
          const rows = [played(engine, deeper(values)), played(engine, values)].map((ledger) =>
            cellsOf(engine, ledger, 'value', ['hyper']),
          );
          return notHigher(rows[0] ?? [], rows[1] ?? [], 1000);
        }),
      ),
    ).toBe(true);
  });

  it('“a deeper cut lowers the index”: it may be full of those who spend', () => {
    expect(
      found(
        fc.property(randomWorld, randomValues, (world, values) => {
          const engine = bindEngine(world);
          return lowest(played(engine, deeper(values)).sp500) <= lowest(played(engine, values).sp500) + slack;
        }),
      ),
    ).toBe(true);
  });

  it('“output never gains”: when spenders gain enough, households spend more', () => {
    expect(
      found(
        fc.property(randomWorld, randomValues, (world, values) => {
          const engine = bindEngine(world);
          return Array.from(played(engine, values).gdpGap).every((gap) => gap <= slack);
        }),
      ),
    ).toBe(true);
  });

  it('“more stock shed lowers the index”: the sellers it hits may be outside it', () => {
    expect(
      found(
        fc.property(randomWorld, randomValues, (world, values) => {
          const engine = bindEngine(world);
          const more = played(engine, { ...values, destocking: values.destocking / 2 + parameters.destocking.max / 2 });
          const less = played(engine, values);
          // Strictly lower whenever some seller sells less.
          const hit = lowest(more.orders) < lowest(less.orders) - 1e-6;
          return !hit || lowest(more.sp500) < lowest(less.sp500);
        }),
      ),
    ).toBe(true);
  });
});
