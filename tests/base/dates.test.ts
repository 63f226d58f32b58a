import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  daysBetween,
  dayToMs,
  formatDay,
  formatShortDay,
  msToDay,
  quarterOf,
  quarterWords,
} from '../../src/base/dates.ts';

it('a day survives the way to milliseconds and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (days) => {
      const iso = msToDay(days * 86_400_000);
      expect(dayToMs(iso)).toBe(days * 86_400_000);
    }),
    { numRuns: 1000, seed: 1 },
  );
});

it.each(['2026-02-30', '2026-13-01', '2026-6-1', '31/12/2026', '', '2026Q1'])('“%s” is no date', (text) => {
  expect(dayToMs(text)).toBeNull();
});

it('a month or a year stands for its first day', () => {
  expect([dayToMs('2026-06'), dayToMs('2026')]).toEqual([Date.UTC(2026, 5, 1), Date.UTC(2026, 0, 1)]);
});

it('days are counted across a leap day', () => {
  expect([daysBetween('2024-02-28', '2024-03-01'), daysBetween('2026-06-30', '2026-11-23')]).toEqual([2, 146]);
});

it('a date is printed as exactly as it is known', () => {
  expect(['2026-06-12', '1991-06', '1996'].map(formatDay)).toEqual(['12 June 2026', 'June 1991', '1996']);
  expect(formatShortDay('2026-09-05')).toBe('5 Sep 2026');
});

it('a day falls in its calendar quarter', () => {
  expect(['2026-01-01', '2026-03-31', '2026-06-30', '2026-12-31'].map(quarterOf)).toEqual([
    '2026Q1',
    '2026Q1',
    '2026Q2',
    '2026Q4',
  ]);
});

it('a quarter is put into words, and what is no quarter is left alone', () => {
  expect(['2026Q1', '2025Q4', '2026', 'FY2026Q1'].map(quarterWords)).toEqual([
    'the first quarter of 2026',
    'the fourth quarter of 2025',
    '2026',
    'FY2026Q1',
  ]);
});
