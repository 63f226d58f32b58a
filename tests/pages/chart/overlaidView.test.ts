import { describe, expect, it } from 'vitest';
import type { LoadedDataset } from '../../../src/datasets/queries.ts';
import type { Showing } from '../../../src/datasets/transform.ts';
import type { Observation } from '../../../src/datasets/types.ts';
import { isOwn } from '../../../src/pages/chart/figureRows.ts';
import { workOverlaid } from '../../../src/pages/chart/overlaidView.ts';
import { shapeView } from '../../../src/pages/chart/viewModel.ts';
import { drawSeries } from '../../../src/pages/chart/workedView.ts';
import { overlaid } from '../../../src/session/overlaid.ts';
import { bundledLines, compareLines, linesOf, type Pairing } from '../../../src/session/overlay.ts';
import type { Whose } from '../../../src/session/overlaysInForce.ts';

const row = (entity: string, quarter: number, value: number, patch: Partial<Observation> = {}): Observation => ({
  ...{ series: 'revenue', entity, value, unit: 'USD_bn', line: (entity === 'A' ? 0 : 10) + quarter + 1 },
  period: `2025Q${quarter}`,
  date: ['', '2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'][quarter] ?? '',
  provenance: {
    ...{ status: 'reported', confidence: 'primary', source: 'filing', sourceUrl: null, published: null, note: '' },
  },
  ...patch,
});
const mine = (entity: string, quarter: number, value: number, line: number): Observation => ({
  ...row(entity, quarter, value, { line }),
  provenance: {
    ...{ status: 'user', confidence: 'unstated', source: 'mine.csv', sourceUrl: null, published: null, note: '' },
  },
});

const loadedAs = (form: 'lines' | 'stacked-bars' | 'grouped-bars' | 'ranked-bars'): LoadedDataset => ({
  dataset: {
    ...{ id: 'd', title: 'D', caveat: '', shape: 'observations', origin: { kind: 'bundled', snapshot: '2026-01-01' } },
    observations: [1, 2, 3, 4].flatMap((quarter) => [row('A', quarter, 10 * quarter), row('B', quarter, 100)]),
  },
  issues: [],
  meta: {
    ...{ id: 'd', title: 'Some data', topic: 'capex', shape: 'observations', question: 'What?', definition: 'This.' },
    ...{
      caveat: '',
      units: { USD_bn: '$bn' },
      frequency: 'quarterly',
      snapshot: '2026-01-01',
      licence: 'x',
      missing: [],
    },
    series: { revenue: { label: 'Revenue', definition: '' } },
    entities: { A: 'Alpha', B: 'Beta' },
    views: [{ id: 'all', title: 'All of it', measure: 'Amount per quarter', form, split: 'entity' }],
  } as LoadedDataset['meta'],
});

// Alpha as the reader has it: agrees in Q1, 22 for 20, 24 for 30; nothing for Q4; and one quarter we do not have.
const yours = [
  mine('A', 1, 10, 2),
  mine('A', 2, 22, 3),
  mine('A', 3, 24, 4),
  { ...mine('A', 4, 60, 5), period: '2026Q1', date: '2026-03-31' },
];
const pairing: Pairing = new Map([['revenue~A', 'revenue~A']]);

function view(form: Parameters<typeof loadedAs>[0], whose: Whose, show: Showing = 'level', pairs = pairing) {
  const loaded = loadedAs(form);
  const over = overlaid(loaded.dataset, compareLines(linesOf(yours), bundledLines(loaded), pairs));
  if (!over) throw new Error('observations');
  const worked = workOverlaid(loaded, { view: null, show, base: null }, null, over, whose);
  if (!worked) throw new Error('a view');
  const series = drawSeries(worked, []);
  const model = shapeView(worked, series, { range: { kind: 'all' }, scale: 'linear', only: [] }, null);
  return {
    model,
    series,
    values: Object.fromEntries(series.map((s) => [s.label, s.points.map(({ value }) => value)])),
  };
}

describe('a view with the reader’s file over it', () => {
  it('is ours alone, without a standing line, where ours are asked for', () => {
    const { model, values } = view('lines', 'ours');
    expect(values).toEqual({ Alpha: [10, 20, 30, 40], Beta: [100, 100, 100, 100] });
    expect(model.standing).toBeNull();
    expect(model.rows.some(isOwn)).toBe(false);
  });

  it('draws the reader’s line beside ours in the same colour, every point in the state of the reader’s', () => {
    const { model, series, values } = view('lines', 'both');
    expect(values).toEqual({
      Alpha: [10, 20, 30, 40],
      Beta: [100, 100, 100, 100],
      'Alpha, yours': [10, 22, 24, null, 60],
    });
    const [alpha, , own] = series;
    expect(own?.slot).toBe(alpha?.slot);
    expect(own?.points.filter(({ value }) => value !== null).every(({ state }) => state === 'user')).toBe(true);
    expect(alpha?.points.every(({ state }) => state === 'reported')).toBe(true);
    expect(model.standing).toBe('User-supplied data');
    expect(model.headline).toBe('Yours parts from ours first on 30 June 2025: $22bn against $20bn');
  });

  it('gives every row a key of its own, and the reader’s their line in the file', () => {
    const { model } = view('lines', 'both');
    expect(new Set(model.rows.map(({ key }) => key)).size).toBe(model.rows.length);
    expect(model.rows.filter(isOwn).map(({ name, period, line }) => [name, period, line])).toEqual([
      ['Alpha, yours', '2025Q1', 2],
      ['Alpha, yours', '2025Q2', 3],
      ['Alpha, yours', '2025Q3', 4],
      ['Alpha, yours', '2026Q1', 5],
    ]);
  });

  it('puts the reader’s line in place of ours, whole, and keeps our other lines', () => {
    const { values, model } = view('lines', 'yours');
    expect(values).toEqual({ Alpha: [10, 22, 24, null, 60], Beta: [100, 100, 100, 100] });
    expect(model.rows.filter(isOwn)).toHaveLength(4);
  });

  it('works changes out from the reader’s own rows', () => {
    // 22/10, 24/22, none over the gap.
    const { values } = view('lines', 'both', 'change');
    const own = values['Alpha, yours']?.map((value) => (value == null ? null : Math.round(value * 10) / 10));
    expect(own).toEqual([null, 120, 9.1, null, null]);
    expect(values['Alpha']?.[1]).toBe(100);
  });

  it('sets both to 100 on the same day', () => {
    const { values } = view('lines', 'both', 'index');
    expect(values['Alpha']?.slice(0, 2)).toEqual([100, 200]);
    expect(values['Alpha, yours']?.[0]).toBe(100);
    expect(values['Alpha, yours']?.[1]).toBeCloseTo(220, 10);
  });

  it('among parts of a total puts the reader’s figures in place of ours, one by one, and says so', () => {
    const { values, model } = view('stacked-bars', 'both');
    expect(values).toEqual({ Alpha: [10, 22, 24, 40, 60], Beta: [100, 100, 100, 100, null] });
    expect(model.notes.join(' ')).toMatch(/no room for both/);
    expect(model.standing).toBe('User-supplied data');
  });

  it('draws bars of both side by side on the same periods', () => {
    const { values } = view('grouped-bars', 'both');
    expect(values).toEqual({
      Alpha: [10, 20, 30, 40, null],
      Beta: [100, 100, 100, 100, null],
      'Alpha, yours': [10, 22, 24, null, 60],
    });
  });

  it('ranks the reader’s latest figure beside ours', () => {
    const { series } = view('ranked-bars', 'both');
    expect(series[0]?.points.map(({ label, value }) => [label, value])).toEqual([
      ['Beta', 100],
      ['Alpha, yours', 60],
      ['Alpha', 40],
    ]);
  });

  it.each(['both', 'yours'] as const)(
    'shows ours and says why where the file has no line in the view (%s)',
    (whose) => {
      const { values, model } = view('lines', whose, 'level', new Map());
      expect(values).toEqual({ Alpha: [10, 20, 30, 40], Beta: [100, 100, 100, 100] });
      expect(model.notes.join(' ')).toMatch(/no line in this view/);
      expect(model.standing).toBeNull();
    },
  );
});
