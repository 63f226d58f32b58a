import type { Dataset, Datasets, FinancingLink, Observation, TimelineEvent } from '../../src/datasets/types.ts';

type Change<T> = (row: T) => T;

function put(datasets: Datasets, id: string, change: (dataset: Dataset) => Dataset): Datasets {
  const dataset = datasets.get(id);
  if (!dataset) throw new Error(`no dataset ${id}`);
  return new Map([...datasets, [id, change(dataset)]]);
}

/** The datasets with every observation of the series (and entity) given another value. At least one row must change. */
export function withValue(
  datasets: Datasets,
  id: string,
  want: { readonly series: string; readonly entity?: string; readonly period?: string; readonly date?: string },
  value: (before: number) => number,
): Datasets {
  return put(datasets, id, (dataset) => {
    if (dataset.shape !== 'observations') throw new Error(`${id} holds ${dataset.shape}`);
    const fits = (row: Observation) =>
      row.series === want.series &&
      (want.entity === undefined || row.entity === want.entity) &&
      (want.period === undefined || row.period === want.period) &&
      (want.date === undefined || row.date === want.date);
    if (!dataset.observations.some(fits)) throw new Error(`nothing to change: ${JSON.stringify(want)}`);
    return {
      ...dataset,
      observations: dataset.observations.map((row) => (fits(row) ? { ...row, value: value(row.value) } : row)),
    };
  });
}

/** The datasets with one more row, like the first of `like` but for what is given. */
export function withObservation(datasets: Datasets, id: string, like: string, patch: Partial<Observation>): Datasets {
  return put(datasets, id, (dataset) => {
    if (dataset.shape !== 'observations') throw new Error(`${id} holds ${dataset.shape}`);
    const first = dataset.observations.find((row) => row.series === like);
    if (!first) throw new Error(`no row of ${like}`);
    return { ...dataset, observations: [...dataset.observations, { ...first, ...patch }] };
  });
}

/** The datasets with each event changed as the function says. */
export function withEvents(
  datasets: Datasets,
  id: string,
  change: (events: readonly TimelineEvent[]) => readonly TimelineEvent[],
): Datasets {
  return put(datasets, id, (dataset) => {
    if (dataset.shape !== 'events') throw new Error(`${id} holds ${dataset.shape}`);
    return { ...dataset, events: change(dataset.events) };
  });
}

export function withLinks(datasets: Datasets, id: string, change: Change<FinancingLink>): Datasets {
  return put(datasets, id, (dataset) => {
    if (dataset.shape !== 'links') throw new Error(`${id} holds ${dataset.shape}`);
    return { ...dataset, links: dataset.links.map(change) };
  });
}

/** The datasets without one of them. */
export const without = (datasets: Datasets, id: string): Datasets =>
  new Map([...datasets].filter(([key]) => key !== id));

/** The datasets with no rows at all of a series. */
export function withoutSeries(datasets: Datasets, id: string, series: readonly string[]): Datasets {
  return put(datasets, id, (dataset) => {
    if (dataset.shape !== 'observations') return dataset;
    return { ...dataset, observations: dataset.observations.filter((row) => !series.includes(row.series)) };
  });
}
