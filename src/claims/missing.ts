import type { Datasets } from '../datasets/types.ts';
import type { MissingFinding } from './defineClaim.ts';
import type { Missing } from './types.ts';

/** Rows that are not there, or the whole table, whichever it is. */
export function missingRows(seen: Datasets, dataset: string, series: string | readonly string[], of: string): Missing {
  const names = typeof series === 'string' ? [series] : series;
  return seen.has(dataset) ? { kind: 'rows', dataset, series: names, of } : { kind: 'dataset', dataset, series: names };
}

export const nobodyStates = (what: string): Missing => ({ kind: 'nobody-states', what });

export const cannot = (...missing: readonly [Missing, ...Missing[]]): MissingFinding => ({ kind: 'missing', missing });
