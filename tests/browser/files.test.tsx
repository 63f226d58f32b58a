import { clear, createStore } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openFiles } from '../../src/session/fileBrowser.ts';
import { keepPortfolio } from '../../src/session/keptPortfolio.ts';
import { axeFaults, openPage, overflow } from './pages/openPage.tsx';

const paste = (text: string) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
};

const capex = 'quarter,company,capex (USD bn)\n2025Q1,MSFT,10\n2025Q2,MSFT,20\n2025Q1,GOOGL,11\n2025Q2,GOOGL,22.5\n';
const heading = (name: RegExp | string) => page.getByRole('heading', { level: 2, name });

beforeEach(async () => {
  await page.viewport(1000, 800);
  keepPortfolio(null);
  await clear(createStore('faultline-files', 'files'));
  for (const { id } of openFiles().get()) openFiles().close(id);
});

describe('a file that is understood', () => {
  it('pasted anywhere on the page, becomes a chart with a receipt that adds up', async () => {
    await openPage('/files/');
    paste(capex);
    await expect.element(heading('4 figures: 2 series, 2025Q1 to 2025Q2')).toBeVisible();
    await expect.element(page.getByText('4 rows read = 4 used + 0 set aside').first()).toBeVisible();
    await expect.element(page.getByRole('img', { name: /2 lines of your file/ }).first()).toBeVisible();
  });

  it('has a chart and a screen without a fault that a machine can find, and fits a small phone', async () => {
    await openPage('/files/', 320);
    paste(capex);
    await expect.element(heading(/^4 figures/)).toBeVisible();
    await expect.element(page.getByRole('img', { name: /2 lines of your file/ }).first()).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    expect(overflow()).toBeLessThanOrEqual(0);
  });
});

describe('a file that is not', () => {
  it('is asked about, with its own rows, and goes on at the answer, which can be taken back', async () => {
    await openPage('/files/');
    paste('date,value (GW)\n03/04/2025,1.5\n04/04/2025,2.5\n05/04/2025,3.5\n');
    await expect.element(heading('1 question before the figures can be used')).toBeVisible();
    await expect.element(page.getByRole('cell', { name: '2025-03-04' })).toBeVisible();
    await page.getByLabelText('Day, month, year').click();
    await expect.element(heading('3 figures: value, 3 April 2025 to 5 April 2025')).toBeVisible();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect.element(heading(/^1 question/)).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  it('has its errors listed, and a cell corrected in place is in the receipt', async () => {
    await openPage('/files/');
    paste('date,value (GW)\n2025-01-31,1.5\n2025-02-28,oops\n2025-03-31,3.5\n2025-04-30,4.5\n');
    await expect.element(page.getByText('not-a-number', { exact: true })).toBeVisible();
    await page.getByLabelText('Line 3, value (GW): should be').fill('2.5');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await expect.element(heading(/^4 figures/)).toBeVisible();
    await expect.element(page.getByText('Line 3, value (GW): “oops” is “2.5”')).toBeVisible();
  });

  it('refused, it teaches: what it seems to be, how it begins, what to do', async () => {
    await openPage('/files/');
    paste('<!DOCTYPE html><html><body>Please log in</body></html>');
    await expect
      .element(page.getByRole('heading', { name: 'pasted table looks like a web page saved under another name.' }))
      .toBeVisible();
    await expect.element(page.getByText('<!DOCTYPE html>')).toBeVisible();
    await expect.element(page.getByText('Download it again from the page’s own button.')).toBeVisible();
  });

  it('in which no table was found, it is read all the same where the reader says so', async () => {
    await openPage('/files/');
    paste('Dear reader,\nthe figures will follow next week, with our apologies for the delay.\nYours sincerely\n');
    await page.getByRole('button', { name: 'Read it as a table all the same' }).click();
    await expect.element(page.getByText('Dear reader').first()).toBeVisible();
    await expect.element(page.getByLabelText('Headings on line (0 for none)')).toHaveValue(1);
  });

  it('without a day, it is asked for the day, and drawn', async () => {
    await openPage('/files/');
    paste('who;what\nAlder;1\nBirch;2\nCedar;3\n');
    await page.getByLabelText('For which day are these figures?').fill('2025-06-30');
    await page.getByRole('button', { name: 'Use this day' }).click();
    await expect.element(heading('3 figures: 3 series, 30 June 2025')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  it('that no recipe knows, it is mapped by hand', async () => {
    await openPage('/files/');
    paste('region,leader\nnorth,Ann\nsouth,Bob\neast,Eve\n');
    await expect.element(heading(/^A table of a format nobody here knows/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Read the table so' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });
});

describe('kept', () => {
  it('comes back by its address, is renamed, and is gone when deleted', async () => {
    const { fields } = await openPage('/files/');
    paste(capex);
    await expect.element(heading(/^4 figures/)).toBeVisible();
    await page.getByRole('button', { name: 'Keep in this browser' }).click();
    await expect.element(page.getByRole('button', { name: 'Rename pasted table' })).toBeVisible();
    expect(fields()['file']).toMatch(/^kept-/);
    await page.getByRole('button', { name: 'Rename pasted table' }).click();
    await userEvent.fill(page.getByLabelText('New name of pasted table'), 'my capex');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Renamed to my capex.')).toBeVisible();
    await page.getByRole('button', { name: 'Delete my capex' }).click();
    await expect.element(page.getByText('my capex was deleted from this browser.')).toBeVisible();
    await expect.element(page.getByText(/^None yet/)).toBeVisible();
  });

  it('an address of a file that is not kept here says so', async () => {
    await openPage('/files/?file=kept-nothing');
    await expect.element(page.getByText(/^The file of this address is not kept in this browser/)).toBeVisible();
  });
});

it('yours laid over ours gives the first day they part, and both verdicts of each claim that reads it', async () => {
  await openPage('/files/');
  paste('series,entity,period,date,value,unit\n' + 'capex_guidance_2026_mid,AMZN,2026,2026-07-30,100,USD_bn\n');
  await expect.element(heading(/^1 figure/)).toBeVisible();
  await page.getByText('Lay it over our figures').click();
  await expect
    .element(page.getByRole('heading', { name: /^Yours parts from ours first on 30 July 2026: \$100bn against/ }))
    .toBeVisible();
  await expect
    .element(page.getByRole('heading', { name: /verdicts? of \d+ changes? on your figures|^No verdict changes/ }))
    .toBeVisible();
  await page.getByLabelText('Ours', { exact: true }).click();
  await expect.element(page.getByLabelText('Ours', { exact: true })).toBeChecked();
  expect(await axeFaults()).toEqual([]);
});

it('an example of the gallery opens by its address, with what must come out beside it', async () => {
  await openPage('/files/?file=example-meaning-ishares');
  await expect
    .element(heading(/^6 positions, together 100\.0% of the portfolio, as of 30 September 2025$/))
    .toBeVisible();
  await page.getByText(/^Holdings and meaning/).click();
  await expect.element(page.getByRole('link', { name: 'what must come out' }).first()).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});

it('a line by quarter is laid into an input period by period, and the lab opens with the whole path as the reader’s', async () => {
  const { history, fields } = await openPage('/files/');
  paste('quarter,spending (USD bn)\n2026Q4,150\n2027Q1,160\n2027Q2,170\n');
  await expect.element(heading(/^3 figures/)).toBeVisible();
  await page.getByText('Use it in the stress test').click();
  await userEvent.selectOptions(page.getByLabelText(/^Input for /), 'capex');
  await expect.element(page.getByText(/yours for 2026Q4 to 2027Q2; ours for the other \d+/)).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  await page.getByRole('link', { name: 'Open the stress test with 1 input of yours' }).click();
  await expect.element(page.getByRole('heading', { name: 'What if the spending stops?' })).toBeVisible();
  expect(history.location.pathname).toBe('/stress/');
  expect(fields()['own']).toMatch(/^capex:[\d.]+~.*150~160~170~/);
});

it('holdings are stress-tested from this browser: the lab names the file, and no address carries them', async () => {
  const { history } = await openPage('/files/?file=example-meaning-ishares');
  await expect.element(heading(/^6 positions/)).toBeVisible();
  await page.getByText('What it is exposed to').click();
  await page.getByRole('button', { name: 'Stress-test this portfolio' }).click();
  await expect.element(heading(/^With your portfolio of meaning-ishares\.csv/)).toBeVisible();
  await expect.element(page.getByText('Your portfolio', { exact: true }).first()).toBeVisible();
  expect(history.location.pathname).toBe('/stress/');
  expect(history.location.search).toBe('');
  expect(await axeFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Remove the portfolio' }).click();
  await expect.element(heading(/^With your portfolio/)).not.toBeInTheDocument();
  expect(document.querySelector('[data-headline="portfolio"]')).toBeNull();
});

it('the number of a line, pressed with Enter, makes that line the headings', async () => {
  await openPage('/files/');
  paste('quarter,sales (USD bn)\n2025Q1,10\n2025Q2,20\n2025Q3,30\n');
  await expect.element(heading(/^3 figures/)).toBeVisible();
  const second = page.getByRole('button', { name: 'Line 2: take as the headings' });
  await expect.element(second).toBeVisible();
  (second.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('row', { name: /^Line 2: take as the headings 2025Q1 10$/ }))
    .toHaveAttribute('data-role', 'header');
});
