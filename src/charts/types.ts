/** What kind of statement a drawn point is. Told apart by stroke and marker, not by colour alone. */
export type PointState = 'reported' | 'guidance' | 'estimate' | 'forecast' | 'essay' | 'derived' | 'user';

export interface ChartPoint {
  /** Unique within the chart; what selection, the source sheet and the table row agree on. */
  readonly key: string;
  /** UTC milliseconds on a time axis; the index of its category elsewhere. */
  readonly x: number;
  /** The period as printed: `2026Q1`, `Jun 2026`, `Microsoft`. */
  readonly label: string;
  /** null is a gap: the line breaks, the bar is absent. */
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly state: PointState;
  readonly confidence: 'primary' | 'secondary' | 'memory' | 'unstated';
  /** The period is not over: a bar is left open at its end and a line does not fill it. */
  readonly partial?: boolean;
  /** One more line for the tooltip: what the reader should know before quoting the figure. */
  readonly note?: string;
}

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  /** In order of x. */
  readonly points: readonly ChartPoint[];
  /** `lead` is drawn in ink, `context` in grey; without a role a series takes its colour from the set. */
  readonly role?: 'lead' | 'context' | 'scenario';
  /** Which of the seven colours, 1 to 7, so that a company keeps its own across charts; else the next one free. */
  readonly slot?: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** A horizontal level worth marking: an asserted figure, a cap. On charts of rows it is a vertical line. */
export interface Mark {
  readonly value: number;
  readonly label: string;
}

/** A vertical moment or stretch: an event, a drawdown. `to` is left out for a moment. */
export interface Band {
  readonly from: number;
  readonly to?: number;
  readonly label: string;
}

/** A point worth words: a record, a turning point. */
export interface Milestone {
  readonly x: number;
  readonly value: number;
  readonly label: string;
}

export interface ValueFormat {
  /** For axis ticks and direct labels: three or four significant digits. */
  readonly short: (value: number) => string;
  /** For tooltip and table: the full value with its unit. */
  readonly full: (value: number) => string;
}

/** What every chart form takes. Points arrive finished: nothing is fetched, filtered or converted in `charts/`. */
export interface FormProps {
  /** Names the drawing for a screen reader; the visible headline belongs to the figure around it. */
  readonly title: string;
  /** One or two sentences: form, what, range, first, last, highest. */
  readonly summary: string;
  readonly series: readonly ChartSeries[];
  readonly format: ValueFormat;
  readonly height?: number;
  /** Laid out for exactly this width instead of the room there is: for pictures. */
  readonly width?: number;
  readonly scale?: 'linear' | 'log';
  /** Shown window on the x axis, in the units of `x`; all of it where left out. */
  readonly window?: readonly [number, number];
  readonly marks?: readonly Mark[];
  readonly bands?: readonly Band[];
  /** Key of the selected point, and what to do when the reader picks one (click, Enter). */
  readonly selected?: string | undefined;
  readonly onSelect?: ((key: string) => void) | undefined;
}
