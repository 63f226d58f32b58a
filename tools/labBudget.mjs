// Measures the stress lab over the built app with a scripted drag and prints it. `node tools/labBudget.mjs [dist]` after a
// build. A budget that is missed is printed as such; nothing here fails a test, because a loaded machine would make it lie.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser } from './browser.mjs';
import { gzipHost } from './gzipHost.mjs';

const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
const MOVES = 120;
const rows = [];
const report = (what, measured, budget, within) => rows.push({ what, measured, budget, within: within ? 'yes' : 'NO' });
const quantile = (values, q) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];
const ms = (value) => `${value.toFixed(1)} ms`;

/**
 * Runs in the page: for each input event, when the frame that shows it was painted, and when every chart had its new
 * path. `event.timeStamp` is when the browser got the event, so waiting for a busy thread counts.
 */
function watch({ slider, figure, path, room }) {
  const seen = { paints: [], charts: [], tasks: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
  const input = document.querySelector(slider);
  const visible = () =>
    [...document.querySelectorAll(path)].filter((each) => {
      const box = each.closest('svg').getBoundingClientRect();
      return box.bottom > room && box.top < innerHeight;
    });
  seen.count = visible().length;
  let waiting = null;
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(0);
    });
  input.addEventListener(
    'input',
    (event) => {
      const start = event.timeStamp;
      const before = document.querySelector(figure).textContent;
      afterPaint((now) =>
        seen.paints.push({ took: now - start, changed: document.querySelector(figure).textContent !== before }),
      );
      waiting = { start, left: new Map(visible().map((each) => [each, each.getAttribute('d')])) };
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (!waiting) return;
    // A library may put a new path in the place of the old one.
    for (const [each, old] of waiting.left)
      if (!each.isConnected || each.getAttribute('d') !== old) waiting.left.delete(each);
    if (waiting.left.size > 0) return;
    const { start } = waiting;
    waiting = null;
    afterPaint((now) => seen.charts.push(now - start));
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['d'] });
  globalThis.seen = seen;
}

/** Drags the slider to and fro, `pause` ms between moves, and gives what was seen. */
async function drag(page, probe, pause) {
  await page.evaluate(watch, probe);
  const box = await page.locator(probe.slider).first().boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + 12 + share * (box.width - 24);
  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.move(at(0.5 + 0.38 * Math.sin(move / 9)), y);
    await page.waitForTimeout(pause);
  }
  await page.mouse.up();
  await page.waitForTimeout(600);
  return page.evaluate(() => globalThis.seen);
}

function sizes() {
  const assets = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const text = (name) => readFileSync(join(dist, 'assets', name), 'utf8');
  const zipped = (name) => gzipSync(text(name)).length / 1000;
  const imports = (name) =>
    [...text(name).matchAll(/from"\.\/([^"]+\.js)"|import"\.\/([^"]+\.js)"/g)].map(([, a, b]) => a ?? b);
  const closure = (first) => {
    const all = new Set();
    const visit = (name) => {
      if (all.has(name) || !assets.includes(name)) return;
      all.add(name);
      for (const next of imports(name)) visit(next);
    };
    for (const name of first) visit(name);
    return all;
  };
  const entry = closure([...html.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name]) => name));
  const page = assets.filter((name) => name.startsWith('StressPage'));
  const own = [...closure(page)].filter((name) => !entry.has(name));
  const total = own.reduce((sum, name) => sum + zipped(name), 0);
  report('script of the route beyond the entry, gzip', `${total.toFixed(0)} kB`, '≤ 120 kB', total <= 120);
  const library = own.some((name) => /recharts/.test(text(name)));
  report('chart library in the route', library ? 'there' : 'not there', 'not there', !library);
}

async function plainCharts(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'plain-charts-'));
  const root = fileURLToPath(new URL('./plainRecharts', import.meta.url));
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    esbuild: { jsx: 'automatic' },
    build: { outDir: folder, emptyOutDir: true },
  });
  const host = await gzipHost(folder);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(host.url);
  await page.waitForSelector('svg path.recharts-line-curve');
  const probe = {
    slider: 'input',
    figure: '[data-part="figure"]',
    path: 'path.recharts-line-curve[stroke="#b30"]',
    room: 0,
  };
  const seen = await drag(page, probe, 60);
  await page.close();
  host.close();
  rmSync(folder, { recursive: true, force: true });
  return seen;
}

const browserPath = await ensureBrowser();
const host = await gzipHost(dist);
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--disable-gpu', '--disable-background-networking'],
});
try {
  sizes();
  const open = async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await page.goto(`${host.url}stress/`);
    await page.waitForSelector('[data-step="capex"] svg');
    await page.waitForTimeout(1200);
    await page.evaluate(() => document.querySelector('[data-lever="depth"]').scrollIntoView({ block: 'start' }));
    await page.waitForTimeout(600);
    return page;
  };
  const probe = {
    slider: '[data-lever="depth"] input[type=range]',
    figure: '[data-headline="sp500"] [data-part="figure"]',
    path: '[data-step] path[data-path="scenario"]',
    room: 0,
  };
  const fast = await open();
  const held = await drag(fast, probe, 16);
  await fast.close();
  const calm = await open();
  const stepped = await drag(calm, probe, 60);
  await calm.close();
  const paints = held.paints.map(({ took }) => took);
  report(
    `thumb and headline figures painted, median of ${paints.length}`,
    ms(quantile(paints, 0.5)),
    '≤ 16 ms',
    quantile(paints, 0.5) <= 16,
  );
  report('the same, 95th percentile', ms(quantile(paints, 0.95)), '≤ 33 ms', quantile(paints, 0.95) <= 33);
  report(
    `${stepped.count} visible charts on the new value, median of ${stepped.charts.length}`,
    ms(quantile(stepped.charts, 0.5)),
    '≤ 50 ms',
    quantile(stepped.charts, 0.5) <= 50,
  );
  const longest = Math.max(0, ...held.tasks, ...stepped.tasks);
  const tasks = held.tasks.length + stepped.tasks.length;
  report(
    `tasks above 50 ms in ${2 * MOVES} moves`,
    tasks === 0 ? 'none' : `${tasks}, longest ${ms(longest)}`,
    'none',
    tasks === 0,
  );
  const plain = await plainCharts(browser);
  const ratio = quantile(stepped.charts, 0.5) / quantile(plain.charts, 0.5);
  report(
    `five plain Recharts charts, median of ${plain.charts.length}`,
    ms(quantile(plain.charts, 0.5)),
    '(yardstick)',
    true,
  );
  report('lab against the plain page', `${ratio.toFixed(2)} ×`, '(printed)', true);
} finally {
  await browser.close();
  host.close();
  console.table(rows);
}
