import type { ValueFormat } from '../types.ts';
import type {
  ArcsData,
  CurveData,
  FanData,
  HistogramData,
  LabDrawing,
  NetworkData,
  ScatterData,
  SpanRow,
  SpansData,
  TableData,
  WaterfallData,
} from './labTypes.ts';

/** What each form is called at the start of its alternative text. */
export const labWords: Readonly<Record<LabDrawing['form'], string>> = {
  waterfall: 'Waterfall chart',
  fan: 'Fan chart',
  histogram: 'Histogram',
  scatter: 'Scatter plot',
  spans: 'Bar chart of ranges',
  curve: 'Line chart',
  network: 'Network diagram',
  arcs: 'Arc diagram',
  table: 'Table',
};

const MOST_ROWS = 5;
const MOST_TABLE_ROWS = 6;
const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
const quoted = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Indices of the least and the largest of some values. */
function endsOf(values: ArrayLike<number>): readonly [least: number, most: number] {
  let [least, most] = [0, 0];
  for (let k = 1; k < values.length; k++) {
    if ((values[k] as number) < (values[least] as number)) least = k;
    if ((values[k] as number) > (values[most] as number)) most = k;
  }
  return [least, most];
}

const middleOf = (values: ArrayLike<number>): number => {
  const sorted = Array.from(values).toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
};

function tellWaterfall({ parts, total, format }: WaterfallData): readonly string[] {
  const told = parts.map(({ label, value }) => `${label} ${format.full(value)}`);
  const largest = parts.reduce<(typeof parts)[number] | null>(
    (a, b) => (a === null || Math.abs(b.value) > Math.abs(a.value) ? b : a),
    null,
  );
  const assumed = parts.filter((part) => part.assumed).map(({ label }) => label);
  return [
    `${told.join('; ')}; in all ${total.label} ${format.full(total.value)}.`,
    ...(largest && largest.value !== 0 ? [`Largest part: ${largest.label}.`] : []),
    ...(assumed.length > 0 ? [`Hatched, resting on an assumption alone: ${list(assumed)}.`] : []),
  ];
}

function tellPath(name: string, periods: readonly string[], values: readonly number[], format: ValueFormat): string {
  const [least, most] = endsOf(values);
  const at = (t: number) => `${format.full(values[t] ?? Number.NaN)} (${periods[t] ?? ''})`;
  const last = values.length - 1;
  const lowest = least === 0 || least === last ? '' : `; lowest ${at(least)}`;
  const highest = most === 0 || most === last ? '' : `; highest ${at(most)}`;
  return `${name}: from ${at(0)} to ${at(last)}${lowest}${highest}.`;
}

function tellFan({ periods, bands, scenario, format }: FanData): readonly string[] {
  const last = bands.at(-1);
  if (!last) return ['Nothing is drawn.'];
  const column = (k: number) => bands.map((band) => band[k] ?? Number.NaN);
  const end = (k: number) => format.full(last[k] ?? Number.NaN);
  return [
    tellPath('The middle of the draws', periods, column(2), format),
    `At ${periods.at(-1)} nine in ten draws lie between ${end(0)} and ${end(4)}, half of them between ${end(1)} and ${end(3)}.`,
    tellPath('Your scenario', periods, scenario, format),
  ];
}

function tellHistogram({ values, threshold, format }: HistogramData): readonly string[] {
  if (values.length === 0) return ['Nothing is drawn.'];
  const [least, most] = endsOf(values);
  const at = (k: number) => format.full(values[k] as number);
  const within = threshold === null ? 0 : Array.from(values).filter((value) => value <= threshold).length;
  return [
    `${values.length} draws from ${at(least)} to ${at(most)}, the middle one ${format.full(middleOf(values))}.`,
    ...(threshold === null ? [] : [`${within} of them are at ${format.full(threshold)} or worse.`]),
  ];
}

function tellScatter({ across, up }: ScatterData): readonly string[] {
  const count = Math.min(across.values.length, up.values.length);
  if (count === 0) return ['Nothing is drawn.'];
  const told = ({ label, values, format }: ScatterData['up']) => {
    const [least, most] = endsOf(values);
    return `${label} from ${format.full(values[least] as number)} to ${format.full(values[most] as number)}, in the middle ${format.full(middleOf(values))}`;
  };
  const [least] = endsOf(across.values);
  const worst = `Where ${across.label} is lowest, at ${across.format.full(across.values[least] as number)}, ${up.label} is ${up.format.full(up.values[least] as number)}.`;
  return [`${count} draws: ${told(across)}; ${told(up)}.`, worst];
}

function tellSpans({ rows, base, format }: SpansData): readonly string[] {
  if (rows.length === 0) return ['No bar is drawn.'];
  const end = (value: number, note: string | undefined) => `${format.full(value)}${note ? ` (${note})` : ''}`;
  const row = ({ label, from, to, fromNote, toNote }: SpanRow) =>
    from === base ? `${label} ${end(to, toNote)}` : `${label} from ${end(from, fromNote)} to ${end(to, toNote)}`;
  if (rows.length <= MOST_ROWS) return [`${rows.map(row).join('; ')}.`];
  const [least, most] = endsOf(rows.map(({ from, to }) => Math.abs(to - from)));
  const [widestRow, narrowest] = [rows[most], rows[least]];
  if (!widestRow || !narrowest) return [];
  return [`${rows.length} bars. Longest: ${row(widestRow)}. Shortest: ${row(narrowest)}.`];
}

function tellCurve({ points, here, target, xFormat, yFormat, xLabel, yLabel }: CurveData): readonly string[] {
  const known = points.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]));
  const gaps = points.length - known.length;
  const [first] = known;
  const last = known.at(-1);
  const asked = target === undefined ? [] : [`Asked for: ${yFormat.full(target)}.`];
  if (!first || !last) return [`No setting of ${xLabel} has a value.`, ...asked];
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => `${yFormat.full(y)} at ${xFormat.full(x)}`;
  const [least, most] = endsOf(known.map(({ y }) => y));
  const inner = (k: number) => (k === 0 || k === known.length - 1 ? null : (known[k] ?? null));
  const [low, high] = [inner(least), inner(most)];
  return [
    `${yLabel} by ${quoted(xLabel)}: from ${at(first)} to ${at(last)}${low ? `; lowest ${at(low)}` : ''}${high ? `; highest ${at(high)}` : ''}.`,
    ...(gaps > 0 ? [`${gaps} of ${points.length} settings have no such value.`] : []),
    ...(here ? [`The scenario stands at ${at(here)}.`] : []),
    ...asked,
  ];
}

function tellNetwork({ firms, debts, format }: NetworkData): readonly string[] {
  const drawn = debts.filter(({ due }) => due > 0);
  const total = (of: 'due' | 'unpaid') => format.full(drawn.reduce((sum, debt) => sum + debt[of], 0));
  const nameOf = (id: string) => firms.find((firm) => firm.id === id)?.name ?? id;
  const short = firms.filter((firm) => firm.short).map(({ name, note }) => `${name} (${note})`);
  const largest = drawn.reduce<(typeof drawn)[number] | null>((a, b) => (a === null || b.due > a.due ? b : a), null);
  return [
    `${drawn.length} payments between ${firms.length} firms, ${total('due')} due, ${total('unpaid')} of it unpaid.`,
    short.length === 0 ? 'Every firm pays in full.' : `Cannot pay in full: ${list(short)}.`,
    ...(largest ? [`Largest: ${nameOf(largest.from)} to ${nameOf(largest.to)}, ${format.full(largest.due)}.`] : []),
  ];
}

function tellArcs({ rows, arcs, selected }: ArcsData): readonly string[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return ['Nothing is drawn.'];
  const name = ({ mark, label }: (typeof rows)[number]) => `${mark}, ${quoted(label)}`;
  const marks = (ids: readonly string[]) =>
    list([...new Set(ids)].map((id) => rows.find((row) => row.id === id)?.mark ?? id));
  const feeds = rows.map(({ id }) => arcs.filter(({ from }) => from === id).length);
  const busiest = rows[endsOf(feeds)[1]];
  const chosen = rows.find(({ id }) => id === selected);
  const reads = arcs.filter(({ to }) => to === selected).map(({ from }) => from);
  const fed = arcs.filter(({ from }) => from === selected).map(({ to }) => to);
  return [
    `${rows.length} links of a chain and ${arcs.length} arcs between them, from ${name(first)}, to ${name(last)}. No arc leads back.`,
    ...(busiest ? [`Most arcs leave ${name(busiest)}.`] : []),
    ...(chosen
      ? [
          `Picked out: ${name(chosen)}; it reads ${reads.length === 0 ? 'nothing' : marks(reads)} and feeds ${fed.length === 0 ? 'nothing' : marks(fed)}.`,
        ]
      : []),
  ];
}

function tellTable({ columns, rows, words }: TableData): readonly string[] {
  const row = ({ cells }: (typeof rows)[number]) =>
    `${cells[0]}: ${cells
      .slice(1)
      .map((cell, c) => `${quoted(columns[c + 1] ?? '')} ${cell}`)
      .join(', ')}`;
  if (rows.length === 0) return ['No row.'];
  if (rows.length <= MOST_TABLE_ROWS) return [`${rows.map(row).join('; ')}.`];
  const marked = rows.filter((each) => each.marked);
  const [first] = rows;
  const last = rows.at(-1);
  return [
    `${rows.length} ${words}.`,
    ...(marked.length > 0 && marked.length <= MOST_TABLE_ROWS
      ? [`Picked out: ${marked.map(row).join('; ')}.`]
      : first && last
        ? [`First: ${row(first)}. Last: ${row(last)}.`]
        : []),
  ];
}

/** A drawing of the lab in sentences, every figure written as its table has it. */
export function tellLab(drawing: LabDrawing): readonly string[] {
  switch (drawing.form) {
    case 'waterfall':
      return tellWaterfall(drawing.props);
    case 'fan':
      return tellFan(drawing.props);
    case 'histogram':
      return tellHistogram(drawing.props);
    case 'scatter':
      return tellScatter(drawing.props);
    case 'spans':
      return tellSpans(drawing.props);
    case 'curve':
      return tellCurve(drawing.props);
    case 'network':
      return tellNetwork(drawing.props);
    case 'arcs':
      return tellArcs(drawing.props);
    case 'table':
      return tellTable(drawing.props);
    default:
      return drawing satisfies never;
  }
}
