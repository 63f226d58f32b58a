import type { PointState, ValueFormat } from './types.ts';

/** Money promised or paid from one party to another. */
export interface Link {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** What it is for, in a word or two: tells two links between the same parties apart. */
  readonly purpose?: string;
  /** null where the amount was not disclosed. */
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** A letter of intent or a ceiling is not binding and is drawn as a dashed outline. */
  readonly binding: boolean;
  readonly state: PointState;
  readonly note?: string;
}

export interface LinkBarsProps {
  readonly title: string;
  readonly summary: string;
  readonly links: readonly Link[];
  readonly format: ValueFormat;
  readonly height?: number;
  readonly width?: number;
  readonly selected?: string | undefined;
  readonly onSelect?: ((key: string) => void) | undefined;
}
