import type { Box } from './boxes.ts';
import type { Tick } from './timeTicks.ts';

/** An axis as Recharts draws it: decided here, so that nothing depends on what a browser measures. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly scale: 'linear' | 'log';
  readonly ticks: readonly Tick[];
}

/** The part of a chart that stays when values change: size, plot area, axes, grid. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly x: Axis & { readonly side: 'bottom' | 'top' | 'none' };
  readonly y: Axis & { readonly side: 'left' | 'none' };
  readonly grid: 'horizontal' | 'vertical' | 'none';
}

/** Sizes that the layout and the style sheet must agree on, in pixels. */
export const LABEL_SIZE = 13;
export const LINE_HEIGHT = 15;
/** Room under the plot for one line of tick texts. */
export const AXIS_HEIGHT = 24;
export const TICK_GAP = 8;
