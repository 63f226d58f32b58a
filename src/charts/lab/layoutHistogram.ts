import { binsOf } from '../binsOf.ts';
import { rect, type SceneItem, sans } from '../figure/scene.ts';
import { linearScale } from '../scales.ts';
import { textWidth } from '../textWidth.ts';
import { niceTicks } from '../valueTicks.ts';
import { acrossAxis, clearTicks, line, upAxis, widest } from './labAxes.ts';
import type { HistogramData, LabRoom, LabScene } from './labTypes.ts';

const count = { short: (value: number) => String(value), full: (value: number) => String(value) };

/** How often each outcome came out. Counts start at zero. */
export function layoutHistogram({ values, threshold, format }: HistogramData, room: LabRoom): LabScene | null {
  const { width, height, size } = room;
  if (values.length === 0) return null;
  const { low, size: bin, counts } = binsOf(values);
  const most = Math.max(...counts);
  const yPlan = niceTicks(0, most, Math.max(2, Math.floor(height / 80)));
  const whole = yPlan.ticks.filter(Number.isInteger);
  const left = widest(whole.map(String), size) + 10;
  const top = size + 8;
  const plot = { left, right: width - 4, top, bottom: height - size - 12 };
  if (plot.bottom - plot.top < 30) return null;
  const xPlan = niceTicks(low, low + bin * counts.length, Math.max(3, Math.floor(width / 90)));
  const x = linearScale(xPlan.domain, [plot.left + 6, plot.right - 6]).at;
  const y = linearScale(yPlan.domain, [plot.bottom, plot.top]).at;
  const shown = threshold !== null && threshold >= xPlan.domain[0] && threshold <= xPlan.domain[1] ? threshold : null;
  const bars = counts.map((each, k): SceneItem => {
    const from = low + k * bin;
    const within = threshold !== null && from + bin / 2 <= threshold;
    const wide = Math.max(0.5, x(from + bin) - x(from) - 1);
    return {
      kind: 'path',
      d: rect(x(from) + 0.5, y(each), wide, plot.bottom - y(each)),
      fill: within ? 'accent' : 'grey-4',
    };
  });
  const words = shown === null ? '' : `${format.short(shown)} or worse`;
  const right = shown !== null && x(shown) - 5 - textWidth(words, size, 600) < 0;
  const edge = (at: number) => format.full(low + at * bin);
  return {
    items: [
      ...upAxis(plot, { ...yPlan, ticks: whole }, y, count, size),
      ...bars,
      line(`M${plot.left} ${plot.bottom}H${plot.right}`, 'grey-2', { crisp: true }),
      ...acrossAxis(
        clearTicks(
          xPlan.ticks.map((tick) => ({ at: x(tick), text: format.short(tick) })),
          size,
          left - 4,
          width,
        ),
        plot.bottom + size + 6,
        size,
      ),
      ...(shown === null
        ? []
        : [
            line(`M${x(shown)} 4V${plot.bottom}`, 'accent'),
            sans(x(shown) + (right ? 5 : -5), size, words, 'threshold', {
              ...{ anchor: right ? 'start' : 'end', size, weight: 600, fill: 'accent', rim: true },
            }),
          ]),
    ],
    height,
    targets: counts.map((each, k) => ({
      key: String(k),
      x: x(low + (k + 0.5) * bin),
      y: y(each),
      group: k,
      series: 0,
    })),
    say: ({ group }) => ({
      heading: `${edge(group)} to ${edge(group + 1)}`,
      name: 'Draws',
      value: `${counts[group] ?? 0} of ${values.length}`,
    }),
  };
}
