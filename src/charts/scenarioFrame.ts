import { linearScale } from './scales.ts';
import { textWidth } from './textWidth.ts';
import { niceTicks } from './valueTicks.ts';

interface PlacedTick {
  readonly at: number;
  readonly text: string;
  readonly zero: boolean;
}

/** What stays when the values of a small path chart change: plot area, scales, ticks. */
export interface PathFrame {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly x: (period: number) => number;
  readonly y: (value: number) => number;
  readonly yTicks: readonly PlacedTick[];
  readonly xTicks: readonly PlacedTick[];
}

interface FrameWish {
  readonly width: number;
  readonly height: number;
  readonly periods: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly short: (value: number) => string;
  /** Of the type. */
  readonly size?: number;
}

const TICK_SIZE = 12;

/** Most steps on the value axis of a chart this high. */
export const ticksFor = (height: number): number => (height < 130 ? 3 : 4);

/** Null until there is room to draw in. */
export function pathFrame({ width, height, periods, low, high, short, size = TICK_SIZE }: FrameWish): PathFrame | null {
  if (width < 120) return null;
  const { domain, ticks } = niceTicks(low, high, Math.max(ticksFor(height), Math.min(6, Math.floor(height / 75))));
  const room = Math.max(...[...ticks, low, high].map((value) => textWidth(short(value), size, 600)));
  const plot = { left: room + 8, right: width - room - 14, top: 8, bottom: height - size - 10 };
  const x = linearScale([0, Math.max(1, periods.length - 1)], [plot.left, plot.right]).at;
  const y = linearScale(domain, [plot.bottom, plot.top]).at;
  const years = periods.flatMap((period, t) =>
    t === 0 || period.endsWith('Q1') ? [{ t, text: period.slice(0, 4) }] : [],
  );
  // The first year may be only half there; it gives way to the next where both do not fit.
  const spaced = years.filter(({ t }, k) => {
    const next = years[k + 1];
    return next === undefined || x(next.t) - x(t) > 2.9 * size;
  });
  return {
    plot,
    x,
    y,
    yTicks: ticks.map((tick) => ({ at: y(tick), text: short(tick), zero: tick === 0 })),
    xTicks: spaced.map(({ t, text }) => ({ at: x(t), text, zero: false })),
  };
}

export const pathOf = ({ x, y }: PathFrame, values: readonly number[]): string =>
  values.map((value, t) => `${t === 0 ? 'M' : 'L'}${x(t).toFixed(1)},${y(value).toFixed(1)}`).join('');

/** The fault: a hairline before the first period that is touched, broken obliquely like the one in the name. */
export function faultPath({ plot, x }: PathFrame, onset: number): string {
  const at = x(Math.max(0, onset - 0.5));
  const middle = (plot.top + plot.bottom) / 2;
  return `M${at + 3},${plot.top}L${at - 2},${middle + 3}h5L${at - 3},${plot.bottom}`;
}
