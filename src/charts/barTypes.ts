import type { Frame } from './frame.ts';
import type { HeaderText } from './headerRows.ts';
import type { Shape } from './seriesLook.ts';
import type { Target } from './targets.ts';
import type { EndLabel, PlacedText } from './timeLineTypes.ts';
import type { FormProps, PointState } from './types.ts';

export interface BarsProps extends FormProps {
  /** The sum over each column in which every series has a value; on by default where there are two series or more. */
  readonly totals?: 'on' | 'off';
  readonly fault?: 'auto' | 'off';
  readonly valueDomain?: readonly [number, number];
}

/** One bar or one piece of a stack, in pixels. `open` is the side that a period not yet over leaves open. */
export interface BarDrawing {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly state: PointState;
  readonly open: 'top' | 'bottom' | 'right' | 'left' | null;
  /** The shape of its series, cut out at the foot of the bar: the second code beside the colour where bars stand in groups. */
  readonly shape?: Shape;
  /** Drawn as a dashed outline only: an amount that binds nobody. */
  readonly outline?: boolean;
}

export interface KeyItem {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
  readonly shape: Shape;
}

export interface BarsLayout {
  readonly frame: Frame;
  readonly bars: readonly BarDrawing[];
  readonly whiskers: readonly { readonly key: string; readonly d: string }[];
  readonly texts: readonly (PlacedText & { readonly key: string })[];
  readonly endLabels: readonly EndLabel[];
  /** Names of grouped bars in the order of the bars, above the plot. */
  readonly key: readonly KeyItem[];
  readonly marks: readonly { readonly key: string; readonly y: number; readonly label: PlacedText | null }[];
  readonly fault: { readonly d: string; readonly label: HeaderText | null; readonly y: number } | null;
  readonly zero: number;
  readonly targets: readonly Target[];
}
