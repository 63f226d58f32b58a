import { dayToMs, msToDay } from '../../base/dates.ts';
import type { Link } from '../../charts/linkTypes.ts';
import type { ChartSeries } from '../../charts/types.ts';
import type { GdpTable } from '../../datasets/gdp.ts';
import { lastObservation } from '../../datasets/lastObservation.ts';
import type { ViewSpec } from '../../datasets/meta.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { type DrawnGroup, describeSelectIssue, rowsOf, type Selection, select } from '../../datasets/select.ts';
import { describeTransformIssue, type Showing, type Shown, showings, transform } from '../../datasets/transform.ts';
import type { Observation } from '../../datasets/types.ts';
import type { ViewState } from '../../session/session.ts';
import { besideOf, chartLinks, periodSeries, rankedSeries, timeSeries } from './chartSeries.ts';
import { eventRows, type FigureRow, linkRows, observationRows } from './figureRows.ts';
import { type Stop, stopsOf } from './timeRange.ts';

/** One entry of the “show as” menu; `refused` says in words why this view cannot be shown so. */
export interface ShowChoice {
  readonly showing: Showing;
  readonly refused: string | null;
}

interface WorkedHead {
  readonly spec: ViewSpec;
  /** What the address asked for and the view cannot give, in words. */
  readonly notes: readonly string[];
  readonly rows: readonly FigureRow[];
  /** Places on the time axis; none where the form has no such axis. */
  readonly stops: readonly Stop[];
  /** The latest day the view has a figure observed on, or any figure where none was; null where nothing is dated. */
  readonly lastDay: string | null;
}

/** A view worked out over all its dates: what does not change when the range, the scale or the lines picked out do. */
export type WorkedView =
  | (WorkedHead & {
      readonly kind: 'figures';
      readonly shown: Shown;
      readonly choices: readonly ShowChoice[];
      /** The reader's lines beside ours, each under the id of the group it stands beside; see `overlaidView.ts`. */
      readonly beside?: Shown;
      /** The headline where another than the finding is wanted. */
      readonly headline?: string;
    })
  | (WorkedHead & { readonly kind: 'events' })
  | (WorkedHead & { readonly kind: 'links'; readonly links: readonly Link[] })
  | (WorkedHead & { readonly kind: 'fault'; readonly fault: string });

export type Asked = Pick<ViewState, 'view' | 'show' | 'base'>;
/** Rows that are shown as another: the reader's own, where they stand among ours. */
export type ShownAs = ReadonlyMap<Observation, Observation>;
const asTheyAre: ShownAs = new Map();

const timed = (spec: ViewSpec) => !['ranked-bars', 'dumbbell', 'links'].includes(spec.form);
const barred = (spec: ViewSpec) => spec.form === 'stacked-bars' || spec.form === 'grouped-bars';

const faulty = (spec: ViewSpec, notes: readonly string[], fault: string): WorkedView => ({
  kind: 'fault',
  spec,
  notes,
  rows: [],
  stops: [],
  lastDay: null,
  fault,
});

const choicesOf = (selection: Selection, base: string | null, gdp: GdpTable | null): readonly ShowChoice[] =>
  showings.map((showing) => {
    const tried = transform(selection, { showing, base }, gdp);
    return { showing, refused: tried.ok ? null : describeTransformIssue(tried.error) };
  });

/** Rows are chosen and worked out as they stand in the data; only then each is shown as what it is. */
function reshown(shown: Shown, as: ShownAs): Shown {
  if (as.size === 0) return shown;
  const swap = (row: Observation) => as.get(row) ?? row;
  return {
    ...shown,
    groups: shown.groups.map((group) => ({
      ...group,
      points: group.points.map((point) =>
        point.observation === null ? point : { ...point, observation: swap(point.observation) },
      ),
    })),
    setAside: shown.setAside.map(({ observation, inFavourOf }) => ({
      ...{ observation: swap(observation), inFavourOf: swap(inFavourOf) },
    })),
  };
}

function workFigures(
  loaded: LoadedDataset,
  spec: ViewSpec,
  asked: Asked,
  gdp: GdpTable | null,
  notes: readonly string[],
  as: ShownAs,
): WorkedView {
  const { dataset, meta } = loaded;
  if (dataset.shape !== 'observations') return faulty(spec, notes, 'This file holds no figures.');
  const selected = select(meta, dataset.observations, spec);
  if (!selected.ok) return faulty(spec, notes, describeSelectIssue(selected.error));
  const selection = selected.value;
  const tried = transform(selection, { showing: asked.show, base: asked.base }, gdp);
  const plain: Shown = { ...selection, showing: 'level', how: null, base: null, lost: 0 };
  const shown = reshown(tried.ok ? tried.value : plain, as);
  const refused = tried.ok ? [] : [`${describeTransformIssue(tried.error)} The figures are shown as they are.`];
  return {
    kind: 'figures',
    spec,
    notes: [...notes, ...refused],
    rows: observationRows(loaded, shown),
    stops: timed(spec) ? stopsOf(selection.groups, barred(spec) ? 'periods' : 'time') : [],
    lastDay: lastObservation({ ...dataset, observations: rowsOf(dataset.observations, spec) }),
    shown,
    choices: choicesOf(selection, asked.base, gdp),
  };
}

function workRows(loaded: LoadedDataset, spec: ViewSpec, asked: Asked, earlier: readonly string[]): WorkedView {
  const { dataset, meta } = loaded;
  const takes = (series: string, entities: readonly string[]) =>
    (spec.series?.includes(series) ?? true) &&
    (spec.entities === undefined || entities.every((entity) => spec.entities?.includes(entity)));
  const asIs = asked.show === 'level' ? [] : ['This view has no figures over time, so they are shown as they are.'];
  const notes = [...earlier, ...asIs];
  const nothing = faulty(spec, notes, `The view “${spec.id}” finds no row in this file.`);
  if (dataset.shape === 'links') {
    const taken = dataset.links.filter((link) => takes(link.kind, [link.from, link.to]));
    if (taken.length === 0) return nothing;
    const links = chartLinks(taken, (entity) => meta.entities[entity] ?? entity);
    const lastDay = lastObservation({ ...dataset, links: taken });
    return { kind: 'links', spec, notes, rows: linkRows(loaded, taken), stops: [], lastDay, links };
  }
  if (dataset.shape !== 'events') return nothing;
  const taken = dataset.events.filter((event) =>
    takes(event.category, spec.entities === undefined ? [] : event.entities),
  );
  if (taken.length === 0) return nothing;
  // A date may be a year or a month: on the axis it stands at its first day.
  const times = [...new Set(taken.flatMap(({ date }) => dayToMs(date) ?? []))].toSorted((a, b) => a - b);
  const stops = times.map((x) => ({ day: msToDay(x), period: msToDay(x), x }));
  const lastDay = lastObservation({ ...dataset, events: taken });
  return { kind: 'events', spec, notes, rows: eventRows(loaded, taken), stops, lastDay };
}

/** The view the address asks for, or the first of the dataset with a word about the one that is not there. */
export function workView(
  loaded: LoadedDataset,
  asked: Asked,
  gdp: GdpTable | null,
  as: ShownAs = asTheyAre,
): WorkedView | null {
  const { views } = loaded.meta;
  const [first] = views;
  if (!first) return null;
  const wanted = asked.view === null ? first : views.find((view) => view.id === asked.view);
  const notes = wanted ? [] : [`This dataset has no view “${asked.view}”, so the first is shown.`];
  const spec = wanted ?? first;
  return loaded.dataset.shape === 'observations'
    ? workFigures(loaded, spec, asked, gdp, notes, as)
    : workRows(loaded, spec, asked, notes);
}

/** What the chart draws of a worked view, with these groups picked out. Lists of events and links have no series. */
export function drawSeries(worked: WorkedView, only: readonly string[]): readonly ChartSeries[] {
  if (worked.kind !== 'figures') return [];
  const { spec, shown, stops, beside } = worked;
  const { groups, cadence } = shown;
  const known = new Set(groups.map(({ id }) => id));
  const look = { only: only.filter((id) => known.has(id)) };
  const yours = beside?.groups ?? [];
  if (spec.form === 'ranked-bars' || spec.form === 'dumbbell') {
    return [rankedSeries([...groups, ...yours], spec.id, spec.title, spec.form === 'ranked-bars')];
  }
  const drawn = (some: readonly DrawnGroup[]) =>
    barred(spec) ? periodSeries(some, stops, cadence, look) : timeSeries(some, cadence, look);
  const ours = drawn(groups);
  return [...ours, ...drawn(yours).map((series) => besideOf(series, ours))];
}
