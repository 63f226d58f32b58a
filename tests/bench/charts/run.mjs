// Prints how fast the charts are beside a plain chart of the library, in one run: `node tests/bench/charts/run.mjs`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { findBrowser } from '../../../tools/browser.mjs';

const root = import.meta.dirname;
const outDir = await mkdtemp(join(tmpdir(), 'chart-bench-'));
const options = { root, configFile: false, logLevel: 'warn', plugins: [react()], build: { outDir, emptyOutDir: true } };
await build(options);
const server = await preview({ ...options, preview: { port: 0, host: '127.0.0.1' } });
const executablePath = await findBrowser();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const times = await page.evaluate((withPlain) => window.measureCharts(withPlain), !process.argv.includes('--quick'));
  const print = (line) => process.stdout.write(`${line}\n`);
  const row = (what, ours, plain) =>
    print(
      `${what.padEnd(44)} ${ours.toFixed(1).padStart(8)} ms ${plain.toFixed(1).padStart(9)} ms   ${(plain / ours).toFixed(1)}×`,
    );
  print(`${''.padEnd(44)} ${'ours'.padStart(11)} ${'plain'.padStart(12)}   ratio`);
  row('one chart of 60 points, mount to paint', times.mount.ours, times.mount.plain);
  row('five charts, 12 series, one change: script', times.five.ours.script, times.five.plain.script);
  row('five charts, 12 series, one change: to paint', times.five.ours.paint, times.five.plain.paint);
  row('the same with axes that follow the values', times.following.script, times.five.plain.script);
  row('200,000 points, mount to paint', times.long.ours, times.long.plain);
} finally {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true, force: true });
}
