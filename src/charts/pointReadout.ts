import type { SeriesLook } from './seriesLook.ts';
import type { Readout, Target } from './targets.ts';
import type { ChartPoint, ChartSeries, ValueFormat } from './types.ts';

/** Value and range of a point in words: `$725bn (range $700bn to $725bn)`. */
export function valueWords({ value, low, high }: ChartPoint, format: ValueFormat): string {
  const range = low != null && high != null && low !== high ? `${format.full(low)} to ${format.full(high)}` : '';
  if (value === null) return range === '' ? 'n/a' : range;
  return range === '' ? format.full(value) : `${format.full(value)} (${range})`;
}

/** How a form of points answers what stands at a target. */
export function pointReadout(series: readonly ChartSeries[], looks: readonly SeriesLook[], format: ValueFormat) {
  const points = new Map<string, ChartPoint>();
  let filled = false;
  return (target: Target): Readout => {
    if (!filled) {
      for (const each of series) for (const point of each.points) points.set(point.key, point);
      filled = true;
    }
    const point = points.get(target.key);
    const look = looks[target.series];
    return {
      heading: point?.label ?? '',
      name: series[target.series]?.label ?? '',
      value: point ? valueWords(point, format) : 'n/a',
      state: point?.state ?? 'reported',
      note: [point?.partial ? 'the period is not over' : '', point?.note ?? ''].filter(Boolean).join('; '),
      colour: look?.colour ?? 'var(--ink)',
      shape: look?.shape ?? 'circle',
    };
  };
}
