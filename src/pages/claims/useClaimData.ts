import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { claimDatasets } from '../../claims/claimDatasets.ts';
import { catalog } from '../../datasets/catalog.ts';
import type { DataIssue } from '../../datasets/issues.ts';
import { DataError, datasetQuery, type LoadedDataset } from '../../datasets/queries.ts';
import type { Datasets } from '../../datasets/types.ts';

export interface ClaimData {
  readonly datasets: Datasets;
  /** With their descriptions, by id. */
  readonly loaded: ReadonlyMap<string, LoadedDataset>;
  readonly broken: readonly { readonly id: string; readonly issue: DataIssue | null }[];
  readonly waiting: number;
}

const entries = claimDatasets.flatMap((id) => catalog.get(id) ?? []);

const queries = entries.map((entry) => datasetQuery(entry));

function combine(results: readonly UseQueryResult<LoadedDataset>[]): ClaimData {
  const loaded = new Map(results.flatMap(({ data }) => (data ? [[data.meta.id, data] as const] : [])));
  return {
    loaded,
    datasets: new Map([...loaded].map(([id, { dataset }]) => [id, dataset])),
    broken: results.flatMap(({ error }, place) =>
      error === null ? [] : [{ id: entries[place]?.id ?? '', issue: error instanceof DataError ? error.issue : null }],
    ),
    waiting: results.filter(({ isPending }) => isPending).length,
  };
}

/** The datasets of the claims as they arrive; one that fails leaves the claims that read it untestable. */
// Both arguments are the same at every call, so the maps are too while nothing arrives, and verdicts are not worked out anew.
export const useClaimData = (): ClaimData => useQueries({ queries, combine });
