import { byDate, pick } from '../datasets/pick.ts';
import type { Datasets, Observation } from '../datasets/types.ts';
import { asSeen } from './asOf.ts';
import type { AsOf, ClaimChart } from './types.ts';

/** The rows of one line of a claim’s chart, earliest first. */
export interface ClaimRows {
  readonly label: string;
  readonly dataset: string;
  readonly rows: readonly Observation[];
}

/** What a chart of a claim draws as of the day; lines without rows are left out. */
export function claimRows(chart: ClaimChart | null, datasets: Datasets, asOf: AsOf): readonly ClaimRows[] {
  if (chart === null || !('lines' in chart)) return [];
  const ids = chart.lines.map(({ dataset }) => dataset);
  const seen = asSeen(datasets, ids, asOf);
  return chart.lines.flatMap(({ label, dataset, pick: want, from }) => {
    const rows = byDate(pick(seen, dataset, want)).filter(({ date }) => from === undefined || date >= from);
    return rows.length === 0 ? [] : [{ label, dataset, rows }];
  });
}
