import { dayToMs } from '../../base/dates.ts';
import { addMonths } from '../../datasets/period.ts';
import type { DrawnGroup } from '../../datasets/select.ts';
import type { Range, RangeEnd, RangeStart } from '../../session/session.ts';
import type { Span } from '../../ui/RangeBrush.tsx';

/** A place on the time axis: a day on a line, a period under bars. */
export interface Stop {
  readonly day: string;
  /** The period as printed under bars, the day elsewhere. */
  readonly period: string;
  /** Where it stands on the axis of the chart. */
  readonly x: number;
}

/** Every place that has a figure or a gap, in time order. Under bars the places are periods, evenly spaced. */
export function stopsOf(groups: readonly DrawnGroup[], axis: 'time' | 'periods'): readonly Stop[] {
  const days = new Map<string, string>();
  for (const group of groups) {
    for (const point of group.points) {
      const place = axis === 'periods' ? point.period : point.date;
      const before = days.get(place);
      if (before === undefined || point.date > before) days.set(place, point.date);
    }
  }
  const ordered = [...days].toSorted(([, a], [, b]) => a.localeCompare(b));
  return ordered.flatMap(([period, day], place) => {
    const x = axis === 'periods' ? place : dayToMs(day);
    return x === null ? [] : [{ day, period, x }];
  });
}

/** The stops a range covers, or null where it covers fewer than two: then all is shown and the reader is told. */
export function spanOf(range: Range, stops: readonly Stop[]): Span | null {
  const last = stops.length - 1;
  const latest = stops[last];
  if (!latest) return null;
  if (range.kind === 'all') return { from: 0, to: last };
  const start = range.kind === 'last' ? addMonths(latest.day, -12 * range.years) : range.from;
  const end = range.kind === 'last' || range.to === 'latest' ? latest.day : range.to;
  const from = start === null || start === 'first' ? 0 : stops.findIndex(({ day }) => day >= start);
  const to = stops.findLastIndex(({ day }) => day <= end);
  return from < 0 || to <= from ? null : { from, to };
}

/** A span of stops as a range for the address: ends that touch the data's ends stay there when a snapshot moves on. */
export function rangeOf(span: Span, stops: readonly Stop[]): Range {
  const last = stops.length - 1;
  const start = stops[span.from]?.day;
  const end = stops[span.to]?.day;
  if (start === undefined || end === undefined || (span.from === 0 && span.to === last)) return { kind: 'all' };
  return {
    kind: 'between',
    from: span.from === 0 ? 'first' : (start as RangeStart),
    to: span.to === last ? 'latest' : (end as RangeEnd),
  };
}
