import { dayToMs, msToDay } from '../../base/dates.ts';
import type { TimelineEvent } from '../../charts/eventTypes.ts';
import type { Link } from '../../charts/linkTypes.ts';
import { describeLogRefusal, logRefusal } from '../../charts/logRefusal.ts';
import type { ChartSeries, Mark } from '../../charts/types.ts';
import type { GdpTable } from '../../datasets/gdp.ts';
import { lastObservation } from '../../datasets/lastObservation.ts';
import type { ViewSpec } from '../../datasets/meta.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { type DrawnGroup, describeSelectIssue, rowsOf, type Selection, select } from '../../datasets/select.ts';
import { describeTransformIssue, type Showing, type Shown, showings, transform } from '../../datasets/transform.ts';
import type { ViewState } from '../../session/session.ts';
import type { Span } from '../../ui/RangeBrush.tsx';
import { chartLinks, groupEvents, periodSeries, rankedSeries, rowEvents, timeSeries } from './chartSeries.ts';
import { eventRows, type FigureRow, linkRows, observationRows } from './figureRows.ts';
import { eventsFinding, finding, linksFinding } from './finding.ts';
import { shortFigure } from './shownFormat.ts';
import { type Stop, spanOf, stopsOf } from './timeRange.ts';

/** One entry of the “show as” menu; `refused` says in words why this view cannot be shown so. */
export interface ShowChoice {
  readonly showing: Showing;
  readonly refused: string | null;
}

/** Everything the page shows of one view, worked out from the data and the reader's choices. */
export interface ViewModel {
  readonly spec: ViewSpec;
  readonly headline: string | null;
  readonly series: readonly ChartSeries[];
  /** What an `events` view draws; empty elsewhere. */
  readonly events: readonly TimelineEvent[];
  /** What a `links` view draws; empty elsewhere. */
  readonly links: readonly Link[];
  /** The latest day the view has a figure observed on, or any figure where none was; null where nothing is dated. */
  readonly lastDay: string | null;
  /** Rows inside the range: of the chart, the table and the download. */
  readonly rows: readonly FigureRow[];
  readonly unit: string;
  readonly signed: boolean;
  readonly how: string | null;
  readonly lost: number;
  /** Day that is 100, where the view is an index. */
  readonly base: string | null;
  readonly stops: readonly Stop[];
  /** null where the form has no time axis. */
  readonly span: Span | null;
  readonly scale: 'linear' | 'log';
  readonly logRefused: string | null;
  readonly choices: readonly ShowChoice[];
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly marks: readonly Mark[];
  /** What the address asked for and the view cannot give, in words. */
  readonly notes: readonly string[];
  /** Why nothing is drawn; null where something is. */
  readonly fault: string | null;
}

/** The reader's choices that decide what is drawn; order and search of the table do not. */
export type DrawnState = Pick<ViewState, 'view' | 'range' | 'scale' | 'show' | 'base' | 'only'>;

const timed = (spec: ViewSpec) => !['ranked-bars', 'dumbbell', 'links'].includes(spec.form);
const barred = (spec: ViewSpec) => spec.form === 'stacked-bars' || spec.form === 'grouped-bars';

/** The view the address asks for, or the first of the dataset with a word about the one that is not there. */
export function viewOf(loaded: LoadedDataset, id: string | null): { spec: ViewSpec; note: string | null } | null {
  const { views } = loaded.meta;
  const [first] = views;
  if (!first) return null;
  const wanted = id === null ? first : views.find((view) => view.id === id);
  return wanted
    ? { spec: wanted, note: null }
    : { spec: first, note: `This dataset has no view “${id}”, so the first is shown.` };
}

const empty = (spec: ViewSpec, fault: string | null): ViewModel => ({
  spec,
  headline: null,
  series: [],
  events: [],
  links: [],
  lastDay: null,
  rows: [],
  unit: '',
  signed: false,
  how: null,
  lost: 0,
  base: null,
  stops: [],
  span: null,
  scale: 'linear',
  logRefused: null,
  choices: [],
  groups: [],
  marks: spec.marks ?? [],
  notes: [],
  fault,
});

function cut(groups: readonly DrawnGroup[], stops: readonly Stop[], span: Span | null): readonly DrawnGroup[] {
  if (span === null) return groups;
  const from = stops[span.from]?.day ?? '';
  const to = stops[span.to]?.day ?? '';
  return groups.map((group) => ({ ...group, points: group.points.filter(({ date }) => date >= from && date <= to) }));
}

const outside = 'Fewer than two figures lie in the range of the address, so all are shown.';

function resolveSpan(state: DrawnState, draft: Span | null, stops: readonly Stop[], notes: string[]): Span | null {
  if (stops.length < 2) return null;
  if (draft) return draft;
  const span = spanOf(state.range, stops);
  if (span) return span;
  notes.push(outside);
  return { from: 0, to: stops.length - 1 };
}

const choicesOf = (selection: Selection, state: DrawnState, gdp: GdpTable | null): readonly ShowChoice[] =>
  showings.map((showing) => {
    const tried = transform(selection, { showing, base: state.base }, gdp);
    return { showing, refused: tried.ok ? null : describeTransformIssue(tried.error) };
  });

function seriesOf(shown: Shown, stops: readonly Stop[], only: readonly string[]): readonly ChartSeries[] {
  const { view, groups, cadence } = shown;
  if (view.form === 'ranked-bars' || view.form === 'dumbbell') {
    return [rankedSeries(groups, view.id, view.title, view.form === 'ranked-bars')];
  }
  if (barred(view)) return periodSeries(groups, stops, cadence, { only });
  return timeSeries(groups, cadence, { only });
}

function figuresModel(
  loaded: LoadedDataset,
  spec: ViewSpec,
  state: DrawnState,
  gdp: GdpTable | null,
  draft: Span | null,
): ViewModel {
  const { dataset, meta } = loaded;
  if (dataset.shape !== 'observations') return empty(spec, null);
  const selected = select(meta, dataset.observations, spec);
  if (!selected.ok) return empty(spec, describeSelectIssue(selected.error));
  const selection = selected.value;
  const notes: string[] = [];
  const asked = transform(selection, { showing: state.show, base: state.base }, gdp);
  if (!asked.ok) notes.push(`${describeTransformIssue(asked.error)} The figures are shown as they are.`);
  const level = transform(selection, { showing: 'level', base: null }, null);
  const shown: Shown = asked.ok
    ? asked.value
    : level.ok
      ? level.value
      : { ...selection, showing: 'level', how: null, base: null, lost: 0 };

  const stops = timed(spec) ? stopsOf(selection.groups, barred(spec) ? 'periods' : 'time') : [];
  const span = resolveSpan(state, draft, stops, notes);
  const known = new Set(shown.groups.map((group) => group.id));
  const only = state.only.filter((id) => known.has(id));
  if (only.length < state.only.length) notes.push('Some of the lines picked out in the address are not in this view.');
  const series = seriesOf(shown, stops, only);
  const visible = cut(shown.groups, stops, span);
  const refusal = logRefusal(series);
  const logRefused =
    spec.form === 'lines'
      ? refusal && describeLogRefusal(refusal)
      : 'No log scale: bars and areas start at zero, which has no place on it.';
  if (state.scale === 'log' && logRefused) notes.push(logRefused);
  const from = span === null ? '' : (stops[span.from]?.day ?? '');
  const to = span === null ? '9999' : (stops[span.to]?.day ?? '');
  const { showing, unit } = shown;
  return {
    spec,
    headline: finding({ form: spec.form, groups: visible, unit, cadence: shown.cadence, showing }),
    series,
    events: spec.form === 'events' ? groupEvents(visible, (value) => shortFigure(value, unit)) : [],
    links: [],
    lastDay: lastObservation({ ...dataset, observations: rowsOf(dataset.observations, spec) }),
    rows: observationRows(loaded, shown).filter(({ date }) => date >= from && date <= to),
    unit,
    signed: showing === 'change' || showing === 'year',
    how: shown.how,
    lost: shown.lost,
    base: shown.base,
    stops,
    span,
    scale: state.scale === 'log' && logRefused === null ? 'log' : 'linear',
    logRefused,
    choices: choicesOf(selection, state, gdp),
    groups: shown.groups.map(({ id, label }) => ({ id, label })),
    // A mark is a figure of the file; beside figures worked out from it, it would stand at the wrong height.
    marks: showing === 'level' ? (spec.marks ?? []) : [],
    notes,
    fault: null,
  };
}

function rowsModel(loaded: LoadedDataset, spec: ViewSpec, state: DrawnState, draft: Span | null): ViewModel {
  const { dataset } = loaded;
  const takes = (series: string, entities: readonly string[]) =>
    (spec.series?.includes(series) ?? true) &&
    (spec.entities === undefined || entities.every((entity) => spec.entities?.includes(entity)));
  const nothing = empty(spec, `The view “${spec.id}” finds no row in this file.`);
  const notes = state.show === 'level' ? [] : ['This view has no figures over time, so they are shown as they are.'];
  if (dataset.shape === 'links') {
    const taken = dataset.links.filter((link) => takes(link.kind, [link.from, link.to]));
    const rows = linkRows(loaded, taken);
    if (rows.length === 0) return nothing;
    const links = chartLinks(taken, (entity) => loaded.meta.entities[entity] ?? entity);
    const lastDay = lastObservation({ ...dataset, links: taken });
    return { ...empty(spec, null), headline: linksFinding(rows), links, rows, lastDay, unit: 'USD_bn', notes };
  }
  if (dataset.shape !== 'events') return nothing;
  const taken = dataset.events.filter((event) =>
    takes(event.category, spec.entities === undefined ? [] : event.entities),
  );
  const rows = eventRows(loaded, taken);
  if (rows.length === 0) return nothing;
  // A date may be a year or a month: on the axis it stands at its first day.
  const times = [...new Set(rows.flatMap(({ date }) => dayToMs(date) ?? []))].toSorted((a, b) => a - b);
  const stops = times.map((x) => ({ day: msToDay(x), period: msToDay(x), x }));
  const span = resolveSpan(state, draft, stops, notes);
  const from = span === null ? Number.NEGATIVE_INFINITY : (stops[span.from]?.x ?? Number.NEGATIVE_INFINITY);
  const to = span === null ? Number.POSITIVE_INFINITY : (stops[span.to]?.x ?? Number.POSITIVE_INFINITY);
  const inside = rows.filter(({ date }) => {
    const x = dayToMs(date);
    return x !== null && x >= from && x <= to;
  });
  return {
    ...empty(spec, null),
    headline: eventsFinding(inside),
    events: rowEvents(inside),
    lastDay: lastObservation({ ...dataset, events: taken }),
    rows: inside,
    stops,
    span,
    notes,
  };
}

/** The whole page below its title, from the data and the address. `draft` is a range while its handle is held. */
export function viewModel(
  loaded: LoadedDataset,
  state: DrawnState,
  gdp: GdpTable | null,
  draft: Span | null,
): ViewModel | null {
  const found = viewOf(loaded, state.view);
  if (!found) return null;
  const model =
    loaded.dataset.shape === 'observations'
      ? figuresModel(loaded, found.spec, state, gdp, draft)
      : rowsModel(loaded, found.spec, state, draft);
  return found.note === null ? model : { ...model, notes: [found.note, ...model.notes] };
}
