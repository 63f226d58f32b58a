import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lttb, MOST_DRAWN, minMax, reduceForDrawing } from '../../src/charts/downsample.ts';
import type { ChartPoint } from '../../src/charts/types.ts';

const placed = (ys: readonly number[], xs: readonly number[] = ys.map((_, index) => index)) =>
  ys.map((y, index) => ({ x: xs[index] ?? index, y, index }));
const kept = (ys: readonly number[], keep: number, xs?: readonly number[]) =>
  lttb(placed(ys, xs), keep).map(({ index }) => index);

describe('largest triangle three buckets keeps the points that published implementations keep', () => {
  it('a straight line (tsdownsample tests)', () => {
    expect(kept([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 1, 5, 9]);
  });

  it('areas of zero (go-lttb tests)', () => {
    const x = [0, 1299456, 1300320, 1301184, 1302048, 1302912, 1306368, 1307232];
    const y = [0, 116.3707, 116.3752, 116.3648, 116.3544, 116.3328, 116.3277, 116.2676];
    expect(kept(y, 7, x)).toEqual([0, 1, 2, 3, 4, 6, 7]);
  });

  it('Steinarsson’s reference algorithm on a small series', () => {
    expect(kept([0, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9], 6)).toEqual([0, 1, 6, 10, 12, 15]);
  });

  it('squares modulo 17', () => {
    const y = Array.from({ length: 20 }, (_, i) => i ** 2 % 17);
    expect(kept(y, 7)).toEqual([0, 3, 6, 8, 13, 16, 19]);
  });

  it('returns a series that is short enough as it is', () => {
    const points = placed([1, 2, 3]);
    expect(lttb(points, 3)).toBe(points);
  });
});

describe('min–max', () => {
  it('keeps the lowest and the highest point of each bucket in their own order', () => {
    expect(minMax(placed([5, 1, 9, 4, 2, 8, 8, 3]), 4).map(({ index }) => index)).toEqual([1, 2, 4, 5]);
  });

  it('never loses the lowest or the highest of all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 400 }), (ys) => {
        const found = minMax(placed(ys), 20).map(({ y }) => y);
        expect(Math.min(...found)).toBe(Math.min(...ys));
        expect(Math.max(...found)).toBe(Math.max(...ys));
      }),
    );
  });
});

const point = (x: number, value: number | null, state: ChartPoint['state'] = 'reported'): ChartPoint => ({
  key: String(x),
  x,
  label: String(x),
  value,
  state,
  confidence: 'primary',
});

describe('the points that are drawn', () => {
  const long = Array.from({ length: 200_000 }, (_, x) =>
    point(x, x === 77_777 ? 1_000 : x === 123_456 ? -1_000 : x >= 50_000 && x < 50_010 ? null : (x * 7919) % 101),
  );

  it('are at most about 2,000, whatever the width', () => {
    for (const width of [320, 1_000, 2_560]) {
      const drawn = reduceForDrawing(long, width);
      expect(drawn.length).toBeGreaterThan(300);
      expect(drawn.length).toBeLessThanOrEqual(MOST_DRAWN + 20);
    }
  });

  it('hold the first, the last, the lowest, the highest and both shores of a gap', () => {
    const drawn = reduceForDrawing(long, 1_000);
    const at = new Set(drawn.map(({ x }) => x));
    expect([0, 199_999, 77_777, 123_456, 49_999, 50_010].filter((x) => !at.has(x))).toEqual([]);
    expect(drawn.filter(({ value }) => value === null)).toHaveLength(1);
  });

  it('are points of the series and stay in its order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { freq: 8 }), { minLength: 300, maxLength: 3_000 }),
        (values) => {
          const points = values.map((value, x) => point(x, value, x % 700 > 600 ? 'estimate' : 'reported'));
          const drawn = reduceForDrawing(points, 100);
          expect(drawn.every((each) => points[each.x] === each)).toBe(true);
          expect(drawn.every(({ x }, index) => index === 0 || x > (drawn[index - 1]?.x ?? -1))).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('stay few where every second value is missing', () => {
    const holes = Array.from({ length: 50_000 }, (_, x) => point(x, x % 2 ? null : x));
    expect(reduceForDrawing(holes, 1_000).length).toBeLessThanOrEqual(2 * MOST_DRAWN);
  });

  it('are all of a short series', () => {
    const short = [point(0, 1), point(1, null), point(2, 3)];
    expect(reduceForDrawing(short, 320)).toBe(short);
  });
});
