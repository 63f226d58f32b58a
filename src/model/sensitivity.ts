import { fail, ok, type Result } from '../base/result.ts';
import { type AnalysisIssue, checkCount } from './analysisIssues.ts';
import { parameterOrder, parameters } from './chain.ts';
import type { LikelyRange } from './distributions.ts';
import { outputsOf } from './outputs.ts';
import { type OwnRanges, rangesOf } from './ranges.ts';
import type { Reading } from './reading.ts';
import { responseOf } from './response.ts';
import { settingsOf } from './reverse.ts';
import { prepareEngine, scenarioValues } from './run.ts';
import type { Setting } from './solveCurve.ts';
import type { ParameterId, Scenario, World } from './types.ts';

export interface TornadoBar {
  readonly parameter: ParameterId;
  /** At the low end of the input's range, all others as the scenario has them. */
  readonly low: Setting;
  readonly high: Setting;
  /** Distance between the two outcomes; what lies between is for the dose-response. */
  readonly width: number;
}

export interface Tornado {
  /** What the scenario itself gives. */
  readonly base: number;
  /** Widest first. */
  readonly bars: readonly TornadoBar[];
}

/** One input at a time from the low to the high end of its own range (the reader's, or the likely one). */
export function tornado(
  world: World,
  scenario: Scenario,
  reading: Reading,
  own: OwnRanges = {},
): Result<Tornado, readonly AnalysisIssue[]> {
  const ranges = rangesOf(scenario, own);
  const response = responseOf(world, scenario, reading);
  if (!response.ok) return response;
  if (!ranges.ok) return ranges;
  const { base, at } = response.value;
  const bars = parameterOrder.map((parameter, k): TornadoBar => {
    const [least, , most] = ranges.value[k] as LikelyRange;
    const low = { setting: least, gives: at([parameter, least]) };
    const high = { setting: most, gives: at([parameter, most]) };
    return { parameter, low, high, width: Math.abs(high.gives - low.gives) };
  });
  return ok({ base, bars: bars.toSorted((a, b) => b.width - a.width) });
}

export interface DoseResponse {
  readonly lever: ParameterId;
  /** From the lever's least to its most; whole quarters where it is counted in them. */
  readonly settings: readonly number[];
  /** By output id, the worst value at each setting. */
  readonly outputs: Readonly<Record<string, readonly number[]>>;
}

/** Every output against one lever over its whole range, all others as the scenario has them. */
export function doseResponse(
  world: World,
  scenario: Scenario,
  lever: ParameterId,
  points = 51,
): Result<DoseResponse, readonly AnalysisIssue[]> {
  const engine = prepareEngine(world);
  const values = scenarioValues(scenario);
  const issues: readonly AnalysisIssue[] = [
    ...(engine.ok ? [] : engine.error),
    ...(values.ok ? [] : values.error),
    ...(Object.hasOwn(parameters, lever) ? [] : [{ kind: 'unknown-parameter', parameter: lever } as const]),
    ...checkCount('points', points, 2, 1001),
  ];
  if (!engine.ok || !values.ok || issues.length > 0) return fail(issues);
  const outputs = outputsOf(engine.value);
  const settings = settingsOf(lever, points - 1);
  const curves = outputs.map(() => new Array<number>(settings.length));
  const place = parameterOrder.indexOf(lever);
  const changed = values.value;
  settings.forEach((setting, k) => {
    changed[place] = setting;
    const ledger = engine.value.evaluate(changed);
    outputs.forEach((output, m) => {
      (curves[m] as number[])[k] = output.measure(ledger);
    });
  });
  return ok({
    lever,
    settings,
    outputs: Object.fromEntries(outputs.map(({ id }, m) => [id, curves[m] as number[]])),
  });
}
