import { describe, expect, it } from 'vitest';
import type { Form, ViewSpec } from '../../../src/datasets/meta.ts';
import { select } from '../../../src/datasets/select.ts';
import { type Showing, transform } from '../../../src/datasets/transform.ts';
import type { Observation, Status } from '../../../src/datasets/types.ts';
import { eventRows, linkRows } from '../../../src/pages/chart/figureRows.ts';
import { eventsFinding, finding, linksFinding } from '../../../src/pages/chart/finding.ts';
import { bundled, bundledEvents, bundledLinks } from '../../support/bundled.ts';
import { metaOf, rows, view } from '../../support/viewFixtures.ts';

function headline(
  observations: readonly Observation[],
  spec: Partial<ViewSpec> & { form: Form },
  showing: Showing = 'level',
) {
  const full = view(spec);
  const selected = select(metaOf([full]), observations, full);
  if (!selected.ok) throw new Error(selected.error.kind);
  const shown = transform(selected.value, { showing, base: null }, null);
  if (!shown.ok) throw new Error(shown.error.kind);
  const { groups, unit, cadence } = shown.value;
  return finding({ form: full.form, groups, unit, cadence, showing });
}

const quarters = (entity: string, values: readonly number[], status: Status = 'reported', unit = 'USD_bn') =>
  rows(
    ...values.map((value, place) => {
      const year = 2025 + Math.floor(place / 4);
      const end = ['03-31', '06-30', '09-30', '12-31'][place % 4] ?? '';
      return ['spend', entity, `${year}Q${(place % 4) + 1}`, `${year}-${end}`, value, status, unit] as const;
    }),
  );

describe('a line', () => {
  it('below its peak says by how much, and where the peak was', () => {
    expect(headline(quarters('A', [100, 200, 150, 120, 150]), { form: 'lines' })).toBe(
      'Alpha: $150bn in 2026Q1, 25% below its peak of $200bn in 2025Q2',
    );
  });

  it('at its highest or lowest says of how many figures, since when', () => {
    expect(headline(quarters('A', [1, 2, 3, 4, 5]), { form: 'lines' })).toBe(
      'Alpha: $5bn in 2026Q1, the highest of 5 figures since 2025Q1',
    );
    expect(headline(quarters('A', [5, 4, 3, 2, 1]), { form: 'lines' })).toBe(
      'Alpha: $1bn in 2026Q1, the lowest of 5 figures since 2025Q1',
    );
  });

  it('of shares is compared in percentage points', () => {
    expect(headline(quarters('A', [30, 40, 35, 34, 35.5], 'reported', 'percent'), { form: 'lines' })).toBe(
      'Alpha: 35.5% in 2026Q1, 4.5\u00a0pp below its peak of 40% in 2025Q2',
    );
  });

  it('of few figures claims no record', () => {
    expect(headline(quarters('A', [1, 2, 3, 4]), { form: 'lines' })).toBe('Alpha: $4bn in 2025Q4');
  });

  it.each<[Status, string]>([
    ['guidance', 'Alpha: $2bn (guidance) in 2025Q2'],
    ['forecast', 'Alpha: $2bn (forecast) in 2025Q2'],
    ['essay', 'Alpha: $2bn (the essay’s figure) in 2025Q2'],
    ['derived', 'Alpha: $2bn in 2025Q2'],
  ])('whose last figure is %s says so in the same sentence', (status, sentence) => {
    expect(headline(quarters('A', [1, 2], status), { form: 'lines' })).toBe(sentence);
  });

  it('whose last figure is recalled from memory says so', () => {
    const recalled = quarters('A', [1, 2]).map((o) => ({
      ...o,
      provenance: { ...o.provenance, confidence: 'memory' as const },
    }));
    expect(headline(recalled, { form: 'lines' })).toBe('Alpha: $2bn (from memory) in 2025Q2');
  });

  it('with a range states both ends', () => {
    const ranged = rows(
      ['spend', 'A', '2026', '2026-04-29', 185],
      ['low', 'A', '2026', '2026-04-29', 180],
      ['high', 'A', '2026', '2026-04-29', 190],
    );
    const spec = { form: 'lines' as const, series: ['spend'], range: { low: 'low', high: 'high' } };
    expect(headline(ranged, spec)).toBe('Alpha: $185bn, between $180bn and $190bn in 2026');
  });

  it('among several is the one with the largest last figure, with the lowest beside it', () => {
    const two = [...quarters('A', [10, 20]), ...quarters('B', [5, 40])];
    expect(headline(two, { form: 'lines' })).toBe('Beta: $40bn in 2025Q2; Alpha: $20bn in 2025Q2');
  });

  it('shown as change carries its sign', () => {
    expect(headline(quarters('A', [100, 80]), { form: 'lines' }, 'change')).toBe('Alpha: −20% in 2025Q2');
    expect(headline(quarters('A', [100, 180]), { form: 'lines' }, 'change')).toBe('Alpha: +80% in 2025Q2');
  });
});

describe('a stack', () => {
  it('adds its parts up for the last complete period and compares with a year before', () => {
    const two = [...quarters('A', [10, 1, 1, 1, 30]), ...quarters('B', [10, 1, 1, 1, 10])];
    expect(headline(two, { form: 'stacked-bars' })).toBe(
      'Both together: $40bn in 2026Q1, 100% more than a year before; Alpha is the largest part with $30bn, 75% of it',
    );
  });

  it('does not add up a period in which a part is missing', () => {
    const late = [...quarters('A', [10, 20]), ...quarters('B', [10])];
    expect(headline(late, { form: 'stacked-bars' })).toMatch(/^Both together: \$20bn in 2025Q1/);
  });
});

describe('one moment', () => {
  const falls = rows(
    ['spend', 'A', 'x', '2026-06-15', -3, 'derived', 'percent'],
    ['spend', 'B', 'x', '2026-06-15', -40, 'derived', 'percent'],
  );
  it('of falls names the deepest first', () => {
    expect(headline(falls, { form: 'ranked-bars' })).toBe(
      'The deepest of 2: Beta with −40%; the shallowest: Alpha with −3%; on 15 Jun 2026',
    );
  });

  it('names the first and the last, and the days where they differ', () => {
    const mixed = rows(['spend', 'A', '2025', '2025-12-31', 3], ['spend', 'B', '2026', '2026-06-30', 9]);
    expect(headline(mixed, { form: 'ranked-bars' })).toBe(
      'Beta is first of 2 with $9bn, Alpha last with $3bn; days from 31 Dec 2025 to 30 Jun 2026',
    );
  });
});

it('events count themselves and name the latest', () => {
  const loaded = bundled('directive');
  const order = bundledEvents('directive').filter((event) => event.category === 'directive');
  expect(eventsFinding(eventRows(loaded, order))).toMatch(/^\d+ events from .+ to .+; the latest: .+/);
  expect(eventsFinding([])).toBeNull();
});

it('links name the largest that still stands, and say how many amounts are not known', () => {
  const loaded = bundled('financing-links');
  const links = bundledLinks('financing-links').slice(0, 1);
  const [link] = links;
  if (!link) throw new Error('no links');
  const gone = linkRows(loaded, [
    { ...link, id: 'a', amount: 900, linkStatus: 'superseded' },
    { ...link, id: 'b', amount: 20, linkStatus: 'active' },
    { ...link, id: 'd', amount: 500, linkStatus: 'aggregate' },
    { ...link, id: 'c', amount: null, linkStatus: 'active' },
  ]);
  expect(linksFinding(gone)).toMatch(/^The largest of 2 links: .+, \$20bn; for 1 of 2 the amount was not disclosed$/);
});
