import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readPng } from '../../src/charts/pngText.ts';

const away = (page: Page) => page.getByRole('region', { name: 'Picture and words to take away' });

/** What a click saves: its name and its bytes. */
async function saved(page: Page, act: () => Promise<void>) {
  const waiting = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test.describe('a picture to take away', () => {
  test('downloads as a PNG of the size asked, named for what is inside, with its provenance', async ({ page }) => {
    await page.goto('charts/capex/?v=1&view=by-firm&picture=card.dark.1x');
    const button = away(page).getByRole('button', { name: 'Download PNG' });
    const { name, bytes } = await saved(page, () => button.click());
    expect(name).toBe('faultline-capex-by-firm-2026-11-25-card-dark.png');
    const png = readPng(new Uint8Array(bytes));
    expect([png?.width, png?.height]).toEqual([1200, 628]);
    const provenance = JSON.parse(png?.texts['Comment'] ?? '{}');
    expect(provenance.permalink).toBe(`${page.url()}&snapshot=2026-11-25`);
    expect(provenance.snapshot).toBe('2026-11-25');
    await expect(away(page).getByText(`Saved as ${name}`)).toBeVisible();
  });

  test('as an SVG opens by itself, outside the site, with the page’s fonts inside', async ({ page, browser }) => {
    await page.goto('charts/capex/?v=1&view=by-firm');
    const button = away(page).getByRole('button', { name: 'Download SVG' });
    const { bytes } = await saved(page, () => button.click());
    const svg = bytes.toString('utf8');
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    const alone = await browser.newContext({ offline: true });
    const sheet = await alone.newPage();
    const requests: string[] = [];
    sheet.on('request', ({ url }) => requests.push(url()));
    await sheet.setContent(svg);
    const title = sheet.locator('text[data-role="title"]').first();
    await expect(title).toBeVisible();
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
    await alone.close();
  });

  test('is copied by a key, and the page says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('charts/capex/');
    await expect(away(page).getByRole('button', { name: 'Copy picture' })).toBeVisible();
    await page.keyboard.press('c');
    await expect(away(page).getByText('Picture copied')).toBeVisible();
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    expect(types).toContain('image/png');
  });

  test('is shown to copy by hand where the browser refuses the clipboard', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error('refused')) });
    });
    await page.goto('charts/capex/');
    await away(page).getByRole('button', { name: 'Copy picture' }).click();
    await expect(away(page).getByText(/did not allow copying/)).toBeVisible();
    const shown = away(page).getByRole('img').first();
    await expect(shown).toHaveAttribute('alt', /^Stacked bar chart: /);
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3200);
  });
});

test('words a writer changes go into the picture and into the link, and the caveat stays', async ({ page }) => {
  await page.goto('charts/capex/');
  await away(page).getByText('See the picture and change its words').click();
  await away(page).getByLabel('Headline').fill('Spending has nearly doubled');
  await expect(page).toHaveURL(/[?&]title=Spending\+has\+nearly\+doubled/);
  await page.reload();
  await away(page).getByText('See the picture and change its words').click();
  await expect(away(page).getByLabel('Headline')).toHaveValue('Spending has nearly doubled');
  const { bytes } = await saved(page, () => away(page).getByRole('button', { name: 'Download SVG' }).click());
  const svg = bytes.toString('utf8');
  expect(svg).toContain('>Spending has nearly doubled</text>');
  expect(svg).toContain('data-role="caveat"');
});

for (const path of ['charts/capex/', 'claims/nvda-weight/', 'stress/'])
  test(`${path} embedded is the figure, its source line and a link back, nothing else, and follows its frame`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 560 });
    await page.goto(`${path}?embed`);
    const figure = page.getByRole('img').first();
    await expect(figure).toBeVisible();
    await expect(page.getByRole('link')).toHaveCount(1);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    const back = page.getByRole('link');
    await expect(back).toHaveAttribute('href', new RegExp(`/${path}(\\?v=1&snapshot=2026-11-25)?$`));
    const ratio = () => figure.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight);
    const wide = await ratio();
    await page.setViewportSize({ width: 420, height: 640 });
    await expect.poll(ratio).toBeLessThan(wide * 0.6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

test('every route of the built site has a card of 1200 × 628 that its page names', async ({ page, request }) => {
  const site = await (await request.get('site.json')).json();
  for (const { path } of site.routes.slice(0, 12).concat(site.routes.slice(-6))) {
    const address = path === '' ? '' : `${path}/`;
    const html = await (await request.get(address)).text();
    expect(html, path).toMatch(/<meta property="og:image" content="card\.png" \/>/);
    expect(html, path).toMatch(/<meta property="og:image:alt" content="[^"]{20,}" \/>/);
    const card = await request.get(`${address}card.png`);
    const png = readPng(new Uint8Array(await card.body()));
    expect([png?.width, png?.height], path).toEqual([1200, 628]);
  }
  expect(page).toBeTruthy();
});

test.describe('on paper', () => {
  test('a scenario is a dossier: result, picture, path, assumptions, address; no controls', async ({ page }) => {
    await page.goto('stress/?v=1&depth=0.6');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'Result at the lowest point' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Assumptions/ })).toBeVisible();
    await expect(page.locator('[data-figure="inline"] svg')).toBeVisible();
    await expect(page.getByText(/stress\/\?v=1&depth=0\.6/).last()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  test('a claim has the rows of its arithmetic unfolded, no controls, and says where it is from', async ({ page }) => {
    await page.goto('claims/nvda-weight/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(away(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(away(page)).toBeHidden();
    await expect(page.getByText(/Faultline, snapshot of 25 November 2026\./)).toBeVisible();
    await expect(page.getByRole('link', { name: /index-concentration\.csv, line \d+/ }).first()).toBeVisible();
  });
});
