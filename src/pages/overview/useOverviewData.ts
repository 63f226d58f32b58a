import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalog } from '../../datasets/catalog.ts';
import type { DataIssue } from '../../datasets/issues.ts';
import { DataError, datasetQuery } from '../../datasets/queries.ts';
import type { Datasets } from '../../datasets/types.ts';
import { overviewDatasets } from './overviewDatasets.ts';

export interface OverviewData {
  readonly datasets: Datasets;
  /** Why a dataset is not among them, or which of its rows were left out, by dataset id. */
  readonly faults: ReadonlyMap<string, readonly DataIssue[]>;
  /** Ids that have neither arrived nor failed. */
  readonly waiting: ReadonlySet<string>;
}

const entries = overviewDatasets.flatMap((id) => catalog.get(id) ?? []);

/** The datasets of the overview as they arrive; one that fails costs only the chapters that need it. */
export function useOverviewData(): OverviewData {
  const results = useQueries({ queries: entries.map((entry) => datasetQuery(entry)) });
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
  }, [results]);
}
