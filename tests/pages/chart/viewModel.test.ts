import { describe, expect, it } from 'vitest';
import { gdpTable } from '../../../src/datasets/gdp.ts';
import { viewModel } from '../../../src/pages/chart/viewModel.ts';
import { defaultView, type ViewState } from '../../../src/session/session.ts';
import { bundled, bundledIds, bundledObservations } from '../../support/bundled.ts';

const gdp = gdpTable(bundledObservations('ai-gdp'));

function model(id: string, state: Partial<ViewState> = {}) {
  const made = viewModel(bundled(id), { ...defaultView, ...state }, gdp, null);
  if (!made) throw new Error(`${id} has no view`);
  return made;
}

describe.each(bundledIds)('every view of %s', (id) => {
  it('has a headline, rows, something to draw, and nothing to apologise for', () => {
    for (const { id: view } of bundled(id).meta.views) {
      const { headline, rows, series, events, links, notes, fault } = model(id, { view });
      expect([fault, notes], view).toEqual([null, []]);
      expect(headline, view).not.toBeNull();
      expect(headline, view).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(rows.length, view).toBeGreaterThan(0);
      expect(series.length + events.length + links.length, view).toBeGreaterThan(0);
    }
  });
});

describe('what the address asks for and the view cannot give', () => {
  it('a view that is not there: the first is shown, and the reader is told', () => {
    const { spec, notes } = model('capex', { view: 'by-colour' });
    expect(spec.id).toBe(bundled('capex').meta.views[0]?.id);
    expect(notes).toEqual(['This dataset has no view “by-colour”, so the first is shown.']);
  });

  it('a way of showing that does not fit: the figures stay, with the reason', () => {
    const { how, notes } = model('memory-market-caps', { view: 'rate', show: 'gdp' });
    expect(how).toBeNull();
    expect(notes).toEqual(['Only amounts in dollars can be set against GDP. The figures are shown as they are.']);
  });

  it('a log scale over zero: linear, with the reason', () => {
    const { scale, notes } = model('capex-cash-flow', { view: 'free-cash-flow', scale: 'log' });
    expect(scale).toBe('linear');
    expect(notes.join()).toMatch(/^No log scale: /);
  });

  it('a range without figures: all are shown, with a word', () => {
    const all = model('capex', { view: 'total' });
    const { span, rows, notes } = model('capex', {
      view: 'total',
      range: { kind: 'between', from: '1999-01-01', to: '1999-12-31' },
    });
    expect([span, rows.length]).toEqual([all.span, all.rows.length]);
    expect(notes).toEqual(['Fewer than two figures lie in the range of the address, so all are shown.']);
  });

  it('a line that is not in the view is not picked out', () => {
    const { series, notes } = model('capex', { view: 'five-firms', only: ['MSFT', 'IBM'] });
    expect(series.filter(({ role }) => role === 'context').map(({ id }) => id)).not.toContain('MSFT');
    expect(notes).toEqual(['Some of the lines picked out in the address are not in this view.']);
  });
});

describe('the range', () => {
  it('cuts table and headline, and leaves what is worked out from before it as it was', () => {
    const all = model('capex', { view: 'total', show: 'year' });
    const cut = model('capex', { view: 'total', show: 'year', range: { kind: 'last', years: 1 } });
    expect(cut.rows.length).toBeLessThan(all.rows.length);
    const before = new Map(all.rows.map((row) => [row.key, row.value]));
    for (const row of cut.rows) expect(row.value).toBe(before.get(row.key));
    expect(cut.rows.every((row) => row.value !== null)).toBe(true);
  });
});

it('a mark of the file is not drawn beside figures worked out from it', () => {
  expect(model('capex', { view: 'quoted-by-year' }).marks).toHaveLength(1);
  expect(model('capex', { view: 'quoted-by-year', show: 'gdp' }).marks).toEqual([]);
});

it('quoted capex of 2025 over GDP agrees with the row of the GDP file', () => {
  const { rows } = model('capex', { view: 'quoted-by-year', show: 'gdp' });
  const sum = rows.filter((row) => row.period === '2025').reduce((total, row) => total + (row.value ?? Number.NaN), 0);
  const stated = bundledObservations('ai-gdp').filter(
    (o) => o.unit === 'percent' && o.period === '2025' && o.series.includes('quoted'),
  );
  expect(stated.length).toBeGreaterThan(0);
  // The file rounds to hundredths of a per cent.
  for (const o of stated) expect(sum).toBeCloseTo(o.value, 1);
});
