import { shownDraws } from '../shownDraws.ts';
import { line, pairFrame } from './labAxes.ts';
import type { DrawnAxis, LabRoom, LabScene, ScatterData } from './labTypes.ts';

function rangeOf({ values }: DrawnAxis) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < values.length; k++) {
    low = Math.min(low, values[k] as number);
    high = Math.max(high, values[k] as number);
  }
  return { low, high };
}

/** Two outcomes of the same draws, one dot a draw: what comes together. */
export function layoutScatter({ across, up }: ScatterData, room: LabRoom): LabScene | null {
  const count = shownDraws(across.values, up.values);
  if (count === 0) return null;
  const { x, y, plot, items } = pairFrame({ ...across, ...rangeOf(across) }, { ...up, ...rangeOf(up) }, room, 'nice');
  if (plot.bottom - plot.top < 40) return null;
  const [over, rise] = [(k: number) => across.values[k] as number, (k: number) => up.values[k] as number];
  let dots = '';
  for (let k = 0; k < count; k++) dots += `M${x(over(k)).toFixed(1)},${y(rise(k)).toFixed(1)}h0`;
  // From left to right, so that the arrows have an order to follow.
  const order = Array.from({ length: count }, (_, k) => k).toSorted((a, b) => over(a) - over(b));
  return {
    items: [...items, line(dots, 'accent', { strokeWidth: 4, strokeOpacity: 0.5, cap: 'round' })],
    height: room.height,
    targets: order.map((k, group) => ({ key: String(k), x: x(over(k)), y: y(rise(k)), group, series: 0 })),
    say: ({ key }) => ({
      heading: `Draw ${Number(key) + 1}`,
      name: `${across.label} ${across.format.full(over(Number(key)))}, ${up.label}`,
      value: up.format.full(rise(Number(key))),
    }),
  };
}
