import { dayToMs } from '../../base/dates.ts';
import type { TimelineEvent } from '../../charts/eventTypes.ts';
import type { Link } from '../../charts/linkTypes.ts';
import { describeLogRefusal, logRefusal } from '../../charts/logRefusal.ts';
import type { ChartSeries, Mark } from '../../charts/types.ts';
import type { GdpTable } from '../../datasets/gdp.ts';
import type { ViewSpec } from '../../datasets/meta.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import type { ViewState } from '../../session/session.ts';
import type { Span } from '../../ui/RangeBrush.tsx';
import { groupEvents, rowEvents } from './chartSeries.ts';
import { type FigureRow, isOwn } from './figureRows.ts';
import { eventsFinding, finding, linksFinding } from './finding.ts';
import { shortFigure } from './shownFormat.ts';
import { type Stop, spanOf } from './timeRange.ts';
import { drawSeries, type ShowChoice, type WorkedView, workView } from './workedView.ts';

/** Everything the page shows of one view, worked out from the data and the reader's choices. */
export interface ViewModel {
  readonly spec: ViewSpec;
  readonly headline: string | null;
  readonly series: readonly ChartSeries[];
  /** What an `events` view draws; empty elsewhere. */
  readonly events: readonly TimelineEvent[];
  /** What a `links` view draws; empty elsewhere. */
  readonly links: readonly Link[];
  readonly lastDay: string | null;
  /** Rows inside the range: of the chart, the table and the download. */
  readonly rows: readonly FigureRow[];
  /** What must stand beside figures that are not ours, wherever they go; null where all are. */
  readonly standing: string | null;
  readonly unit: string;
  /** Figures are changes and carry their sign. */
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

type Shaping = Pick<ViewState, 'range' | 'scale' | 'only'>;

const noMarks: readonly Mark[] = [];

interface Cut {
  readonly span: Span | null;
  readonly rows: readonly FigureRow[];
  /** Whether a day lies in the range. */
  readonly holds: (date: string) => boolean;
  readonly note: readonly string[];
}

/** The range the address asks for, as a stretch of stops and the rows in it; all of them where it holds fewer than two. */
function cutTo({ stops, rows }: WorkedView, { range }: Shaping, draft: Span | null): Cut {
  if (stops.length < 2) return { span: null, rows, holds: () => true, note: [] };
  const all = { from: 0, to: stops.length - 1 };
  const asked = draft ?? spanOf(range, stops);
  const span = asked ?? all;
  const note = asked ? [] : ['Fewer than two figures lie in the range of the address, so all are shown.'];
  // Under bars the place of a stop is a number, so days are compared.
  const from = dayToMs(stops[span.from]?.day ?? '') ?? Number.NEGATIVE_INFINITY;
  const to = dayToMs(stops[span.to]?.day ?? '') ?? Number.POSITIVE_INFINITY;
  const holds = (date: string) => {
    const x = dayToMs(date);
    return x !== null && x >= from && x <= to;
  };
  const whole = span.from === 0 && span.to === all.to;
  return { span, rows: whole ? rows : rows.filter(({ date }) => holds(date)), holds, note };
}

function logRefusedFor(worked: WorkedView, series: readonly ChartSeries[]): string | null {
  if (worked.spec.form !== 'lines') return 'No log scale: bars and areas start at zero, which has no place on it.';
  const refusal = logRefusal(series);
  return refusal && describeLogRefusal(refusal);
}

/** A worked view cut to the range, on its scale, with its headline. `draft` is a range while its handle is held. */
export function shapeView(
  worked: WorkedView,
  series: readonly ChartSeries[],
  state: Shaping,
  draft: Span | null,
): ViewModel {
  const { spec, stops, lastDay } = worked;
  const { span, rows, holds, note } = cutTo(worked, state, draft);
  const common = {
    ...{ spec, stops, span, lastDay, rows, series, headline: null, events: [], links: [], groups: [], choices: [] },
    ...{ unit: '', signed: false, how: null, lost: 0, base: null, marks: noMarks, fault: null },
    standing: rows.some(isOwn) ? 'User-supplied data' : null,
    ...{ scale: 'linear' as const, logRefused: null, notes: [...worked.notes, ...note] },
  };
  switch (worked.kind) {
    case 'fault':
      return { ...common, fault: worked.fault };
    case 'events':
      return { ...common, headline: eventsFinding(rows), events: rowEvents(rows) };
    case 'links':
      return { ...common, headline: linksFinding(rows), links: worked.links, unit: 'USD_bn' };
    case 'figures': {
      const { groups, unit, cadence, showing, how, lost, base } = worked.shown;
      const visible = groups.map((group) => ({ ...group, points: group.points.filter(({ date }) => holds(date)) }));
      const logRefused = logRefusedFor(worked, series);
      const strange = state.only.some((id) => !groups.some((group) => group.id === id));
      return {
        ...common,
        ...{ unit, how, lost, base, logRefused, choices: worked.choices },
        headline:
          worked.headline ??
          finding({ form: spec.form, groups: visible, unit, cadence, showing, own: rows.every(isOwn) }),
        events: spec.form === 'events' ? groupEvents(visible, (value) => shortFigure(value, unit)) : [],
        signed: showing === 'change' || showing === 'year',
        scale: state.scale === 'log' && logRefused === null ? 'log' : 'linear',
        groups: groups.map(({ id, label }) => ({ id, label })),
        // A mark is a figure of the file; beside figures worked out from it, it would stand at the wrong height.
        marks: showing === 'level' ? (spec.marks ?? noMarks) : noMarks,
        notes: [
          ...common.notes,
          ...(strange ? ['Some of the lines picked out in the address are not in this view.'] : []),
          ...(state.scale === 'log' && logRefused ? [logRefused] : []),
        ],
      };
    }
    default:
      return worked satisfies never;
  }
}

/** The whole page below its title, from the data and the address, in one go. */
export function viewModel(
  loaded: LoadedDataset,
  state: Pick<ViewState, 'view' | 'show' | 'base'> & Shaping,
  gdp: GdpTable | null,
  draft: Span | null,
): ViewModel | null {
  const worked = workView(loaded, state, gdp);
  return worked && shapeView(worked, drawSeries(worked, state.only), state, draft);
}
