import { dayToMs, formatShortDay } from '../../base/dates.ts';
import type { ChartPoint, ChartSeries } from '../../charts/types.ts';
import { byDate } from '../../datasets/pick.ts';
import type { Observation } from '../../datasets/types.ts';

const keyOf = (row: Observation) => `${row.series}|${row.entity}|${row.period}|${row.date}`;

function point(row: Observation, x: number, label: string): ChartPoint {
  const { status, confidence } = row.provenance;
  return { key: keyOf(row), x, label, value: row.value, state: status, confidence };
}

/** Rows as a line over time, earliest first. */
export function timePoints(rows: readonly Observation[]): readonly ChartPoint[] {
  return byDate(rows).flatMap((row) => {
    const x = dayToMs(row.date);
    return x === null ? [] : [point(row, x, formatShortDay(row.date))];
  });
}

/** One point per period in the order given; null where nothing was stated for it. */
export function periodPoints(
  id: string,
  rows: readonly Observation[],
  periods: readonly string[],
): readonly ChartPoint[] {
  const of = new Map(rows.map((row) => [row.period, row]));
  return periods.map((period, x) => {
    const row = of.get(period);
    if (row) return point(row, x, period);
    return { key: `${id}|${period}`, x, label: period, value: null, state: 'reported', confidence: 'unstated' };
  });
}

/** One bar per row under the name given, longest first. */
export function rankedSeries(
  id: string,
  label: string,
  rows: readonly Observation[],
  nameOf: (row: Observation) => string,
): ChartSeries {
  const points = rows.toSorted((a, b) => b.value - a.value).map((row, x) => point(row, x, nameOf(row)));
  return { id, label, points };
}
