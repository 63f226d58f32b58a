import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const corpus = join(import.meta.dirname, '../files');
const example = (name: string) => join(corpus, `${name}.csv`);
/** Chooses files once the page listens: before that its way in is closed. */
async function choose(page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
  const input = page.getByLabel('Drop CSV files here, or choose them');
  await expect(input).toBeEnabled();
  await input.setInputFiles(files);
}
const title = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 2, name });

/** Everything a page complains of or asks for elsewhere while the test runs: a blocked worker would be among it. */
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

test('several files at once are read under the policy of the built page, and nothing leaves the site', async ({
  page,
  baseURL,
}) => {
  const complaints = watch(page, baseURL ?? '');
  await page.goto('files/');
  await choose(page, [example('meaning-ishares'), example('kind-spreadsheet'), example('recipe-market-caps')]);
  const list = page.getByRole('region', { name: 'Open files' }).getByRole('listitem');
  await expect(list).toHaveCount(3);
  await expect(list.nth(0)).toContainText('6 positions, together 100.0% of the portfolio');
  await expect(list.nth(1)).toContainText('looks like a spreadsheet workbook');
  await expect(list.nth(2)).toContainText(/\d+ figures/);
  await expect(page.locator('figure svg').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a long file shows its progress, the page answers meanwhile, and a cancel is heard', async ({ page }) => {
  const rows = Array.from({ length: 1_500_000 }, (_, i) => `2025-01-31,T${i % 97},${i % 1009}.25\n`).join('');
  await page.goto('files/');
  await expect(page.getByLabel('Drop CSV files here, or choose them')).toBeEnabled();
  await page.getByText('Paste a table', { exact: true }).click();
  // Handed over inside the page: the test's own channel takes no file of this size.
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text, text, text], 'long.csv'));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('there is a way in');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, `date,ticker,GW\n${rows}`);
  await expect(page.getByRole('progressbar', { name: 'Reading long.csv' })).toBeVisible();
  await page.getByLabel('The table, with its headings').fill('typed while it is read');
  await page.getByRole('button', { name: 'Cancel long.csv' }).click();
  const file = page.getByRole('region', { name: 'Open files' }).getByRole('listitem');
  await expect(file).toContainText('cancelled; nothing was kept of it');
  await file.getByRole('button', { name: 'Read again long.csv' }).click();
  // Whole: 97 companies on one day, and every row that says one of them again is counted.
  await expect(file).toContainText('97 figures', { timeout: 25_000 });
  await expect(page.getByText('4,500,000 rows read = 97 used + 4,499,903 set aside').first()).toBeVisible();
  await expect(page.getByLabel('The table, with its headings')).toHaveValue('typed while it is read');
});

test('a kept file is there after a reload and in another tab, and a tab that comes late is told', async ({
  page,
  context,
}) => {
  await page.goto('files/');
  await choose(page, example('recipe-market-caps'));
  await page.getByRole('button', { name: 'Keep in this browser' }).click();
  await expect(page).toHaveURL(/file=kept-/);
  await page.reload();
  await expect(title(page, /figures/)).toBeVisible();
  const other = await context.newPage();
  await other.goto('files/');
  await other.getByRole('button', { name: 'Rename recipe-market-caps.csv' }).click();
  await other.getByLabel('New name of recipe-market-caps.csv').fill('my caps');
  await other.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Delete my caps' })).toBeVisible();
  await other.getByRole('button', { name: 'Delete my caps' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
  // Deleted elsewhere, it is still open here.
  await expect(title(page, /figures/)).toBeVisible();
});

test('a template filled in with one figure is read without a question and finds its dataset', async ({ page }) => {
  await page.goto('files/');
  await expect(page.getByLabel('Drop CSV files here, or choose them')).toBeEnabled();
  await page.getByLabel('Dataset', { exact: true }).selectOption('capex');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the template' }).click();
  const path = await (await saving).path();
  const [header = '', ...lines] = readFileSync(path, 'utf8').split('\r\n');
  const place = header.split(',').indexOf('value');
  const filled = lines.slice(0, 1).map((line) =>
    line
      .split(',')
      .map((cell, i) => (i === place ? '123.5' : cell))
      .join(','),
  );
  await choose(page, {
    name: 'filled.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...filled].join('\r\n')),
  });
  await expect(title(page, /^1 figure/)).toBeVisible();
  await page.getByText('Lay it over our figures', { exact: true }).click();
  await expect(page.getByLabel('Over which dataset')).toHaveValue('capex');
});

test('a recipe saved from one file reads another the same way', async ({ page }) => {
  await page.goto('files/');
  await choose(page, example('dates-ambiguous'));
  await page.getByLabel('Month, day, year').click();
  await expect(title(page, /figures/)).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Recipe as JSON' }).click();
  const recipe = await (await saving).path();
  await page.getByRole('button', { name: /^Close/ }).click();
  await choose(page, example('dates-ambiguous'));
  await expect(title(page, /question/)).toBeVisible();
  await page.getByLabel('Recipe file').setInputFiles({
    name: 'recipe.json',
    mimeType: 'application/json',
    buffer: readFileSync(recipe),
  });
  await expect(title(page, /^3 figures: value, 4 March 2025 to 4 May 2025$/)).toBeVisible();
});

test('a recipe dropped together with its file is taken first, and the file is read as it says', async ({ page }) => {
  await page.goto('files/');
  await choose(page, example('dates-ambiguous'));
  await page.getByLabel('Day, month, year').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Recipe as JSON' }).click();
  const recipe = readFileSync(await (await saving).path());
  await page.getByRole('button', { name: /^Close/ }).click();
  await choose(page, [
    { name: 'next.csv', mimeType: 'text/csv', buffer: readFileSync(example('dates-ambiguous')) },
    { name: 'recipe.json', mimeType: 'application/json', buffer: recipe },
  ]);
  await expect(
    page.getByText('recipe.json is a recipe: files with its headings are now read as it says.'),
  ).toBeVisible();
  await expect(title(page, /^3 figures: value, 3 April 2025 to 5 April 2025$/)).toBeVisible();
  await expect(page.getByText('Read as you said for an earlier file with these headings.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page, ${colorScheme}, and it fits 320 px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto('files/?file=example-meaning-ishares');
    await expect(title(page, /^6 positions/)).toBeVisible();
    await expect(page.locator('figure svg').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}
