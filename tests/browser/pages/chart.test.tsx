import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { worker } from '../../../mocks/browser.ts';
import { withFault } from '../../../mocks/handlers.ts';
import { axeFaults, openPage, overflow } from './openPage.tsx';

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
});
afterAll(() => worker.stop());

let restore: () => void = () => {};
beforeEach(() => localStorage.clear());
afterEach(() => {
  restore();
  restore = () => {};
  worker.resetHandlers();
  delete document.documentElement.dataset['theme'];
});

describe('the address holds the view', () => {
  it('a view chosen is a step, and back goes back', async () => {
    const { screen, history, fields } = await openPage('/charts/capex/');
    await screen.getByRole('link', { name: 'The four together, by quarter' }).click();
    await expect.element(screen.getByRole('heading', { level: 2, name: /^Four firms together/ })).toBeVisible();
    expect(fields()).toEqual({ v: '1', view: 'total' });
    history.back();
    await expect.element(screen.getByRole('heading', { level: 2, name: /^All four together/ })).toBeVisible();
  });

  it('the order of the table is in it, and is the order of the rows', async () => {
    const { screen, fields } = await openPage('/charts/capex/?view=cash-by-year');
    await screen.getByRole('button', { name: /^Value, \$bn/ }).click();
    await screen.getByRole('button', { name: /^Value, \$bn/ }).click();
    await expect.element(screen.getByRole('row').nth(1)).toHaveTextContent(/^Amazon2025/);
    expect(fields()).toEqual({ v: '1', view: 'cash-by-year', sort: '-value' });
  });

  it('a pasted link gives the same view: range, way of showing, base, search', async () => {
    const { screen } = await openPage(
      '/charts/capex/?v=1&view=total&range=2024-01-01..latest&show=index&base=2024-03-31&find=2026',
    );
    await expect.element(screen.getByLabelText('Show as')).toHaveValue('index');
    await expect.element(screen.getByLabelText('100 on')).toHaveValue('2024-03-31');
    await expect.element(screen.getByLabelText('From', { exact: true })).toHaveValue('2024-03-31');
    await expect.element(screen.getByText('2 of 10 rows')).toBeVisible();
  });

  it('an arrow key on a handle moves the range by one figure', async () => {
    const { screen, fields } = await openPage('/charts/capex/?view=cash-by-year');
    const handle = screen.getByLabelText('Range, from');
    await expect.element(handle).toHaveAttribute('aria-valuetext', '31 Dec 2015');
    (handle.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(fields).toEqual({ v: '1', view: 'cash-by-year', range: '2016-12-31..latest' });
    await expect.element(handle).toHaveAttribute('aria-valuetext', '31 Dec 2016');
  });
});

it('typing letter by letter loses none, and the address follows', async () => {
  const { screen, fields } = await openPage('/charts/capex/?view=total');
  await screen.getByLabelText('Search the table').click();
  await userEvent.keyboard('derived 2026Q1');
  await expect.element(screen.getByLabelText('Search the table')).toHaveValue('derived 2026Q1');
  await expect.poll(fields).toEqual({ v: '1', view: 'total', find: 'derived 2026Q1' });
  await expect.element(screen.getByText('1 of 34 rows')).toBeVisible();
});

describe('what is behind a figure', () => {
  it('a row opens its source with the line of the file, and Escape closes it', async () => {
    const { screen, fields } = await openPage('/charts/capex/?view=total');
    await screen.getByRole('button', { name: 'Four firms together' }).first().click();
    const sheet = screen.getByRole('dialog', { name: 'Source of this figure' });
    await expect.element(sheet).toBeVisible();
    await expect.element(sheet.getByText(/^capex\.csv, line \d+$/)).toBeVisible();
    expect(fields()['point']).toMatch(/^capex_cash_ppe_quarterly~BIG4~2018Q1~/);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => fields()['point']).toBeUndefined();
  });

  it('the counts of the downloads are those of the table and the file', async () => {
    const { screen } = await openPage('/charts/capex/?view=total&range=1y');
    await expect.element(screen.getByText('Table: 5 rows')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Download as shown (CSV, 5 rows)' })).toBeVisible();
  });

  it('a link that cannot be copied is shown to be copied by hand', async () => {
    const real = navigator.clipboard.writeText;
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    restore = () => {
      navigator.clipboard.writeText = real;
    };
    const { screen } = await openPage('/charts/capex/');
    await screen.getByRole('button', { name: 'Copy link to this view' }).click();
    const field = screen.getByRole('textbox', { name: 'Copy link to this view' });
    await expect.element(field).toBeVisible();
    // The address of the page, with the day of the data it was made on.
    const value = (field.element() as HTMLInputElement).value;
    expect(value.startsWith(`${location.origin}${location.pathname}?`)).toBe(true);
    expect(value).toMatch(/&snapshot=2026-11-25$/);
  });
});

describe('bad input', () => {
  it('a nonsense parameter costs its own field, says what it was, and what it takes', async () => {
    const { screen } = await openPage('/charts/capex/?scale=banana&view=total');
    await expect
      .element(screen.getByText('“scale=banana” in the address was ignored: it takes “linear” or “log”.'))
      .toBeVisible();
    await expect.element(screen.getByRole('heading', { level: 2, name: /^Four firms together/ })).toBeVisible();
  });

  it('an unknown dataset is named, with the nearest ones and the way to all', async () => {
    const { screen } = await openPage('/charts/capx/');
    await expect.element(screen.getByRole('heading', { level: 1, name: 'There is no dataset “capx”' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'capex', exact: true })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'all charts' })).toBeVisible();
  });

  it('a web page in place of the file is named, and the other charts are offered', async () => {
    worker.use(withFault('hbm.csv', 'webPage'));
    const { screen } = await openPage('/charts/hbm/');
    await expect.element(screen.getByText('hbm.csv looks like a web page, not CSV.')).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'all charts' })).toBeVisible();
  });

  it('a bad cell costs its row: line, column and remedy are said, and the rest is drawn', async () => {
    worker.use(withFault('hbm.csv', 'badCell'));
    const { screen } = await openPage('/charts/hbm/');
    await expect.element(screen.getByText(/hbm\.csv, line 2, value: “12%” is not a plain number/)).toBeVisible();
    await expect.element(screen.getByText(/^Table: \d+ rows$/)).toBeVisible();
  });
});

describe('keys', () => {
  it('t closes the table, ? lists the keys, and inside the search they are letters', async () => {
    const { screen, fields } = await openPage('/charts/capex/?view=total');
    const search = screen.getByLabelText('Search the table');
    await search.fill('t?');
    expect(fields()).toEqual({ v: '1', view: 'total', find: 't?' });
    await search.fill('');
    (search.element() as HTMLElement).blur();
    await userEvent.keyboard('t');
    await expect.poll(fields).toEqual({ v: '1', view: 'total', open: '' });
    await userEvent.keyboard('?');
    await expect.element(screen.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  });

  it('d saves what is shown under a name that says what it is', async () => {
    const { screen } = await openPage('/charts/capex/?view=total&range=1y&show=year');
    await expect.element(screen.getByText('Table: 5 rows')).toBeVisible();
    const saved: { name: string; text: Promise<string> }[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: fetch(this.href).then((response) => response.text()) });
    };
    restore = () => {
      HTMLAnchorElement.prototype.click = click;
    };
    await userEvent.keyboard('d');
    expect(saved.map(({ name }) => name)).toEqual(['faultline-capex-total-year-2026-11-25.csv']);
    expect((await saved[0]?.text)?.trimEnd().split('\r\n')).toHaveLength(6);
  });

  it('are switched off in the sheet that lists them', async () => {
    const { screen, fields } = await openPage('/charts/capex/?view=total');
    await screen.getByRole('button', { name: 'Keys' }).click();
    await screen.getByRole('checkbox', { name: 'Single-key shortcuts are on' }).click();
    await screen.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' }).click();
    await userEvent.keyboard('l');
    expect(fields()).toEqual({ view: 'total' });
  });
});

describe('every reader', () => {
  const addresses = [
    '/charts/capex/?view=five-firms',
    '/charts/capex-guidance/?view=latest',
    '/charts/financing-links/?view=purchases',
    '/charts/directive/',
    '/charts/',
    '/sources/',
  ];

  it.each(addresses)('%s: axe finds nothing, in light and in dark, with a sheet open too', async (address) => {
    const { screen } = await openPage(address);
    await expect.element(screen.getByRole('heading', { level: 2 }).first()).toBeVisible();
    // The chart's code arrives after the words.
    await expect.poll(() => document.querySelector('[class*=skeleton]')).toBeNull();
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset['theme'] = theme;
      expect(await axeFaults()).toEqual([]);
    }
    const sources = screen.getByRole('button', { name: 'Sources of this view' });
    if (sources.elements().length === 0) return;
    await sources.click();
    await expect.element(screen.getByRole('dialog', { name: 'Sources of this view' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  it.each(addresses)('%s fits 320 pixels without scrolling sideways', async (address) => {
    const { screen } = await openPage(address, 320);
    await expect.element(screen.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect.poll(() => document.querySelector('[class*=skeleton]')).toBeNull();
    expect(overflow()).toBeLessThanOrEqual(0);
  });
});
