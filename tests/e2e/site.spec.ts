import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { staticHost } from '../support/staticHost.ts';

const dist = join(import.meta.dirname, '../../dist');
const site = JSON.parse(readFileSync(join(dist, 'site.json'), 'utf8')) as {
  routes: readonly { readonly path: string; readonly title: string }[];
};
const datasetIds = readdirSync(join(import.meta.dirname, '../../data'))
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.slice(0, -'.csv'.length));

/** Everything a page complains of or asks for elsewhere while the test runs. */
function watch(page: Page, origin: string) {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
  });
  return complaints;
}

test('every dataset has a page of its own in the built folder', () => {
  const paths = new Set(site.routes.map(({ path }) => path));
  expect(datasetIds.filter((id) => !paths.has(`charts/${id}`))).toEqual([]);
});

test('every route is a file with a title and a description of its own', () => {
  const heads = site.routes.map(({ path }) => {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    return [/<title>(.*?)<\/title>/.exec(html)?.[1], /name="description" content="(.*?)"/.exec(html)?.[1]];
  });
  expect(heads.flat().every((text) => text !== undefined && text.length > 10)).toBe(true);
  expect(new Set(heads.map(([title]) => title)).size).toBe(heads.length);
  expect(new Set(heads.map(([, description]) => description)).size).toBe(heads.length);
});

test('the worker of the tests is not in the built folder', () => {
  expect(readdirSync(dist)).not.toContain('mockServiceWorker.js');
});

test('the overview reads without any script: headlines, figures and links are in the file', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('http://localhost:4317/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(10);
  await expect(page.getByText('$725bn is the top of every range')).toBeVisible();
  await expect(page.getByRole('link', { name: 'All figures, table and sources' })).toHaveCount(9);
});

test('the overview draws every chapter’s chart as the reader comes near, and nothing leaves the site', async ({
  page,
  baseURL,
}) => {
  const complaints = watch(page, baseURL ?? '');
  await page.goto('');
  await page.waitForLoadState('networkidle');
  for (const id of ['assumption', 'index', 'capex', 'nvidia', 'memory', 'power', 'financing', 'gdp', 'markets']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id} svg`).first()).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

test('the overview reads the files of a chapter only once the reader comes near', async ({ page }) => {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const [, file] = /assets\/([a-z-]+)-[^/]*\.csv$/.exec(request.url()) ?? [];
    if (file) asked.add(file);
  });
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('');
  await page.waitForLoadState('networkidle');
  expect([...asked]).not.toContain('nuclear-deals');
  await page.locator('#power').scrollIntoViewIfNeeded();
  await expect(page.locator('#power svg').first()).toBeVisible();
  expect([...asked]).toContain('nuclear-deals');
});

test('a link in the words of a chapter leads on without loading the app again', async ({ page }) => {
  await page.goto('');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Object.assign(window, { sameApp: true }));
  await page.locator('#memory').getByRole('link', { name: 'All figures, table and sources' }).press('Enter');
  await expect(page).toHaveURL(/\/charts\/memory-market-caps\//);
  expect(await page.evaluate(() => 'sameApp' in window)).toBe(true);
  await page.goBack();
  await expect(page.locator('#memory h2')).toBeVisible();
});

test('a broken file costs only the chapters that need it, and the page names it', async ({ page }) => {
  const host = await staticHost(dist, '/', (path) =>
    /assets\/nvidia-market-cap-.*\.csv$/.test(path) ? { status: 500, body: 'broken' } : null,
  );
  await page.goto(host.url);
  await page.waitForLoadState('networkidle');
  await page.locator('#nvidia').scrollIntoViewIfNeeded();
  await expect(page.locator('#nvidia')).toContainText(
    'nvidia-market-cap.csv could not be loaded (the host answered 500).',
  );
  await expect(page.locator('#capex h2')).toContainText('$725bn is the top of every range');
  host.close();
});

test('deep links work on a plain host under a path nobody told the build', async ({ page }) => {
  const host = await staticHost(dist, '/some/where/');
  const complaints = watch(page, host.url);
  await page.goto(`${host.url}charts/capex/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main svg').first()).toBeVisible();
  await page.getByRole('link', { name: 'Sources', exact: true }).first().click();
  await expect(page).toHaveURL(`${host.url}sources/`);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`^${host.url}charts/capex/`));
  await expect(page.locator('main svg').first()).toBeVisible();
  expect(complaints).toEqual([]);
  host.close();
});

test('an address that no route has gets a page that says so and leads on, at any depth', async ({ page }) => {
  const host = await staticHost(dist, '/some/where/');
  const answer = await page.goto(`${host.url}charts/capexx/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  const near = page.getByRole('link', { name: /cloud firms/i }).first();
  await near.click();
  await expect(page).toHaveURL(new RegExp(`^${host.url}charts/`));
  host.close();
});

const PER_TEST = 12;
const parts = Array.from({ length: Math.ceil(site.routes.length / PER_TEST) }, (_, part) =>
  site.routes.slice(part * PER_TEST, (part + 1) * PER_TEST),
);

for (const scheme of ['light', 'dark'] as const)
  for (const [part, routes] of parts.entries())
    test(`axe finds nothing on any page in the ${scheme} theme (${part + 1} of ${parts.length})`, async ({ page }) => {
      test.setTimeout(150_000);
      await page.emulateMedia({ colorScheme: scheme });
      const found: string[] = [];
      for (const { path } of routes) {
        await page.goto(path === '' ? '' : `${path}/`);
        await page.waitForLoadState('networkidle');
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of violations)
          found.push(`/${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      }
      expect(found).toEqual([]);
    });

for (const width of [320, 390, 768, 1440, 2560])
  test(`nothing is wider than the window at ${width} px`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      '',
      'charts/',
      'charts/capex/',
      'charts/financing-links/',
      'claims/',
      'claims/capex-2026/',
      'stress/',
      'method/',
      'files/',
      'sources/',
    ]) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });

test('after one visit the site works without a connection', async ({ page, context }) => {
  await page.goto('');
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await context.setOffline(true);
  await page.goto('charts/hbm/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main svg').first()).toBeVisible();
});

test('the keyboard reaches the content first, and a change of page starts at its headline', async ({ page }) => {
  await page.goto('');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the content');
  await page.getByRole('link', { name: 'Charts', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main h1')).toBeFocused();
});
