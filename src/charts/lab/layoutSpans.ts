import { rect, type SceneItem, sans } from '../figure/scene.ts';
import { linearScale } from '../scales.ts';
import { wrapText } from '../textWidth.ts';
import { niceTicks } from '../valueTicks.ts';
import { acrossAxis, clearTicks, line, onMiddle, widest } from './labAxes.ts';
import type { LabRoom, LabScene, SpansData } from './labTypes.ts';

const MOST_LABEL = 0.36;
const TALLEST_ROW = 38;

/** Bars from one value to another around a common line: a tornado, shares, correlations. As tall as its rows need. */
export function layoutSpans({ rows, base, format }: SpansData, room: LabRoom): LabScene | null {
  const { width, size } = room;
  if (rows.length === 0) return null;
  const wide = widest(
    rows.map(({ label }) => label),
    size,
  );
  const left = Math.min(wide, width * MOST_LABEL) + 12;
  const names = rows.map(({ label }) => wrapText(label, left - 10, size, 3));
  const lines = Math.max(...names.map(({ length }) => length));
  const least = Math.max(size + 10, lines * (size + 1) + 6);
  const head = size + 8;
  const row = Math.max(least, Math.min(TALLEST_ROW, (room.height - head - 4) / rows.length));
  const height = head + rows.length * row + 4;
  const values = rows.flatMap(({ from, to }) => [from, to]);
  const noteRoom = widest(
    rows.flatMap(({ fromNote = '', toNote = '' }) => [fromNote, toNote]),
    size,
  );
  const plan = niceTicks(Math.min(base, ...values), Math.max(base, ...values), width < 480 ? 3 : 5);
  const x = linearScale(plan.domain, [left + noteRoom + 6, width - noteRoom - 10]).at;
  const middle = (k: number) => head + row * (k + 0.5);
  const thick = Math.min(22, row * 0.58);
  const ticks = plan.ticks.map((tick) => ({ at: x(tick), text: format.short(tick) }));
  const bars = rows.flatMap(({ from, to, fromNote, toNote }, k): readonly SceneItem[] => {
    const low = Math.min(x(from), x(to));
    const high = Math.max(x(from), x(to));
    const lowNote = from <= to ? fromNote : toNote;
    const highNote = from <= to ? toNote : fromNote;
    const at = onMiddle(middle(k), size);
    const first = at - (((names[k]?.length ?? 1) - 1) * (size + 1)) / 2;
    return [
      ...(names[k] ?? []).map((text, n) => sans(0, first + n * (size + 1), text, 'name', { size, fill: 'ink' })),
      { kind: 'path', d: rect(low, middle(k) - thick / 2, Math.max(1, high - low), thick), fill: 'accent' },
      ...(lowNote ? [sans(low - 5, at, lowNote, 'note', { anchor: 'end', size, rim: true })] : []),
      ...(highNote ? [sans(high + 5, at, highNote, 'note', { size, rim: true })] : []),
    ];
  });
  return {
    items: [
      ...ticks.map(({ at }) => line(`M${at} ${head - 2}V${height}`, 'rule', { crisp: true })),
      ...acrossAxis(clearTicks(ticks, size, 0, width), size, size),
      ...bars,
      line(`M${x(base)} ${head - 4}V${height}`, 'ink-2', { crisp: true }),
    ],
    height,
    // An end on the common line is where every bar begins; it says nothing.
    targets: rows.flatMap(({ from, to }, group) =>
      [from, to].flatMap((value, series) =>
        value === base && from !== to
          ? []
          : [{ key: `${group}:${series}`, x: x(value), y: middle(group), group, series }],
      ),
    ),
    say: ({ group, series }) => {
      const each = rows[group];
      const [value, note] = series === 0 ? [each?.from, each?.fromNote] : [each?.to, each?.toNote];
      return { heading: each?.label ?? '', name: note ?? '', value: format.full(value ?? Number.NaN) };
    },
  };
}
