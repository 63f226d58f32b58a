import { fail, ok, type Result } from '../base/result.ts';
import { parameterOrder, parameters } from './chain.ts';
import { checkWorld } from './checkWorld.ts';
import { bindEngine, type Engine } from './engine.ts';
import type { Ledger } from './lines.ts';
import type { ModelFlag, ModelIssue, ParameterId, Scenario, World } from './types.ts';

/** Both ledgers side by side: everything shown compares the two. Copies, so no later run changes them. */
export interface Outcome {
  readonly world: World;
  readonly scenario: Scenario;
  /** All twenty values as used: defaults filled in, quarters rounded. */
  readonly values: Readonly<Record<ParameterId, number>>;
  readonly baseline: Ledger;
  readonly stressed: Ledger;
  readonly flags: readonly ModelFlag[];
  /** Inputs of the world that are the reader's own, by name. */
  readonly own: readonly string[];
}

const engines = new WeakMap<World, Result<Engine, readonly ModelIssue[]>>();

/** Binds the equations to a world, or says what is wrong with it. Remembered per world: milliseconds once, then nothing. */
export function prepareEngine(world: World): Result<Engine, readonly ModelIssue[]> {
  const known = engines.get(world);
  if (known) return known;
  const issues = checkWorld(world);
  const engine = issues.length > 0 ? fail(issues) : ok(bindEngine(world));
  engines.set(world, engine);
  return engine;
}

const isParameter = (id: string): id is ParameterId => Object.hasOwn(parameters, id);

/** The values of a scenario in `parameterOrder`, defaults filled in, or why they cannot be used. */
export function scenarioValues(scenario: Scenario): Result<Float64Array, readonly ModelIssue[]> {
  const issues = Object.entries(scenario.values).flatMap(([id, value]): readonly ModelIssue[] => {
    if (!isParameter(id)) return [{ kind: 'unknown-parameter', parameter: id }];
    const { min, max } = parameters[id];
    if (!Number.isFinite(value)) return [{ kind: 'not-a-number', input: id, value }];
    return value < min || value > max ? [{ kind: 'out-of-range', input: id, value, min, max }] : [];
  });
  if (issues.length > 0) return fail(issues);
  return ok(
    Float64Array.from(parameterOrder, (id) => {
      const { default: start, whole } = parameters[id];
      const value = scenario.values[id] ?? start;
      return whole ? Math.round(value) : value;
    }),
  );
}

/** One run of the chain: both ledgers, every line by quarter, or what is wrong with the world or the values. */
export function run(world: World, scenario: Scenario): Result<Outcome, readonly ModelIssue[]> {
  const engine = prepareEngine(world);
  const values = scenarioValues(scenario);
  if (!engine.ok || !values.ok) {
    return fail([...(engine.ok ? [] : engine.error), ...(values.ok ? [] : values.error)]);
  }
  engine.value.evaluate(values.value);
  return ok({
    world,
    scenario,
    values: Object.fromEntries(parameterOrder.map((id, k) => [id, values.value[k]])) as Record<ParameterId, number>,
    baseline: engine.value.baseline,
    stressed: engine.value.copy(),
    flags: engine.value.flags,
    own: engine.value.own,
  });
}
