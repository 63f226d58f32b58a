import type { ChartPoint, ChartSeries, PointState } from '../../../src/charts/types.ts';

export const format = {
  short: (value: number) => `$${Math.round(value)}bn`,
  full: (value: number) => `$${value} billion`,
};

export const states: readonly PointState[] = [
  'reported',
  'derived',
  'guidance',
  'estimate',
  'forecast',
  'essay',
  'user',
];

export const quarter = (index: number) => Date.UTC(2020, 3 * index, 1);

export const point = (
  series: string,
  index: number,
  value: number | null,
  state: PointState = 'reported',
  rest: Partial<ChartPoint> = {},
): ChartPoint => ({
  key: `${series}-${index}`,
  x: quarter(index),
  label: `${2020 + Math.floor(index / 4)}Q${(index % 4) + 1}`,
  value,
  state,
  confidence: 'primary',
  ...rest,
});

/** Seven companies whose lines end close to each other: the hardest case for labels at line ends. */
export const crowded: readonly ChartSeries[] = [
  'Microsoft',
  'Alphabet (both share classes)',
  'Amazon',
  'Meta Platforms',
  'NVIDIA',
  'Apple',
  'Tesla',
].map((label, row) => ({
  id: label,
  label,
  points: Array.from({ length: 26 }, (_, index) => point(label, index, 400 + row * 6 + 90 * Math.sin(index / 4 + row))),
}));

/** One series for each state: four reported quarters, then six of the state. */
export const sevenStates: readonly ChartSeries[] = states.map((state, row) => ({
  id: state,
  label: `Series ${row}`,
  points: Array.from({ length: 10 }, (_, index) =>
    point(state, index, 20 + row * 15 + index, index < 4 ? 'reported' : state),
  ),
}));
