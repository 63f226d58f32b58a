import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Band } from '../../charts/types.ts';
import { catalog } from '../../datasets/catalog.ts';
import { datasetQuery } from '../../datasets/queries.ts';
import { bandDatasets, eventBands } from './eventBands.ts';

const none: readonly Band[] = [];

/** The event bands when they are asked for. A file that cannot be read costs its own bands only. */
export function useBands(wanted: boolean): readonly Band[] {
  const entries = bandDatasets.flatMap((id) => catalog.get(id) ?? []);
  const datasets = useQueries({
    queries: entries.map((entry) => ({ ...datasetQuery(entry), enabled: wanted })),
    combine: (results) => results.map((result) => result.data?.dataset),
  });
  return useMemo(() => {
    if (!wanted) return none;
    return eventBands(new Map(datasets.flatMap((dataset) => (dataset ? [[dataset.id, dataset] as const] : []))));
  }, [wanted, datasets]);
}
