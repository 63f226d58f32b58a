import { type PatternItem, rect, type SceneItem, sans } from '../figure/scene.ts';
import { linearScale } from '../scales.ts';
import { wrapText } from '../textWidth.ts';
import { niceTicks } from '../valueTicks.ts';
import { line, upAxis, widest } from './labAxes.ts';
import type { LabRoom, LabScene, WaterfallData } from './labTypes.ts';

const hatch: PatternItem = {
  kind: 'pattern',
  id: 'assumed',
  items: [
    { kind: 'path', d: rect(0, 0, 6, 6), fill: 'paper' },
    line('M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3', 'accent', { strokeWidth: 1.8 }),
  ],
};

const LEAST_NAME = 0.72;

/** What a change is made of: each part hangs where the one before ended, the total stands at the end. The axis holds zero. */
export function layoutWaterfall({ parts, total, format, covers }: WaterfallData, room: LabRoom): LabScene | null {
  const { width, height, size } = room;
  let sum = 0;
  const bars = parts.map((part) => {
    const from = sum;
    sum += part.value;
    return { assumed: false, ...part, from, to: sum };
  });
  const ends = [0, total.value, ...bars.flatMap(({ from, to }) => [from, to])];
  const plan = niceTicks(
    Math.min(covers[0], ...ends),
    Math.max(covers[1], ...ends),
    Math.max(4, Math.floor(height / 70)),
  );
  const columns = [...bars, { id: 'total', ...total, from: 0, to: total.value, assumed: false }];
  const left = widest(plan.ticks.map(format.short), size) + 8;
  const step = (width - left) / columns.length;
  // A long word is set smaller before it is cut.
  const longest = widest(
    columns.flatMap(({ label }) => label.split(' ')),
    size,
  );
  const small = Math.max(LEAST_NAME, Math.min(1, (step - 5) / longest)) * size;
  const names = columns.map(({ label }) => wrapText(label, step - 4, small, 3));
  const rows = Math.max(...names.map(({ length }) => length));
  const plot = { left, right: width, top: 0.5 * size + 2, bottom: height - rows * (size + 2) - size - 12 };
  if (plot.bottom - plot.top < 40) return null;
  const y = linearScale(plan.domain, [plot.bottom, plot.top]).at;
  const wide = Math.min(96, step * 0.62);
  const middle = (k: number) => left + step * (k + 0.5);
  const drawn = columns.flatMap(({ id, value, from, to, assumed }, k): readonly SceneItem[] => {
    const high = Math.min(y(from), y(to));
    const low = Math.max(y(from), y(to));
    const body = rect(middle(k) - wide / 2, high, wide, Math.max(1, low - high));
    const colour = id === 'total' ? 'ink' : value > 0 ? 'grey-2' : 'accent';
    return [
      assumed
        ? { kind: 'path', d: body, fill: 'url(#assumed)', stroke: 'accent', strokeWidth: 1 }
        : { kind: 'path', d: body, fill: colour },
      ...(k < columns.length - 1
        ? [line(`M${middle(k) + wide / 2} ${y(to)}H${middle(k + 1) - wide / 2}`, 'grey-3', { dash: '2 3' })]
        : []),
      sans(middle(k), low + size + 3, format.full(value), 'value', {
        ...{ anchor: 'middle', size, weight: 600, fill: 'ink', rim: true },
      }),
      ...(names[k] ?? []).map((text, row) =>
        sans(middle(k), plot.bottom + 2 * size + 8 + row * (size + 2), text, 'name', { anchor: 'middle', size: small }),
      ),
    ];
  });
  return {
    items: [hatch, ...upAxis(plot, plan, y, format, size), ...drawn],
    height,
    targets: columns.map(({ id, to }, group) => ({ key: id, x: middle(group), y: y(to), group, series: 0 })),
    say: ({ group }) => {
      const column = columns[group];
      const soFar = column?.id === 'total' || column === undefined ? '' : `${format.full(column.to)} so far`;
      return { heading: column?.label ?? '', name: soFar, value: format.full(column?.value ?? Number.NaN) };
    },
  };
}
