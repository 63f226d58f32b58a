import { dayToMs, formatShortDay } from '../../base/dates.ts';
import type { TimelineEvent } from '../../charts/eventTypes.ts';
import type { Link } from '../../charts/linkTypes.ts';
import type { ChartPoint, ChartSeries } from '../../charts/types.ts';
import type { Cadence } from '../../datasets/period.ts';
import type { DrawnGroup, DrawnPoint } from '../../datasets/select.ts';
import type { FinancingLink } from '../../datasets/types.ts';
import { type FigureRow, standsNoMore } from './figureRows.ts';
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

/** A series of the reader's as it is drawn beside ours: in the colour, or the grey, of the one it stands beside. */
export function besideOf(yours: ChartSeries, ours: readonly ChartSeries[]): ChartSeries {
  const pair = ours.find(({ id }) => id === yours.id);
  const { slot: _own, ...rest } = yours;
  return { ...rest, id: `yours~${yours.id}`, ...(pair?.slot === undefined ? {} : { slot: pair.slot }) };
}

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

/** One bar or one range per group, in one series; bars the largest first, ranges in the order of the view. */
export function rankedSeries(groups: readonly DrawnGroup[], id: string, label: string, ordered: boolean): ChartSeries {
  const rows = groups.flatMap((group) => group.points.slice(0, 1).map((point) => ({ point, name: group.label })));
  // Where all are falls, the deepest is the largest.
  const sign = rows.every(({ point }) => point.value === null || point.value < 0) ? -1 : 1;
  const size = ({ point }: (typeof rows)[number]) =>
    point.value === null ? Number.NEGATIVE_INFINITY : sign * point.value;
  const sorted = ordered ? rows.toSorted((a, b) => size(b) - size(a)) : rows;
  return { id, label, points: sorted.map(({ point, name }, x) => chartPoint(point, x, name)) };
}

/** Rows of an events file, each under its category. */
export const rowEvents = (rows: readonly FigureRow[]): readonly TimelineEvent[] =>
  rows.flatMap((row) => {
    const x = dayToMs(row.date);
    return x === null
      ? []
      : [{ key: row.key, x, date: formatShortDay(row.date), label: row.name, category: row.what, note: row.note }];
  });

/** Figures on named days as events, each under its group: the figure, and what the file calls it where that is no day. */
export const groupEvents = (
  groups: readonly DrawnGroup[],
  words: (value: number) => string,
): readonly TimelineEvent[] =>
  groups.flatMap((group) =>
    group.points.flatMap(({ key, value, date, period, observation }) => {
      const x = dayToMs(date);
      if (x === null || value === null || observation === null) return [];
      const label = /^\d{4}(-\d{2}){0,2}$/.test(period) ? words(value) : `${period}: ${words(value)}`;
      const { status: state, note } = observation.provenance;
      return [{ key, x, date: formatShortDay(date), label, category: group.label, state, note }];
    }),
  );

// What is only intended is drawn as an outline.
const binding: ReadonlySet<string> = new Set<FinancingLink['linkStatus']>(['active', 'paid', 'partly_paid']);

/** Links between firms as the chart takes them. */
export const chartLinks = (links: readonly FinancingLink[], nameOf: (entity: string) => string): readonly Link[] =>
  links
    .filter((link) => !standsNoMore(link))
    .map((link) => ({
      key: link.id,
      from: nameOf(link.from),
      to: nameOf(link.to),
      value: link.amount,
      low: link.low,
      high: link.high,
      binding: binding.has(link.linkStatus),
      state: 'reported',
      note: [link.linkStatus.replaceAll('_', ' '), link.note].filter((part) => part !== '').join('. '),
    }));
