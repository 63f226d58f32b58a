import type { Frame } from './frame.ts';
import type { HeaderText } from './headerRows.ts';
import type { Run } from './linePaths.ts';
import type { Shape } from './seriesLook.ts';
import type { Target } from './targets.ts';
import type { FormProps, Milestone, PointState } from './types.ts';

export interface TimeLineProps extends FormProps {
  readonly milestones?: readonly Milestone[];
  /** Low and high drawn as a filled band or as one whisker for each point; by default a band where two neighbours have a range. */
  readonly ranges?: 'band' | 'whiskers';
  /** The line where knowledge ends: found from the points by default, `off` where it would mislead. */
  readonly fault?: 'auto' | 'off';
  /** Fixed ends of the value axis, so that a dragged scenario moves and the axis does not. */
  readonly valueDomain?: readonly [number, number];
  /** Whether the axis must start at zero; by default it does where that costs little height. */
  readonly zero?: 'auto' | 'always' | 'never';
  /** Words for the x axis where it is no time: the texts of its ticks. */
  readonly xFormat?: (x: number) => string;
}

export interface MarkerDrawing {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly state: PointState;
  readonly unfinished: boolean;
}

export interface SeriesDrawing {
  readonly id: string;
  readonly colour: string;
  readonly shape: Shape;
  readonly runs: readonly Run[];
  readonly bands: readonly string[];
  readonly whiskers: readonly { readonly d: string; readonly state: PointState }[];
  readonly markers: readonly MarkerDrawing[];
}

export interface EndLabel {
  readonly x: number;
  readonly y: number;
  readonly name: readonly string[];
  readonly value: string;
  readonly colour: string;
  readonly shape: Shape;
  readonly leader: string | null;
}

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
}

export interface TimeLineLayout {
  readonly frame: Frame;
  readonly series: readonly SeriesDrawing[];
  readonly endLabels: readonly EndLabel[];
  readonly fault: { readonly d: string; readonly label: HeaderText | null; readonly top: number } | null;
  readonly bands: readonly {
    readonly key: string;
    readonly x: number;
    readonly width: number;
    readonly label: HeaderText | null;
  }[];
  readonly marks: readonly { readonly key: string; readonly y: number; readonly label: PlacedText | null }[];
  readonly milestones: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly label: PlacedText | null;
  }[];
  readonly headerTop: number;
  readonly targets: readonly Target[];
}
