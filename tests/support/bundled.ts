import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedDataset } from '../../src/datasets/queries.ts';
import { readDataset } from '../../src/datasets/readDataset.ts';
import { readMeta } from '../../src/datasets/readMeta.ts';
import type { Datasets, FinancingLink, Observation, TimelineEvent } from '../../src/datasets/types.ts';

const folder = join(import.meta.dirname, '../../data');

export const bundledIds = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.slice(0, -'.csv'.length))
  .toSorted();

/** The raw text of a file in `data/`. */
export const bundledText = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A bundled dataset as the app reads it, from the disk; a file of which nothing is usable fails the test. */
export function bundled(id: string): LoadedDataset {
  const meta = readMeta(`${id}.meta.json`, bundledText(`${id}.meta.json`));
  if (!meta.ok) throw new Error(`${id}.meta.json: ${JSON.stringify(meta.error)}`);
  const read = readDataset(meta.value, bundledText(`${id}.csv`));
  if (!read.ok) throw new Error(`${id}.csv: ${JSON.stringify(read.error)}`);
  return { meta: meta.value, ...read.value };
}

export function bundledObservations(id: string): readonly Observation[] {
  const { dataset } = bundled(id);
  if (dataset.shape !== 'observations') throw new Error(`${id} holds ${dataset.shape}`);
  return dataset.observations;
}

export function bundledLinks(id: string): readonly FinancingLink[] {
  const { dataset } = bundled(id);
  if (dataset.shape !== 'links') throw new Error(`${id} holds ${dataset.shape}`);
  return dataset.links;
}

export function bundledEvents(id: string): readonly TimelineEvent[] {
  const { dataset } = bundled(id);
  if (dataset.shape !== 'events') throw new Error(`${id} holds ${dataset.shape}`);
  return dataset.events;
}

/** Everything in `data/`, as the model and the claims take it. */
export function allBundled(): Datasets {
  return new Map(bundledIds.map((id) => [id, bundled(id).dataset]));
}

/** The one value of a series, entity and period; more or fewer than one fails the test. */
export function theValue(
  rows: readonly Observation[],
  series: string,
  entity: string,
  period: string,
  status?: Observation['provenance']['status'],
): number {
  const hits = rows.filter(
    (row) =>
      row.series === series &&
      row.entity === entity &&
      row.period === period &&
      (status === undefined || row.provenance.status === status),
  );
  const [only] = hits;
  if (!only || hits.length > 1) throw new Error(`${hits.length} rows for ${series} ${entity} ${period}`);
  return only.value;
}
