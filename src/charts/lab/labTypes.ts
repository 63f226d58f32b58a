import type { SceneItem } from '../figure/scene.ts';
import type { Readout, Target } from '../targets.ts';
import type { ValueFormat } from '../types.ts';

/** What is said about a point of a drawing. */
export type Said = Pick<Readout, 'heading' | 'name' | 'value'> & { readonly note?: string };

/** Room a drawing is laid out for: on the page in pixels, in a picture in its units; `size` is that of the type. */
export interface LabRoom {
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

/** A drawing laid out. The page and the picture draw the very same items. */
export interface LabScene {
  readonly items: readonly SceneItem[];
  /** May be more than the room had where rows need it. */
  readonly height: number;
  readonly targets: readonly Target[];
  /** Asked only for points the reader comes to: a scatter has more than a thousand. */
  readonly say: (target: Target) => Said;
}

export interface WaterfallPart {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Hatched: rests on an assumption alone. */
  readonly assumed?: boolean;
}

export interface WaterfallData {
  readonly parts: readonly WaterfallPart[];
  readonly total: { readonly label: string; readonly value: number };
  readonly format: ValueFormat;
  /** Values the axis covers at least, so that it stands still while a lever is held. */
  readonly covers: readonly [number, number];
}

export interface FanData {
  readonly periods: readonly string[];
  /** For each period the values below which 5, 25, 50, 75 and 95 % of the draws lie. */
  readonly bands: readonly (readonly number[])[];
  /** The scenario's own path. */
  readonly scenario: readonly number[];
  /** First period the scenario touches; the fault runs before it. */
  readonly onset: number;
  readonly format: ValueFormat;
}

export interface HistogramData {
  readonly values: ArrayLike<number>;
  /** Draws at or below it are filled; the others are hollow. */
  readonly threshold: number | null;
  readonly format: ValueFormat;
}

export interface DrawnAxis {
  readonly label: string;
  readonly values: ArrayLike<number>;
  readonly format: ValueFormat;
}

export interface ScatterData {
  readonly across: DrawnAxis;
  readonly up: DrawnAxis;
}

export interface SpanRow {
  readonly id: string;
  readonly label: string;
  /** Two ends of a bar; equal to `base` on one side for a plain bar. */
  readonly from: number;
  readonly to: number;
  /** Written beside the ends: what gave them. */
  readonly fromNote?: string;
  readonly toNote?: string;
}

export interface SpansData {
  readonly rows: readonly SpanRow[];
  /** Vertical line all spans are read against. */
  readonly base: number;
  readonly format: ValueFormat;
}

export interface DosePoint {
  readonly x: number;
  /** Null breaks the line: there is no such value. */
  readonly y: number | null;
}

export interface CurveData {
  readonly points: readonly DosePoint[];
  /** Where the scenario stands. */
  readonly here: { readonly x: number; readonly y: number } | null;
  /** A level asked for. */
  readonly target?: number;
  readonly xFormat: ValueFormat;
  readonly yFormat: ValueFormat;
  readonly xLabel: string;
  readonly yLabel: string;
  /** The whole range of y, where it is that of a lever and not of an outcome. */
  readonly yRange?: readonly [number, number];
}

export interface NetworkFirm {
  readonly id: string;
  readonly name: string;
  /** 0 is the leftmost column. */
  readonly column: number;
  /** Second line under the name. */
  readonly note: string;
  readonly short: boolean;
}

export interface NetworkDebt {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly due: number;
  /** Part of `due` that is not paid. */
  readonly unpaid: number;
}

export interface NetworkData {
  readonly firms: readonly NetworkFirm[];
  readonly debts: readonly NetworkDebt[];
  /** Largest due over all years and rounds, so that widths mean the same in each. */
  readonly largest: number;
  readonly format: ValueFormat;
}

export interface ArcRow {
  readonly id: string;
  readonly mark: string;
  readonly label: string;
}

/** Leads from an earlier row to a later one. */
export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface ArcsData {
  readonly rows: readonly ArcRow[];
  readonly arcs: readonly Arc[];
  readonly selected: string | null;
}

/** Rows of words and figures; the first cell names its row, the cells after it stand to the right. */
export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly string[];
    /** Set in the accent: what differs, what failed. */
    readonly marked?: boolean;
  }[];
  /** What a row is called: `back-tests`. */
  readonly words: string;
}

/** A drawing of the lab. One more form is one more line here and a file that lays it out and tells it. */
export type LabDrawing =
  | { readonly form: 'waterfall'; readonly props: WaterfallData }
  | { readonly form: 'fan'; readonly props: FanData }
  | { readonly form: 'histogram'; readonly props: HistogramData }
  | { readonly form: 'scatter'; readonly props: ScatterData }
  | { readonly form: 'spans'; readonly props: SpansData }
  | { readonly form: 'curve'; readonly props: CurveData }
  | { readonly form: 'network'; readonly props: NetworkData }
  | { readonly form: 'arcs'; readonly props: ArcsData }
  | { readonly form: 'table'; readonly props: TableData };
