import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, lastKnownColumn, stackOf } from '../../src/charts/columns.ts';
import { LABEL_SIZE, LINE_HEIGHT } from '../../src/charts/frame.ts';
import { layoutGroupedBars, layoutStackedBars } from '../../src/charts/layoutBars.ts';
import { layoutDumbbell } from '../../src/charts/layoutDumbbell.ts';
import { layoutEvents } from '../../src/charts/layoutEvents.ts';
import { groupLinks, layoutLinkBars } from '../../src/charts/layoutLinkBars.ts';
import { layoutRankedBars } from '../../src/charts/layoutRankedBars.ts';
import { slicesOf } from '../../src/charts/layoutShareArea.ts';
import { rangeWords } from '../../src/charts/rangeWords.ts';
import { stepTo, type Target } from '../../src/charts/targets.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import type { ChartPoint, ChartSeries, PointState } from '../../src/charts/types.ts';

const format = { short: (value: number) => String(value), full: (value: number) => `${value} units` };
const props = { title: 't', summary: 's', format };

const point = (
  x: number,
  value: number | null,
  state: PointState = 'reported',
  rest: Partial<ChartPoint> = {},
): ChartPoint => ({
  key: `${state}${x}${value}`,
  x,
  label: `P${x}`,
  value,
  state,
  confidence: 'primary',
  ...rest,
});
const series = (id: string, points: readonly ChartPoint[]): ChartSeries => ({ id, label: id, points });

describe('columns', () => {
  const two = [series('a', [point(0, 1), point(1, 2), point(2, null)]), series('b', [point(1, 3), point(3, null)])];

  it('hold one point of each series at each x, without the empty ones at the ends', () => {
    const columns = columnsOf(two);
    expect(columns.map(({ x, points }) => [x, points.map((each) => each?.value)])).toEqual([
      [0, [1, undefined]],
      [1, [2, 3]],
    ]);
  });

  it('have a whole sum only where every series has a value', () => {
    expect(columnsOf(two).map(stackOf)).toEqual([
      { above: 1, below: 0, whole: false },
      { above: 5, below: 0, whole: true },
    ]);
  });

  it('know where the known end', () => {
    const mixed = [series('a', [point(0, 1), point(1, 2), point(2, 3, 'guidance')])];
    expect(lastKnownColumn(columnsOf(mixed))).toBe(1);
    expect(lastKnownColumn(columnsOf(two))).toBeNull();
  });
});

describe('stacked bars', () => {
  it('stand on zero, one piece on the other, negative ones below', () => {
    const layout = layoutStackedBars(
      { ...props, series: [series('a', [point(0, 30)]), series('b', [point(0, 20)]), series('c', [point(0, -10)])] },
      800,
    );
    const [a, b, c] = layout?.bars ?? [];
    const zero = layout?.zero ?? Number.NaN;
    expect((a?.y ?? 0) + (a?.height ?? 0)).toBeCloseTo(zero, 6);
    expect((b?.y ?? 0) + (b?.height ?? 0)).toBeLessThanOrEqual(a?.y ?? 0);
    expect(c?.y).toBeCloseTo(zero, 6);
    expect(layout?.frame.y.domain[0]).toBeLessThanOrEqual(-10);
  });

  it('begin at zero even where all values are far from it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 900, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (values) => {
          const layout = layoutStackedBars(
            {
              ...props,
              series: [
                series(
                  'a',
                  values.map((value, x) => point(x, value)),
                ),
              ],
            },
            600,
          );
          expect(layout?.frame.y.domain[0]).toBe(0);
        },
      ),
    );
  });

  it('leave a period that is not over open at its end', () => {
    const layout = layoutStackedBars(
      {
        ...props,
        series: [
          series('a', [
            point(0, 30),
            point(1, 9, 'reported', { partial: true }),
            point(2, -9, 'reported', { partial: true }),
          ]),
        ],
      },
      800,
    );
    expect(layout?.bars.map(({ open }) => open)).toEqual([null, 'top', 'bottom']);
    expect(layout?.texts.find(({ key }) => key === '1')?.lines).toEqual(['so far', '9']);
  });

  it('draw nothing for a missing value and no total over it', () => {
    const layout = layoutStackedBars(
      { ...props, series: [series('a', [point(0, 30), point(1, 20)]), series('b', [point(0, null), point(1, 5)])] },
      800,
    );
    expect(layout?.bars).toHaveLength(3);
    expect(layout?.texts.map(({ lines }) => lines)).toEqual([['25']]);
  });
});

describe('grouped bars', () => {
  it('stand beside each other without touching', () => {
    const layout = layoutGroupedBars(
      {
        ...props,
        series: ['a', 'b', 'c'].map((id) =>
          series(
            id,
            [0, 1, 2, 3].map((x) => point(x, 5 + x)),
          ),
        ),
      },
      320,
    );
    const bars = (layout?.bars ?? []).toSorted((one, two) => one.x - two.x);
    expect(bars).toHaveLength(12);
    bars.forEach((bar, index) => {
      const next = bars[index + 1];
      if (next) expect(bar.x + bar.width).toBeLessThanOrEqual(next.x + 1e-9);
    });
  });

  it('show a range that has no value as a whisker alone', () => {
    const layout = layoutGroupedBars(
      { ...props, series: [series('a', [point(0, 4), point(1, null, 'guidance', { low: 3, high: 6 })])] },
      400,
    );
    expect(layout?.bars).toHaveLength(1);
    expect(layout?.whiskers).toHaveLength(1);
  });
});

describe('shares', () => {
  it('sum to one, and a moment without every part is a gap', () => {
    const slices = slicesOf({
      series: [
        series('a', [point(0, 1), point(1, 2), point(2, 3)]),
        series('b', [point(0, 3), point(1, null), point(2, 1)]),
      ],
    });
    expect(slices.map((slice) => slice?.shares ?? null)).toEqual([[0.25, 0.75], null, [0.75, 0.25]]);
  });
});

describe('ranked bars', () => {
  const ranked = [
    series('a', [
      point(0, 5, 'reported', { label: 'Five' }),
      point(1, null, 'reported', { label: 'None' }),
      point(2, 9, 'reported', { label: 'Nine' }),
    ]),
  ];

  it('put the largest first and keep a row for what is missing', () => {
    const layout = layoutRankedBars({ ...props, series: ranked }, 800);
    const names = layout?.texts.filter(({ kind }) => kind === 'row').map(({ lines }) => lines[0]);
    expect(names).toEqual(['Nine', 'Five', 'None']);
    expect(layout?.bars).toHaveLength(2);
    expect(layout?.texts.filter(({ kind }) => kind === 'missing').map(({ lines }) => lines)).toEqual([['n/a']]);
  });

  it('keep the order given when asked', () => {
    const layout = layoutRankedBars({ ...props, series: ranked, order: 'given' }, 800);
    expect(layout?.texts.filter(({ kind }) => kind === 'row').map(({ lines }) => lines[0])).toEqual([
      'Five',
      'None',
      'Nine',
    ]);
  });

  it.each([320, 390, 1_000, 2_560])('keep every text inside %i pixels', (width) => {
    const long = [
      series(
        'a',
        [-30, 20, 95].map((value, x) => point(x, value, 'reported', { label: `A rather long name of a company ${x}` })),
      ),
    ];
    for (const layout of [
      layoutRankedBars({ ...props, series: long }, width),
      layoutDumbbell({ ...props, series: long }, width),
    ]) {
      for (const { x, anchor, lines } of layout?.texts ?? []) {
        const wide = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
        expect(anchor === 'end' ? x - wide : x).toBeGreaterThanOrEqual(-1);
        expect(anchor === 'end' ? x : x + wide).toBeLessThanOrEqual(width + 1);
      }
    }
  });
});

describe('the words of a value with a range', () => {
  it.each([
    { value: 180, low: 175, high: 195, words: '180 (175 to 195)' },
    { value: 120, low: 120, high: 435, words: '120 to 435' },
    { value: null, low: 1, high: 2, words: '1 to 2' },
    { value: 5, low: 5, high: 5, words: '5' },
    { value: 5, low: null, high: 9, words: '5' },
    { value: null, low: null, high: null, words: null },
  ])('$words', ({ value, low, high, words }) => {
    expect(rangeWords(value, low, high, String)).toBe(words);
  });
});

describe('links', () => {
  const link = (from: string, to: string, value: number | null, binding = true) =>
    ({ key: `${from}${to}${value}`, from, to, value, binding, state: 'reported' }) as const;

  it('are grouped by payer, largest first, the undisclosed last', () => {
    const groups = groupLinks([link('A', 'x', 5), link('B', 'y', 90), link('A', 'z', null), link('A', 'w', 40)]);
    expect(groups.map(({ from, links }) => [from, links.map(({ to }) => to)])).toEqual([
      ['B', ['y']],
      ['A', ['w', 'x', 'z']],
    ]);
  });

  it('that bind nobody are outlines, and say so', () => {
    const layout = layoutLinkBars({ ...props, links: [link('A', 'x', 5), link('A', 'y', 9, false)] }, 700);
    expect(layout?.bars.map(({ outline }) => outline)).toEqual([true, false]);
    expect(layout?.texts.some(({ lines }) => lines[0] === '9, not binding')).toBe(true);
  });
});

describe('an event timeline', () => {
  const event = fc.record({
    x: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2026, 0) }),
    label: fc.lorem({ maxCount: 9 }),
    category: fc.constantFrom('policy', 'market', 'company'),
  });

  it('never lets two texts overlap, on an axis or in a list', () => {
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(320, 700, 1_200),
        (found, width) => {
          const events = found.map((each, index) => ({ ...each, key: String(index), date: '1 Jan 2025' }));
          for (const arrange of ['axis', 'list'] as const) {
            const layout = layoutEvents({ title: 't', summary: 's', events, arrange }, width);
            const boxes = (layout?.events ?? []).map(({ x, y, anchor, lines }) => {
              const wide = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
              const left = anchor === 'end' ? x - wide : x;
              return { left, right: left + wide, top: y - 11, bottom: y - 11 + lines.length * LINE_HEIGHT };
            });
            boxes.forEach((a, index) => {
              const hit = boxes
                .slice(index + 1)
                .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
              expect(hit).toBe(false);
              expect(a.left).toBeGreaterThanOrEqual(0);
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('stepping through points', () => {
  const at = (series_: number, group: number, y: number): Target => ({
    key: `${series_}-${group}`,
    x: group * 10,
    y,
    group,
    series: series_,
  });
  const targets = [at(0, 0, 50), at(0, 1, 40), at(0, 3, 30), at(1, 0, 80), at(1, 2, 70), at(1, 3, 10)];
  const walk = (keys: readonly string[], start: string | null = null) => {
    let current = targets.find(({ key }) => key === start) ?? null;
    for (const key of keys) current = stepTo(targets, current, key, 'columns');
    return current?.key;
  };

  it.each([
    { keys: ['ArrowRight'], start: null, ends: '0-3', law: 'begins at the latest' },
    { keys: ['Home'], start: null, ends: '0-0', law: 'Home begins at the first' },
    { keys: ['ArrowRight'], start: '0-1', ends: '0-3', law: 'stays with its series over a gap' },
    { keys: ['ArrowRight'], start: '0-3', ends: '0-3', law: 'stops at the end' },
    { keys: ['ArrowUp'], start: '0-3', ends: '1-3', law: 'up is the next higher on the screen' },
    { keys: ['ArrowDown'], start: '0-0', ends: '1-0', law: 'down is the next lower on the screen' },
    { keys: ['End', 'ArrowLeft'], start: '1-0', ends: '1-2', law: 'End and back' },
  ])('$law', ({ keys, start, ends }) => {
    expect(walk(keys, start)).toBe(ends);
  });

  it('goes down and up through rows', () => {
    const first = stepTo(targets, null, 'ArrowDown', 'rows');
    expect(first?.group).toBe(0);
    expect(stepTo(targets, first, 'ArrowDown', 'rows')?.key).toBe('0-1');
  });
});
