import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gdpTable } from '../../src/datasets/gdp.ts';
import type { ViewSpec } from '../../src/datasets/meta.ts';
import { select } from '../../src/datasets/select.ts';
import {
  describeTransformIssue,
  type ShowAs,
  type Showing,
  showings,
  transform,
} from '../../src/datasets/transform.ts';
import type { Observation } from '../../src/datasets/types.ts';
import { metaOf, rows, view } from '../support/viewFixtures.ts';

const gdp = gdpTable(
  rows(
    ['us_nominal_gdp_saar', 'US', '2026Q1', '2026-03-31', 31_000],
    ['us_nominal_gdp_saar', 'US', '2026Q2', '2026-06-30', 32_000],
    ['us_nominal_gdp_annual', 'US', '2025', '2025-12-31', 30_000],
  ),
);

function show(
  observations: readonly Observation[],
  showing: Showing,
  spec: ViewSpec = view(),
  base: string | null = null,
) {
  const selection = select(metaOf([spec]), observations, spec);
  if (!selection.ok) throw new Error(selection.error.kind);
  return transform(selection.value, { showing, base } satisfies ShowAs, gdp);
}

function shown(...given: Parameters<typeof show>) {
  const read = show(...given);
  if (!read.ok) throw new Error(describeTransformIssue(read.error));
  return read.value.groups.map((group) => group.points.map((point) => point.value));
}

const refusal = (...given: Parameters<typeof show>) => {
  const read = show(...given);
  return read.ok ? null : read.error.kind;
};

const quarters = (...values: readonly (number | null)[]) =>
  rows(
    ...values.flatMap((value, place) => {
      const year = 2025 + Math.floor(place / 4);
      const quarter = (place % 4) + 1;
      const end = ['03-31', '06-30', '09-30', '12-31'][place % 4] ?? '';
      return value === null ? [] : [['spend', 'A', `${year}Q${quarter}`, `${year}-${end}`, value] as const];
    }),
  );

describe('change from the period before', () => {
  it.each([
    { values: [100, 125, 100], changes: [null, 25, -20] },
    { values: [100, null, 150], changes: [null, null, null] },
    { values: [-10, 20, 30], changes: [null, null, 50] },
    { values: [0, 5, 10], changes: [null, null, 100] },
  ])('$values gives $changes', ({ values, changes }) => {
    // One more quarter keeps a case without any change from being refused as a whole.
    const [points] = shown(quarters(...values, values.at(-1) ?? 1), 'change');
    expect(points?.slice(0, values.length)).toEqual(changes);
  });

  it('is a difference in percentage points where the figures are shares', () => {
    const shares = rows(
      ['spend', 'A', '2026Q1', '2026-03-31', 33, 'reported', 'percent'],
      ['spend', 'A', '2026Q2', '2026-06-30', 34.5, 'reported', 'percent'],
    );
    const read = show(shares, 'change');
    expect(read.ok && read.value.unit).toBe('percentage_points');
    expect(shown(shares, 'change')).toEqual([[null, 1.5]]);
  });

  it('is refused where the figures are not evenly spaced', () => {
    const days = rows(['spend', 'A', '2026-01-05', '2026-01-05', 1], ['spend', 'A', '2026-06-12', '2026-06-12', 2]);
    expect(refusal(days, 'change')).toBe('uneven');
  });
});

describe('change from a year before', () => {
  it('compares the same quarter, and a quarter without a row a year before is a gap', () => {
    expect(shown(quarters(100, 110, null, 130, 150, 99, 120), 'year')).toEqual([
      [null, null, null, null, 50, -10, null],
    ]);
  });

  it('in named days takes the figure of a year before or of at most seven days earlier', () => {
    const days = rows(
      ['spend', 'A', '2025-08-15', '2025-08-15', 100],
      ['spend', 'A', '2025-11-28', '2025-11-28', 200],
      ['spend', 'A', '2026-08-21', '2026-08-21', 150],
      ['spend', 'A', '2026-12-10', '2026-12-10', 300],
    );
    expect(shown(days, 'year')).toEqual([[null, null, 50, null]]);
  });

  it('is refused where nothing has a figure a year before it', () => {
    expect(refusal(quarters(1, 2, 3), 'year')).toBe('no-year-before');
  });
});

describe('index', () => {
  const pair = [
    ...quarters(50, 60, 75),
    ...rows(['spend', 'B', '2025Q2', '2025-06-30', 200], ['spend', 'B', '2025Q3', '2025-09-30', 150]),
  ];

  it('without a base starts where every line has a figure', () => {
    const read = show(pair, 'index');
    expect(read.ok && read.value.base).toBe('2025-06-30');
    expect(read.ok && read.value.groups.map((group) => group.points.at(-1)?.value)).toEqual([125, 75]);
  });

  it('keeps the figures before the base on the same scale', () => {
    expect(shown(quarters(50, 60, 75), 'index', view(), '2025-09-30')[0]?.[1]).toBeCloseTo(80, 12);
  });

  it('a line without a figure near the base is a gap throughout, and counted', () => {
    const read = show(pair, 'index', view(), '2025-03-31');
    expect(read.ok && read.value.groups[1]?.points.every((point) => point.value === null)).toBe(true);
    expect(read.ok && read.value.lost).toBe(2);
  });

  it('is refused before the first figure, and where a figure is zero or negative', () => {
    expect(refusal(quarters(50, 60), 'index', view(), '2020-01-01')).toBe('no-base');
    expect(refusal(quarters(50, -1), 'index')).toBe('not-positive');
  });
});

describe('share of total', () => {
  const stacked = view({ form: 'stacked-bars' });
  const parts = rows(
    ['spend', 'A', '2026Q1', '2026-03-31', 30],
    ['spend', 'B', '2026Q1', '2026-03-31', 70],
    ['spend', 'A', '2026Q2', '2026-06-30', 30],
  );

  it('is stated only where every part has a figure', () => {
    expect(shown(parts, 'share', stacked)).toEqual([[30, null], [70]]);
  });

  it('is refused where the lines are not stated as parts of a total', () => {
    expect(refusal(parts, 'share')).toBe('not-parts');
    expect(refusal(parts, 'share', view({ form: 'stacked-bars', entities: ['A'] }))).toBe('not-parts');
  });
});

describe('per cent of GDP', () => {
  it('a quarter’s spending counts four times against the annual rate: 4 × 155 of 31,000 is 2 %', () => {
    expect(
      shown(rows(['spend', 'A', '2026Q1', '2026-03-31', 155], ['spend', 'A', '2026Q2', '2026-06-30', 240]), 'gdp'),
    ).toEqual([[2, 3]]);
  });

  it('a year’s spending is set against that year: 450 of 30,000 is 1.5 %', () => {
    const years = rows(['spend', 'A', '2025', '2025-12-31', 450]);
    expect(shown(years, 'gdp', view())).toEqual([[1.5]]);
  });

  it('a market value is set against the annual rate of its quarter, not counted four times', () => {
    const day = rows(['spend', 'A', '2026-06-12', '2026-06-12', 4800]);
    expect(shown(day, 'gdp', view({ amount: 'stock' }))).toEqual([[15]]);
  });

  it('a quarter without a published GDP is a gap', () => {
    const two = rows(['spend', 'A', '2026Q2', '2026-06-30', 240], ['spend', 'A', '2026Q3', '2026-09-30', 300]);
    expect(shown(two, 'gdp')).toEqual([[3, null]]);
  });

  it('is refused for other currencies, for views that do not say per what, and without GDP', () => {
    const won = rows(['spend', 'A', '2026Q1', '2026-03-31', 5, 'reported', 'KRW_tn']);
    const dollars = rows(['spend', 'A', '2026Q1', '2026-03-31', 5]);
    expect(refusal(won, 'gdp')).toBe('not-dollars');
    expect(refusal(dollars, 'gdp', view({ amount: undefined }))).toBe('flow-unknown');
    expect(refusal(rows(['spend', 'A', '1999Q1', '1999-03-31', 5]), 'gdp')).toBe('no-gdp');
  });
});

describe('whatever the way of showing', () => {
  const anyValues = fc.array(fc.option(fc.double({ min: -50, max: 500, noNaN: true }), { nil: null }), {
    minLength: 1,
    maxLength: 14,
  });

  it.each(showings)('%s makes no figure where there was none, and no NaN or infinity', (showing) => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const observations = quarters(...values);
        if (observations.length === 0) return;
        const before = shown(observations, 'level')[0] ?? [];
        const read = show(observations, showing);
        if (!read.ok) return;
        const after = read.value.groups[0]?.points.map((point) => point.value) ?? [];
        expect(after).toHaveLength(before.length);
        after.forEach((value, place) => {
          if (before[place] === null) expect(value).toBeNull();
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
        });
      }),
    );
  });

  it('an index is the same whatever the unit the figures are in', () => {
    const positive = fc.array(fc.double({ min: 0.5, max: 1000, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(positive, fc.constantFrom(1000, 0.001, 7), (values, factor) => {
        const here = shown(quarters(...values), 'index')[0] ?? [];
        const there = shown(quarters(...values.map((value) => value * factor)), 'index')[0] ?? [];
        // Rounding of one product and one quotient.
        for (const [place, value] of here.entries())
          expect((there[place] ?? Number.NaN) / (value ?? Number.NaN)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('the shares of a complete period add up to 100', () => {
    const amounts = fc.tuple(
      fc.double({ min: 0.01, max: 900, noNaN: true }),
      fc.double({ min: 0.01, max: 900, noNaN: true }),
      fc.double({ min: 0.01, max: 900, noNaN: true }),
    );
    fc.assert(
      fc.property(amounts, ([a, b, c]) => {
        const parts = rows(
          ['spend', 'A', '2026Q1', '2026-03-31', a],
          ['spend', 'B', '2026Q1', '2026-03-31', b],
          ['spend', 'C', '2026Q1', '2026-03-31', c],
        );
        const sum = shown(parts, 'share', view({ form: 'stacked-bars' }))
          .flat()
          .reduce<number>((t, v) => t + (v ?? 0), 0);
        expect(sum).toBeCloseTo(100, 9);
      }),
    );
  });
});
