import { type Box, overlaps } from './boxes.ts';
import type { EventTimelineProps, TimelineEvent } from './eventTypes.ts';
import { AXIS_HEIGHT, type Frame, LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import { linearScale, type Scale } from './scales.ts';
import type { Target } from './targets.ts';
import { textWidth, wrapText } from './textWidth.ts';
import { thinTicks } from './thinTicks.ts';
import type { PlacedText } from './timeLineTypes.ts';
import { timeTicks } from './timeTicks.ts';

export interface EventDrawing extends PlacedText {
  readonly event: TimelineEvent;
  /** Index of its category. */
  readonly category: number;
  readonly dot: { readonly x: number; readonly y: number };
  /** The date over the words, on a narrow screen. */
  readonly date: PlacedText | null;
}

export interface EventsLayout {
  readonly frame: Frame;
  readonly events: readonly EventDrawing[];
  readonly rows: readonly { readonly key: string; readonly text: PlacedText; readonly top: number }[];
  /** The vertical lines of a list; none on an axis. */
  readonly rails: readonly { readonly x: number; readonly height: number }[];
  readonly targets: readonly Target[];
}

const NARROW = 640;
const GAP = 9;
const WIDEST_TEXT = 190;

/** The categories in the order of the rows. */
export function categoriesOf({
  events,
  categories,
}: Pick<EventTimelineProps, 'events' | 'categories'>): readonly string[] {
  const found = [...new Set(events.toSorted((a, b) => a.x - b.x).map(({ category }) => category))];
  const asked = (categories ?? []).filter((category) => found.includes(category));
  return [...asked, ...found.filter((category) => !asked.includes(category))];
}

/** Dated events: categories as rows on a time axis, or one list from top to bottom on a narrow screen. Null for none. */
export function layoutEvents(props: EventTimelineProps, width: number): EventsLayout | null {
  const { window } = props;
  const events = props.events
    .filter(({ x }) => !window || (x >= window[0] && x <= window[1]))
    .toSorted((a, b) => a.x - b.x);
  if (events.length === 0) return null;
  const categories = categoriesOf(props);
  const list = layoutList(events, categories, width);
  if (width < NARROW || props.arrange === 'list') return list;
  const axis = layoutAxis(events, categories, width, window);
  // Events that crowd at one end of a long time make a tall and empty axis; then the list says more.
  return props.arrange === 'axis' || axis.frame.height <= list.frame.height ? axis : list;
}

function layoutAxis(
  events: readonly TimelineEvent[],
  categories: readonly string[],
  width: number,
  asked: readonly [number, number] | undefined,
): EventsLayout {
  const nameRoom = Math.min(width * 0.16, 150);
  const names = categories.map((category) => wrapText(category, nameRoom, LABEL_SIZE, 3, 600));
  const left = Math.ceil(Math.max(...names.flat().map((line) => textWidth(line, LABEL_SIZE, 600))) + 22);
  const window = asked ?? [events[0]?.x ?? 0, events.at(-1)?.x ?? 0];
  const x = linearScale(window, [left + 8, width - 14]);
  const drawn: EventDrawing[] = [];
  const rows: { key: string; text: PlacedText; top: number }[] = [];
  const targets: Target[] = [];
  let top = 4;
  categories.forEach((category, index) => {
    const own = events.filter((event) => event.category === category);
    const placed = placeRow(own, x, left, width);
    const lines = names[index] ?? [category];
    const height = Math.max(placed.height, lines.length * LINE_HEIGHT) + 14;
    rows.push({ key: category, top, text: { x: 0, y: top + 18, anchor: 'start', lines } });
    for (const { event, at, y, anchor, lines: words } of placed.events) {
      const dot = { x: at, y: top + y + 14 };
      const side = anchor === 'start' ? GAP : -GAP;
      drawn.push({ event, category: index, dot, x: at + side, y: dot.y + 4.5, anchor, lines: words, date: null });
    }
    top += height;
  });
  for (const { event, dot } of drawn) targets.push({ key: event.key, ...dot, group: events.indexOf(event), series: 0 });
  const bottom = top + 2;
  return {
    frame: {
      width,
      height: bottom + AXIS_HEIGHT,
      plot: { left, right: width, top: 0, bottom },
      x: {
        domain: [x.back(left), x.back(width)],
        scale: 'linear',
        ticks: thinTicks(timeTicks(window[0], window[1], Math.max(3, Math.floor((width - left) / 70))), x.at),
        side: 'bottom',
      },
      y: { domain: [0, 1], scale: 'linear', ticks: [], side: 'none' },
      grid: 'none',
    },
    events: drawn,
    rows,
    rails: [],
    targets,
  };
}

interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly at: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly lines: readonly string[];
}

/** Each event in the highest lane where its words touch nothing, right of the dot or left of it. */
function placeRow(events: readonly TimelineEvent[], x: Scale, left: number, width: number) {
  const taken: Box[] = [];
  const placed: PlacedEvent[] = [];
  let height = 0;
  for (const event of events) {
    const at = x.at(event.x);
    const words = wrapText(event.label, WIDEST_TEXT, LABEL_SIZE, 3);
    const long = Math.max(...words.map((line) => textWidth(line, LABEL_SIZE)));
    const deep = (words.length - 1) * LINE_HEIGHT;
    const box = (anchor: 'start' | 'end', y: number): Box => ({
      left: anchor === 'start' ? at - 7 : at - GAP - long - 8,
      right: anchor === 'start' ? at + GAP + long + 8 : at + 7,
      top: y - 10,
      bottom: y + deep + 10,
    });
    for (let y = 0; ; y += 5) {
      const side = (['start', 'end'] as const).find((anchor) => {
        const own = box(anchor, y);
        return own.left >= left - 8 && own.right <= width + 9 && !taken.some((other) => overlaps(own, other));
      });
      if (!side) continue;
      taken.push(box(side, y));
      placed.push({ event, at, y, anchor: side, lines: words });
      height = Math.max(height, y + deep + 10);
      break;
    }
  }
  return { events: placed, height };
}

const COLUMN = 300;
const GUTTER = 32;
const INDENT = 20;

/** From top to bottom in order of time, in as many columns as fit, each about as tall as the others. */
function layoutList(events: readonly TimelineEvent[], categories: readonly string[], width: number): EventsLayout {
  const columns = Math.max(1, Math.min(4, Math.floor((width + GUTTER) / (COLUMN + GUTTER))));
  const room = (width - (columns - 1) * GUTTER) / columns;
  const words = events.map(({ label }) => wrapText(label, room - INDENT, LABEL_SIZE, 6));
  const heights = words.map((lines) => (lines.length + 1) * LINE_HEIGHT + 12);
  const share = heights.reduce((sum, each) => sum + each, 0) / columns;
  const drawn: EventDrawing[] = [];
  const targets: Target[] = [];
  const rails: { x: number; height: number }[] = [];
  let column = 0;
  let y = 4;
  let tallest = 0;
  events.forEach((event, index) => {
    const height = heights[index] ?? 0;
    if (column < columns - 1 && y + height / 2 > share + 4) {
      rails.push({ x: column * (room + GUTTER) + 6, height: y });
      column++;
      y = 4;
    }
    const left = column * (room + GUTTER);
    const dot = { x: left + 6, y: y + 9 };
    const date = wrapText(`${event.date} · ${event.category}`, room - INDENT, LABEL_SIZE, 1, 600);
    drawn.push({
      event,
      category: categories.indexOf(event.category),
      dot,
      x: left + INDENT,
      y: y + 13 + LINE_HEIGHT,
      anchor: 'start',
      lines: words[index] ?? [],
      date: { x: left + INDENT, y: y + 13, anchor: 'start', lines: date },
    });
    targets.push({ key: event.key, ...dot, group: index, series: 0 });
    y += height;
    tallest = Math.max(tallest, y);
  });
  rails.push({ x: column * (room + GUTTER) + 6, height: y });
  return {
    frame: {
      width,
      height: tallest,
      plot: { left: 0, right: width, top: 0, bottom: tallest },
      x: { domain: [0, 1], scale: 'linear', ticks: [], side: 'none' },
      y: { domain: [0, 1], scale: 'linear', ticks: [], side: 'none' },
      grid: 'none',
    },
    events: drawn,
    rows: [],
    rails,
    targets,
  };
}
