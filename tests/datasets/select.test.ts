import { describe, expect, it } from 'vitest';
import { describeSelectIssue, rowsOf, type Selection, select } from '../../src/datasets/select.ts';
import type { Observation } from '../../src/datasets/types.ts';
import { bundled, bundledIds } from '../support/bundled.ts';
import { metaOf, rows, view } from '../support/viewFixtures.ts';

function selected(observations: readonly Observation[], spec = view()): Selection {
  const read = select(metaOf([spec]), observations, spec);
  if (!read.ok) throw new Error(describeSelectIssue(read.error));
  return read.value;
}

const drawn = (selection: Selection) =>
  selection.groups.map((group) => [group.id, group.points.map((point) => [point.period, point.value])]);

describe('groups', () => {
  const two = rows(
    ['spend', 'B', '2026Q1', '2026-03-31', 2],
    ['spend', 'A', '2026Q2', '2026-06-30', 3],
    ['spend', 'A', '2026Q1', '2026-03-31', 1],
  );

  it('stand in the order of the meta file, points in time order', () => {
    expect(drawn(selected(two))).toEqual([
      [
        'A',
        [
          ['2026Q1', 1],
          ['2026Q2', 3],
        ],
      ],
      ['B', [['2026Q1', 2]]],
    ]);
  });

  it('stand in the order of the view where it states one, and others are left out', () => {
    expect(drawn(selected(two, view({ entities: ['B', 'A'] }))).map(([id]) => id)).toEqual(['B', 'A']);
    expect(drawn(selected(two, view({ entities: ['B'] }))).map(([id]) => id)).toEqual(['B']);
  });

  it('are named by what differs between them', () => {
    expect(selected(two).groups.map((group) => group.label)).toEqual(['Alpha', 'Beta']);
    expect(selected(two, view({ split: 'series' })).groups.map((group) => group.label)).toEqual(['Spending']);
    expect(selected(two, view({ split: 'series-entity' })).groups.map((group) => group.label)).toEqual([
      'Alpha',
      'Beta',
    ]);
  });
});

describe('gaps', () => {
  it('a quarter without a row between two others is a point without a value, dated at its end', () => {
    const [group] = selected(
      rows(['spend', 'A', '2025Q4', '2025-12-31', 1], ['spend', 'A', '2026Q3', '2026-09-30', 4]),
    ).groups;
    expect(group?.points.map(({ period, date, value }) => [period, date, value])).toEqual([
      ['2025Q4', '2025-12-31', 1],
      ['2026Q1', '2026-03-31', null],
      ['2026Q2', '2026-06-30', null],
      ['2026Q3', '2026-09-30', 4],
    ]);
  });

  it('nothing is put before the first or after the last row of a group', () => {
    const selection = selected(
      rows(
        ['spend', 'A', '2026Q1', '2026-03-31', 1],
        ['spend', 'A', '2026Q2', '2026-06-30', 1],
        ['spend', 'B', '2026Q2', '2026-06-30', 2],
      ),
    );
    expect(selection.groups[1]?.points).toHaveLength(1);
  });

  it('named days and statements about one year have no gaps', () => {
    const statements = rows(['spend', 'A', '2026', '2025-10-30', 100], ['spend', 'A', '2026', '2026-04-29', 200]);
    const selection = selected(statements);
    expect(selection.cadence).toBeNull();
    expect(selection.groups[0]?.points.map((point) => point.date)).toEqual(['2025-10-30', '2026-04-29']);
  });

  it('a row that states zero stays zero', () => {
    expect(selected(rows(['spend', 'A', '2026Q1', '2026-03-31', 0])).groups[0]?.points[0]?.value).toBe(0);
  });
});

describe('rows for the same place', () => {
  it('what was reported stands before an estimate and a forecast, whatever their order in the file', () => {
    const selection = selected(
      rows(
        ['spend', 'A', '2026Q1', '2026-03-31', 9, 'forecast'],
        ['spend', 'A', '2026Q1', '2026-03-31', 8, 'estimate'],
        ['spend', 'A', '2026Q1', '2026-03-31', 7, 'reported'],
      ),
    );
    expect(drawn(selection)).toEqual([['A', [['2026Q1', 7]]]]);
    expect(selection.setAside.map(({ observation, inFavourOf }) => [observation.value, inFavourOf.value])).toEqual([
      [8, 7],
      [9, 7],
    ]);
  });

  it('no row of the view is lost: each is drawn or set aside', () => {
    for (const id of bundledIds) {
      const { meta, dataset } = bundled(id);
      if (dataset.shape !== 'observations') continue;
      for (const spec of meta.views) {
        if (spec.form === 'ranked-bars' || spec.form === 'dumbbell') continue;
        const read = select(meta, dataset.observations, spec);
        if (!read.ok) continue;
        const shown = read.value.groups.flatMap((group) => group.points).filter((point) => point.observation !== null);
        const expected = rowsOf(dataset.observations, spec).filter(
          (o) => spec.at === undefined || o.date === spec.at || o.period === spec.at,
        );
        expect(shown.length + read.value.setAside.length, `${id} ${spec.id}`).toBe(expected.length);
      }
    }
  });

  it('events keep every row, even two on one day', () => {
    const two = rows(['spend', 'A', 'one', '2026-06-12', 1], ['spend', 'A', 'two', '2026-06-12', 2]);
    expect(selected(two, view({ form: 'events' })).groups[0]?.points).toHaveLength(2);
  });
});

describe('one moment', () => {
  const history = rows(
    ['spend', 'A', '2025', '2025-12-31', 5],
    ['spend', 'A', '2026', '2026-06-30', 6],
    ['spend', 'B', '2025', '2025-12-31', 7],
  );

  it('ranked bars take the latest row of each group', () => {
    expect(drawn(selected(history, view({ form: 'ranked-bars' })))).toEqual([
      ['A', [['2026', 6]]],
      ['B', [['2025', 7]]],
    ]);
  });

  it('or the rows of the stated day or period, and groups without one are left out', () => {
    expect(drawn(selected(history, view({ form: 'ranked-bars', at: '2026' })))).toEqual([['A', [['2026', 6]]]]);
    expect(drawn(selected(history, view({ form: 'ranked-bars', at: '2025-12-31' })))).toHaveLength(2);
  });
});

it('the ends of a range belong to the same entity, period and day', () => {
  const spec = view({ series: ['spend'], range: { low: 'low', high: 'high' } });
  const selection = selected(
    rows(
      ['spend', 'A', '2026', '2026-02-04', 180],
      ['low', 'A', '2026', '2026-02-04', 175],
      ['high', 'A', '2026', '2026-02-04', 185],
      ['low', 'A', '2026', '2026-04-29', 180],
    ),
    spec,
  );
  expect(selection.groups[0]?.points.map(({ low, value, high }) => [low, value, high])).toEqual([[175, 180, 185]]);
});

describe('a view that cannot be drawn says why', () => {
  it('two units on one axis are refused', () => {
    const mixed = rows(
      ['spend', 'A', '2026Q1', '2026-03-31', 1],
      ['spend', 'B', '2026Q1', '2026-03-31', 50, 'reported', 'percent'],
    );
    const read = select(metaOf([view()]), mixed, view());
    expect(read).toEqual({ ok: false, error: { kind: 'mixed-units', view: 'main', units: ['USD_bn', 'percent'] } });
  });

  it('a selection without rows is refused', () => {
    const read = select(metaOf([view()]), [], view());
    expect(read).toEqual({ ok: false, error: { kind: 'nothing-selected', view: 'main' } });
  });
});

describe.each(bundledIds)('bundled dataset %s', (id) => {
  const { meta, dataset } = bundled(id);

  it('has views that all draw something, in one unit, with unique keys', () => {
    if (dataset.shape !== 'observations') return;
    for (const spec of meta.views) {
      const read = select(meta, dataset.observations, spec);
      expect(read.ok ? 'drawn' : describeSelectIssue(read.error), spec.id).toBe('drawn');
      if (!read.ok) continue;
      const keys = read.value.groups.flatMap((group) => group.points.map((point) => point.key));
      expect(new Set(keys).size, spec.id).toBe(keys.length);
    }
  });
});
