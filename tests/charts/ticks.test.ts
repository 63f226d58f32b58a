import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnTicks } from '../../src/charts/columnTicks.ts';
import { LABEL_SIZE } from '../../src/charts/frame.ts';
import { linearScale } from '../../src/charts/scales.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import { thinTicks } from '../../src/charts/thinTicks.ts';
import { timeTicks } from '../../src/charts/timeTicks.ts';
import { logTicks, niceTicks } from '../../src/charts/valueTicks.ts';

describe('ticks of values', () => {
  it.each([
    { low: 0, high: 725, most: 6, ticks: [0, 200, 400, 600, 800] },
    { low: 0, high: 0.347, most: 6, ticks: [0, 0.1, 0.2, 0.3, 0.4] },
    { low: -23, high: 41, most: 6, ticks: [-40, -20, 0, 20, 40, 60] },
    { low: 3, high: 3, most: 6, ticks: [2.7, 2.8, 2.9, 3, 3.1, 3.2, 3.3] },
    { low: 0, high: 0, most: 4, ticks: [0, 0.25, 0.5, 0.75, 1] },
    { low: 1.2e9, high: 4.9e9, most: 5, ticks: [1e9, 2e9, 3e9, 4e9, 5e9] },
  ])('from $low to $high stand on round steps', ({ low, high, most, ticks }) => {
    expect(niceTicks(low, high, most).ticks).toEqual(ticks);
  });

  it('always enclose the values, at even steps', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 2, max: 10 }), (a, b, most) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-6 * Math.max(1, Math.abs(low), Math.abs(high)));
        const { domain, ticks } = niceTicks(low, high, most);
        const slack = (high - low) * 1e-6;
        expect(domain[0]).toBeLessThanOrEqual(low + slack);
        expect(domain[1]).toBeGreaterThanOrEqual(high - slack);
        expect(ticks.length).toBeLessThanOrEqual(most + 2);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it.each([
    { low: 3, high: 80, ticks: [2, 5, 10, 20, 50, 100] },
    { low: 100, high: 5_000, ticks: [100, 200, 500, 1_000, 2_000, 5_000] },
    { low: 0.02, high: 300, ticks: [0.1, 1, 10, 100] },
  ])('of a log axis from $low to $high stand on 1, 2 and 5, or on decades', ({ low, high, ticks }) => {
    expect(logTicks(low, high, 6).ticks).toEqual(ticks);
  });
});

describe('ticks of time', () => {
  const day = (y: number, m = 1, d = 1) => Date.UTC(y, m - 1, d);
  const texts = (from: number, to: number, most: number) => timeTicks(from, to, most).map(({ text }) => text);

  it.each([
    {
      from: day(2026, 6, 1),
      to: day(2026, 6, 30),
      most: 6,
      expected: ['1 Jun 2026', '8 Jun', '15 Jun', '22 Jun', '29 Jun'],
    },
    {
      from: day(2026),
      to: day(2026, 9, 1),
      most: 10,
      expected: ['2026', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'],
    },
    {
      from: day(2024, 5),
      to: day(2026, 2),
      most: 8,
      expected: ['Jul 2024', 'Oct', '2025', 'Apr', 'Jul', 'Oct', '2026'],
    },
    { from: day(2015), to: day(2026, 6), most: 7, expected: ['2016', '2018', '2020', '2022', '2024', '2026'] },
    { from: day(1926), to: day(2026), most: 6, expected: ['1940', '1960', '1980', '2000', '2020'] },
  ])('$expected', ({ from, to, most, expected }) => {
    expect(texts(from, to, most)).toEqual(expected);
  });

  it('never write a year with a comma, never go outside, never exceed the room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day(1700), max: day(2100) }),
        fc.integer({ min: 1, max: 150 * 365 * 86_400_000 }),
        fc.integer({ min: 3, max: 20 }),
        (from, span, most) => {
          const ticks = timeTicks(from, from + span, most);
          expect(ticks.length).toBeLessThanOrEqual(most);
          expect(ticks.filter(({ at, text }) => at < from || at > from + span || text.includes(','))).toEqual([]);
        },
      ),
    );
  });
});

describe('texts on an axis', () => {
  it('never touch, and the last one always stays', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 }), (labels) => {
        const x = linearScale([0, Math.max(1, labels.length - 1)], [0, 320]);
        const shown = thinTicks(
          labels.map((text, at) => ({ at, text })),
          x.at,
        );
        expect(shown.at(-1)?.at).toBe(labels.length - 1);
        let end = Number.NEGATIVE_INFINITY;
        for (const { at, text } of shown) {
          const half = textWidth(text, LABEL_SIZE) / 2;
          expect(x.at(at) - half).toBeGreaterThanOrEqual(end);
          end = x.at(at) + half;
        }
      }),
    );
  });

  const quarters = ['2024Q1', '2024Q2', '2024Q3', '2024Q4', '2025Q1', '2025Q2'];
  it('under quarters carry the year at its start', () => {
    const wide = linearScale([0, 1], [0, 60]);
    expect(columnTicks(quarters, wide.at).map(({ text }) => text)).toEqual(['2024', 'Q2', 'Q3', 'Q4', '2025', 'Q2']);
  });

  it('under narrow quarters shrink to the years', () => {
    const narrow = linearScale([0, 1], [0, 12]);
    expect(columnTicks(quarters, narrow.at).map(({ text }) => text)).toEqual(['2024', '2025']);
  });

  it('that are names are cut and never dropped', () => {
    const narrow = linearScale([0, 1], [0, 40]);
    const texts = columnTicks(['Microsoft', 'Alphabet', 'Meta'], narrow.at).map(({ text }) => text);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toMatch(/^Mic.*…$/);
  });
});
