import { fail, type Result } from '../base/result.ts';
import { FileReader } from './fileReader.ts';
import type { FileIssue, FileRead, ReadOptions } from './fileTypes.ts';

/** A file of someone else's, taken apart: encoding, delimiter, tables, what stands around them. Never throws for what a file can contain. */
export function readFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Result<FileRead, FileIssue> {
  const reader = new FileReader(name, options, bytes.length);
  reader.push(bytes);
  return reader.finish();
}

export interface ReadProgress {
  readonly bytes: number;
  /** Null where the size of the file is not known. */
  readonly size: number | null;
  readonly records: number;
}

/**
 * The same from a stream, for a worker: memory stays near the size of the file, `onProgress` hears of every chunk, and
 * an aborted `signal` ends it with `cancelled`. A stream that fails itself rejects, because that is not the file's fault.
 */
export async function readStream(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: ReadOptions & {
    readonly size?: number;
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: ReadProgress) => void;
  } = {},
): Promise<Result<FileRead, FileIssue>> {
  const { size = 0, signal, onProgress, ...how } = options;
  const reader = new FileReader(name, how, size);
  for await (const chunk of chunks) {
    if (signal?.aborted) return fail({ kind: 'cancelled', name });
    const issue = reader.push(chunk);
    if (issue) return fail(issue);
    onProgress?.({ bytes: reader.taken, size: size > 0 ? size : null, records: reader.records });
  }
  return signal?.aborted ? fail({ kind: 'cancelled', name }) : reader.finish();
}
