import { useQueries } from '@tanstack/react-query';
import { catalog } from '../datasets/catalog.ts';
import type { DataIssue } from '../datasets/issues.ts';
import type { DatasetMeta } from '../datasets/meta.ts';
import { DataError, metaQuery } from '../datasets/queries.ts';

export interface Metas {
  readonly metas: readonly DatasetMeta[];
  /** Descriptions that could not be read, each with what is wrong. */
  readonly broken: readonly { readonly id: string; readonly issue: DataIssue | null }[];
  readonly waiting: number;
}

const entries = [...catalog.values()];

/** The descriptions of all bundled datasets, as they arrive. */
export function useMetas(): Metas {
  return useQueries({
    queries: entries.map((entry) => metaQuery(entry)),
    combine: (results): Metas => ({
      metas: results.flatMap(({ data }) => data ?? []),
      broken: results.flatMap(({ error }, place) =>
        error === null
          ? []
          : [{ id: entries[place]?.id ?? '', issue: error instanceof DataError ? error.issue : null }],
      ),
      waiting: results.filter(({ isPending }) => isPending).length,
    }),
  });
}
