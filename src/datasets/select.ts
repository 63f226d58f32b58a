import { fail, ok, type Result } from '../base/result.ts';
import { groupRows } from './groupRows.ts';
import type { DatasetMeta, ViewSpec } from './meta.ts';
import { addMonths, type Cadence, commonCadence, monthsApart, periodAt, periodIndex } from './period.ts';
import type { Confidence, Observation, Status } from './types.ts';

export interface DrawnPoint {
  /** Readable and unique within a view; what chart, table, source sheet and link agree on. */
  readonly key: string;
  readonly period: string;
  readonly date: string;
  /** null is a period of a regular file for which there is no row, or a value that a transform cannot give. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The row behind the point; null for a gap. */
  readonly observation: Observation | null;
}

/** One line, one bar colour or one row of a chart. */
export interface DrawnGroup {
  readonly id: string;
  readonly label: string;
  readonly points: readonly DrawnPoint[];
}

export interface SetAside {
  readonly observation: Observation;
  readonly inFavourOf: Observation;
}

export interface Selection {
  readonly view: ViewSpec;
  readonly unit: string;
  /** The spacing of the periods where all share one; null for named days and statements. */
  readonly cadence: Cadence | null;
  readonly groups: readonly DrawnGroup[];
  /** Rows of the view that are not drawn because another row stands in the same place. */
  readonly setAside: readonly SetAside[];
}

export type SelectIssue =
  | { readonly kind: 'mixed-units'; readonly view: string; readonly units: readonly string[] }
  | { readonly kind: 'nothing-selected'; readonly view: string };

// What was measured goes before what was worked out, and that before what was said about the future.
const statusRank: Readonly<Record<Status, number>> = {
  reported: 0,
  derived: 1,
  estimate: 2,
  guidance: 3,
  forecast: 4,
  essay: 5,
  user: 6,
};
// No bundled row is unstated: it is the reader's, laid over ours, and no rival of ours may hide it.
const confidenceRank: Readonly<Record<Confidence, number>> = { unstated: 0, primary: 1, secondary: 2, memory: 3 };

/** Of two rows for the same place: the better known status, then the later day, the better grade, the earlier line. */
function preferred(a: Observation, b: Observation): number {
  return (
    statusRank[a.provenance.status] - statusRank[b.provenance.status] ||
    b.date.localeCompare(a.date) ||
    confidenceRank[a.provenance.confidence] - confidenceRank[b.provenance.confidence] ||
    a.line - b.line
  );
}

/** Readable and unique among the rows of one dataset, and the same in the next snapshot. */
export const keyOf = (o: Observation): string => [o.series, o.entity, o.period, o.date, o.provenance.status].join('~');

/** The rows a view takes, in file order, before anything is set aside. */
export function rowsOf(observations: readonly Observation[], view: ViewSpec): readonly Observation[] {
  return observations.filter(
    (o) =>
      (view.series?.includes(o.series) ?? true) &&
      (view.entities?.includes(o.entity) ?? true) &&
      // A view chooses among our statements; a figure that the reader laid over them is wanted in any case.
      (view.statuses === undefined ||
        o.provenance.status === 'user' ||
        view.statuses.some((status) => status === o.provenance.status)),
  );
}

function placesIn(stated: readonly string[] | undefined, known: Readonly<Record<string, unknown>>) {
  const order = new Map((stated ?? Object.keys(known)).map((name, place) => [name, place]));
  return (name: string) => order.get(name) ?? order.size;
}

function labelOf(meta: DatasetMeta, view: ViewSpec, rows: readonly Observation[]) {
  const seriesLabel = (o: Observation) => meta.series[o.series]?.label ?? o.series;
  const entityLabel = (o: Observation) => meta.entities[o.entity] ?? o.entity;
  if (view.split === 'entity') return entityLabel;
  if (view.split === 'series') return seriesLabel;
  if (new Set(rows.map((o) => o.series)).size === 1) return entityLabel;
  if (new Set(rows.map((o) => o.entity)).size === 1) return seriesLabel;
  return (o: Observation) => `${entityLabel(o)}, ${seriesLabel(o).replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase())}`;
}

function groupId(view: ViewSpec, o: Observation): string {
  if (view.split === 'entity') return o.entity;
  return view.split === 'series' ? o.series : `${o.series}~${o.entity}`;
}

/** Keep one row per place, the preferred one, and name the rest. */
function oneEach(rows: readonly Observation[], placeOf: (o: Observation) => string, aside: SetAside[]): Observation[] {
  const places = groupRows(rows, placeOf);
  return [...places.values()].flatMap((rivals) => {
    const [best, ...rest] = rivals.toSorted(preferred);
    if (!best) return [];
    for (const observation of rest) aside.push({ observation, inFavourOf: best });
    return [best];
  });
}

function gapsBetween(points: readonly DrawnPoint[], cadence: Cadence, group: string): DrawnPoint[] {
  return points.flatMap((point, place) => {
    const before = points[place - 1];
    if (!before) return [point];
    const from = periodIndex(before.period, cadence);
    const to = periodIndex(point.period, cadence);
    if (from === null || to === null) return [point];
    const gaps: DrawnPoint[] = [];
    for (let index = from + 1; index < to; index++) {
      const period = periodAt(index, cadence);
      const date = addMonths(before.date, (index - from) * monthsApart(cadence));
      if (date === null || date >= point.date) continue;
      gaps.push({ key: `${group}~gap~${period}`, period, date, value: null, low: null, high: null, observation: null });
    }
    return [...gaps, point];
  });
}

/**
 * What a view draws: groups in the order the view states, points in time order, one unit throughout.
 *
 * One row per place: a day on a time axis, a period under bars, a group in `ranked-bars` and `dumbbell` (the row of
 * `view.at`, or else the latest). Rows that give way are in `setAside`; events keep all. Periods missing between two
 * points of a regular file are points whose value is null, so that the line breaks.
 */
export function select(
  meta: DatasetMeta,
  observations: readonly Observation[],
  view: ViewSpec,
): Result<Selection, SelectIssue> {
  const chosen = rowsOf(observations, view);
  const { at } = view;
  const rows = at === undefined ? chosen : chosen.filter((o) => o.date === at || o.period === at);
  const units = [...new Set(rows.map((o) => o.unit))];
  const [unit] = units;
  if (unit === undefined) return fail({ kind: 'nothing-selected', view: view.id });
  if (units.length > 1) return fail({ kind: 'mixed-units', view: view.id, units });

  const single = view.form === 'ranked-bars' || view.form === 'dumbbell';
  const barred = view.form === 'stacked-bars' || view.form === 'grouped-bars';
  const placeOf = (o: Observation) => {
    if (view.form === 'events') return keyOf(o);
    if (single) return '';
    return barred ? o.period : o.date;
  };
  const ends = (series: string | undefined) =>
    new Map(observations.filter((o) => o.series === series).map((o) => [`${o.entity}~${o.period}~${o.date}`, o.value]));
  const low = ends(view.range?.low);
  const high = ends(view.range?.high);

  const seriesPlace = placesIn(view.series, meta.series);
  const entityPlace = placesIn(view.entities, meta.entities);
  const label = labelOf(meta, view, rows);
  const grouped = [...groupRows(rows, (o) => groupId(view, o))].toSorted(([, [a]], [, [b]]) => {
    if (!a || !b) return 0;
    return view.split === 'entity'
      ? entityPlace(a.entity) - entityPlace(b.entity)
      : seriesPlace(a.series) - seriesPlace(b.series) || entityPlace(a.entity) - entityPlace(b.entity);
  });

  const setAside: SetAside[] = [];
  const groups = grouped.map(([id, members]): DrawnGroup => {
    // Where nothing else is asked for, a row of `ranked-bars` is the group's latest figure, whatever its status.
    const latest = members.reduce((day, o) => (o.date > day ? o.date : day), '');
    const candidates = single && at === undefined ? members.filter((o) => o.date === latest) : members;
    const points = oneEach(candidates, placeOf, setAside)
      .toSorted((a, b) => a.date.localeCompare(b.date) || a.line - b.line)
      .map((o): DrawnPoint => {
        const end = `${o.entity}~${o.period}~${o.date}`;
        return {
          key: keyOf(o),
          period: o.period,
          date: o.date,
          value: o.value,
          low: low.get(end) ?? null,
          high: high.get(end) ?? null,
          observation: o,
        };
      });
    const first = members[0];
    return { id, label: first ? label(first) : id, points };
  });

  const timed = !single && view.form !== 'events';
  const cadences = new Set(groups.map((group) => commonCadence(group.points.map((point) => point.period))));
  const [cadence = null] = cadences.size === 1 && timed ? cadences : [null];
  const filled =
    cadence === null
      ? groups
      : groups.map((group) => ({ ...group, points: gapsBetween(group.points, cadence, group.id) }));
  return ok({ view, unit, cadence, groups: filled, setAside });
}

/** The only place where words for a view that cannot be drawn are made. */
export function describeSelectIssue(issue: SelectIssue): string {
  switch (issue.kind) {
    case 'mixed-units':
      return `The view “${issue.view}” would put ${issue.units.join(' and ')} on one axis, so it is not drawn.`;
    case 'nothing-selected':
      return `The view “${issue.view}” finds no row in this file.`;
    default:
      return issue satisfies never;
  }
}
