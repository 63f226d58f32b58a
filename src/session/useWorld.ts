import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalog } from '../datasets/catalog.ts';
import type { DataIssue } from '../datasets/issues.ts';
import { DataError, datasetQuery } from '../datasets/queries.ts';
import type { Dataset, Datasets } from '../datasets/types.ts';
import { readWorld } from '../model/readWorld.ts';
import type { World } from '../model/types.ts';
import type { WorldGap } from '../model/worldGaps.ts';
import { modelDatasets } from './modelDatasets.ts';

export type WorldState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'broken'; readonly faults: readonly DataIssue[]; readonly gaps: readonly WorldGap[] }
  | {
      readonly kind: 'ready';
      readonly world: World;
      readonly datasets: Datasets;
      readonly gaps: readonly WorldGap[];
      /** Tables that could not be read; the model runs without what they hold. */
      readonly faults: readonly DataIssue[];
      /** Latest snapshot day of the tables used. */
      readonly snapshot: string | null;
    };

const entries = modelDatasets.flatMap((id) => catalog.get(id) ?? []);

/** The world of the stress model, read once its tables have arrived; a table that fails costs what it holds and is named. */
export function useWorld(): WorldState {
  const results = useQueries({ queries: entries.map((entry) => datasetQuery(entry)) });
  const settled = results.every((result) => result.data !== undefined || result.isError);
  const signature = results.map((result) => result.status).join();
  // The answers of useQueries are new objects each time; the world must not be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says when the answers have changed
  return useMemo((): WorldState => {
    if (!settled) return { kind: 'waiting' };
    const datasets = new Map<string, Dataset>();
    const faults: DataIssue[] = [];
    let snapshot: string | null = null;
    for (const { data, error } of results) {
      if (data) {
        datasets.set(data.meta.id, data.dataset);
        if (snapshot === null || data.meta.snapshot > snapshot) snapshot = data.meta.snapshot;
      } else if (error instanceof DataError) faults.push(error.issue);
    }
    const { world, gaps } = readWorld(datasets);
    return world ? { kind: 'ready', world, datasets, gaps, faults, snapshot } : { kind: 'broken', faults, gaps };
  }, [settled, signature]);
}
