import { clear, createStore } from 'idb-keyval';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { openFiles } from '../../src/session/fileBrowser.ts';
import { overlaysInForce, takeOffOverlay } from '../../src/session/overlaysInForce.ts';
import { axeFaults, openPage } from './pages/openPage.tsx';

const paste = (text: string) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
};

const closeAll = () => {
  for (const { id } of openFiles().get()) openFiles().close(id);
};

beforeEach(async () => {
  for (const { datasetId } of overlaysInForce()) takeOffOverlay(datasetId);
  await clear(createStore('faultline-files', 'files'));
  closeAll();
});

// The essay's four spent $410bn in 2025 as they quote it; with Microsoft at 60 for 118 it is $352bn.
const mine =
  'series,entity,period,date,value,unit\n' +
  'capex_company_quoted_annual,MSFT,2025,2025-12-31,60,USD_bn\n' +
  'capex_cash_ppe_quarterly,MSFT,2026Q1,2026-03-31,99,USD_bn\n' +
  'capex_cash_ppe_quarterly,MSFT,2026Q2,2026-06-30,98,USD_bn\n';

const note = () => page.getByRole('region', { name: 'Your figures over ours' });

it('a kept file stands beside ours on chart and claim, is there after it was closed, and is gone when taken off', async () => {
  const files = await openPage('/files/');
  paste(mine);
  await page.getByRole('button', { name: 'Keep in this browser' }).click();
  await page.getByText('Lay it over our figures').click();
  await page.getByRole('button', { name: 'Use on charts and claims' }).click();
  await files.screen.unmount();
  closeAll();

  const chart = await openPage('/charts/capex/?v=1&view=five-firms');
  await expect.element(note()).toBeVisible();
  await expect
    .element(page.getByRole('heading', { level: 2, name: /^Yours parts from ours first on/ }).first())
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Microsoft, yours' }).first()).toBeInTheDocument();
  await expect.element(page.getByRole('region', { name: 'Differences between yours and ours' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  await chart.screen.unmount();

  await openPage('/claims/capex-2025/');
  await expect.element(page.getByText('The verdict moves: “Holds” on ours, “Overstated” on yours.')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'The arithmetic on yours' })).toBeVisible();
  await page.getByRole('radio', { name: 'Ours', exact: true }).click({ force: true });
  await expect.element(page.getByRole('heading', { name: 'The arithmetic on yours' })).not.toBeInTheDocument();
  expect(await axeFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Take off' }).click();
  await expect.element(note()).not.toBeInTheDocument();
});

it('a file that is a dataset of its own has a chart page with range, ways of showing and a receipt', async () => {
  const files = await openPage('/files/');
  paste(mine);
  await page.getByRole('link', { name: 'Open as a chart page' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: /^pasted table/ })).toBeVisible();
  await expect.element(page.getByText('3 rows read = 3 used + 0 set aside.', { exact: false })).toBeVisible();
  expect(files.history.location.pathname).toBe('/charts/yours/');
  await expect.element(page.getByText(/user-supplied data/).first()).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});
