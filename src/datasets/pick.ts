import type { Datasets, FinancingLink, Observation, Status, TimelineEvent } from './types.ts';

/** Which rows to take; a part that is left out does not narrow. */
export interface Pick {
  readonly series?: string | readonly string[];
  readonly entity?: string | readonly string[];
  readonly period?: string;
  readonly status?: Status | readonly Status[];
}

const admits = <T extends string>(wanted: T | readonly T[] | undefined, seen: T): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? wanted === seen : wanted.includes(seen));

/** The rows of a dataset that fit, in file order. None where the dataset is missing, broken or of another shape. */
export function pick(datasets: Datasets, id: string, want: Pick): readonly Observation[] {
  const dataset = datasets.get(id);
  if (dataset?.shape !== 'observations') return [];
  return dataset.observations.filter(
    (row) =>
      admits(want.series, row.series) &&
      admits(want.entity, row.entity) &&
      admits(want.period, row.period) &&
      admits(want.status, row.provenance.status),
  );
}

/** The links of a dataset; none where it is missing, broken or of another shape. */
export function linksOf(datasets: Datasets, id: string): readonly FinancingLink[] {
  const dataset = datasets.get(id);
  return dataset?.shape === 'links' ? dataset.links : [];
}

/** The events of a dataset; none where it is missing, broken or of another shape. */
export function eventsOf(datasets: Datasets, id: string): readonly TimelineEvent[] {
  const dataset = datasets.get(id);
  return dataset?.shape === 'events' ? dataset.events : [];
}

/** The row with the latest date (the last one stated, on a tie); with `asOf`, the latest not after that day. Null when none. */
export function latest(rows: readonly Observation[], asOf?: string): Observation | null {
  let last: Observation | null = null;
  for (const row of rows) {
    if (asOf !== undefined && row.date > asOf) continue;
    if (last === null || row.date >= last.date) last = row;
  }
  return last;
}

/** The row with the highest value, the earliest of equals. Null when there is none. */
export function highest(rows: readonly Observation[]): Observation | null {
  let top: Observation | null = null;
  for (const row of rows) if (top === null || row.value > top.value) top = row;
  return top;
}

/** Rows from the earliest date to the latest, file order kept within a day. */
export const byDate = (rows: readonly Observation[]): readonly Observation[] =>
  rows.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
