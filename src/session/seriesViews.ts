import type { Moment } from '../ingest/moments.ts';
import type { ObservationTable } from '../ingest/observationTable.ts';
import type { SeriesPoint, SeriesView } from './fileViews.ts';

/** Series a page is given, and points of each where there are few or many of them: a screen shows no more. */
const MOST_SERIES = 60;
const MOST_POINTS = 4000;
const MOST_IN_ALL = 60_000;

export interface SeriesOverview {
  /** The first series of the file. */
  readonly series: readonly SeriesView[];
  /** How many there are. */
  readonly lines: number;
  /** The oldest and the newest moment of all figures; null where there is no figure. */
  readonly span: { readonly first: Moment; readonly last: Moment } | null;
}

/** One series in one unit: which figures of the table are its own. */
interface Stretch {
  readonly series: string;
  readonly entity: string;
  readonly unit: string;
  readonly places: Places;
}

/** Places in the table, all in a row or one by one. */
interface Places {
  readonly count: number;
  readonly at: (i: number) => number;
}

const inARow = (from: number, to: number): Places => ({ count: to - from, at: (i) => from + i });
const oneByOne = (places: readonly number[]): Places => ({ count: places.length, at: (i) => places[i] ?? -1 });

/** The figures of one span by unit, in the order in which the units come. */
function byUnit(table: ObservationTable, from: number, to: number): ReadonlyMap<string, Places> {
  const unit = table.unitAt(from);
  let alike = from + 1;
  while (alike < to && table.unitAt(alike) === unit) alike++;
  if (alike === to) return new Map([[unit, inARow(from, to)]]);
  const places = new Map<string, number[]>();
  for (let place = from; place < to; place++) {
    const of = table.unitAt(place);
    const known = places.get(of);
    if (known) known.push(place);
    else places.set(of, [place]);
  }
  return new Map([...places].map(([of, all]) => [of, oneByOne(all)]));
}

/**
 * Which of a series’ figures a drawing of `most` points needs: the first and the last, and the lowest and the highest of
 * each stretch between, so that no spike is lost. All of them where they are few. The figures themselves, never averages.
 */
export function placesToDraw(count: number, valueAt: (i: number) => number, most = MOST_POINTS): readonly number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  const stretch = Math.ceil((2 * (count - 2)) / (most - 2));
  const kept = [0];
  for (let from = 1; from < count - 1; from += stretch) {
    const to = Math.min(from + stretch, count - 1);
    let lowest = from;
    let highest = from;
    for (let i = from + 1; i < to; i++) {
      if (valueAt(i) < valueAt(lowest)) lowest = i;
      if (valueAt(i) > valueAt(highest)) highest = i;
    }
    kept.push(Math.min(lowest, highest));
    if (lowest !== highest) kept.push(Math.max(lowest, highest));
  }
  kept.push(count - 1);
  return kept;
}

function viewOf(table: ObservationTable, { places, ...named }: Stretch, most: number): SeriesView {
  const drawn = placesToDraw(places.count, (i) => table.valueAt(places.at(i)), most);
  const points = drawn.map((i): SeriesPoint => {
    const place = places.at(i);
    return { ...table.momentAt(place), value: table.valueAt(place), line: table.lineAt(place) };
  });
  return { ...named, count: places.count, points };
}

/** What a page needs to know of the figures of a file, however many there are. */
export function seriesOverview(table: ObservationTable): SeriesOverview {
  const shown: Stretch[] = [];
  let lines = 0;
  let first: Moment | null = null;
  let last: Moment | null = null;
  for (let place = 0; place < table.seriesCount; place++) {
    const span = table.seriesAt(place);
    if (!span || span.from === span.to) continue;
    const { series, entity, from, to } = span;
    const oldest = table.momentAt(from);
    const newest = table.momentAt(to - 1);
    if (first === null || oldest.date < first.date) first = oldest;
    if (last === null || newest.date > last.date) last = newest;
    for (const [unit, places] of byUnit(table, from, to)) {
      lines++;
      if (shown.length < MOST_SERIES) shown.push({ series, entity, unit, places });
    }
  }
  const most = Math.min(MOST_POINTS, Math.floor(MOST_IN_ALL / Math.max(1, shown.length)));
  return {
    series: shown.map((stretch) => viewOf(table, stretch, most)),
    lines,
    span: first && last ? { first, last } : null,
  };
}
