import type { Description } from '../datasets/issues.ts';
import { describeModelIssue } from './describeModelIssue.ts';
import type { LikelyRange } from './distributions.ts';
import type { ModelIssue, ParameterId } from './types.ts';

/** Why an analysis of many runs refuses; `describeAnalysisIssue` makes the words. */
export type AnalysisIssue =
  | ModelIssue
  | { readonly kind: 'unordered-range'; readonly parameter: ParameterId; readonly range: LikelyRange }
  | { readonly kind: 'not-whole'; readonly input: string; readonly value: number }
  | { readonly kind: 'unknown-output'; readonly output: string }
  | { readonly kind: 'unknown-period'; readonly output: string; readonly period: number; readonly periods: number }
  | { readonly kind: 'same-lever-twice'; readonly parameter: ParameterId };

/** A title and a remedy; adds to `describeModelIssue` what only analyses of many runs can refuse. */
export function describeAnalysisIssue(issue: AnalysisIssue): Description {
  switch (issue.kind) {
    case 'unordered-range':
      return {
        what: `The range of ${issue.parameter} is not in order: ${issue.range.join(', ').replaceAll('-', '−')}.`,
        remedy: 'Give the lowest value, then the most likely, then the highest.',
      };
    case 'not-whole':
      return { what: `${issue.input} is ${issue.value}, not a whole number.`, remedy: 'Enter a whole number.' };
    case 'unknown-output':
      return {
        what: `The model has no outcome called “${issue.output}”.`,
        remedy: 'Choose one from the list; a company that cannot be valued has none.',
      };
    case 'unknown-period':
      return {
        what: `${issue.output} has ${issue.periods} periods; ${String(issue.period).replace('-', '−')} is not one of them.`,
        remedy: 'Choose a period of the run, counted from 0, or the worst one.',
      };
    case 'same-lever-twice':
      return { what: `${issue.parameter} is chosen twice.`, remedy: 'Choose two different levers.' };
    default:
      return describeModelIssue(issue);
  }
}

/** A whole number from `min` to `max`, or the issue that names it. */
export function checkCount(input: string, value: number, min: number, max: number): readonly AnalysisIssue[] {
  if (!Number.isFinite(value)) return [{ kind: 'not-a-number', input, value }];
  if (!Number.isInteger(value)) return [{ kind: 'not-whole', input, value }];
  return value < min || value > max ? [{ kind: 'out-of-range', input, value, min, max }] : [];
}
