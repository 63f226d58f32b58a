import { formatShortDay } from '../../base/dates.ts';
import type { Form } from '../../datasets/meta.ts';
import { addMonths, type Cadence, cadenceOf } from '../../datasets/period.ts';
import type { DrawnGroup, DrawnPoint } from '../../datasets/select.ts';
import type { Showing } from '../../datasets/transform.ts';
import type { Status } from '../../datasets/types.ts';
import { periodWords } from './chartSeries.ts';
import type { FigureRow } from './figureRows.ts';
import { shortFigure, signedFigure } from './shownFormat.ts';

export interface FindingInput {
  readonly form: Form;
  /** The groups as shown, cut to the range. */
  readonly groups: readonly DrawnGroup[];
  readonly unit: string;
  readonly cadence: Cadence | null;
  readonly showing: Showing;
  /** All figures are the reader's, so that it need not be said of each. */
  readonly own?: boolean;
}

type Known = DrawnPoint & { readonly value: number };

const isKnown = (point: DrawnPoint): point is Known => point.value !== null;
/** Kinds of statement under other words than their code. */
const spoken: Partial<Readonly<Record<Status, string>>> = { essay: 'the essay’s figure', user: 'yours' };
const inPoints = (unit: string) => unit === 'percent' || unit === 'percentage_points';

/** A figure with what must not be left out when it is quoted: what kind of statement it is, its range, its grade. */
function stated(point: Known, input: FindingInput): string {
  const { unit, showing } = input;
  const signed = showing === 'change' || showing === 'year';
  const figure = signed ? signedFigure(point.value, unit) : shortFigure(point.value, unit);
  const { low, high } = point;
  const spread =
    low !== null && high !== null && low !== high
      ? `, between ${shortFigure(low, unit)} and ${shortFigure(high, unit)}`
      : '';
  const provenance = point.observation?.provenance;
  const doubts = [
    ...(provenance && !['reported', 'derived', ...(input.own ? ['user'] : [])].includes(provenance.status)
      ? [spoken[provenance.status] ?? provenance.status]
      : []),
    ...(provenance?.confidence === 'memory' ? ['from memory'] : []),
  ];
  return `${figure}${spread}${doubts.length > 0 ? ` (${doubts.join(', ')})` : ''}`;
}

/** `in 2026Q2`, `on 21 Aug 2026`, `in Jun 2026`. */
function when(point: DrawnPoint, cadence: Cadence | null): string {
  return `${cadence === null ? 'on' : 'in'} ${periodWords(point, cadence)}`;
}

const largest = (points: readonly Known[]) => points.reduce((a, b) => (b.value > a.value ? b : a));
const smallest = (points: readonly Known[]) => points.reduce((a, b) => (b.value < a.value ? b : a));

/** Of fewer figures none is a record worth a headline. */
const FEWEST_FOR_A_RECORD = 5;

/** How the last figure of a line stands to the others shown: a record, or how far below the peak. */
function standing(points: readonly Known[], last: Known, input: FindingInput): string {
  const { unit, cadence, showing } = input;
  const [first] = points;
  if (
    !first ||
    points.length < FEWEST_FOR_A_RECORD ||
    unit === 'calendar_year' ||
    showing === 'change' ||
    showing === 'year'
  )
    return '';
  const peak = largest(points);
  const since = periodWords(first, cadence);
  if (last.value === peak.value) return `, the highest of ${points.length} figures since ${since}`;
  if (last.value === smallest(points).value) return `, the lowest of ${points.length} figures since ${since}`;
  const peakWords = `its peak of ${shortFigure(peak.value, unit)} ${when(peak, cadence)}`;
  if (inPoints(unit)) return `, ${shortFigure(peak.value - last.value, 'percentage_points')} below ${peakWords}`;
  if (peak.value <= 0 || last.value <= 0) return `, after ${peakWords}`;
  return `, ${shortFigure((1 - last.value / peak.value) * 100, 'percent')} below ${peakWords}`;
}

interface Line {
  readonly label: string;
  readonly points: readonly Known[];
  readonly last: Known;
}

function linesOf(groups: readonly DrawnGroup[]): readonly Line[] {
  return groups.flatMap(({ label, points }) => {
    const known = points.filter(isKnown);
    const last = known.at(-1);
    return last ? [{ label, points: known, last }] : [];
  });
}

function aboutLines(input: FindingInput): string | null {
  const lines = linesOf(input.groups).toSorted((a, b) => b.last.value - a.last.value);
  const [lead] = lines;
  const low = lines.at(-1);
  if (!lead || !low) return null;
  const head = `${lead.label}: ${stated(lead.last, input)} ${when(lead.last, input.cadence)}${standing(lead.points, lead.last, input)}`;
  if (lines.length === 1) return `${head}`;
  const count = lines.length === 2 ? '' : `, the lowest of ${lines.length} lines`;
  return `${head}; ${low.label}: ${stated(low.last, input)} ${when(low.last, input.cadence)}${count}`;
}

/** The last place for which every group has a figure, with those figures. */
function lastWhole(groups: readonly DrawnGroup[], place: 'period' | 'date') {
  const byPlace = new Map<string, { label: string; point: Known }[]>();
  for (const { label, points } of groups) {
    for (const point of points.filter(isKnown)) {
      const parts = byPlace.get(point[place]) ?? [];
      parts.push({ label, point });
      byPlace.set(point[place], parts);
    }
  }
  const whole = [...byPlace.values()].filter((parts) => parts.length === groups.length);
  return whole.toSorted((a, b) => (a[0]?.point.date ?? '').localeCompare(b[0]?.point.date ?? ''));
}

const countWords = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The place exactly a year before a day, where there is one. */
function yearBefore<T extends readonly { readonly point: Known }[]>(whole: readonly T[], day: string): T | undefined {
  const wanted = addMonths(day, -12);
  return whole.find(([first]) => first?.point.date === wanted);
}

const growthWords = (percent: number): string =>
  `, ${shortFigure(Math.abs(percent), 'percent')} ${percent < 0 ? 'less' : 'more'} than a year before`;

function aboutParts(input: FindingInput): string | null {
  const { unit, cadence, form, showing } = input;
  const whole = lastWhole(input.groups, form === 'share-area' ? 'date' : 'period');
  const latest = whole.at(-1);
  const earliest = whole[0];
  if (!latest || !earliest) return aboutLines(input);
  const top = latest.reduce((a, b) => (b.point.value > a.point.value ? b : a));
  if (form === 'share-area' || showing === 'share') {
    const before = earliest.find(({ label }) => label === top.label);
    const past =
      before && before.point !== top.point
        ? `, against ${shortFigure(before.point.value, unit)} ${when(before.point, cadence)}`
        : '';
    return `${top.label} is the largest part: ${stated(top.point, input)} ${when(top.point, cadence)}${past}`;
  }
  if (showing !== 'level' && showing !== 'gdp') return aboutLines(input);
  const sumOf = (parts: typeof latest) => parts.reduce((sum, { point }) => sum + point.value, 0);
  const total = sumOf(latest);
  const partial = latest.some(({ point }) => point.observation?.provenance.status === 'forecast');
  const part = total > 0 ? `, ${shortFigure((top.point.value / total) * 100, 'percent')} of it` : '';
  const head = `${shortFigure(total, unit)}${partial ? ' (forecast)' : ''} ${when(top.point, cadence)}`;
  if (input.groups.length === 1) return `${top.label}: ${head}`;
  const earlier = yearBefore(whole, top.point.date);
  const before = earlier ? sumOf(earlier) : 0;
  const growth = before > 0 && total > 0 && !inPoints(unit) ? growthWords((total / before - 1) * 100) : '';
  const count = input.groups.length === 2 ? 'Both' : `All ${countWords[input.groups.length] ?? input.groups.length}`;
  return `${count} together: ${head}${growth}; ${top.label} is the largest part with ${stated(top.point, input)}${part}`;
}

function aboutSides(input: FindingInput): string | null {
  const lines = linesOf(input.groups);
  if (lines.length > 1) {
    const day = lines.reduce((latest, { last }) => (last.date > latest ? last.date : latest), '');
    const there = lines.filter(({ last }) => last.date === day).toSorted((a, b) => b.last.value - a.last.value);
    const ends = there.length > 3 ? [there[0], there.at(-1)].flatMap((line) => line ?? []) : there;
    const words = ends.map(({ label, last }) => `${label} ${stated(last, input)}`).join(', ');
    const [first] = ends;
    const note = there.length > 3 ? `, the largest and the smallest of ${there.length}` : '';
    return first ? `${words} ${when(first.last, input.cadence)}${note}` : null;
  }
  const [line] = lines;
  const [first] = line?.points ?? [];
  if (!line || !first) return null;
  const far = line.points.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a), first);
  const head = `The largest of ${line.points.length}: ${stated(far, input)} ${when(far, input.cadence)}`;
  if (line.points.length === 1) return `${line.label}: ${stated(far, input)} ${when(far, input.cadence)}`;
  return far === line.last
    ? `${head}, also the latest`
    : `${head}; the latest: ${stated(line.last, input)} ${when(line.last, input.cadence)}`;
}

function aboutDays(input: FindingInput): string | null {
  const days = input.groups
    .flatMap(({ label, points }) => points.filter(isKnown).map((point) => ({ label, point })))
    .toSorted((a, b) => a.point.date.localeCompare(b.point.date));
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const what =
    cadenceOf(last.point.period) === null && last.point.period !== last.point.date ? `, ${last.point.period}` : '';
  const latest = `${last.label}${what}: ${stated(last.point, input)} ${when(last.point, null)}`;
  return days.length === 1
    ? latest
    : `${days.length} days since ${formatShortDay(first.point.date)}; the latest: ${latest}`;
}

function aboutRanks(input: FindingInput): string | null {
  const lines = linesOf(input.groups).toSorted((a, b) => b.last.value - a.last.value);
  const [top] = lines;
  const bottom = lines.at(-1);
  if (!top || !bottom) return null;
  const days = lines.map(({ last }) => last.date).toSorted();
  const [from = ''] = days;
  const to = days.at(-1) ?? '';
  const dated = from === to ? `on ${formatShortDay(to)}` : `days from ${formatShortDay(from)} to ${formatShortDay(to)}`;
  if (lines.length === 1) return `${top.label}: ${stated(top.last, input)}, ${dated}`;
  if (top.last.value < 0) {
    return `The deepest of ${lines.length}: ${bottom.label} with ${stated(bottom.last, input)}; the shallowest: ${top.label} with ${stated(top.last, input)}; ${dated}`;
  }
  return `${top.label} is first of ${lines.length} with ${stated(top.last, input)}, ${bottom.label} last with ${stated(bottom.last, input)}; ${dated}`;
}

function aboutRanges(input: FindingInput): string | null {
  const ranges = input.groups.flatMap(({ label, points }) =>
    points.flatMap(({ low, high }) => (low === null || high === null ? [] : [{ label, low, high }])),
  );
  const [first] = ranges;
  if (!first) return aboutRanks(input);
  const words = ({ low, high }: { readonly low: number; readonly high: number }) =>
    low === high ? shortFigure(low, input.unit) : `${shortFigure(low, input.unit)} to ${shortFigure(high, input.unit)}`;
  if (ranges.length === 1) return `${first.label}: ${words(first)}`;
  const widest = ranges.reduce((a, b) => (b.high - b.low > a.high - a.low ? b : a));
  const low = Math.min(...ranges.map((range) => range.low));
  const high = Math.max(...ranges.map((range) => range.high));
  return `${ranges.length} ranges, from ${words({ low, high })}; the widest is ${widest.label}, ${words(widest)}`;
}

/** The headline of a view: one sentence computed from what is shown, or null where nothing is. */
export function finding(input: FindingInput): string | null {
  switch (input.form) {
    case 'lines':
      return aboutLines(input);
    case 'stacked-bars':
    case 'share-area':
      return aboutParts(input);
    case 'grouped-bars':
      return aboutSides(input);
    case 'events':
      return aboutDays(input);
    case 'ranked-bars':
      return aboutRanks(input);
    case 'dumbbell':
      return aboutRanges(input);
    case 'links':
      return null;
    default:
      return input.form satisfies never;
  }
}

/** The headline of a list of dated events. */
export function eventsFinding(rows: readonly FigureRow[]): string | null {
  const ordered = rows.toSorted((a, b) => a.date.localeCompare(b.date));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) return null;
  const doubt = last.confidence === 'memory' ? ' (from memory)' : '';
  if (first === last) return `One event, on ${formatShortDay(last.date)}: ${last.name}${doubt}`;
  return `${rows.length} events from ${formatShortDay(first.date)} to ${formatShortDay(last.date)}; the latest: ${last.name}${doubt}`;
}

/** The headline of links between firms. Amounts are not added up: many of the promises overlap. */
export function linksFinding(all: readonly FigureRow[]): string | null {
  // An aggregate is a total or an overlap: as the largest it would name the same promises again.
  const rows = all.filter((row) => row.notDrawn === null && row.status !== 'aggregate');
  const known = rows.flatMap((row) => (row.value === null ? [] : [{ row, value: row.value }]));
  if (rows.length === 0) return null;
  const hidden = rows.length - known.length;
  const undisclosed = hidden === 0 ? '' : `; for ${hidden} of ${rows.length} the amount was not disclosed`;
  const [first] = known;
  if (!first) return `${rows.length} links, none with a disclosed amount`;
  const top = known.reduce((a, b) => (b.value > a.value ? b : a), first);
  const doubt = top.row.status === 'active' || top.row.status === 'paid' ? '' : ` (${top.row.status})`;
  return `The largest of ${rows.length} links: ${top.row.name}, ${shortFigure(top.value, top.row.unit)}${doubt}${undisclosed}`;
}
