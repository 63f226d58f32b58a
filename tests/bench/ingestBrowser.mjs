// What a large file costs in a real browser, over the built app: how long until its figures stand on the page, how many
// there are, the peak memory of the tab's process (Linux), and how long the export of all rows takes.
// node tests/bench/ingestBrowser.mjs [megabytes] [dist]   Ends with 1 where a file does not open wholly.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { rolldown } from 'rolldown';
import { ensureBrowser } from '../../tools/browser.mjs';
import { gzipHost } from '../../tools/gzipHost.mjs';

const [, , first = '200', dist = fileURLToPath(new URL('../../dist', import.meta.url))] = process.argv;
const PATIENCE = 300_000;

/** The most memory any tab of the browser has held, in MB; null where the system does not say. */
async function peakOfTabs(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1e3;
      } catch {
        return 0;
      }
    });
  const peak = Math.max(0, ...peaks);
  return peak === 0 ? null : Math.round(peak);
}

async function makers(folder) {
  const built = join(folder, 'files.mjs');
  const build = await rolldown({ input: fileURLToPath(new URL('ingestFiles.ts', import.meta.url)), platform: 'node' });
  await build.write({ file: built, format: 'esm' });
  const { benchFiles, priceFile } = await import(pathToFileURL(built).href);
  return { prices: priceFile, ...benchFiles };
}

async function measure(kind, path, address) {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    let crashed = false;
    page.on('crash', () => {
      crashed = true;
    });
    await page.goto(`${address}files/`);
    const input = page.getByLabel('Drop CSV files here, or choose them');
    await page.locator('input[type=file]:enabled').first().waitFor();
    const size = statSync(path).size;
    const start = performance.now();
    await input.setInputFiles(path);
    const title = page.locator('h2#file');
    await title.waitFor({ timeout: PATIENCE }).catch(() => null);
    const took = (performance.now() - start) / 1000;
    if (crashed || !(await title.isVisible())) return { file: kind, says: crashed ? 'the tab crashed' : 'nothing' };
    const says = await title.innerText();
    const read = await peakOfTabs(browser);
    const exporting = page.getByRole('button', { name: 'Export as tidy CSV' });
    const row = {
      file: kind,
      says,
      'time, s': took.toFixed(1),
      'peak, MB': read,
      '× the file': (read / (size / 1e6)).toFixed(1),
    };
    if (!(await exporting.isVisible())) return row;
    const saving = page.waitForEvent('download', { timeout: PATIENCE });
    const asked = performance.now();
    await exporting.click();
    const saved = await (await saving).path();
    const written = statSync(saved).size / 1e6;
    rmSync(saved);
    return {
      ...row,
      'export, MB': Math.round(written),
      'export, s': ((performance.now() - asked) / 1000).toFixed(1),
      'peak with export, MB': await peakOfTabs(browser),
    };
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'ingest-browser-'));
const host = await gzipHost(dist);
const rows = [];
try {
  for (const [kind, make] of Object.entries(await makers(folder))) {
    const path = join(folder, `${kind}.csv`);
    writeFileSync(path, make(Number(first)));
    rows.push(await measure(kind, path, host.url));
    rmSync(path);
  }
} finally {
  host.close();
  rmSync(folder, { recursive: true, force: true });
  for (const row of rows)
    process.stdout.write(
      `${Object.entries(row)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; ')}\n`,
    );
}
process.exitCode = rows.every(({ says }) => /figure/.test(says)) ? 0 : 1;
