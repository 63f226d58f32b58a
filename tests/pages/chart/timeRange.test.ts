import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf, type Stop, spanOf } from '../../../src/pages/chart/timeRange.ts';
import type { Range } from '../../../src/session/session.ts';

const stops: readonly Stop[] = ['2020-12-31', '2021-12-31', '2022-12-31', '2025-06-12', '2026-06-12'].map((day, x) => ({
  day,
  period: day,
  x,
}));

describe('the stops a range covers', () => {
  it.each<[string, Range, { from: number; to: number } | null]>([
    ['all', { kind: 'all' }, { from: 0, to: 4 }],
    ['the last year, to the day', { kind: 'last', years: 1 }, { from: 3, to: 4 }],
    ['the last five years', { kind: 'last', years: 5 }, { from: 1, to: 4 }],
    ['more years than there are', { kind: 'last', years: 90 }, { from: 0, to: 4 }],
    ['from a day between two stops', { kind: 'between', from: '2021-01-01', to: 'latest' }, { from: 1, to: 4 }],
    ['to a day between two stops', { kind: 'between', from: 'first', to: '2024-01-01' }, { from: 0, to: 2 }],
    ['a stretch with one stop', { kind: 'between', from: '2025-01-01', to: '2025-12-31' }, null],
    ['a stretch with none', { kind: 'between', from: '2023-01-01', to: '2023-12-31' }, null],
    ['a stretch after the last', { kind: 'between', from: '2030-01-01', to: 'latest' }, null],
  ])('%s', (_name, range, span) => {
    expect(spanOf(range, stops)).toEqual(span);
  });

  it('nothing is covered where there are no stops', () => {
    expect(spanOf({ kind: 'all' }, [])).toBeNull();
  });
});

describe('a span as a range for the address', () => {
  it('an end at the last stop is “latest”, so that it stays there when a snapshot moves on', () => {
    expect(rangeOf({ from: 1, to: 4 }, stops)).toEqual({ kind: 'between', from: '2021-12-31', to: 'latest' });
    expect(rangeOf({ from: 0, to: 2 }, stops)).toEqual({ kind: 'between', from: 'first', to: '2022-12-31' });
    expect(rangeOf({ from: 0, to: 4 }, stops)).toEqual({ kind: 'all' });
  });

  it('comes back as the same span', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }), (a, b) => {
        fc.pre(a < b);
        expect(spanOf(rangeOf({ from: a, to: b }, stops), stops)).toEqual({ from: a, to: b });
      }),
    );
  });
});
