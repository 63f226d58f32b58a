import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayToMs } from '../../src/base/dates.ts';
import type { ViewSpec } from '../../src/datasets/meta.ts';
import type { Observation } from '../../src/datasets/types.ts';
import { bundled, bundledIds, bundledText } from '../support/bundled.ts';

const files = readdirSync(join(import.meta.dirname, '../../data'));

it('every table has a meta file, every meta file a table, and nothing else lies in data/', () => {
  const expected = bundledIds.flatMap((id) => [`${id}.csv`, `${id}.meta.json`]);
  expect(files.toSorted()).toEqual([...expected, 'README.md', 'datapackage.json'].toSorted());
});

// A percentage outside these is a growth rate or a price change, never a share; a share of anything lies in 0–100.
const bounds: Readonly<Record<string, readonly [number, number]>> = {
  percent: [-100, 2500],
  percentage_points: [-100, 100],
  ratio: [-50, 1000],
  USD_bn: [-500, 400_000],
  USD: [0, 30_000],
  index: [0, 70_000],
  GW: [0, 1000],
  TWh: [0, 40_000],
  MW: [0, 100_000],
  KRW_per_USD: [700, 2000],
};

function drawnBy(view: ViewSpec, rows: readonly Observation[]): readonly Observation[] {
  return rows.filter(
    ({ series, entity, provenance }) =>
      (view.series === undefined || view.series.includes(series)) &&
      (view.entities === undefined || view.entities.includes(entity)) &&
      (view.statuses === undefined || view.statuses.some((status) => status === provenance.status)),
  );
}

describe.each(bundledIds)('%s', (id) => {
  const { meta, dataset, issues } = bundled(id);

  it('reads without a single issue', () => {
    expect(issues).toEqual([]);
  });

  it('is called what its meta file says', () => {
    expect(meta.id).toBe(id);
    expect(meta.shape).toBe(dataset.shape);
  });

  it('ends with a line break, has no byte-order mark and no carriage returns', () => {
    const text = bundledText(`${id}.csv`);
    expect([text.endsWith('\n'), text.startsWith('\ufeff'), text.includes('\r')]).toEqual([true, false, false]);
  });

  it('has no row that was published after its snapshot', () => {
    const rows =
      dataset.shape === 'observations'
        ? dataset.observations.map(({ line, provenance }) => ({ line, published: provenance.published }))
        : dataset.shape === 'links'
          ? dataset.links
          : dataset.events;
    expect(rows.filter(({ published }) => published !== null && published > meta.snapshot)).toEqual([]);
  });

  if (dataset.shape !== 'observations') return;
  const rows = dataset.observations;

  it('describes each of its series, units and entities, and none that is not there', () => {
    const seen = (pick: (row: Observation) => string) => [...new Set(rows.map(pick))].toSorted();
    expect(Object.keys(meta.series).toSorted()).toEqual(seen((row) => row.series));
    expect(Object.keys(meta.units).toSorted()).toEqual(seen((row) => row.unit));
    expect(Object.keys(meta.entities).toSorted()).toEqual(seen((row) => row.entity));
  });

  it('keeps one unit within a series', () => {
    const units = new Map<string, Set<string>>();
    for (const { series, unit } of rows) units.set(series, (units.get(series) ?? new Set()).add(unit));
    expect([...units].filter(([, used]) => used.size > 1).map(([series]) => series)).toEqual([]);
  });

  it('keeps its values inside sane bounds', () => {
    const out = rows.filter(({ unit, value }) => {
      const [low, high] = bounds[unit] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      return value < low || value > high;
    });
    expect(out.map(({ line, series, value, unit }) => `line ${line}: ${series} ${value} ${unit}`)).toEqual([]);
  });

  it('dates no reported figure after its snapshot', () => {
    // An auction's result is a fact about a delivery year that is still to come.
    if (id === 'capacity-prices') return;
    const late = rows.filter(({ date, provenance }) => provenance.status === 'reported' && date > meta.snapshot);
    expect(late.map(({ line, series, date }) => `line ${line}: ${series} ${date}`)).toEqual([]);
  });

  it('ends a quarter or a year it names on a day of it or within a year after', () => {
    // A statement dated after the period it is about is normal (guidance, a later estimate); one dated long before is a slip.
    const odd = rows.filter(({ period, date, provenance }) => {
      const year = /^(\d{4})(Q[1-4])?$/.exec(period)?.[1];
      if (year === undefined || provenance.status !== 'reported') return false;
      return Math.abs(Number(date.slice(0, 4)) - Number(year)) > 1;
    });
    expect(odd.map(({ line, period, date }) => `line ${line}: ${period} ${date}`)).toEqual([]);
  });

  it('names only series, entities and rows that are there in its views', () => {
    for (const view of meta.views) {
      const named = [...(view.series ?? []), ...(view.range ? [view.range.low, view.range.high] : [])];
      expect(named.filter((series) => !(series in meta.series))).toEqual([]);
      expect((view.entities ?? []).filter((entity) => !(entity in meta.entities))).toEqual([]);
      expect(drawnBy(view, rows).length, `view ${view.id} is empty`).toBeGreaterThan(0);
    }
  });

  it('draws one unit and at most seven lines in a view', () => {
    for (const view of meta.views) {
      const drawn = drawnBy(view, rows);
      expect([...new Set(drawn.map(({ unit }) => unit))], `view ${view.id}`).toHaveLength(1);
      if (view.form === 'ranked-bars' || view.form === 'dumbbell' || view.form === 'events') continue;
      const lines = new Set(
        drawn.map(({ series, entity }) =>
          view.split === 'entity' ? entity : view.split === 'series' ? series : `${series} ${entity}`,
        ),
      );
      expect(lines.size, `view ${view.id}`).toBeLessThanOrEqual(7);
    }
  });

  it('calls amounts per period only what is stated for quarters or years, and amounts of money only dollars', () => {
    for (const view of meta.views.filter(({ amount }) => amount !== undefined)) {
      const drawn = drawnBy(view, rows);
      expect([...new Set(drawn.map(({ unit }) => unit))], `view ${view.id}`).toEqual(['USD_bn']);
      if (view.amount === 'stock') continue;
      const other = drawn.filter(({ period }) => !/^(FY)?\d{4}(Q[1-4])?[a-z]?$/.test(period));
      expect(other.map(({ line, period }) => `view ${view.id}, line ${line}: ${period}`)).toEqual([]);
    }
  });

  it('gives each view an id of its own', () => {
    const ids = meta.views.map((view) => view.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes real days', () => {
    expect(rows.filter(({ date }) => dayToMs(date) === null)).toEqual([]);
  });
});
