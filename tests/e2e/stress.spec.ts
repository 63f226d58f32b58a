import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { outputsOf } from '../../src/model/outputs.ts';
import { prepareEngine, run } from '../../src/model/run.ts';
import type { ParameterId } from '../../src/model/types.ts';
import { type OwnFigure, withOwnFigures } from '../../src/model/withOwnFigures.ts';
import { bundledWorld } from '../support/labWorld.ts';

const bundled = bundledWorld();
const MINUS = '\u2212';

/** The eight headline outputs as the engine has them, through its public run. */
function engineGives(values: Partial<Record<ParameterId, number>>, own: readonly OwnFigure[] = []) {
  const world = withOwnFigures(bundled, own);
  if (!world.ok) throw new Error(JSON.stringify(world.error));
  const engine = prepareEngine(world.value);
  const outcome = run(world.value, { title: '', values });
  if (!engine.ok || !outcome.ok) throw new Error('the bundled world does not run');
  return new Map(outputsOf(engine.value).map(({ id, measure }) => [id, measure(outcome.value.stressed)]));
}

const asText = (percent: number, places = 0) => `${percent.toFixed(places).replace('-', MINUS)}%`;
const whole = (share: number) => asText(-Math.round(100 * Math.abs(share)) + 0);
const five = (share: number) => (share < -0.2 ? asText(-5 * Math.round(Math.abs(20 * share))) : whole(share));

function expected(gives: ReadonlyMap<string, number>): Readonly<Record<string, string>> {
  const of = (id: string) => {
    const value = gives.get(id);
    if (value === undefined) throw new Error(`no output ${id}`);
    return value;
  };
  return {
    sp500: whole(of('sp500')),
    mag7: whole(of('mag7')),
    'return:NVDA': five(of('return:NVDA')),
    'return:000660.KS': five(of('return:000660.KS')),
    memoryPrice: whole(of('memoryPrice') - 1),
    gdp: asText(-Math.round(1000 * Math.abs(of('gdp'))) / 10, 1),
  };
}

const figure = (page: Page, id: string) => page.locator(`[data-headline="${id}"] [data-part="figure"]`);
const slider = (page: Page, id: ParameterId) => page.locator(`[data-lever="${id}"] input[type=range]`);
const typed = (page: Page, id: ParameterId) => page.locator(`[data-lever="${id}"] input[aria-label$="typed"]`);

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`stress/${query}`);
  await expect(figure(page, 'sp500')).toContainText('%');
  // The built page holds these texts before its script runs; the slider answers only once it has.
  await expect(page.locator('[data-step="capex"] svg').first()).toBeVisible();
}

async function expectEngine(page: Page, values: Partial<Record<ParameterId, number>>, own: readonly OwnFigure[] = []) {
  for (const [id, text] of Object.entries(expected(engineGives(values, own)))) {
    await expect(figure(page, id)).toHaveText(text);
  }
}

test.describe('the stress lab', () => {
  test('opens on the default scenario with the numbers of the engine', async ({ page }) => {
    await open(page);
    await expectEngine(page, {});
    await expect(page.getByText('Scenario arithmetic on assumptions you set.').first()).toBeVisible();
  });

  test('a drag moves value, headline figures, spoken text and, let go, the address', async ({ page }) => {
    await open(page);
    const box = await slider(page, 'depth').boundingBox();
    if (!box) throw new Error('no slider');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, y, { steps: 8 });
    const depth = Number((await typed(page, 'depth').inputValue()).replace('%', '')) / 100;
    expect(depth).toBeGreaterThan(0.65);
    await expectEngine(page, { depth });
    expect(new URL(page.url()).search).toBe('');
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).searchParams.get('depth')).toBe(String(depth));
    const spoken = await slider(page, 'depth').getAttribute('aria-valuetext');
    expect(spoken).toBe(`${Math.round(100 * depth)}%, S&P 500 ${expected(engineGives({ depth }))['sp500']}`);
  });

  test('arrow keys move by a step, with shift by ten, and undo takes a whole step back', async ({ page }) => {
    await open(page);
    await slider(page, 'depth').focus();
    await page.keyboard.press('ArrowRight');
    await expect(typed(page, 'depth')).toHaveValue('51%');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(typed(page, 'depth')).toHaveValue('61%');
    await expectEngine(page, { depth: 0.61 });
    await page.keyboard.press('z');
    await expect(typed(page, 'depth')).toHaveValue('51%');
    await page.keyboard.press('z');
    await expect(typed(page, 'depth')).toHaveValue('50%');
    await page.keyboard.press('Shift+Z');
    await expectEngine(page, { depth: 0.51 });
  });

  test('a typed value takes its unit, and one that makes no sense says what would', async ({ page }) => {
    await open(page, '?shown=all');
    await typed(page, 'trough').fill('2 years');
    await typed(page, 'trough').press('Enter');
    await expect(typed(page, 'trough')).toHaveValue('8 quarters');
    await expectEngine(page, { trough: 8 });
    await typed(page, 'depth').fill('200%');
    await typed(page, 'depth').press('Enter');
    await expect(page.getByText('Between 0% and 95%')).toBeVisible();
    await expectEngine(page, { trough: 8 });
    await page.getByRole('button', { name: 'reset group Shock' }).click();
    await expectEngine(page, {});
  });

  test('a link brings back every figure to the last digit, and survives a reload', async ({ page }) => {
    const values = { depth: 0.6180339887498949, spillover: 0.123456789, roi: 0.31, trough: 7 };
    const query = new URLSearchParams(Object.entries(values).map(([id, value]) => [id, String(value)]));
    await open(page, `?${query}`);
    await expectEngine(page, values);
    await page.reload();
    await expectEngine(page, values);
    await page.getByRole('button', { name: 'Reset all' }).click();
    await expectEngine(page, {});
    await page.goBack();
    await expectEngine(page, values);
  });

  test('a bad link is repaired, field by field, and says so', async ({ page }) => {
    await open(page, '?depth=7&roi=many&gravity=9.8&ranges=roi:3~2~1&model=1&data=2020-01-01&gave=-0.5');
    const notes = page.getByRole('status', { name: 'About the link you opened' });
    await expect(notes).toContainText('0.95 is used');
    await expect(notes).toContainText('“roi=many”');
    await expect(notes).toContainText('“gravity”');
    await expect(notes).toContainText('roi:3~2~1');
    await expect(notes).toContainText('data of 1 January 2020');
    await expect(notes).toContainText(`came out at ${MINUS}50.00%`);
    await expectEngine(page, { depth: 0.95 });
  });

  test('the receipt opens to equations with the reader’s numbers and the rows they begin with', async ({ page }) => {
    await open(page, '?depth=0.6');
    const step = page.locator('[data-step="capex"]');
    await step.getByText('The arithmetic').click();
    await expect(step).toContainText('s = 60% ×');
    await expect(step.getByRole('link', { name: 'capex-guidance' })).toBeVisible();
    await page.getByLabel('Follow').selectOption('MSFT');
    await expect(page.locator('[data-step="offset"]')).toContainText('Microsoft would keep');
  });

  test('comparing names the changed inputs, then the outcomes, then one sentence with the caveat', async ({ page }) => {
    await open(page, '?depth=0.8');
    await page.locator('#compare').scrollIntoViewIfNeeded();
    await page.getByLabel('Compare this scenario with').selectOption({ label: 'Default' });
    await expect(page.locator('[data-pair="depth"]')).toHaveText(/Depth of the cut50%80%/);
    const now = expected(engineGives({ depth: 0.8 }));
    const was = expected(engineGives({}));
    await expect(page.locator('[data-pair="sp500"]')).toHaveText(`S&P 500${was['sp500']}${now['sp500']}`);
    await expect(page.locator('[data-sentence]')).toContainText(
      `depth of the cut 80% instead of 50% would imply S&P 500 ${now['sp500']} instead of ${was['sp500']}`,
    );
    await expect(page.locator('[data-sentence]')).toContainText('Not a forecast, not investment advice.');
  });

  test('a scenario is saved, exported, deleted and imported again', async ({ page }) => {
    await open(page, '?depth=0.7&roi=0.1');
    await page.locator('#compare').scrollIntoViewIfNeeded();
    await page.getByLabel('Name', { exact: true }).fill('Mine');
    await page.getByRole('button', { name: 'Save this scenario' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export 1 as JSON' }).click();
    const path = await (await download).path();
    expect(JSON.parse(readFileSync(path, 'utf8')).scenarios[0].levers).toEqual({ depth: 0.7, roi: 0.1 });
    await page.getByRole('button', { name: 'delete Mine' }).click();
    await page.getByRole('button', { name: 'Reset all' }).click();
    await page
      .getByLabel('Import JSON')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: readFileSync(path) });
    await expect(page.getByText('1 imported.')).toBeVisible();
    await page.getByRole('button', { name: 'bring back Mine' }).click();
    await expectEngine(page, { depth: 0.7, roi: 0.1 });
    await page
      .getByLabel('Import JSON')
      .setInputFiles({ name: 'y.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
    await expect(page.getByText('This JSON file holds no scenarios of this site.')).toBeVisible();
  });

  test('a target gets its lever, or the plain answer that no cut does this', async ({ page }) => {
    await open(page, '?target=sp500:-0.2');
    await page.locator('#reverse').scrollIntoViewIfNeeded();
    const answer = page.locator('[data-answer="depth"]');
    await expect(answer).toContainText('would imply');
    await answer.getByRole('button').click();
    await expect(figure(page, 'sp500')).toHaveText(`${MINUS}20%`);
    await open(page, '?target=sp500:-0.9');
    await page.locator('#reverse').scrollIntoViewIfNeeded();
    await expect(answer).toContainText('No cut up to 95% does this');
  });

  test('an own figure changes the result, is marked as the reader’s, and one key flips back to ours', async ({
    page,
  }) => {
    await open(page);
    await page.locator('#own').scrollIntoViewIfNeeded();
    await page.getByLabel('Figures of').selectOption('NVDA');
    const field = page.getByLabel('Your figure for NVIDIA: market value');
    await field.fill('2000');
    await field.press('Enter');
    const own = [{ input: 'companies.NVDA.cap', value: 2000 }];
    await expectEngine(page, {}, own);
    await expect(page.locator('[data-input="companies.NVDA.cap"]')).toContainText('yours');
    await expect.poll(() => new URL(page.url()).searchParams.get('own')).toBe('companies.NVDA.cap:2000');
    await page.locator('h1').click();
    await page.keyboard.press('y');
    await expectEngine(page, {});
    await page.keyboard.press('y');
    await expectEngine(page, {}, own);
    await page.reload();
    await expectEngine(page, {}, own);
  });

  test('what is unfolded, typed and noted comes back from the address', async ({ page }) => {
    await open(page);
    const search = () => new URL(page.url()).searchParams;
    await page.getByText('How many take-downs is that?').click();
    await page.getByLabel('Take-downs a year').fill('6');
    await page.locator('[data-step="index"]').getByText('The arithmetic').click();
    await page.locator('#companies').scrollIntoViewIfNeeded();
    await page.getByLabel('Without a collapse it is worth').fill('25');
    await page.locator('#own').scrollIntoViewIfNeeded();
    await page.getByLabel('Figures of').selectOption('NVDA');
    const field = page.getByLabel('Your figure for NVIDIA: market value');
    await field.fill('2000');
    await field.press('Enter');
    const note = page.getByLabel('Your note on NVIDIA: market value');
    await note.fill('Close of the day: mine');
    await note.press('Enter');
    await expect.poll(() => search().get('own')).toBe('companies.NVDA.cap:2000:Close of the day%3A mine');
    expect(search().get('opened')).toBe('takedowns,step-index');
    expect(search().get('takedowns')).toBe('6~3~0.25~2~0.5');
    expect([search().get('multiple'), search().get('group')]).toEqual(['25', 'NVDA']);
    await page.reload();
    await expect(page.getByLabel('Take-downs a year')).toHaveValue('6');
    await expect(page.locator('[data-step="index"] dl')).toBeVisible();
    await page.locator('#companies').scrollIntoViewIfNeeded();
    await expect(page.getByLabel('Without a collapse it is worth')).toHaveValue('25');
    await page.locator('#own').scrollIntoViewIfNeeded();
    await expect(note).toHaveValue('Close of the day: mine');
  });

  test('every picture has its table, and an unfolded one travels in the link', async ({ page }) => {
    await open(
      page,
      '?draws=500&opened=table-move,table-tornado,table-dose-roi,table-frontier-roi,table-fan,table-histogram,table-joint,table-spread',
    );
    const rowsOf = (part: string, title: RegExp) =>
      page.locator(`#${part}`).getByRole('region', { name: title }).locator('tbody tr');
    for (const [part, title, count] of [
      ['move', /The move of the S&P 500 in four parts/, 5],
      ['sensitivity', /over the range of each lever/, 12],
      ['sensitivity', /S&P 500 against/, 41],
      ['reverse', /Depth needed for each/, 17],
      ['uncertainty', /over time in 500 draws/, 18],
      ['uncertainty', /Lowest point of S&P 500 in 500 draws/, 40],
      ['uncertainty', /S&P 500 against/, 500],
    ] as const) {
      await page.locator(`#${part}`).scrollIntoViewIfNeeded();
      await expect(rowsOf(part, title)).toHaveCount(count, { timeout: 20_000 });
    }
    await page.locator('#move summary', { hasText: 'Table' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('opened')).not.toContain('table-move');
  });

  test('the draws run in a worker and end in a share of draws given the reader’s ranges', async ({ page }) => {
    await open(page, '?draws=500');
    await page.locator('#uncertainty').scrollIntoViewIfNeeded();
    const section = page.locator('#uncertainty');
    await expect(section.getByText(/500 draws, seed 1/)).toBeVisible({ timeout: 20_000 });
    await expect(section).toContainText(/S&P 500 −20% or worse in \d+% of draws, given your ranges/);
  });

  test('long work can be cancelled, and says so', async ({ page }) => {
    await open(page, '?draws=20000');
    await page.locator('#uncertainty').scrollIntoViewIfNeeded();
    const section = page.locator('#uncertainty');
    await section.getByRole('button', { name: 'Cancel' }).click();
    await expect(section.getByText('Cancelled.')).toBeVisible();
    await expect(section.getByRole('button', { name: 'Draw again' })).toBeVisible();
  });

  test('the network steps through its rounds, both ways of clearing side by side and in the table', async ({
    page,
  }) => {
    await open(page, '?depth=0.95&recovery=0.4&firmShare=0.9&fundingFreeze=2&takedownLoss=0.5');
    await page.locator('#network').scrollIntoViewIfNeeded();
    const section = page.locator('#network');
    const costly = section.locator('[data-method="Rogers–Veraart"]');
    const lossless = section.locator('[data-method="Eisenberg–Noe"]');
    await expect(costly.locator('p[role="status"]')).toContainText('this is the clearing');
    await expect(lossless.getByRole('application', { name: /Who owes whom/ })).toBeVisible();
    await expect(section.locator('[data-rounds]').getByText('newly in default').first()).toBeVisible();
    while (await section.getByRole('button', { name: 'Round back' }).isEnabled())
      await section.getByRole('button', { name: 'Round back' }).click();
    for (const picture of [costly, lossless])
      await expect(picture.locator('p[role="status"]')).toContainText('Before anyone fails');
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing with every part open, ${theme}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme: theme });
      await open(page, '?shown=all&depth=0.8&against=Default');
      for (const id of [
        'move',
        'companies',
        'quarters',
        'network',
        'reverse',
        'sensitivity',
        'compare',
        'own',
        'backtests',
        'causes',
      ]) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await page.waitForTimeout(150);
      }
      await page.locator('[data-step="index"]').getByText('The arithmetic').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
      ).toEqual([]);
    });
  }

  test('axe finds nothing on the method page, and every equation is set as mathematics', async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto('method/');
    await expect(page.locator('math').first()).toBeVisible();
    expect(await page.locator('math').count()).toBeGreaterThan(50);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('on a phone the headline results stay in sight beside the lever that moves them', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '?shown=all');
    for (const id of ['depth', 'growthLost', 'multiplier'] as const) {
      await slider(page, id).scrollIntoViewIfNeeded();
      await expect(figure(page, 'sp500')).toBeInViewport();
      await expect(slider(page, id)).toBeInViewport();
      await slider(page, id).focus();
      await page.keyboard.press('ArrowLeft');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

test('a link to one drawing of the lab unfolds its way out, and embedded it is that drawing alone', async ({
  page,
}) => {
  await page.goto('/stress/?v=1&draws=500&figure=uncertainty.fan');
  const fan = page.locator('[data-figure="uncertainty.fan"]');
  await expect(fan.getByRole('button', { name: 'Copy picture' })).toBeVisible({ timeout: 20_000 });
  await fan.getByRole('application').focus();
  await page.keyboard.press('a');
  await expect(fan.getByText('Alternative text copied')).toBeVisible();
  await page.goto('/stress/?v=1&draws=500&figure=uncertainty.fan&embed=on');
  await expect(page.getByRole('img', { name: /^Fan chart: S&P 500 over time in 500 draws/ })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole('link', { name: /Open on Faultline/ })).toHaveAttribute(
    'href',
    /figure=uncertainty\.fan/,
  );
});
