import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { select } from '../../src/datasets/select.ts';
import type { Observation } from '../../src/datasets/types.ts';
import { ownDataset } from '../../src/session/ownDataset.ts';

const row = (series: string, entity: string, date: string, unit = 'USD_bn', value = 1, line = 2): Observation => ({
  ...{ series, entity, period: date, date, value, unit, line },
  provenance: {
    ...{ status: 'user', confidence: 'unstated', source: 'mine.csv', sourceUrl: null, published: null, note: '' },
  },
});
const file = { name: 'mine.csv', read: '2026-11-25' };
const [first, second] = ['2025-03-31', '2025-06-30'];

const drawnIn = (rows: readonly Observation[]) => {
  const { meta, dataset } = ownDataset(rows, file);
  if (dataset.shape !== 'observations') throw new Error('figures');
  return meta.views.map((view) => {
    const chosen = select(meta, dataset.observations, view);
    return { view, groups: chosen.ok ? chosen.value.groups.map(({ label }) => label) : chosen.error };
  });
};

describe('a file as a dataset of its own', () => {
  it('has one view of its lines over time, named by what tells them apart', () => {
    const rows = ['A', 'B'].flatMap((entity) => [row('sales', entity, first), row('sales', entity, second)]);
    expect(drawnIn(rows).map(({ view, groups }) => [view.title, view.form, view.measure, groups])).toEqual([
      ['Sales, A and B', 'lines', 'As mine.csv gives it, $bn', ['A', 'B']],
    ]);
  });

  it('draws figures of a single day as bars', () => {
    expect(drawnIn([row('sales', 'A', first), row('sales', 'B', first)])[0]?.view.form).toBe('ranked-bars');
  });

  it('never puts two units on one axis, even where names cross', () => {
    const rows = [
      row('sales', 'A', first),
      row('share', 'A', first, 'percent'),
      row('share', 'B', first),
      row('sales', 'B', first, 'percent'),
    ];
    const views = drawnIn(rows);
    expect(views.map(({ groups }) => groups)).toEqual([['A'], ['B'], ['A'], ['B']]);
    expect(new Set(views.map(({ view }) => view.id)).size).toBe(4);
  });

  it('tells lines of one name in two units apart', () => {
    const views = drawnIn([row('sales', 'A', first), row('sales', 'A', first, 'percent')]);
    expect(views.map(({ view }) => view.measure)).toEqual(['As mine.csv gives it, $bn', 'As mine.csv gives it, %']);
  });

  it('gives more than seven lines views of seven, in the order of the file', () => {
    const rows = Array.from({ length: 9 }, (_, k) => row('sales', `T${k}`, first));
    expect(drawnIn(rows).map(({ view, groups }) => [view.title, groups])).toEqual([
      ['Sales, T0 to T6', ['T0', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6']],
      ['Sales, T7 and T8', ['T7', 'T8']],
    ]);
  });

  it('says how much has no view and how many rows repeat a moment', () => {
    const many = Array.from({ length: 100 }, (_, k) => row('sales', `T${k}`, first));
    const { meta } = ownDataset([...many, row('sales', 'T0', first, 'USD_bn', 5, 9)], file);
    expect(meta.views).toHaveLength(12);
    expect(meta.missing).toEqual([
      '3 more groups of lines are in the file; the first 12 have a view.',
      '1 row repeats a moment that an earlier row of the same line states; the earlier is drawn.',
    ]);
  });

  it('is made of any rows so that every view can be drawn and has an id of its own', () => {
    const some = fc.constantFrom('A', 'B', 'C c', 'ümlaut', '__proto__', 'constructor');
    const anyRow = fc
      .tuple(some, some, fc.constantFrom(first, second), fc.constantFrom('USD_bn', 'percent', 'unstated'))
      .map(([series, entity, date, unit]) => row(series, entity, date, unit));
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 30 }), (rows) => {
        const views = drawnIn(rows);
        expect(views.length).toBeGreaterThan(0);
        for (const { groups } of views) expect(Array.isArray(groups)).toBe(true);
        expect(new Set(views.map(({ view }) => view.id)).size).toBe(views.length);
        for (const { view } of views) expect(view.id).toMatch(/^[a-z0-9-]+$/);
      }),
    );
  });
});
