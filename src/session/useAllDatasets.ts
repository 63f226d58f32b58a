import { useQueries } from '@tanstack/react-query';
import { catalog } from '../datasets/catalog.ts';
import type { DataIssue } from '../datasets/issues.ts';
import { DataError, datasetQuery, type LoadedDataset } from '../datasets/queries.ts';

export interface AllDatasets {
  readonly loaded: readonly LoadedDataset[];
  readonly broken: readonly { readonly id: string; readonly issue: DataIssue | null }[];
  readonly waiting: number;
}

const entries = [...catalog.values()];

/** Every bundled dataset, as the files arrive. One that is broken is named and costs the others nothing. */
export function useAllDatasets(): AllDatasets {
  return useQueries({
    queries: entries.map((entry) => datasetQuery(entry)),
    combine: (results): AllDatasets => ({
      loaded: results.flatMap(({ data }) => data ?? []),
      broken: results.flatMap(({ error }, place) =>
        error === null
          ? []
          : [{ id: entries[place]?.id ?? '', issue: error instanceof DataError ? error.issue : null }],
      ),
      waiting: results.filter(({ isPending }) => isPending).length,
    }),
  });
}
