import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { catalog } from '../datasets/catalog.ts';
import { datasetQuery, metaQuery } from '../datasets/queries.ts';
import { readDataset } from '../datasets/readDataset.ts';
import { readMeta } from '../datasets/readMeta.ts';
import { App } from './App.tsx';
import { makeQueryClient } from './queryClient.ts';
import { makeRouter } from './router.tsx';

/** The text of a file in `data/`, by its name. */
export type ReadFile = (name: string) => string;

/**
 * The HTML of one route as a reader sees it before any script has run: words and figures, with a skeleton in place of
 * each chart. `withData` fills the figures in; without it only titles and definitions are known.
 */
export async function prerender(path: string, withData: boolean, read: ReadFile): Promise<string> {
  const queryClient = makeQueryClient();
  for (const entry of catalog.values()) {
    const meta = readMeta(`${entry.id}.meta.json`, read(`${entry.id}.meta.json`));
    if (!meta.ok) throw new Error(`${entry.id}.meta.json: ${JSON.stringify(meta.error)}`);
    queryClient.setQueryData(metaQuery(entry).queryKey, meta.value);
    if (!withData) continue;
    const dataset = readDataset(meta.value, read(`${entry.id}.csv`));
    if (!dataset.ok) throw new Error(`${entry.id}.csv: ${JSON.stringify(dataset.error)}`);
    queryClient.setQueryData(datasetQuery(entry).queryKey, { meta: meta.value, ...dataset.value });
  }
  const built = new Map<string, string>();
  const history = createMemoryHistory({ initialEntries: [path === '' ? '/' : `/${path}/`] });
  const router = makeRouter({ basepath: '/', built, history, queryClient });
  await router.load();
  return renderToString(<App built={built} router={router} queryClient={queryClient} />);
}
