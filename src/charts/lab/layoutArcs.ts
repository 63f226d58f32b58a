import type { Paint, SceneItem } from '../figure/scene.ts';
import { sans } from '../figure/scene.ts';
import type { Target } from '../targets.ts';
import { textWidth, wrapText } from '../textWidth.ts';
import { line, onMiddle, widest } from './labAxes.ts';
import type { Arc, ArcsData, LabRoom, LabScene, Said } from './labTypes.ts';

/** From row to row down the left of a list whose rows begin at `side`. */
export function arcBeside(side: number, y1: number, y2: number): string {
  const reach = Math.min(side - 8, 14 + 0.42 * (y2 - y1));
  return `M${side},${y1}C${side - reach},${y1} ${side - reach},${y2} ${side},${y2}`;
}

/** What arcs a row touches: those into it, those out of it, all others. */
export const arcSide = ({ from, to }: Arc, active: string | null): 'into' | 'out' | 'other' =>
  to === active ? 'into' : from === active ? 'out' : 'other';

const paints = {
  into: { stroke: 'ink', width: 2 },
  out: { stroke: 'accent', width: 2 },
  other: { stroke: 'grey-3', width: 1 },
} as const satisfies Record<ReturnType<typeof arcSide>, { readonly stroke: Paint; readonly width: number }>;

const drawArc = (d: string, arc: Arc, selected: string | null) => {
  const { stroke, width } = paints[arcSide(arc, selected)];
  return line(d, stroke, { strokeWidth: width, ...(stroke === 'grey-3' ? { strokeOpacity: 0.8 } : {}) });
};

/** What is touched by the chosen row lies above the rest. */
const inOrder = ({ arcs, selected }: ArcsData) =>
  arcs.toSorted((a, b) => Number(arcSide(a, selected) !== 'other') - Number(arcSide(b, selected) !== 'other'));

/** A row aloud: its name, what it reads and what it feeds. */
export function sayRow({ rows, arcs }: Pick<ArcsData, 'rows' | 'arcs'>, k: number): Said {
  const row = rows[k];
  const named = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => rows.find((each) => each.id === id)?.mark ?? '').join(', ') || 'nothing';
  const feeds = arcs.filter(({ from }) => from === row?.id).map(({ to }) => to);
  const reads = arcs.filter(({ to }) => to === row?.id).map(({ from }) => from);
  return { heading: `${row?.mark} ${row?.label}`, name: `reads ${named(reads)}`, value: `feeds ${named(feeds)}` };
}

const saying =
  (data: ArcsData): LabScene['say'] =>
  ({ group }) =>
    sayRow(data, group);

const LEAST_SIDE = 70;

function listed(data: ArcsData, { width, height, size }: LabRoom): LabScene {
  const { rows, selected } = data;
  const side = Math.min(150, Math.max(LEAST_SIDE, width * 0.24));
  const markWide =
    widest(
      rows.map(({ mark }) => mark),
      size,
    ) + 8;
  const names = rows.map(({ label }) => wrapText(label, width - side - markWide - 10, size, 3));
  const lines = Math.max(...names.map(({ length }) => length));
  const row = Math.max(lines * (size + 1) + 5, Math.min(34, height / rows.length));
  const at = new Map(rows.map(({ id }, k) => [id, row * (k + 0.5)]));
  const place = (id: string) => at.get(id) ?? 0;
  return {
    items: [
      ...inOrder(data).map((arc) => drawArc(arcBeside(side, place(arc.from), place(arc.to)), arc, selected)),
      ...rows.flatMap(({ id, mark }, k): readonly SceneItem[] => {
        const first = onMiddle(place(id), size) - (((names[k]?.length ?? 1) - 1) * (size + 1)) / 2;
        const look = id === selected ? ({ weight: 600, fill: 'ink' } as const) : ({ fill: 'ink' } as const);
        return [
          sans(side + 8, first, mark, 'mark', { size, weight: 600, fill: 'ink-2' }),
          ...(names[k] ?? []).map((text, n) =>
            sans(side + 8 + markWide, first + n * (size + 1), text, 'name', { size, ...look }),
          ),
        ];
      }),
    ],
    height: row * rows.length,
    targets: rows.map(({ id }, group): Target => ({ key: id, x: side, y: place(id), group, series: 0 })),
    say: saying(data),
  };
}

const COLUMN = 250;
const LEAST_ARCS = 56;

/** Marks along a line with the arcs above it, and what they stand for in columns below. */
function alongLine(data: ArcsData, { width, height, size }: LabRoom): LabScene {
  const { rows, selected } = data;
  const step = width / rows.length;
  const at = new Map(rows.map(({ id }, k) => [id, step * (k + 0.5)]));
  const place = (id: string) => at.get(id) ?? 0;
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const wide = width / columns;
  const deep = Math.ceil(rows.length / columns);
  const markWide =
    widest(
      rows.map(({ mark }) => mark),
      size,
    ) + 8;
  const names = rows.map(({ label }) => wrapText(label, wide - markWide - 14, size, 3));
  const pitch = size + 2;
  // Names of one level share the height of the tallest.
  const levels = Array.from({ length: deep }, (_, level) =>
    Math.max(1, ...names.filter((_, k) => k % deep === level).map(({ length }) => length)),
  );
  const tops = levels.map((_, level) => levels.slice(0, level).reduce((sum, n) => sum + n * pitch + 4, 0));
  const list = levels.reduce((sum, n) => sum + n * pitch + 4, 0);
  const arcs = Math.max(LEAST_ARCS, Math.min(height - list - size - 20, width * 0.3));
  const base = arcs + 2;
  const arcPath = ({ from, to }: Arc) => {
    const [x1, x2] = [place(from), place(to)];
    const rise = Math.min(arcs, ((x2 - x1) / width) * arcs * 1.5 + 10) / 0.75;
    return `M${x1},${base}C${x1},${base - rise} ${x2},${base - rise} ${x2},${base}`;
  };
  const top = base + size + 18;
  return {
    items: [
      ...inOrder(data).map((arc) => drawArc(arcPath(arc), arc, selected)),
      line(`M0 ${base}H${width}`, 'rule', { crisp: true }),
      ...rows.flatMap(({ id, mark }, k): readonly SceneItem[] => {
        const look = { size, weight: 600, fill: id === selected ? 'ink' : 'ink-2' } as const;
        const left = Math.floor(k / deep) * wide;
        const first = top + (tops[k % deep] ?? 0) + 0.8 * size;
        return [
          sans(place(id), base + size + 4, mark, 'place', { ...look, anchor: 'middle' }),
          sans(left, first, mark, 'mark', look),
          ...(names[k] ?? []).map((text, n) =>
            sans(left + markWide, first + n * pitch, text, 'name', { size, fill: 'ink' }),
          ),
        ];
      }),
    ],
    height: top + list,
    targets: rows.map(({ id }, group): Target => ({ key: id, x: place(id), y: base, group, series: 0 })),
    say: saying(data),
  };
}

/** What feeds what: rows in order, an arc from each to those that use what it makes. Beside a list, or where that is too tall above a line. */
export function layoutArcs(data: ArcsData, room: LabRoom): LabScene | null {
  if (data.rows.length === 0) return null;
  const beside = listed(data, room);
  const marks = data.rows.reduce((sum, { mark }) => sum + textWidth(mark, room.size, 600) + 8, 0);
  return beside.height <= room.height || marks > room.width ? beside : alongLine(data, room);
}
