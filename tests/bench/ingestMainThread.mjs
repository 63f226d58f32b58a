// Whether the page answers while a large file is read, over the built app in a real browser: every task of the main
// thread above 50 ms from the moment the file is handed over until its result stands, and how fast a cancel is heard.
// node tests/bench/ingestMainThread.mjs [megabytes] [dist]   Ends with 1 where it was blocked, or a file could not be read.
// Times are of the wall clock, so on a busy machine a short task may be counted as a long one: run it on a quiet one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { rolldown } from 'rolldown';
import { ensureBrowser } from '../../tools/browser.mjs';
import { gzipHost } from '../../tools/gzipHost.mjs';

const [, , first = '200', dist = fileURLToPath(new URL('../../dist', import.meta.url))] = process.argv;
const megabytes = Number(first);
const MOST_MS = 50;
const BEAT_MS = 5;

/** Runs in the page: keeps every long task, and the longest time between two beats of a clock that only a free thread hears. */
function watch(beat) {
  const seen = { tasks: [], gap: 0, start: performance.now() };
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime >= seen.start) seen.tasks.push({ at: startTime - seen.start, took: duration });
  });
  observer.observe({ entryTypes: ['longtask'] });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    seen.gap = Math.max(seen.gap, now - last - beat);
    last = now;
  }, beat);
  globalThis.seen = seen;
}

/** Runs in the page: how long from now until an open file's words match, seen as they change. */
function until({ words, press }) {
  const start = performance.now();
  const stands = () =>
    [...document.querySelectorAll('[aria-label="Open files"] li')].some((row) =>
      new RegExp(words).test(row.textContent),
    );
  return new Promise((resolve) => {
    const settle = () => {
      if (!stands()) return false;
      requestAnimationFrame(() => resolve(performance.now() - start));
      return true;
    };
    const observer = new MutationObserver(() => settle() && observer.disconnect());
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    if (press)
      [...document.querySelectorAll('button')].find((each) => new RegExp(press).test(each.textContent)).click();
    if (settle()) observer.disconnect();
  });
}

async function writeFiles(folder) {
  const built = join(folder, 'files.mjs');
  const build = await rolldown({ input: fileURLToPath(new URL('ingestFiles.ts', import.meta.url)), platform: 'node' });
  await build.write({ file: built, format: 'esm' });
  const { benchFiles } = await import(pathToFileURL(built).href);
  return Object.entries(benchFiles).map(([kind, make]) => {
    const path = join(folder, `${kind}.csv`);
    const bytes = make(megabytes);
    writeFileSync(path, bytes);
    return { kind, path, size: bytes.length };
  });
}

async function open(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  await page.locator('input[type=file]:enabled').first().waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(watch, BEAT_MS);
  return page;
}

const choose = (page, path) => page.getByLabel('Drop CSV files here, or choose them').setInputFiles(path);
const taken = async (page) => {
  // Long tasks are reported a little after they end.
  await page.waitForTimeout(500);
  return page.evaluate(() => globalThis.seen);
};

/** Reads the file to its end; where it is too long for a page, takes its last rows too, with their chart. */
async function readWhole(browser, url, path) {
  const page = await open(browser, url);
  const stands = page.evaluate(until, { words: '[✓?×]', press: null });
  await choose(page, path);
  const read = await stands;
  const row = page.getByRole('region', { name: 'Open files' }).getByRole('listitem');
  const said = (await row.getByRole('paragraph').first().innerText()).trim();
  const refused = (await row.getAttribute('data-stage')) !== 'open';
  if (await page.getByRole('button', { name: 'Take the last rows' }).isVisible()) {
    await page.evaluate(until, { words: '✓', press: '^Take the last rows' });
    await page.waitForTimeout(1500);
  }
  const seen = await taken(page);
  await page.close();
  return { read, said, refused, seen };
}

/** Cancels in the middle, and tells when it stood on the page and when the worker had read another file. */
async function cancelled(browser, url, path, half, small) {
  const page = await open(browser, url);
  await choose(page, path);
  await page.waitForFunction((least) => (document.querySelector('progress')?.value ?? 0) > least, half, {
    polling: 20,
  });
  const heard = await page.evaluate(until, { words: 'cancelled', press: '^Cancel' });
  const next = page.evaluate(until, { words: '✓', press: null });
  await choose(page, small);
  const free = await next;
  const seen = await taken(page);
  await page.close();
  return { heard, free, seen };
}

const rows = [];
let held = true;
const say = (line) => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'main-thread-'));
const host = await gzipHost(dist);
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--disable-gpu', '--disable-background-networking'],
});
try {
  const url = `${host.url}files/`;
  const small = join(folder, 'small.csv');
  writeFileSync(small, 'date,close\n2025-01-31,1.5\n2025-02-28,2.5\n');
  for (const { kind, path, size } of await writeFiles(folder)) {
    const { read, said, refused, seen } = await readWhole(browser, url, path);
    const stop = await cancelled(browser, url, path, size / 2, small);
    const tasks = [...seen.tasks, ...stop.seen.tasks];
    const long = tasks.filter(({ took }) => took > MOST_MS);
    held = held && long.length === 0 && !refused;
    say(`${kind}: ${said}`);
    for (const { at, took } of long) say(`${kind}: a task of ${took.toFixed(0)} ms, ${(at / 1000).toFixed(2)} s in`);
    rows.push({
      file: kind,
      'MB/s': Math.round(size / 1e3 / read),
      'time, s': Number((read / 1000).toFixed(1)),
      [`tasks > ${MOST_MS} ms`]: long.length,
      'longest task, ms': Math.round(Math.max(0, ...tasks.map(({ took }) => took))),
      'longest silence, ms': Math.round(Math.max(seen.gap, stop.seen.gap)),
      'click to cancelled, ms': Math.round(stop.heard),
      'to next file read, ms': Math.round(stop.free),
    });
  }
} finally {
  await browser.close();
  host.close();
  rmSync(folder, { recursive: true, force: true });
  for (const row of rows)
    say(
      Object.entries(row)
        .map(([what, figure]) => `${what} ${figure}`)
        .join(' · '),
    );
}
process.exitCode = held && rows.length > 0 ? 0 : 1;
