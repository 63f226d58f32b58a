import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { FileReader } from '../../src/ingest/fileReader.ts';
import { readColumns } from '../../src/ingest/readColumns.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { fileReceipt } from '../../src/ingest/receipt.ts';

function* chunksOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
}

/** Chunks to typed columns with a receipt: what the worker does. */
export function readChunks(chunks: Iterable<Uint8Array>, size: number): number {
  const reader = new FileReader('bench.csv', {}, size);
  for (const chunk of chunks) reader.push(chunk);
  const read = reader.finish();
  if (!read.ok) throw new Error(read.error.kind);
  const columns = read.value.tables.map((table) => readColumns(table));
  return fileReceipt(read.value).records.used + columns.length;
}

/** Each from bytes; the answer is a count, so that nothing is optimised away. */
export const parsers = {
  /** Bytes to typed columns with a receipt. */
  ours: (bytes: Uint8Array) => {
    const read = readFile(bytes, 'bench.csv');
    if (!read.ok) throw new Error(read.error.kind);
    const columns = read.value.tables.map((table) => readColumns(table));
    return fileReceipt(read.value).records.used + columns.length;
  },
  /** The same, in chunks of 1 MB as a worker gets them. */
  'ours, streamed': (bytes: Uint8Array) => readChunks(chunksOf(bytes), bytes.length),
  /** Plain parse: arrays of strings, nothing typed. */
  'Papa Parse': (bytes: Uint8Array) => Papa.parse<string[]>(new TextDecoder().decode(bytes)).data.length,
  'uDSV, strings': (bytes: Uint8Array) => {
    const text = new TextDecoder().decode(bytes);
    return initParser(inferSchema(text)).stringArrs(text).length;
  },
  'uDSV, typed': (bytes: Uint8Array) => {
    const text = new TextDecoder().decode(bytes);
    return initParser(inferSchema(text)).typedArrs(text).length;
  },
} as const;

export type ParserName = keyof typeof parsers;
