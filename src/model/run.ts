import type { Result } from '../base/result.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './lines.ts';
import type { ModelFlag, ModelIssue, ParameterId, Scenario, World } from './types.ts';

/** Both ledgers side by side: everything shown compares the two. Copies, so no later run changes them. */
export interface Outcome {
  readonly world: World;
  readonly scenario: Scenario;
  /** All twenty values, defaults filled in. */
  readonly values: Readonly<Record<ParameterId, number>>;
  readonly baseline: Ledger;
  readonly stressed: Ledger;
  readonly flags: readonly ModelFlag[];
  /** Inputs of the world that are the reader's own, by name. */
  readonly own: readonly string[];
}

/** Binds the equations to a world, or says what is wrong with it. Costs milliseconds; evaluations cost microseconds. */
export declare function prepareEngine(world: World): Result<Engine, readonly ModelIssue[]>;

/** The values of a scenario in `engine.order`, defaults filled in, or why they cannot be used. */
export declare function scenarioValues(scenario: Scenario): Result<Float64Array, readonly ModelIssue[]>;

/** One run. Keeps the engine of the last world, so moving a slider costs one evaluation. */
export declare function run(world: World, scenario: Scenario): Result<Outcome, readonly ModelIssue[]>;
