import { queryOptions } from '@tanstack/react-query';
import type { CatalogEntry } from './catalog.ts';
import type { DataIssue } from './issues.ts';
import type { DatasetMeta } from './meta.ts';
import type { DatasetRead } from './readDataset.ts';

/** react-query speaks in rejected promises; this carries a typed issue through it. */
export class DataError extends Error {
  readonly issue: DataIssue;
  constructor(issue: DataIssue) {
    super(issue.kind);
    this.issue = issue;
  }
}

export interface LoadedDataset extends DatasetRead {
  readonly meta: DatasetMeta;
}

// The readers bring zod with them. They are fetched beside the data they read, so that the entry script goes without.
const readers = async () => {
  const [{ readDataset }, { readMeta }] = await Promise.all([import('./readDataset.ts'), import('./readMeta.ts')]);
  return { readDataset, readMeta };
};

/** Files that arrive together are read in a task each, so that a page with many of them still answers the reader. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

async function fetchText(url: string, file: string, signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new DataError({ kind: 'unreachable', file });
  }
  if (!response.ok) throw new DataError({ kind: 'not-found', file, status: response.status });
  return response.text();
}

function unwrap<T>(read: { ok: true; value: T } | { ok: false; error: DataIssue }): T {
  if (!read.ok) throw new DataError(read.error);
  return read.value;
}

/** The checked description of a bundled dataset. Its address changes with its content, so it never goes stale. */
export const metaQuery = (entry: CatalogEntry) =>
  queryOptions({
    queryKey: ['meta', entry.metaUrl],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const file = `${entry.id}.meta.json`;
      const [text, { readMeta }] = await Promise.all([fetchText(entry.metaUrl, file, signal), readers()]);
      return unwrap(readMeta(file, text));
    },
  });

/** A bundled dataset with its description: good rows kept, bad rows named, or a `DataError` where nothing is usable. */
export const datasetQuery = (entry: CatalogEntry) =>
  queryOptions({
    queryKey: ['dataset', entry.csvUrl, entry.metaUrl],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<LoadedDataset> => {
      const [metaText, csv, { readDataset, readMeta }] = await Promise.all([
        fetchText(entry.metaUrl, `${entry.id}.meta.json`, signal),
        fetchText(entry.csvUrl, `${entry.id}.csv`, signal),
        readers(),
      ]);
      await nextTask();
      const meta = unwrap(readMeta(`${entry.id}.meta.json`, metaText));
      return { meta, ...unwrap(readDataset(meta, csv)) };
    },
  });
