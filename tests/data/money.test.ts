import { describe, expect, it } from 'vitest';
import type { FinancingLink, LinkStatus } from '../../src/datasets/types.ts';
import { bundled, bundledLinks, bundledObservations, theValue } from '../support/bundled.ts';

const links = bundledLinks('financing-links');
const labs = bundledObservations('ai-labs');
const partners = bundledObservations('ai-partners');

const summable: readonly LinkStatus[] = ['active', 'paid', 'partly_paid'];
const purchases = links.filter(({ kind }) => kind === 'purchase_commitment' || kind === 'lease');
const firm = (from: string) => purchases.filter((link) => link.from === from && summable.includes(link.linkStatus));
const total = (rows: readonly FinancingLink[]) => rows.reduce((sum, { amount }) => sum + (amount ?? Number.NaN), 0);
const disclosed = (rows: readonly FinancingLink[]) => rows.filter(({ amount }) => amount !== null);
const link = (id: string) => links.find((one) => one.id === id);

describe('financing links', () => {
  it('are sorted by id, each of its own', () => {
    const ids = links.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('name a payer, a receiver and a kind that the meta file knows', () => {
    const { meta } = bundled('financing-links');
    const named = new Set(links.flatMap(({ from, to }) => [from, to]));
    expect(Object.keys(meta.entities).toSorted()).toEqual([...named].toSorted());
    expect(Object.keys(meta.series).toSorted()).toEqual([...new Set(links.map(({ kind }) => kind))].toSorted());
    expect(links.filter(({ from, to }) => from === to)).toEqual([]);
  });

  it('keep the amount between its low and its high end', () => {
    for (const { id, amount, low, high } of links) {
      if (amount !== null && low !== null) expect(low, id).toBeLessThanOrEqual(amount);
      if (amount !== null && high !== null) expect(high, id).toBeGreaterThanOrEqual(amount);
    }
  });

  it('leave an amount empty where it was not disclosed, and never write zero for it', () => {
    expect(links.filter(({ amount }) => amount === 0)).toEqual([]);
    expect(links.filter(({ amount }) => amount === null).length).toBe(10);
  });

  it('end after they start', () => {
    const both = links.flatMap(({ id, start, end }) => (start !== null && end !== null ? [{ id, start, end }] : []));
    expect(both.length).toBeGreaterThan(20);
    for (const { id, start, end } of both) expect(end.slice(0, 4) >= start.slice(0, 4), id).toBe(true);
  });
});

describe('firm purchases', () => {
  it('of OpenAI are 745 billion: Oracle 300, Microsoft 250, AWS 138, CoreWeave 22.4, Cerebras 20, AMD 15', () => {
    const by = (to: string) => total(disclosed(firm('OPENAI')).filter((one) => one.to === to));
    expect(by('ORCL')).toBe(300);
    expect(by('MSFT')).toBe(250);
    expect(by('AMZN')).toBe(38 + 100);
    expect(by('CRWV')).toBeCloseTo(11.9 + 4 + 6.5, 9);
    expect(by('CEREBRAS')).toBe(20);
    expect(by('AMD')).toBe(15);
    expect(total(disclosed(firm('OPENAI')))).toBeCloseTo(745.4, 9);
  });

  it('of OpenAI without AMD’s gigawatt are the contracts with a stated value in the labs table', () => {
    const withValue = disclosed(firm('OPENAI')).filter(({ to }) => to !== 'AMD');
    expect(total(withValue)).toBeCloseTo(theValue(labs, 'hard_dollar_contracts', 'OPENAI', '2026-08'), 9);
  });

  it('of Anthropic are 548 billion: the 518 of its prospectus and 30 with AMD', () => {
    const rows = disclosed(firm('ANTHROPIC'));
    expect(total(rows.filter(({ to }) => to !== 'AMD'))).toBeCloseTo(518, 9);
    expect(total(rows)).toBeCloseTo(548, 9);
    expect(theValue(labs, 'commitments_total', 'ANTHROPIC', '2026-09')).toBe(518);
  });

  it.each(['OPENAI', 'ANTHROPIC'])('of %s hold nothing superseded, cancelled, in talks or counted twice', (from) => {
    const out: readonly LinkStatus[] = ['superseded', 'cancelled', 'aggregate', 'non_binding', 'in_talks', 'reported'];
    const left = purchases.filter((one) => one.from === from && out.includes(one.linkStatus));
    expect(left.length).toBeGreaterThan(4);
    expect(firm(from).filter((one) => left.includes(one))).toEqual([]);
  });

  it('leave OpenAI’s 1,400 out: cut to about 600 by 2030 in February 2026', () => {
    expect(link('openai-all-2025-11')).toMatchObject({ amount: 1400, linkStatus: 'superseded' });
    expect(link('openai-all-2026-02')).toMatchObject({ amount: 600, linkStatus: 'aggregate' });
    expect(theValue(labs, 'commitments_total', 'OPENAI', '2025-11-06')).toBe(1400);
    expect(theValue(labs, 'commitments_total', 'OPENAI', '2026-02-20')).toBe(600);
  });

  it('between the labs and the listed clouds have a stated amount, as the stress test needs', () => {
    for (const from of ['OPENAI', 'ANTHROPIC'])
      for (const to of ['ORCL', 'MSFT', 'AMZN', 'CRWV']) {
        if (from === 'ANTHROPIC' && (to === 'ORCL' || to === 'CRWV')) continue;
        expect(
          firm(from).filter((one) => one.to === to && one.amount === null),
          `${from} ${to}`,
        ).toEqual([]);
        expect(
          firm(from).some((one) => one.to === to),
          `${from} ${to}`,
        ).toBe(true);
      }
  });
});

describe('NVIDIA’s promises', () => {
  it('to pay for others grew from 0.86 to 3.5 to 108.5 billion within ten months', () => {
    const steps = partners.filter(({ series, entity }) => series === 'guarantees_max_exposure' && entity === 'NVDA');
    expect(steps.map(({ date, value }) => [date, value])).toEqual([
      ['2025-10-26', 0.86],
      ['2026-01-25', 3.5],
      ['2026-07-26', 108.5],
    ]);
  });

  it('of July are the 3.5 of January and a guarantee capped at 105', () => {
    const cap = link('nvidia-sbenergy-guarantee-2026-08');
    expect(cap).toMatchObject({ amount: 105, linkStatus: 'active', start: '2026-08-17' });
    expect(theValue(partners, 'guarantees_max_exposure', 'NVDA', '2026-07-26')).toBeCloseTo(3.5 + 105, 9);
    expect(link('nvidia-guarantees-total-2026-07')?.linkStatus).toBe('aggregate');
  });

  it('hold stakes carried at 99 billion, 43 percent of book equity', () => {
    const stakes = theValue(partners, 'equity_stakes_carrying_value', 'NVDA', '2026-07-26');
    expect(stakes).toBe(99);
    expect(stakes / theValue(partners, 'equity_book', 'NVDA', '2026-07-26')).toBeCloseTo(0.43, 2);
  });
});

describe('the circle of the essay', () => {
  const five = ['NVDA', 'OPENAI', 'ORCL', 'CRWV', 'MSFT'];
  const live = links.filter(
    ({ from, to, linkStatus }) => five.includes(from) && five.includes(to) && summable.includes(linkStatus),
  );

  it('closes: money goes from NVIDIA to OpenAI, from there to Oracle, and from Oracle back to NVIDIA', () => {
    const goes = (from: string, to: string) => live.some((one) => one.from === from && one.to === to);
    expect([goes('NVDA', 'OPENAI'), goes('OPENAI', 'ORCL'), goes('ORCL', 'NVDA')]).toEqual([true, true, true]);
  });

  it('touches each of the five in both directions', () => {
    for (const firmName of five) {
      expect(
        live.some(({ from }) => from === firmName),
        firmName,
      ).toBe(true);
      expect(
        live.some(({ to }) => to === firmName),
        firmName,
      ).toBe(true);
    }
  });
});

describe('the labs', () => {
  it('OpenAI’s 2025 is 13.07 billion of revenue audited and about 13 in the essay', () => {
    expect(theValue(labs, 'revenue_annual', 'OPENAI', '2025', 'reported')).toBe(13.07);
    expect(theValue(labs, 'revenue_annual', 'OPENAI', '2025', 'essay')).toBe(13);
  });

  it.each([
    ['2024', 12.48, 3.7, 8.78],
    ['2025', 34, 13.07, 20.92],
  ])('OpenAI’s operating loss of %s is costs of %d less revenue of %d', (year, costs, sales, loss) => {
    expect(theValue(labs, 'costs_total_annual', 'OPENAI', year)).toBe(costs);
    expect(theValue(labs, 'operating_loss_annual', 'OPENAI', year)).toBe(loss);
    // The accounts round each to 10 million.
    expect(Math.abs(costs - sales - loss)).toBeLessThan(0.0151);
  });

  it('965 billion is what investors paid in May, not what a listing was expected to fetch', () => {
    const paid = labs.find(
      (row) => row.series === 'valuation_post_money' && row.value === 965 && row.provenance.status === 'reported',
    );
    expect(paid?.date).toBe('2026-05-28');
    expect(theValue(labs, 'valuation_post_money', 'ANTHROPIC', '2026-06', 'essay')).toBe(965);
    expect(theValue(labs, 'ipo_target_valuation', 'ANTHROPIC', '2026-09')).toBe(2000);
  });

  it.each([
    ['OPENAI', '2025', 1400, 13.07, 107.1],
    ['OPENAI', '2026-02', 600, 13.07, 45.9],
    ['ANTHROPIC', '2025', 518, 4.59, 112.9],
    ['ANTHROPIC', '2026Q2', 518, 46, 11.3],
  ])('%s %s: commitments of %d over revenue of %d are %d', (lab, period, promised, sales, times) => {
    expect(theValue(labs, 'commitments_to_revenue_ratio', lab, period, 'derived')).toBe(times);
    expect(promised / sales).toBeCloseTo(times, 1);
  });

  it('a quarter times four is four times the quarter', () => {
    for (const lab of ['OPENAI', 'ANTHROPIC'])
      expect(theValue(labs, 'revenue_annualised', lab, '2026Q2')).toBeCloseTo(
        4 * theValue(labs, 'revenue_quarterly', lab, '2026Q2', 'reported'),
        9,
      );
  });
});

describe('balance sheets', () => {
  const sheet = ['cash_and_securities', 'total_debt', 'equity_book', 'liabilities_total', 'rpo_backlog'];

  it('go by their day, which is also their period', () => {
    const rows = [...labs, ...partners].filter(({ series }) => sheet.includes(series));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(({ period, date }) => period !== date)).toEqual([]);
  });

  it('the backlog of four clouds is the sum of four backlogs', () => {
    const of = (entity: string, day: string) => theValue(partners, 'rpo_backlog', entity, day);
    const sum =
      of('MSFT', '2026-06-30') + of('ORCL', '2026-08-31') + of('GOOGL', '2026-06-30') + of('AMZN', '2026-06-30');
    expect(sum).toBeCloseTo(678 + 664 + 519.5 + 496, 9);
    expect(theValue(partners, 'backlog_four_clouds', 'BIG4_CLOUD', '2026-08-31')).toBeCloseTo(sum, 9);
  });

  it('two labs’ share of it uses announced contracts: 940.5 of 2,357.5 are 39.9 percent', () => {
    const owed = theValue(partners, 'backlog_from_two_labs', 'BIG4_CLOUD', '2026-08-31');
    const announced = disclosed([...firm('OPENAI'), ...firm('ANTHROPIC')]).filter(({ to }) =>
      ['ORCL', 'MSFT', 'AMZN', 'GOOGL'].includes(to),
    );
    expect(owed).toBe(940.5);
    expect(total(announced)).toBeCloseTo(owed, 9);
    expect((owed / 2357.5) * 100).toBeCloseTo(
      theValue(partners, 'backlog_from_two_labs_share', 'BIG4_CLOUD', '2026-08-31'),
      1,
    );
  });

  it('three counts of the bonds of 2026 are three series', () => {
    const counts = partners.filter(({ series }) => series.startsWith('hyperscaler_bonds_to_date_'));
    expect(counts.map(({ series, value }) => [series, value])).toEqual([
      ['hyperscaler_bonds_to_date_press', 159],
      ['hyperscaler_bonds_to_date_reuters', 220],
      ['hyperscaler_bonds_to_date_vanguard', 132],
    ]);
  });
});
