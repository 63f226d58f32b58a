import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, type Cadence, cadenceOf, commonCadence, periodAt, periodIndex } from '../../src/datasets/period.ts';

describe('the cadence a period is spelt in', () => {
  it.each([
    ['2026Q2', 'quarter'],
    ['2026-06', 'month'],
    ['2026', 'year'],
    ['2026H1', 'half'],
    ['FY2026', 'fiscal-year'],
    ['FY2026Q3', 'fiscal-quarter'],
    ['2026-06-12', null],
    ['2015b', null],
    ['2026Q5', null],
    ['1tn', null],
  ])('%s is %s', (period, cadence) => {
    expect(cadenceOf(period)).toBe(cadence);
  });

  it('is shared only when all periods are spelt alike and none comes twice', () => {
    expect(commonCadence(['2025Q4', '2026Q1'])).toBe('quarter');
    expect(commonCadence(['2025Q4', '2026'])).toBeNull();
    expect(commonCadence(['2026', '2026'])).toBeNull();
    expect(commonCadence([])).toBeNull();
  });
});

it('the running number and the period are inverse to each other', () => {
  const cadences: readonly Cadence[] = ['month', 'quarter', 'half', 'year', 'fiscal-quarter', 'fiscal-year'];
  fc.assert(
    fc.property(fc.constantFrom(...cadences), fc.integer({ min: 1000 * 12, max: 2100 * 12 }), (cadence, months) => {
      const index = cadence === 'month' ? months : Math.floor(months / 12);
      expect(periodIndex(periodAt(index, cadence), cadence)).toBe(index);
    }),
  );
});

describe('a day some months later', () => {
  it.each([
    ['2025-12-31', 3, '2026-03-31'],
    ['2026-03-31', 3, '2026-06-30'],
    ['2026-06-30', 3, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-02-28', 12, '2026-02-28'],
    ['2023-02-28', 12, '2024-02-29'],
    ['2026-08-21', -12, '2025-08-21'],
    ['2026-01-30', 1, '2026-02-28'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('is null for what is no day', () => {
    expect(addMonths('2026-13-01', 1)).toBeNull();
    expect(addMonths('2026', 1)).toBeNull();
  });
});
