import { labWords, tellLab } from '../lab/tellLab.ts';
import { categoriesOf } from '../layoutEvents.ts';
import { lookOf } from '../pointStates.ts';
import type { ChartPoint, ChartSeries, ValueFormat } from '../types.ts';
import type { FigureDrawing } from './figureTypes.ts';

export interface AltWords {
  /** What is shown, in a few words: the title of the view. */
  readonly what: string;
  /** Measure, unit and definition. */
  readonly measure: string;
  /** A change from one figure to another in words, `+12.4%`, `−1.5 pp`; null where it has no meaning. */
  readonly change: (from: number, to: number) => string | null;
}

const formWords: Readonly<Record<FigureDrawing['form'], string>> = {
  lines: 'Line chart',
  'stacked-bars': 'Stacked bar chart',
  'grouped-bars': 'Bar chart',
  'share-area': 'Area chart of shares',
  'ranked-bars': 'Ranked bar chart',
  dumbbell: 'Chart of ranges',
  events: 'Timeline',
  links: 'Bar chart of payments',
  ...labWords,
  words: 'A sentence',
};

/** More than this many series are summed up by the largest and the smallest. */
const MOST_TOLD = 4;
const MOST_ROWS = 5;

type Known = ChartPoint & { readonly value: number };
const isKnown = (point: ChartPoint): point is Known => point.value !== null;
const kindOf = ({ state }: ChartPoint) => (state === 'reported' || state === 'derived' ? null : lookOf(state).words);
const doubt = (point: ChartPoint) => (kindOf(point) === null ? '' : ` (${kindOf(point)})`);

interface Line {
  readonly label: string;
  readonly points: readonly Known[];
  readonly first: Known;
  readonly last: Known;
  readonly top: Known;
}

function linesOf(series: readonly ChartSeries[], window: readonly [number, number] | undefined): readonly Line[] {
  return series.flatMap(({ label, points }) => {
    const known = points.filter(isKnown).filter(({ x }) => !window || (x >= window[0] && x <= window[1]));
    const [first] = known;
    const last = known.at(-1);
    if (!first || !last) return [];
    return [{ label, points: known, first, last, top: known.reduce((a, b) => (b.value > a.value ? b : a)) }];
  });
}

/** `Microsoft: $5.9bn in 2019Q1 to $34.9bn in 2026Q2, +491%; highest $37.5bn in 2026Q1.` */
function tellLine({ label, points, first, last, top }: Line, format: ValueFormat, change: AltWords['change']): string {
  const at = (point: Known) =>
    `${format.short(point.value)} (${[point.label, kindOf(point)].filter(Boolean).join(', ')})`;
  if (points.length === 1) return `${label}: ${at(first)}.`;
  const moved = change(first.value, last.value);
  const low = points.reduce((least, point) => (point.value < least.value ? point : least), first);
  // A fall is told by its depth.
  const depth = top === first && low !== last ? `; lowest ${at(low)}` : '';
  const peak =
    top === last
      ? '; the last is the highest'
      : top === first
        ? `; the first is the highest${depth}`
        : `; highest ${at(top)}`;
  return `${label}: from ${at(first)} to ${at(last)}${moved === null ? '' : `, ${moved}`}${peak}.`;
}

function tellSeries(
  series: readonly ChartSeries[],
  window: readonly [number, number] | undefined,
  format: ValueFormat,
  change: AltWords['change'],
): readonly string[] {
  const lines = linesOf(series, window).toSorted((a, b) => b.last.value - a.last.value);
  const [lead] = lines;
  const low = lines.at(-1);
  if (!lead || !low) return ['No figure is drawn.'];
  const starts = lines.map(({ first }) => first).reduce((a, b) => (b.x < a.x ? b : a));
  const ends = lines.map(({ last }) => last).reduce((a, b) => (b.x > a.x ? b : a));
  const range = starts.label === ends.label ? `At ${starts.label}.` : `From ${starts.label} to ${ends.label}.`;
  const told = lines.length <= MOST_TOLD ? lines : [lead, low];
  const count = lines.length <= MOST_TOLD ? [] : [`${lines.length} series; the largest and the smallest at the end:`];
  const compared =
    lines.length < 2 || lead.last.value <= 0 || low.last.value <= 0 || lead.last.x !== low.last.x
      ? []
      : [
          `At ${lead.last.label} ${lead.label} is the largest with ${format.short(lead.last.value)}, ${low.label} the smallest with ${format.short(low.last.value)}.`,
        ];
  return [range, ...count, ...told.map((line) => tellLine(line, format, change)), ...compared];
}

function tellRanks(series: readonly ChartSeries[], format: ValueFormat): readonly string[] {
  const points = series.flatMap((each) => each.points);
  const known = points.filter(isKnown).toSorted((a, b) => b.value - a.value);
  const [top] = known;
  const bottom = known.at(-1);
  if (!top || !bottom) return tellRanges(points, format);
  const row = (point: Known) => `${point.label} ${format.short(point.value)}${doubt(point)}`;
  const missing = points.length - known.length;
  const gaps = missing === 0 ? [] : [`${missing} of ${points.length} rows have no figure.`];
  if (known.length <= MOST_ROWS) return [`${known.map(row).join('; ')}.`, ...gaps];
  return [`${known.length} rows. Highest: ${row(top)}. Lowest: ${row(bottom)}.`, ...gaps];
}

function tellRanges(points: readonly ChartPoint[], format: ValueFormat): readonly string[] {
  const ranges = points.flatMap(({ label, low, high }) => (low == null || high == null ? [] : [{ label, low, high }]));
  if (ranges.length === 0) return ['No figure is drawn.'];
  const row = ({ label, low, high }: (typeof ranges)[number]) =>
    `${label} ${low === high ? format.short(low) : `${format.short(low)} to ${format.short(high)}`}`;
  const least = ranges.reduce((a, b) => (b.low < a.low ? b : a));
  const most = ranges.reduce((a, b) => (b.high > a.high ? b : a));
  if (ranges.length <= MOST_ROWS) return [`${ranges.map(row).join('; ')}.`];
  return [`${ranges.length} ranges. Lowest end: ${row(least)}. Highest end: ${row(most)}.`];
}

/** What a picture shows for who does not see it, made of the very numbers drawn: form, subject, range, first, last, highest, change, comparison. */
export function altText(drawing: FigureDrawing, { what, measure, change }: AltWords): string {
  const stop = /[.!?]$/.test(measure) ? '' : '.';
  const head = `${formWords[drawing.form]}: ${what}. ${measure}${stop}`;
  return [head, ...tell(drawing, change)].join(' ');
}

function tell(drawing: FigureDrawing, change: AltWords['change']): readonly string[] {
  switch (drawing.form) {
    case 'lines':
    case 'stacked-bars':
    case 'grouped-bars':
    case 'share-area': {
      const { series, window, format } = drawing.props;
      return tellSeries(series, window, format, change);
    }
    case 'ranked-bars':
      return tellRanks(drawing.props.series, drawing.props.format);
    case 'dumbbell': {
      const { series, format } = drawing.props;
      const points = series.flatMap((each) => each.points);
      return points.some(({ low, high }) => low != null && high != null)
        ? tellRanges(points, format)
        : tellRanks(series, format);
    }
    case 'events': {
      const { events: all, window } = drawing.props;
      const events = all.filter(({ x }) => !window || (x >= window[0] && x <= window[1])).toSorted((a, b) => a.x - b.x);
      const [first] = events;
      const last = events.at(-1);
      if (!first || !last) return ['No event is drawn.'];
      const kinds = categoriesOf({ events }).length;
      const rows = kinds === 1 ? '' : ` in ${kinds} rows`;
      if (first === last) return [`One event, ${first.date}: ${first.label}.`];
      return [
        `${events.length} events${rows}, ${first.date} to ${last.date}. First: ${first.label}. Last: ${last.label}.`,
      ];
    }
    case 'links': {
      const { links, format } = drawing.props;
      const stated = links.flatMap((link) => (link.value === null ? [] : [{ ...link, value: link.value }]));
      const undisclosed = links.length - stated.length;
      const [any] = stated;
      const top = any && stated.reduce((a, b) => (b.value > a.value ? b : a), any);
      const binding = links.filter((link) => link.binding).length;
      return [
        `${links.length} links between ${new Set(links.flatMap(({ from, to }) => [from, to])).size} parties, ${binding} of them binding or paid.`,
        ...(top
          ? [`Largest: ${top.from} to ${top.to}, ${format.short(top.value)}${top.binding ? '' : ', not binding'}.`]
          : []),
        ...(undisclosed > 0 ? [`${undisclosed} amounts are not disclosed or are ranges.`] : []),
      ];
    }
    case 'words':
      return [drawing.props.words];
    default:
      return tellLab(drawing);
  }
}
