import type { ChartSeries } from './types.ts';

/** Why a log scale cannot be drawn. */
export type LogRefusal =
  | { readonly kind: 'not-positive'; readonly series: string; readonly label: string; readonly count: number }
  | { readonly kind: 'nothing-to-draw' };

/** Null where every value and range end is above zero; else the first point that is not, and how many there are. */
export function logRefusal(series: readonly ChartSeries[]): LogRefusal | null {
  let count = 0;
  let seen = false;
  let first: { readonly series: string; readonly label: string } | undefined;
  for (const { label, points } of series) {
    for (const point of points) {
      const values = [point.value, point.low ?? null, point.high ?? null].filter((value) => value !== null);
      if (values.length > 0) seen = true;
      if (!values.some((value) => value <= 0)) continue;
      count++;
      first ??= { series: label, label: point.label };
    }
  }
  if (!seen) return { kind: 'nothing-to-draw' };
  return first ? { kind: 'not-positive', ...first, count } : null;
}

export function describeLogRefusal(refusal: LogRefusal): string {
  switch (refusal.kind) {
    case 'not-positive': {
      const others = refusal.count === 1 ? '' : ` and ${refusal.count - 1} more`;
      return `No log scale: ${refusal.series}, ${refusal.label}${others} is zero or below, which has no place on it.`;
    }
    case 'nothing-to-draw':
      return 'No log scale: there is no value to place on it.';
    default:
      return refusal satisfies never;
  }
}
