import type { QueryClient } from '@tanstack/react-query';
import { catalog } from '../datasets/catalog.ts';
import { datasetQuery } from '../datasets/queries.ts';

/** Ask for these datasets and wait until each has arrived or failed. A failure is kept for the page to show, not thrown. */
export async function warm(queryClient: QueryClient, ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.map(async (id) => {
      const entry = catalog.get(id);
      if (entry) await queryClient.prefetchQuery(datasetQuery(entry));
    }),
  );
}
