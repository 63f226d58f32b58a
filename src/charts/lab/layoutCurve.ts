import type { PathItem } from '../figure/scene.ts';
import { markerPath } from '../markerPath.ts';
import { line, pairFrame } from './labAxes.ts';
import type { CurveData, LabRoom, LabScene } from './labTypes.ts';

/** One number against another: an outcome over the whole range of a lever, or pairs of levers with one outcome. */
export function layoutCurve(data: CurveData, room: LabRoom): LabScene | null {
  const { points, here, target, xFormat, yFormat, xLabel, yLabel, yRange } = data;
  const first = points[0];
  const last = points.at(-1);
  const ys = points.flatMap(({ y }) => (y === null ? [] : [y]));
  const shown = [...ys, ...(here ? [here.y] : []), ...(target === undefined ? [] : [target]), ...(yRange ?? [])];
  if (!first || !last || shown.length === 0) return null;
  const { x, y, plot, items } = pairFrame(
    { label: xLabel, format: xFormat, low: first.x, high: last.x },
    { label: yLabel, format: yFormat, low: Math.min(...shown), high: Math.max(...shown) },
    room,
    'exact',
  );
  if (plot.bottom - plot.top < 40) return null;
  let path = '';
  let pen = false;
  for (const point of points) {
    if (point.y !== null) {
      const at = `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`;
      // A value between two gaps is a dot of its own.
      path += pen ? `L${at}` : `M${at}h0`;
    }
    pen = point.y !== null;
  }
  return {
    items: [
      ...items,
      ...(target === undefined ? [] : [line(`M${plot.left} ${y(target)}H${plot.right}`, 'accent', { dash: '4 3' })]),
      ...(path === '' ? [] : [line(path, 'ink', { strokeWidth: 1.75, cap: 'round' })]),
      ...(here
        ? [
            {
              ...{ kind: 'path', x: x(here.x), y: y(here.y), d: markerPath('circle', 5) },
              ...{ fill: 'accent', stroke: 'paper', strokeWidth: 1.5 },
            } satisfies PathItem,
          ]
        : []),
    ],
    height: room.height,
    targets: points.flatMap((point, k) =>
      point.y === null ? [] : [{ key: String(k), x: x(point.x), y: y(point.y), group: k, series: 0 }],
    ),
    say: ({ group }) => {
      const point = points[group];
      return {
        heading: `${xLabel}: ${xFormat.full(point?.x ?? Number.NaN)}`,
        name: yLabel,
        value: yFormat.full(point?.y ?? Number.NaN),
      };
    },
  };
}
