// Time and peak memory of each parser on each file, every run in a process of its own, all on the same bytes.
// node tests/bench/ingestMemory.mjs [megabytes]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(import.meta.url);
const [, , first = '50', parser, file, bundle] = process.argv;

function* chunks(path) {
  const handle = openSync(path);
  for (;;) {
    const chunk = new Uint8Array(1 << 20);
    const length = readSync(handle, chunk);
    if (length === 0) return;
    yield chunk.subarray(0, length);
  }
}

if (parser && file && bundle) {
  const { parsers, readChunks } = await import(pathToFileURL(bundle).href);
  // A stream never holds the whole file outside the reader, as it does not in the browser.
  const streamed = parser === 'ours, streamed';
  const bytes = streamed ? null : readFileSync(file);
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const clock = performance.now();
  if (bytes) parsers[parser](bytes);
  else readChunks(chunks(file), statSync(file).size);
  const { user, system } = process.cpuUsage(start);
  const wall = performance.now() - clock;
  process.stdout.write(
    JSON.stringify({ before, wall, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS * 1024 }),
  );
} else {
  const { rolldown } = await import('rolldown');
  const megabytes = Number(first);
  const folder = mkdtempSync(join(tmpdir(), 'ingest-bench-'));
  const built = join(folder, 'parsers.mjs');
  const entry = join(folder, 'entry.ts');
  const beside = (name) => JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
  writeFileSync(entry, `export * from ${beside('ingestParsers.ts')};\nexport * from ${beside('ingestFiles.ts')};\n`);
  try {
    const build = await rolldown({ input: entry, platform: 'node' });
    await build.write({ file: built, format: 'esm' });
    const { benchFiles, parsers } = await import(pathToFileURL(built).href);
    for (const [kind, make] of Object.entries(benchFiles)) {
      const path = join(folder, `${kind}.csv`);
      const bytes = make(megabytes);
      writeFileSync(path, bytes);
      for (const name of Object.keys(parsers)) {
        const run = spawnSync(process.execPath, ['--max-old-space-size=8000', here, first, name, path, built], {
          encoding: 'utf8',
        });
        const result = run.status === 0 ? JSON.parse(run.stdout) : null;
        const size = bytes.length;
        process.stdout.write(
          result
            ? `${kind.padEnd(7)} ${name.padEnd(15)} ${(size / 1e3 / result.cpu).toFixed(0).padStart(4)} MB/s of CPU ${(size / 1e3 / result.wall).toFixed(0).padStart(4)} MB/s of wall  peak ${(result.peak / 1e6).toFixed(0).padStart(5)} MB = ${(result.peak / size).toFixed(1)} × the file\n`
            : `${kind.padEnd(7)} ${name.padEnd(15)} failed: ${run.stderr.split('\n').find((line) => /Error/.test(line)) ?? run.status}\n`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
