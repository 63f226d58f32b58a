import { bandNames } from '../bandNames.ts';
import { rect, type SceneItem, sans } from '../figure/scene.ts';
import { faultPath, pathFrame, pathOf } from '../scenarioFrame.ts';
import { spreadLabels } from '../spreadLabels.ts';
import { labKey, line, onMiddle } from './labAxes.ts';
import type { FanData, LabRoom, LabScene } from './labTypes.ts';

const tint = (opacity: number) =>
  ({ kind: 'path', d: rect(0, -5, 18, 10), fill: 'accent', fillOpacity: opacity }) as const;
const OUTER = 0.16;
const INNER = 0.24;

const key = [
  { words: 'nine in ten draws', sample: [tint(OUTER)] },
  { words: 'half of them', sample: [tint(OUTER + INNER)] },
  { words: 'the middle one', sample: [line('M0 0H18', 'accent', { strokeWidth: 2 })] },
  { words: 'your scenario', sample: [line('M0 0H18', 'ink', { strokeWidth: 1.25, dash: '5 3' })] },
];

/** Where the draws lie over time: nine in ten, half, the middle; never a mean alone. */
export function layoutFan(data: FanData, { width, height, size }: LabRoom): LabScene | null {
  const { periods, bands, scenario, onset, format } = data;
  const column = (k: number) => bands.map((band) => band[k] ?? Number.NaN);
  const lines = [...bandNames.map((_, k) => column(k)), scenario];
  const all = lines.flat().filter(Number.isFinite);
  const legend = labKey(key, width, size);
  const frame = pathFrame({
    width,
    height: height - legend.height,
    periods,
    low: Math.min(...all),
    high: Math.max(...all),
    short: format.short,
    size,
  });
  if (!frame || all.length === 0) return null;
  const { plot } = frame;
  const area = (low: number, high: number) => {
    const back = column(low)
      .map((value, t) => `${frame.x(t).toFixed(1)},${frame.y(value).toFixed(1)}`)
      .toReversed();
    return `${pathOf(frame, column(high))}L${back.join('L')}Z`;
  };
  const last = periods.length - 1;
  const ends = [0, 2, 4].map((k) => ({ k, value: column(k)[last] ?? Number.NaN }));
  const distinct = ends.filter(
    ({ k, value }) => k === 2 || format.short(value) !== format.short(column(2)[last] ?? Number.NaN),
  );
  const places = spreadLabels(
    distinct.map(({ k, value }) => ({ at: frame.y(value), size: size + 3, weight: k === 2 ? 1 : 0 })),
    plot.top - 6,
    plot.bottom + 8,
  );
  const drawing: readonly SceneItem[] = [
    ...frame.yTicks.flatMap(({ at, text, zero }): readonly SceneItem[] => [
      line(`M${plot.left} ${at}H${plot.right}`, zero ? 'grey-2' : 'rule', { crisp: true }),
      sans(plot.left - 6, onMiddle(at, size), text, 'tick', { anchor: 'end', size }),
    ]),
    ...frame.xTicks.map(({ at, text }) => sans(at, plot.bottom + size + 5, text, 'tick', { anchor: 'middle', size })),
    { kind: 'path', d: area(0, 4), fill: 'accent', fillOpacity: OUTER },
    { kind: 'path', d: area(1, 3), fill: 'accent', fillOpacity: INNER },
    line(pathOf(frame, column(2)), 'accent', { strokeWidth: 2 }),
    line(pathOf(frame, scenario), 'ink', { strokeWidth: 1.25, dash: '5 3' }),
    line(faultPath(frame, onset), 'accent', { strokeWidth: 1, strokeOpacity: 0.7 }),
    ...distinct.flatMap(({ k, value }, index) => {
      const at = places[index];
      const look = k === 2 ? ({ fill: 'accent', weight: 600 } as const) : {};
      return at == null
        ? []
        : [sans(plot.right + 6, onMiddle(at, size), format.short(value), 'end', { size, ...look })];
    }),
  ];
  return {
    items: [...legend.items, { kind: 'group', x: 0, y: legend.height, items: drawing }],
    height,
    targets: lines.flatMap((values, series) =>
      values.flatMap((value, t) =>
        Number.isFinite(value)
          ? [{ key: `${series}:${t}`, x: frame.x(t), y: legend.height + frame.y(value), group: t, series }]
          : [],
      ),
    ),
    say: ({ group, series }) => ({
      heading: periods[group] ?? '',
      name: bandNames[series] ?? 'Your scenario',
      value: format.full(lines[series]?.[group] ?? Number.NaN),
    }),
  };
}
