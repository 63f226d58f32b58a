import { describe, expect, it } from 'vitest';
import { lastKnown, layoutTimeLine } from '../../src/charts/layoutTimeLine.ts';
import { isAlone, lineRuns, rangeBands } from '../../src/charts/linePaths.ts';
import { describeLogRefusal, logRefusal } from '../../src/charts/logRefusal.ts';
import { lookOf, stateOrder, statesIn, weakerState } from '../../src/charts/pointStates.ts';
import { linearScale } from '../../src/charts/scales.ts';
import { looksOf } from '../../src/charts/seriesLook.ts';
import type { ChartPoint, ChartSeries, PointState } from '../../src/charts/types.ts';

const format = { short: (value: number) => String(value), full: (value: number) => `${value} units` };

const point = (
  x: number,
  value: number | null,
  state: PointState = 'reported',
  rest: Partial<ChartPoint> = {},
): ChartPoint => ({
  key: `${state}${x}`,
  x,
  label: `P${x}`,
  value,
  state,
  confidence: 'primary',
  ...rest,
});
const series = (id: string, points: readonly ChartPoint[], rest: Partial<ChartSeries> = {}): ChartSeries => ({
  id,
  label: id,
  points,
  ...rest,
});

const x = linearScale([0, 10], [0, 100]);
const y = linearScale([0, 10], [100, 0]);

describe('the strokes of the seven states', () => {
  it('differ in dash or width, so that they are told apart in black and white', () => {
    const strokes = stateOrder.map((state) => `${lookOf(state).dash} ${lookOf(state).width > 1.5}`);
    expect(new Set(strokes).size).toBe(7);
  });

  it('differ in marker and in the filling of bars', () => {
    expect(new Set(stateOrder.map((state) => lookOf(state).marker)).size).toBe(7);
    expect(new Set(stateOrder.map((state) => lookOf(state).fill)).size).toBe(7);
  });

  it('are listed in the key for what is drawn only', () => {
    const drawn = [series('a', [point(0, 1, 'forecast'), point(1, null, 'essay'), point(2, 3)])];
    expect(statesIn(drawn)).toEqual(['reported', 'forecast']);
  });

  it.each<[PointState, PointState, PointState]>([
    ['reported', 'guidance', 'guidance'],
    ['forecast', 'reported', 'forecast'],
    ['derived', 'reported', 'derived'],
    ['estimate', 'essay', 'essay'],
  ])('between %s and %s take the weaker: %s', (a, b, weaker) => {
    expect(weakerState(a, b)).toBe(weaker);
  });
});

describe('a line', () => {
  it('breaks at a gap', () => {
    const runs = lineRuns([point(0, 1), point(1, 2), point(2, null), point(3, 4), point(4, 5)], x, y);
    expect(runs).toEqual([
      { state: 'reported', d: 'M0 90L10 80' },
      { state: 'reported', d: 'M30 60L40 50' },
    ]);
  });

  it('changes its stroke from the last reported point on', () => {
    const runs = lineRuns([point(0, 1), point(1, 2), point(2, 3, 'forecast'), point(3, 4, 'forecast')], x, y);
    expect(runs).toEqual([
      { state: 'reported', d: 'M0 90L10 80' },
      { state: 'forecast', d: 'M10 80L20 70L30 60' },
    ]);
  });

  it('does not reach an unfinished period', () => {
    expect(lineRuns([point(0, 1), point(1, 2, 'reported', { partial: true })], x, y)).toEqual([]);
  });

  it('needs a marker where a point has no neighbour', () => {
    const points = [point(0, 1), point(1, null), point(2, 2), point(3, null), point(4, 3), point(5, 4)];
    expect(points.map((_, index) => isAlone(points, index))).toEqual([true, false, true, false, false, false]);
  });

  it('opens its range at the last known value and draws a range alone as a whisker', () => {
    const fan = [
      point(0, 1),
      point(1, 2),
      point(2, 3, 'forecast', { low: 2, high: 4 }),
      point(3, 4, 'forecast', { low: 2, high: 6 }),
    ];
    expect(rangeBands(fan, x, y).bands).toEqual(['M10 80L20 60L30 40L30 80L20 80L10 80Z']);
    const lone = [point(5, null, 'guidance', { low: 1, high: 2 })];
    expect(rangeBands(lone, x, y)).toMatchObject({ bands: [], alone: [{ low: 1, high: 2 }] });
  });
});

describe('where knowledge ends', () => {
  it('is the last reported point before an assumption', () => {
    expect(lastKnown([series('a', [point(0, 1), point(1, 2), point(2, 3, 'forecast')])])?.x).toBe(1);
  });

  it('is nowhere when nothing is assumed after it, or nothing is known', () => {
    expect(lastKnown([series('a', [point(0, 1, 'estimate'), point(1, 2)])])).toBeNull();
    expect(lastKnown([series('a', [point(0, 1, 'forecast')])])).toBeNull();
  });

  it('is not moved by a series of context, nor by a gap', () => {
    const context = series('c', [point(9, 1)], { role: 'context' });
    const own = series('a', [point(0, 1), point(1, null), point(2, 3, 'guidance')]);
    expect(lastKnown([context, own])?.x).toBe(0);
  });
});

describe('a log scale', () => {
  it('is refused where a value or a range end is zero or below, naming the first and counting all', () => {
    const refused = logRefusal([
      series('Cash flow', [point(0, 5), point(1, -2), point(2, 3, 'guidance', { low: 0, high: 9 })]),
    ]);
    expect(refused).toEqual({ kind: 'not-positive', series: 'Cash flow', label: 'P1', count: 2 });
    expect(refused && describeLogRefusal(refused)).toBe(
      'No log scale: Cash flow, P1 and 1 more is zero or below, which has no place on it.',
    );
  });

  it('is allowed where all is above zero and gaps are ignored', () => {
    expect(logRefusal([series('a', [point(0, 5), point(1, null)])])).toBeNull();
  });

  it('is not drawn when refused: the axis stays straight', () => {
    const props = { title: 't', summary: 's', format, scale: 'log' as const };
    expect(layoutTimeLine({ ...props, series: [series('a', [point(0, 0), point(1, 2)])] }, 600)?.frame.y.scale).toBe(
      'linear',
    );
    expect(layoutTimeLine({ ...props, series: [series('a', [point(0, 1), point(1, 2)])] }, 600)?.frame.y.scale).toBe(
      'log',
    );
  });
});

describe('the colours of series', () => {
  it('follow role and slot, and beyond seven there is no eighth hue', () => {
    const many = Array.from({ length: 9 }, (_, index) => series(`s${index}`, []));
    const colours = looksOf(many).map(({ colour }) => colour);
    expect(new Set(colours.slice(0, 7)).size).toBe(7);
    expect(colours.slice(7)).toEqual(['var(--grey-2)', 'var(--grey-2)']);
    const [lead, scenario, kept] = looksOf([
      series('a', [], { role: 'lead' }),
      series('b', [], { role: 'scenario' }),
      series('c', [], { slot: 4 }),
    ]);
    expect([lead?.colour, scenario?.colour, kept?.colour]).toEqual(['var(--ink)', 'var(--accent)', 'var(--series-4)']);
  });

  it('come with a marker shape as a second code, different for each of seven', () => {
    const many = Array.from({ length: 7 }, (_, index) => series(`s${index}`, []));
    expect(new Set(looksOf(many).map(({ shape }) => shape)).size).toBe(7);
  });
});

describe('a time line laid out', () => {
  const props = { title: 't', summary: 's', format };

  it('has nothing to draw without a value', () => {
    expect(layoutTimeLine({ ...props, series: [] }, 600)).toBeNull();
    expect(layoutTimeLine({ ...props, series: [series('a', [point(0, null)])] }, 600)).toBeNull();
  });

  it('keeps its axis when it is given one, whatever the values', () => {
    const low = layoutTimeLine(
      { ...props, valueDomain: [0, 100], series: [series('a', [point(0, 1), point(1, 2)])] },
      600,
    );
    const high = layoutTimeLine(
      { ...props, valueDomain: [0, 100], series: [series('a', [point(0, 80), point(1, 90)])] },
      600,
    );
    expect(low?.frame).toEqual(high?.frame);
  });

  it('may have numbers along the x axis instead of time', () => {
    const points = [0, 0.25, 0.5, 0.75, 1].map((at) => point(at, at * 10));
    const xFormat = (value: number) => `${Math.round(value * 100)}%`;
    const layout = layoutTimeLine({ ...props, series: [series('a', points)], xFormat }, 600);
    expect(layout?.frame.x.ticks.map(({ text }) => text)).toEqual(['0%', '20%', '40%', '60%', '80%', '100%']);
  });

  it('shows only the marks and milestones that its window and its axis hold', () => {
    const layout = layoutTimeLine(
      {
        ...props,
        series: [series('a', [point(0, 10), point(10, 20)])],
        window: [2, 8],
        valueDomain: [0, 30],
        marks: [
          { value: 15, label: 'in' },
          { value: 99, label: 'out' },
        ],
        milestones: [
          { x: 5, value: 15, label: 'in' },
          { x: 9, value: 19, label: 'out' },
        ],
      },
      600,
    );
    expect(layout?.marks).toHaveLength(1);
    expect(layout?.milestones).toHaveLength(1);
  });
});
