import { fail, ok, type Result } from '../base/result.ts';
import type { DataIssue } from './issues.ts';
import { type DatasetMeta, datasetMeta } from './meta.ts';

/** The meta file of a dataset from its JSON text, or the first thing wrong with it. */
export function readMeta(file: string, json: string): Result<DatasetMeta, DataIssue> {
  // Many static hosts answer a missing file with the app's own page and status 200.
  if (/^\s*</.test(json)) return fail({ kind: 'not-csv', file, looksLike: 'a web page' });
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return fail({ kind: 'bad-meta', file, where: 'the start', problem: 'it is not JSON' });
  }
  const read = datasetMeta.safeParse(raw);
  if (read.success) return ok(read.data);
  const [first] = read.error.issues;
  const where = first?.path.join('.') || 'the start';
  return fail({ kind: 'bad-meta', file, where, problem: first?.message ?? 'it has another form' });
}
