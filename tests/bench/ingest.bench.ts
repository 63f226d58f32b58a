import { bench, describe } from 'vitest';
import { type BenchFile, benchFiles } from './ingestFiles.ts';
import { type ParserName, parsers } from './ingestParsers.ts';

// 50 MB in the routine run; INGEST_BENCH_MB=200 for the big one. Peak memory: tests/bench/ingestMemory.mjs.
const megabytes = Number(process.env['INGEST_BENCH_MB'] ?? 50);

describe.each(Object.keys(benchFiles) as BenchFile[])(`%s, ${megabytes} MB: bytes to the end`, (kind) => {
  const bytes = benchFiles[kind](megabytes);
  for (const name of Object.keys(parsers) as ParserName[]) {
    bench(name, () => void parsers[name](bytes), { time: 0, iterations: 3, warmupTime: 0, warmupIterations: 1 });
  }
});
