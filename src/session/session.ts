import type { Showing } from '../datasets/transform.ts';
import type { FigureState } from './figureFields.ts';
import type { KeptPortfolio } from './keptPortfolio.ts';
import type { OverlayInForce, Whose } from './overlaysInForce.ts';
import type { ScenarioState } from './scenarioState.ts';

/** An end of the shown range: a day, or the word that stays true when a snapshot moves on. */
export type RangeStart = 'first' | `${number}-${number}-${number}`;
export type RangeEnd = 'latest' | `${number}-${number}-${number}`;

/** What part of the time axis is shown: everything, so many years back from the latest day, or from one day to another. */
export type Range =
  | { readonly kind: 'all' }
  | { readonly kind: 'last'; readonly years: number }
  | { readonly kind: 'between'; readonly from: RangeStart; readonly to: RangeEnd };

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export const panels = ['table', 'sources'] as const;
export type Panel = (typeof panels)[number];
export type Theme = 'system' | 'light' | 'dark';

/** What the reader chose on a chart page. Whatever the page shows beyond the data follows from this. */
export interface ViewState {
  /** Id of the view; null is the first one. */
  readonly view: string | null;
  readonly range: Range;
  readonly scale: 'linear' | 'log';
  readonly show: Showing;
  /** Day that is 100 when `show` is `index`; null lets the page choose. */
  readonly base: string | null;
  /** Order of the table; null is the order of the file. */
  readonly sort: Sort | null;
  /** Text the table is searched for. */
  readonly find: string;
  readonly open: readonly Panel[];
  /** Groups picked out of a chart, by id; none means all are drawn alike. */
  readonly only: readonly string[];
  readonly events: 'off' | 'on';
  /** Key of the point whose source is open. */
  readonly point: string | null;
}

/** Which file of the reader a page shows. */
export interface FileState {
  /** `kept-…`, `example-…`, `link-…` or the number of an open file; null is none. */
  readonly file: string | null;
}

/** What this reader has chosen, and nothing that can be computed. */
export interface Session extends ViewState, ScenarioState, FigureState, FileState {
  /** Files that lie over bundled datasets, on charts and claims. */
  readonly overlays: readonly OverlayInForce[];
  /** Whose figures are shown there. */
  readonly whose: Whose;
  /** Positions the stress test is run on; null where there are none. */
  readonly portfolio: KeptPortfolio | null;
  readonly theme: Theme;
  readonly shortcuts: 'on' | 'off';
}

export const defaultView: ViewState = {
  view: null,
  range: { kind: 'all' },
  scale: 'linear',
  show: 'level',
  base: null,
  sort: null,
  find: '',
  open: ['table'],
  only: [],
  events: 'off',
  point: null,
};
