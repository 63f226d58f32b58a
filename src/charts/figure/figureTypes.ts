import type { BarsProps } from '../barTypes.ts';
import type { EventTimelineProps } from '../eventTypes.ts';
import type { LabDrawing } from '../lab/labTypes.ts';
import type { LinkBarsProps } from '../linkTypes.ts';
import type { RowsProps } from '../rowTypes.ts';
import type { TimeLineProps } from '../timeLineTypes.ts';
import type { FormProps } from '../types.ts';

/** What is drawn, with the very props its form takes on the page. A new form is one more line here and in `drawForm`. */
export type FigureDrawing =
  | { readonly form: 'lines'; readonly props: TimeLineProps }
  | { readonly form: 'stacked-bars' | 'grouped-bars'; readonly props: BarsProps }
  | { readonly form: 'share-area'; readonly props: FormProps }
  | { readonly form: 'ranked-bars' | 'dumbbell'; readonly props: RowsProps }
  | { readonly form: 'events'; readonly props: EventTimelineProps }
  | { readonly form: 'links'; readonly props: LinkBarsProps }
  | LabDrawing
  /** A sentence set large, where there is nothing to plot. */
  | { readonly form: 'words'; readonly props: { readonly words: string } };

/** What the writer changed before taking the picture away. Null or '' leaves the generated words. */
export interface FigureEdits {
  readonly title: string | null;
  readonly subtitle: string | null;
  /** A line of the writer's own under the plot. */
  readonly note: string | null;
  /** Words at a point: `key` of the point as the chart knows it. */
  readonly pin: { readonly key: string; readonly text: string } | null;
  readonly alt: string | null;
}

export const noEdits: FigureEdits = { title: null, subtitle: null, note: null, pin: null, alt: null };

/** Where a picture came from, kept inside the file. */
export interface FigureProvenance {
  /** The address that brings back exactly this; null for a picture made where the site has no address. */
  readonly permalink: string | null;
  readonly snapshot: string;
  /** Of the scenario model; null for data alone. */
  readonly modelVersion: number | null;
  readonly sources: readonly string[];
}

/** A finished figure: every word of it, what is drawn, and where it came from. Sizes and themes are chosen afterwards. */
export interface FigureSpec {
  /** Names the file: `capex-quarterly`. */
  readonly id: string;
  readonly title: string;
  /** Measure, unit, definition, and the filters in force. */
  readonly subtitle: string;
  readonly drawing: FigureDrawing;
  /** What a reader must know before quoting it. No edit takes it away. */
  readonly caveat: string | null;
  /** “Scenario arithmetic, not a forecast”, “User-supplied data”; null for our data as they are. */
  readonly standing: string | null;
  /** What the axes could mislead about; see `honestAxis`. */
  readonly warnings: readonly string[];
  /** `Source: …` */
  readonly source: string;
  /** ISO day of the latest figure, or null. */
  readonly asOf: string | null;
  /** Address as printed, without protocol; null where there is none. */
  readonly address: string | null;
  readonly alt: string;
  readonly provenance: FigureProvenance;
}

export type FigureSize = 'article' | 'card' | 'square' | 'story' | 'free';

export interface SizePlan {
  readonly width: number;
  readonly height: number;
  /** Pixels of one unit: labels are 13 units, so this is how large the type is on the picture. */
  readonly unit: number;
  readonly titleSize: number;
  readonly titleLines: number;
}

export interface FreeSize {
  readonly width: number;
  readonly height: number;
}
