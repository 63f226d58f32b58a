import { dayToMs, formatShortDay } from '../../base/dates.ts';
import type { ChartPoint, ChartSeries } from '../../charts/types.ts';
import type { Cadence } from '../../datasets/period.ts';
import type { DrawnGroup, DrawnPoint } from '../../datasets/select.ts';
import type { FigureRow } from './figureRows.ts';
import type { Stop } from './timeRange.ts';

const slots = [1, 2, 3, 4, 5, 6, 7] as const;

/** A period as printed: months and named days in words, quarters and years as the file has them. */
export function periodWords(
  point: { readonly period: string; readonly date: string },
  cadence: Cadence | null,
): string {
  if (cadence === null) return formatShortDay(point.date);
  return cadence === 'month' ? formatShortDay(point.period) : point.period;
}

function chartPoint(point: DrawnPoint, x: number, label: string): ChartPoint {
  const { status, confidence, note } = point.observation?.provenance ?? {
    status: 'reported',
    confidence: 'unstated',
    note: '',
  };
  return {
    key: point.key,
    x,
    label,
    value: point.value,
    low: point.low,
    high: point.high,
    state: status,
    confidence,
    ...(note === '' ? {} : { note }),
  };
}

interface Look {
  /** Ids picked out; the others go grey. None means all are drawn alike. */
  readonly only: readonly string[];
}

function series(group: DrawnGroup, place: number, points: readonly ChartPoint[], { only }: Look): ChartSeries {
  const slot = slots[place];
  const context = only.length > 0 && !only.includes(group.id);
  return {
    id: group.id,
    label: group.label,
    points,
    ...(context ? { role: 'context' as const } : slot === undefined ? {} : { slot }),
  };
}

/** Lines: every point at its day. */
export const timeSeries = (
  groups: readonly DrawnGroup[],
  cadence: Cadence | null,
  look: Look,
): readonly ChartSeries[] =>
  groups.map((group, place) =>
    series(
      group,
      place,
      group.points.flatMap((point) => {
        const x = dayToMs(point.date);
        return x === null ? [] : [chartPoint(point, x, periodWords(point, cadence))];
      }),
      look,
    ),
  );

/** Bars: every group has a point for every period, null where it has no figure. */
export const periodSeries = (
  groups: readonly DrawnGroup[],
  stops: readonly Stop[],
  cadence: Cadence | null,
  look: Look,
): readonly ChartSeries[] =>
  groups.map((group, place) => {
    const byPeriod = new Map(group.points.map((point) => [point.period, point]));
    return series(
      group,
      place,
      stops.map(({ period, day, x }) => {
        const label = periodWords(
          { period, date: day },
          cadence ?? (/^\d{4}-\d{2}-\d{2}$/.test(period) ? null : 'year'),
        );
        const point = byPeriod.get(period);
        if (point) return chartPoint(point, x, label);
        const key = `${group.id}~none~${period}`;
        return { key, x, label, value: null, state: 'reported' as const, confidence: 'unstated' as const };
      }),
      look,
    );
  });

/** One bar or one range per group, in one series; bars the longest first, ranges in the order of the view. */
export function rankedSeries(groups: readonly DrawnGroup[], id: string, label: string, ordered: boolean): ChartSeries {
  const rows = groups.flatMap((group) => group.points.slice(0, 1).map((point) => ({ point, name: group.label })));
  const sorted = ordered
    ? rows.toSorted((a, b) => (b.point.value ?? Number.NEGATIVE_INFINITY) - (a.point.value ?? Number.NEGATIVE_INFINITY))
    : rows;
  return { id, label, points: sorted.map(({ point, name }, x) => chartPoint(point, x, name)) };
}

/** Events: one series per category, each point a day with its words and no height. */
export function eventSeries(rows: readonly FigureRow[]): readonly ChartSeries[] {
  const kinds = [...new Set(rows.map((row) => row.what))];
  return kinds.map((kind, place) => {
    const slot = slots[place];
    const points = rows.flatMap((row): ChartPoint[] => {
      const x = row.what === kind ? dayToMs(row.date) : null;
      return x === null
        ? []
        : [{ key: row.key, x, label: row.name, value: row.value, state: 'reported', confidence: row.confidence }];
    });
    return { id: kind, label: kind, points, ...(slot === undefined ? {} : { slot }) };
  });
}
