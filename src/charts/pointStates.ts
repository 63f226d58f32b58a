import type { ChartSeries, PointState } from './types.ts';

/** From what is known to what is supposed; the key of states lists them in this order. */
export const stateOrder: readonly PointState[] = [
  'reported',
  'derived',
  'guidance',
  'estimate',
  'forecast',
  'essay',
  'user',
];

export interface StateLook {
  readonly words: string;
  /** SVG dash array of a line, or undefined for a solid one. No two states share dash and width. */
  readonly dash: string | undefined;
  readonly width: number;
  readonly cap: 'butt' | 'round';
  /** How a marker is filled: whole, hollow, hollow with a dot, or a cross instead of the series' own shape. */
  readonly marker: 'solid' | 'small' | 'ring' | 'target' | 'open-small' | 'diamond' | 'cross';
  /** How a bar is filled. */
  readonly fill: 'solid' | 'tint' | 'hatch' | 'cross-hatch' | 'dots' | 'outline' | 'bars';
}

const looks: Readonly<Record<PointState, StateLook>> = {
  reported: { words: 'reported', dash: undefined, width: 2.25, cap: 'round', marker: 'solid', fill: 'solid' },
  derived: { words: 'derived', dash: undefined, width: 1.25, cap: 'round', marker: 'small', fill: 'tint' },
  guidance: { words: 'guidance', dash: '10 3 2 3', width: 2, cap: 'butt', marker: 'ring', fill: 'hatch' },
  estimate: { words: 'estimate', dash: '6 4', width: 2, cap: 'butt', marker: 'target', fill: 'cross-hatch' },
  forecast: { words: 'forecast', dash: '0.1 4.5', width: 2.25, cap: 'round', marker: 'open-small', fill: 'dots' },
  essay: { words: 'the essay', dash: '2 6', width: 2, cap: 'butt', marker: 'diamond', fill: 'outline' },
  user: { words: 'yours', dash: '16 4', width: 2.75, cap: 'butt', marker: 'cross', fill: 'bars' },
};

export const lookOf = (state: PointState): StateLook => looks[state];

/** A stretch between two points is only as well known as the weaker of them. */
export const weakerState = (a: PointState, b: PointState): PointState =>
  stateOrder.indexOf(a) >= stateOrder.indexOf(b) ? a : b;

/** Whether a point is knowledge (reported, or computed from what was) rather than assumption. */
export const isKnown = (state: PointState): boolean => state === 'reported' || state === 'derived';

/** The states that have at least one drawn value, in the order of the key. */
export function statesIn(series: readonly ChartSeries[]): readonly PointState[] {
  const found = new Set<PointState>();
  for (const { points } of series) {
    for (const { state, value, low, high } of points)
      if (value !== null || (low ?? high ?? null) !== null) found.add(state);
  }
  return stateOrder.filter((state) => found.has(state));
}

/** Whether some drawn period is not over; the key then says how such a period looks. */
export const hasUnfinished = (series: readonly ChartSeries[]): boolean =>
  series.some(({ points }) => points.some(({ partial, value }) => partial === true && value !== null));
