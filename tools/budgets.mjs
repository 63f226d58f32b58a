// Measures the budgets of the README over the built app and prints them. Run with `npm run budgets`, which builds first.
// A budget that is missed is printed as such; nothing here fails a test, because a loaded machine would make it lie.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.mjs';
import { gzipHost } from './gzipHost.mjs';

// Fetched when it is asked for, not a dependency: the newest whose engines admit Node 20.
const LIGHTHOUSE = 'lighthouse@12.8.2';
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const rows = [];
const report = (what, measured, budget, within) => rows.push({ what, measured, budget, within: within ? 'yes' : 'NO' });
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const browserPath = await ensureBrowser();
const host = await gzipHost(dist);

function sizes() {
  const assets = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const gzipped = new Map(
    assets.map((name) => [name, gzipSync(readFileSync(join(dist, 'assets', name))).length / 1000]),
  );
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const [, entryName] = /import\("\.\/assets\/([^"]+\.js)"\)/.exec(html) ?? [];
  // The entry and all it imports statically: what must be here before the app can start.
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    const code = readFileSync(join(dist, 'assets', name), 'utf8');
    for (const [, next] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) visit(next);
  };
  visit(entryName);
  const first = [...found];
  const entry = first.reduce((sum, name) => sum + (gzipped.get(name) ?? 0), 0);
  report('entry script, gzip', `${entry.toFixed(0)} kB`, '≤ 130 kB', entry <= 130);
  const hasCharts = (name) => /recharts/.test(readFileSync(join(dist, 'assets', name), 'utf8'));
  report(
    'chart library in the entry',
    first.some(hasCharts) ? 'there' : 'not there',
    'not there',
    !first.some(hasCharts),
  );
  const chunks = assets.filter((name) => !first.includes(name) && hasCharts(name));
  const library = Math.max(...chunks.map((name) => gzipped.get(name)));
  report('chart library chunk, gzip', `${library.toFixed(0)} kB`, '≤ 130 kB', library <= 130);
}

async function lighthouse() {
  const folder = mkdtempSync(join(tmpdir(), 'budgets-'));
  const runs = [];
  for (const run of [1, 2, 3]) {
    const output = join(folder, `${run}.json`);
    const flags = '--headless --no-sandbox --disable-gpu --disable-background-networking';
    const args = [
      '--yes',
      LIGHTHOUSE,
      host.url,
      '--output=json',
      `--output-path=${output}`,
      '--quiet',
      `--chrome-flags=${flags}`,
    ];
    // Not the synchronous kind: this process serves the pages.
    const child = spawn('npx', args, {
      env: { ...process.env, CHROME_PATH: browserPath },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [status] = await once(child, 'exit');
    if (status !== 0) throw new Error(`lighthouse ended with ${status}`);
    runs.push(JSON.parse(readFileSync(output, 'utf8')));
  }
  const score = (id) => median(runs.map((run) => Math.round(run.categories[id].score * 100)));
  for (const [id, budget] of [
    ['performance', 95],
    ['accessibility', 100],
    ['best-practices', 100],
  ])
    report(`Lighthouse mobile, overview: ${id}`, score(id), `≥ ${budget}`, score(id) >= budget);
  const shift = median(runs.map((run) => run.audits['cumulative-layout-shift'].numericValue));
  report('layout shift, overview', shift.toFixed(3), '0', shift < 0.005);
  rmSync(folder, { recursive: true, force: true });
}

async function pages() {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(15_000);
  const drawn = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const look = () =>
            document.querySelector('main svg.recharts-surface path')
              ? requestAnimationFrame(() => resolve(performance.now()))
              : requestAnimationFrame(look);
          look();
        }),
    );
  const clicks = [];
  for (let run = 0; run < 9; run++) {
    await page.goto(`${host.url}charts/`);
    await page.waitForLoadState('networkidle');
    const link = page.locator('a[href$="charts/capex/"]').first();
    await link.hover();
    await page.waitForTimeout(300);
    const start = await page.evaluate(() => performance.now());
    await link.evaluate((element) => element.click());
    clicks.push((await drawn()) - start);
  }
  report('chart page, click to drawn', `${median(clicks).toFixed(0)} ms`, '≤ 200 ms median', median(clicks) <= 200);
  await page.goto(`${host.url}charts/nvidia-market-cap/`);
  await drawn();
  await page.waitForLoadState('networkidle');
  const toggles = [];
  for (let run = 0; run < 9; run++) {
    // The clock starts in the page with the key itself, so that the way from here to the browser is not counted.
    await page.evaluate(() => {
      const drawing = () => document.querySelector('main svg.recharts-surface')?.innerHTML;
      const before = drawing();
      window.toggled = new Promise((resolve) => {
        const began = (event) => {
          removeEventListener('keydown', began, true);
          const start = event.timeStamp;
          const look = () => (drawing() === before ? requestAnimationFrame(look) : resolve(performance.now() - start));
          requestAnimationFrame(look);
        };
        addEventListener('keydown', began, true);
      });
    });
    await page.keyboard.press('l');
    toggles.push(await page.evaluate(() => window.toggled));
    await page.waitForTimeout(150);
  }
  report(
    'toggle (logarithmic scale) to drawn',
    `${median(toggles).toFixed(0)} ms`,
    '≤ 60 ms median',
    median(toggles) <= 60,
  );
  await browser.close();
}

try {
  sizes();
  await pages();
  if (!process.argv.includes('--quick')) await lighthouse();
} finally {
  host.close();
  console.table(rows);
}
