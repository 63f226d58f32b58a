import { daysBetween, quarterOf } from '../base/dates.ts';
import type { GdpTable } from './gdp.ts';
import { addMonths, type Cadence, monthsApart, periodIndex } from './period.ts';
import type { DrawnGroup, DrawnPoint } from './select.ts';

/** Days a figure may lie before the day a year earlier, in files without a regular spacing (holidays, month-ends). */
const YEAR_AGO_SLACK_DAYS = 7;

const withValue = (point: DrawnPoint, value: number | null): DrawnPoint => ({ ...point, value, low: null, high: null });

/** A quotient beyond what a number can hold is no figure. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A change is stated on a figure above zero only: on a loss it would have the wrong sign. Differences of shares always. */
function change(value: number | null, before: number | null, inPoints: boolean): number | null {
  if (value === null || before === null) return null;
  if (inPoints) return value - before;
  return before > 0 ? finite(((value - before) / before) * 100) : null;
}

/** Change on the point before, which in a regular file is the period before; a gap on either side gives a gap. */
export function changeOnPrevious(groups: readonly DrawnGroup[], inPoints: boolean): readonly DrawnGroup[] {
  return groups.map((group) => ({
    ...group,
    points: group.points.map((point, place) => {
      const before = group.points[place - 1];
      return withValue(point, before ? change(point.value, before.value, inPoints) : null);
    }),
  }));
}

/** Change on the same period a year before; in an irregular file on the last figure within a week before that day. */
export function changeFromYearAgo(
  groups: readonly DrawnGroup[],
  cadence: Cadence | null,
  inPoints: boolean,
): readonly DrawnGroup[] {
  return groups.map((group) => {
    const byIndex = new Map(
      cadence === null ? [] : group.points.map((point) => [periodIndex(point.period, cadence), point.value]),
    );
    const steps = cadence === null ? 0 : 12 / monthsApart(cadence);
    const points = group.points.map((point) => {
      if (cadence !== null) {
        const index = periodIndex(point.period, cadence);
        const before = index === null ? null : (byIndex.get(index - steps) ?? null);
        return withValue(point, change(point.value, before, inPoints));
      }
      const day = addMonths(point.date, -12);
      const before = day === null ? null : lastBy(group.points, day, YEAR_AGO_SLACK_DAYS);
      return withValue(point, change(point.value, before, inPoints));
    });
    return { ...group, points };
  });
}

/** The last figure on or before a day, and not more than so many days before it; points are in time order. */
function lastBy(points: readonly DrawnPoint[], day: string, slackDays: number): number | null {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.date ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  for (let place = low - 1; place >= 0; place--) {
    const point = points[place];
    if (!point || (daysBetween(point.date, day) ?? Number.POSITIVE_INFINITY) > slackDays) return null;
    if (point.value !== null) return point.value;
  }
  return null;
}

/** Every group over its own figure on the base day (or its last one within one period before), times 100. */
export function indexed(groups: readonly DrawnGroup[], base: string, cadence: Cadence | null): readonly DrawnGroup[] {
  const slack = cadence === null ? 31 : monthsApart(cadence) * 31 - 1;
  return groups.map((group) => {
    const start = lastBy(group.points, base, slack);
    const over = (value: number | null) =>
      value === null || start === null || start <= 0 ? null : finite((value / start) * 100);
    return {
      ...group,
      points: group.points.map((point) => ({
        ...point,
        value: over(point.value),
        low: over(point.low),
        high: over(point.high),
      })),
    };
  });
}

/** Each part over the sum of all parts at that place; a gap where any part is missing or below zero. */
export function shareOfTotal(groups: readonly DrawnGroup[], place: 'period' | 'date'): readonly DrawnGroup[] {
  const totals = new Map<string, { sum: number; parts: number }>();
  for (const group of groups) {
    for (const point of group.points) {
      if (point.value === null || point.value < 0) continue;
      const total = totals.get(point[place]) ?? { sum: 0, parts: 0 };
      totals.set(point[place], { sum: total.sum + point.value, parts: total.parts + 1 });
    }
  }
  return groups.map((group) => ({
    ...group,
    points: group.points.map((point) => {
      const total = totals.get(point[place]);
      const whole = total !== undefined && total.parts === groups.length && total.sum > 0;
      return withValue(point, point.value === null || !whole ? null : (point.value / total.sum) * 100);
    }),
  }));
}

/**
 * Per cent of nominal US GDP. A flow of a quarter is set against that quarter (amount × 4 over the annual rate), a flow of
 * a calendar year against that year, a stock against the quarter its day falls in. Fiscal periods and days without a
 * published GDP are gaps.
 */
export function percentOfGdp(
  groups: readonly DrawnGroup[],
  kind: 'flow' | 'stock',
  gdp: GdpTable,
): readonly DrawnGroup[] {
  const factor = (point: DrawnPoint): number | null => {
    if (kind === 'stock') {
      const rate = gdp.quarters.get(quarterOf(point.date));
      return rate === undefined ? null : 100 / rate;
    }
    const rate = gdp.quarters.get(point.period);
    if (rate !== undefined) return 400 / rate;
    const year = gdp.years.get(point.period);
    return year === undefined ? null : 100 / year;
  };
  return groups.map((group) => ({
    ...group,
    points: group.points.map((point) => {
      const by = factor(point);
      const times = (value: number | null) => (value === null || by === null ? null : value * by);
      return { ...point, value: times(point.value), low: times(point.low), high: times(point.high) };
    }),
  }));
}
