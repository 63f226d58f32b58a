import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalog } from '../../datasets/catalog.ts';
import type { DataIssue } from '../../datasets/issues.ts';
import { DataError, datasetQuery } from '../../datasets/queries.ts';
import type { Datasets } from '../../datasets/types.ts';

export interface DatasetsAsked {
  readonly datasets: Datasets;
  /** Why a dataset is not among them, or which of its rows were left out, by dataset id. */
  readonly faults: ReadonlyMap<string, readonly DataIssue[]>;
  readonly waiting: ReadonlySet<string>;
}

/** These datasets as they arrive, once they are wanted; one that fails costs only what needs it. */
export function useDatasets(ids: readonly string[], wanted = true): DatasetsAsked {
  const entries = useMemo(() => ids.flatMap((id) => catalog.get(id) ?? []), [ids]);
  const results = useQueries({ queries: entries.map((entry) => ({ ...datasetQuery(entry), enabled: wanted })) });
  return useMemo(() => {
    const datasets = new Map<string, Datasets extends ReadonlyMap<string, infer D> ? D : never>();
    const faults = new Map<string, readonly DataIssue[]>();
    const waiting = new Set<string>();
    entries.forEach(({ id }, position) => {
      const result = results[position];
      if (result?.data) {
        datasets.set(id, result.data.dataset);
        if (result.data.issues.length > 0) faults.set(id, result.data.issues);
      } else if (result?.error instanceof DataError) faults.set(id, [result.error.issue]);
      else waiting.add(id);
    });
    return { datasets, faults, waiting };
  }, [entries, results]);
}
