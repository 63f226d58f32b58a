import { fail, ok, type Result } from '../base/result.ts';
import type { AnalysisIssue } from './analysisIssues.ts';
import { parameterOrder } from './chain.ts';
import type { Output } from './outputs.ts';
import { type Reading, readerOf } from './reading.ts';
import { prepareEngine, scenarioValues } from './run.ts';
import type { ParameterId, Scenario, World } from './types.ts';

/** One number of the model as a function of its levers, all others as the scenario has them. */
export interface Response {
  readonly output: Output;
  /** What the scenario itself gives. */
  readonly base: number;
  /** The scenario's value of a lever. */
  setting(lever: ParameterId): number;
  /** What these settings of some levers give; finite and within their ranges (not checked). */
  at(...settings: readonly (readonly [lever: ParameterId, value: number])[]): number;
}

/** Binds a reading to a world and a scenario, or says everything that is wrong with them. */
export function responseOf(
  world: World,
  scenario: Scenario,
  reading: Reading,
): Result<Response, readonly AnalysisIssue[]> {
  const engine = prepareEngine(world);
  const values = scenarioValues(scenario);
  const reader = engine.ok ? readerOf(engine.value, reading) : fail([]);
  if (!engine.ok || !values.ok || !reader.ok) {
    return fail([
      ...(engine.ok ? [] : engine.error),
      ...(values.ok ? [] : values.error),
      ...(reader.ok ? [] : reader.error),
    ]);
  }
  const place = new Map(parameterOrder.map((id, k) => [id, k]));
  const start = values.value;
  const changed = start.slice();
  const { output, read } = reader.value;
  const at: Response['at'] = (...settings) => {
    changed.set(start);
    for (const [lever, value] of settings) changed[place.get(lever) as number] = value;
    return read(engine.value.evaluate(changed));
  };
  return ok({ output, base: at(), setting: (lever) => start[place.get(lever) as number] as number, at });
}
