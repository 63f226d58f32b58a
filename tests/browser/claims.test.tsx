import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { worker } from '../../mocks/browser.ts';
import { withFault } from '../../mocks/handlers.ts';
import { axeFaults, openPage, overflow } from './pages/openPage.tsx';

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
});
afterAll(() => worker.stop());
beforeEach(() => localStorage.clear());
afterEach(() => {
  worker.resetHandlers();
  delete document.documentElement.dataset['theme'];
});

const structuredData = () =>
  JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null');

describe('the ledger', () => {
  it('lists all 27 entries of the essay with their counts, and says what it found', async () => {
    const { screen } = await openPage('/claims/');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('16 of 26 claims hold');
    await expect.element(screen.getByText('All 27 entries')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '16 Holds' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '4 Overstated' })).toBeVisible();
  });

  it('shows two verdicts side by side where today’s is not that of the day it was written', async () => {
    await openPage('/claims/');
    await expect
      .poll(() => document.querySelector('#hynix-1tn')?.textContent)
      .toMatch(/Overstated.*When it was written: Holds/);
    expect(document.querySelector('#nvda-4tn')?.textContent).not.toContain('When it was written');
  });

  it('as of the essay’s day it is counted anew, and the address says so', async () => {
    const { screen, fields } = await openPage('/claims/');
    await screen.getByRole('radio', { name: 'When it was written' }).click({ force: true });
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('18 of 26 claims hold');
    expect(fields()).toEqual({ v: '1', asof: '2026-06-25' });
    expect(document.querySelector('#hynix-1tn')?.textContent).toMatch(/Holds.*Today: Overstated/);
  });

  it('a count filters, a second press shows all, and back goes back', async () => {
    const { screen, fields, history } = await openPage('/claims/');
    await screen.getByRole('button', { name: '2 Understated' }).click();
    await expect.element(screen.getByText('2 of 27 entries')).toBeVisible();
    expect(fields()).toEqual({ v: '1', verdict: 'understated' });
    await screen.getByRole('button', { name: '2 Understated' }).click();
    await expect.element(screen.getByText('All 27 entries')).toBeVisible();
    history.back();
    await expect.element(screen.getByText('2 of 27 entries')).toBeVisible();
  });

  it('a pasted link filters by topic and grade', async () => {
    const { screen } = await openPage('/claims/?v=1&topic=memory&grade=secondary');
    await expect.element(screen.getByText('3 of 27 entries')).toBeVisible();
    await expect.element(screen.getByLabelText('Topic')).toHaveValue('memory');
  });

  it('an address that makes no sense is shown from the start with a word about it', async () => {
    const { screen } = await openPage('/claims/?asof=soon');
    await expect.element(screen.getByText('“asof=soon” in the address was ignored', { exact: false })).toBeVisible();
    await expect.element(screen.getByText('All 27 entries')).toBeVisible();
  });

  it('carries a review of every claim for machines, made from the verdicts', async () => {
    const { screen } = await openPage('/claims/');
    await expect.element(screen.getByText('All 27 entries')).toBeVisible();
    const graph = structuredData()['@graph'] as readonly { '@type': string; url: string }[];
    expect(graph).toHaveLength(26);
    expect(new Set(graph.map((review) => review['@type']))).toEqual(new Set(['ClaimReview']));
  });

  it('sets claims beside each other with the sum', async () => {
    const { screen } = await openPage('/claims/');
    await expect.element(screen.getByRole('heading', { name: '$725bn beside 0.8% of output' })).toBeVisible();
    await expect.element(screen.getByText('$725bn ÷ $32.49tn = 2.23%')).toBeVisible();
  });

  it('a broken file leaves its claims untestable and the others as they were', async () => {
    worker.use(withFault('nvidia-market-cap.csv', 'webPage'));
    const { screen } = await openPage('/claims/');
    await expect.poll(() => document.querySelector('#nvda-4tn')?.textContent).toMatch(/Untestable/);
    expect(document.querySelector('#mag7-share')?.textContent).toMatch(/Holds/);
    await expect
      .element(screen.getByText('could not be read, so the claims that need it', { exact: false }))
      .toBeVisible();
  });
});

describe('the page of a claim', () => {
  it('shows verdict, margin, arithmetic with its rows, and both days where they differ', async () => {
    const { screen } = await openPage('/claims/hynix-1tn/');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The rise of DRAM prices');
    await expect.element(screen.getByText('Holds above $1tn; now $806.2bn; $193.8bn away.').first()).toBeVisible();
    await expect
      .element(screen.getByText('As of 25 June 2026, when the essay was written', { exact: true }))
      .toBeVisible();
    await expect.element(screen.getByText('1,232.98tn ÷ 1,529.46 = $806.2bn')).toBeVisible();
    await screen.getByText('1 row', { exact: true }).first().click();
    await expect
      .element(screen.getByRole('link', { name: /^memory-market-caps\.csv, line \d+$/ }).first())
      .toBeVisible();
  });

  it('a step leads to its row on the page of its dataset', async () => {
    const { screen, history } = await openPage('/claims/capex-2025/');
    await screen.getByText('4 rows', { exact: true }).click();
    await screen
      .getByRole('link', { name: /^capex\.csv, line \d+$/ })
      .first()
      .click();
    await expect.poll(() => history.location.pathname).toBe('/charts/capex/');
    await expect.element(screen.getByRole('dialog', { name: 'Source of this figure' })).toBeVisible();
    await expect.element(screen.getByText(/^capex\.csv, line \d+$/)).toBeVisible();
  });

  it('a switch changes the definition, the verdict and the address', async () => {
    const { screen, fields } = await openPage('/claims/capex-2025/');
    await expect.element(screen.getByRole('heading', { name: 'Holds in 2 of 3' })).toBeVisible();
    await screen.getByLabelText('What is counted').selectOptions('cash');
    await expect.element(screen.getByText('Overstated', { exact: true }).first()).toBeVisible();
    expect(fields()).toEqual({ v: '1', def: 'cash' });
  });

  it('the strip has a mark for every definition, each leading to it', async () => {
    const { screen, fields } = await openPage('/claims/mag7-share/');
    const strip = screen.getByRole('list', { name: 'Verdict under each definition' });
    await expect.element(strip).toBeVisible();
    expect(strip.element().querySelectorAll('button')).toHaveLength(10);
    await screen.getByRole('button', { name: 'Class A only, index weight: Holds' }).click();
    await expect.element(screen.getByText('30.5%', { exact: true }).first()).toBeVisible();
    expect(fields()).toEqual({ v: '1', def: 'one~weight' });
  });

  it('what is unfolded is in the address, and a pasted link unfolds it', async () => {
    const { screen, fields } = await openPage('/claims/capex-2025/');
    await screen.getByText('All 3 definitions in words').click();
    await expect.poll(fields).toEqual({ v: '1', open: 'definitions' });
    const second = await openPage('/claims/capex-2025/?open=1');
    await expect.element(second.screen.getByRole('link', { name: /^capex\.csv, line \d+$/ }).first()).toBeVisible();
  });

  it('a typed day is a third way to ask', async () => {
    const { screen, fields } = await openPage('/claims/capex-2026/?asof=2026-03-01');
    await expect.element(screen.getByText('Untestable', { exact: true }).first()).toBeVisible();
    await expect.element(screen.getByText(/for Microsoft that was known by then/).first()).toBeVisible();
    expect(fields()['asof']).toBe('2026-03-01');
  });

  it('an unknown claim and an unknown definition are said to be unknown', async () => {
    const { screen } = await openPage('/claims/no-such/');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is no claim “no-such”');
    const second = await openPage('/claims/mag7-share/?def=three');
    await expect
      .element(second.screen.getByText('This claim has no definition “three”', { exact: false }))
      .toBeVisible();
  });
});

describe.each(['/claims/', '/claims/mag7-share/', '/claims/order/', '/claims/circle/', '/claims/collapse/'])(
  '%s',
  (address) => {
    it.each([
      [320, 'light'],
      [1440, 'dark'],
    ] as const)('at %d px, %s: axe finds nothing and nothing is wider than the window', async (width, theme) => {
      document.documentElement.dataset['theme'] = theme;
      const { screen } = await openPage(address, width);
      await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
      await expect.poll(() => document.body.textContent?.includes('on their way')).toBe(false);
      expect(overflow()).toBeLessThanOrEqual(0);
      expect(await axeFaults()).toEqual([]);
    });
  },
);
