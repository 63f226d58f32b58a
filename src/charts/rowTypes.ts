import type { BarDrawing } from './barTypes.ts';
import type { Frame } from './frame.ts';
import type { HeaderText } from './headerRows.ts';
import type { Shape } from './seriesLook.ts';
import type { Target } from './targets.ts';
import type { PlacedText } from './timeLineTypes.ts';
import type { FormProps, PointState } from './types.ts';

export interface RowsProps extends FormProps {
  /** `value` puts the largest first, `given` keeps the order of the points. */
  readonly order?: 'value' | 'given';
  /** Keys of the points to keep in colour; the others go grey. All of them where left out. */
  readonly emphasis?: readonly string[];
}

export interface RowText extends PlacedText {
  readonly key: string;
  readonly kind: 'row' | 'value' | 'missing' | 'group';
}

export interface RowMarker {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  readonly state: PointState;
  readonly colour: string;
}

export interface RowsLayout {
  readonly frame: Frame;
  readonly bars: readonly BarDrawing[];
  /** Range lines: from low to high. */
  readonly spans: readonly {
    readonly key: string;
    readonly d: string;
    readonly colour: string;
    readonly state: PointState;
  }[];
  readonly whiskers: readonly { readonly key: string; readonly d: string }[];
  readonly markers: readonly RowMarker[];
  readonly texts: readonly RowText[];
  readonly marks: readonly { readonly key: string; readonly x: number; readonly label: HeaderText | null }[];
  readonly headerTop: number;
  /** The zero line as a path; interrupted where names stand above their bars. */
  readonly zero: string | null;
  readonly targets: readonly Target[];
}
