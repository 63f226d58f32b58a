import { fail, ok, type Result } from '../base/result.ts';
import { chain, parameterOrder } from './chain.ts';
import type { Engine } from './engine.ts';
import { prepareEngine, scenarioValues } from './run.ts';
import type { ModelIssue, ParameterId, Scenario, World } from './types.ts';

/** The four reasons the index moves, in the order in which they are added. */
export const indexParts = ['earnings', 'growth', 'overshoot', 'spillover'] as const;
export type IndexPart = (typeof indexParts)[number];

export type PartsOfMove = Readonly<Record<IndexPart, number>>;

export interface Decomposition {
  /** The quarter in which the index is lowest, counted from 0; every part is read there. */
  readonly quarter: number;
  /** The S&P 500 in that quarter, as a change. */
  readonly total: number;
  /** Earnings alone, then growth, overshoot and spill-over added in this order. Adds up to `total`. */
  readonly inOrder: PartsOfMove;
  /** Each part's mean addition over all orders (Shapley 1953). Adds up to `total`. */
  readonly shapley: PartsOfMove;
}

/** The input that turns each part off when it is 0; earnings are turned off by putting the baseline income back. */
const switches: readonly (ParameterId | null)[] = [null, 'growthLost', 'overshoot', 'spillover'];
const everything = 2 ** indexParts.length - 1;

/** What the fall of the index is made of, at its lowest quarter. */
export function decomposeIndex(world: World, scenario: Scenario): Result<Decomposition, readonly ModelIssue[]> {
  const engine = prepareEngine(world);
  const values = scenarioValues(scenario);
  if (!engine.ok || !values.ok) {
    return fail([...(engine.ok ? [] : engine.error), ...(values.ok ? [] : values.error)]);
  }
  const path = engine.value.evaluate(values.value).sp500;
  let quarter = 0;
  for (let t = 1; t < path.length; t++) if ((path[t] as number) < (path[quarter] as number)) quarter = t;

  // Bit k of the number says whether part k is switched on. With all off nothing moves but the last digit.
  const moves = Array.from({ length: everything + 1 }, (_, on) =>
    on === 0 ? 0 : moveWith(engine.value, values.value, on, quarter),
  );
  const move = (on: number) => moves[on] as number;
  return ok({
    quarter,
    total: move(everything),
    inOrder: byPart((k) => move(2 ** (k + 1) - 1) - move(2 ** k - 1)),
    shapley: byPart((k) => shapleyValue(move, k)),
  });
}

/** The index in one quarter with only some of the four parts at work. */
function moveWith(engine: Engine, values: Float64Array, on: number, quarter: number): number {
  const changed = values.slice();
  switches.forEach((id, k) => {
    if (id !== null && !(on & (1 << k))) changed[parameterOrder.indexOf(id)] = 0;
  });
  const ledger = engine.evaluate(changed);
  if (!(on & 1)) {
    ledger.netIncome.set(engine.baseline.netIncome as Float64Array);
    ledger.cashFlow.set(engine.baseline.cashFlow as Float64Array);
    valueAgain(engine, changed);
  }
  return ledger.sp500[quarter] as number;
}

type Refill = (inputs: Readonly<Record<ParameterId, number>>) => void;
const refills = new WeakMap<Engine, readonly Refill[]>();

/** Runs the chain's own equations once more from income to the index, over the ledger as it stands. */
function valueAgain(engine: Engine, values: Float64Array): void {
  const inputs = Object.fromEntries(parameterOrder.map((id, k) => [id, values[k]])) as Record<ParameterId, number>;
  const known = refills.get(engine) ?? bindValuation(engine);
  refills.set(engine, known);
  for (const refill of known) refill(inputs);
}

function bindValuation({ world, prepared, ledger }: Engine): readonly Refill[] {
  const income = chain.findIndex(({ writes }) => writes.includes('cashFlow'));
  const index = chain.findIndex(({ writes }) => writes.includes('sp500'));
  return chain.slice(income + 1, index + 1).flatMap((channel) => {
    const equations = channel.work({ world: prepared, known: ledger, constants: world.constants });
    return channel.writes.map(
      (line): Refill =>
        (inputs) =>
          equations[line]?.(inputs, ledger[line]),
    );
  });
}

/** The mean of what part k adds, over all orders of the four. */
function shapleyValue(move: (on: number) => number, k: number): number {
  const others = indexParts.length - 1;
  let sum = 0;
  for (let on = 0; on <= everything; on++) {
    if (on & (1 << k)) continue;
    const before = indexParts.filter((_, j) => on & (1 << j)).length;
    const weight = (factorial(before) * factorial(others - before)) / factorial(others + 1);
    sum += weight * (move(on | (1 << k)) - move(on));
  }
  return sum;
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

function byPart(read: (k: number) => number): PartsOfMove {
  return Object.fromEntries(indexParts.map((part, k) => [part, read(k)])) as Record<IndexPart, number>;
}
