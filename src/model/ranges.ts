import { fail, ok, type Result } from '../base/result.ts';
import type { AnalysisIssue } from './analysisIssues.ts';
import { parameterOrder, parameters } from './chain.ts';
import type { LikelyRange } from './distributions.ts';
import { scenarioValues } from './run.ts';
import type { ParameterId, Scenario } from './types.ts';

/** A reader's own ranges; inputs left out keep theirs. */
export type OwnRanges = Readonly<Partial<Record<ParameterId, LikelyRange>>>;

/**
 * The range each input is drawn from, in `parameterOrder`: the reader's own; else the input's likely range, its mode
 * moved to the scenario's value where the scenario sets one, and its ends widened to include it.
 */
export function rangesOf(
  scenario: Scenario,
  own: OwnRanges = {},
): Result<readonly LikelyRange[], readonly AnalysisIssue[]> {
  const values = scenarioValues(scenario);
  const issues: AnalysisIssue[] = values.ok ? [] : [...values.error];
  for (const id of Object.keys(own)) {
    if (!Object.hasOwn(parameters, id)) issues.push({ kind: 'unknown-parameter', parameter: id });
  }
  const ranges = parameterOrder.map((id): LikelyRange => {
    const { likely, min, max, whole } = parameters[id];
    const chosen = own[id];
    if (chosen) {
      const input = `range of ${id}`;
      for (const value of chosen) {
        if (!Number.isFinite(value)) issues.push({ kind: 'not-a-number', input, value });
        else if (value < min || value > max) issues.push({ kind: 'out-of-range', input, value, min, max });
        else if (whole && !Number.isInteger(value)) issues.push({ kind: 'not-whole', input, value });
      }
      const [low, mode, high] = chosen;
      if (low > mode || mode > high) issues.push({ kind: 'unordered-range', parameter: id, range: chosen });
      return chosen;
    }
    const value = scenario.values[id];
    if (value === undefined) return likely;
    const mode = whole ? Math.round(value) : value;
    return [Math.min(likely[0], mode), mode, Math.max(likely[2], mode)];
  });
  return issues.length > 0 ? fail(issues) : ok(ranges);
}
