import type { Topic } from '../datasets/meta.ts';
import type { Pick } from '../datasets/pick.ts';
import type { Confidence, Datasets, Status } from '../datasets/types.ts';

/** The day whose knowledge a verdict rests on: an ISO day, or everything the files hold. */
export type AsOf = string;

/** A row that a verdict rests on, as far as a reader needs it to find and judge it. */
export interface RowRef {
  readonly dataset: string;
  /** Line of the file, as an editor shows it; 1 is the header. */
  readonly line: number;
  /** What the row states, in words: the series and entity, the parties of a link, the text of an event. */
  readonly what: string;
  /** As exact as it is known: a day, a month or a year. */
  readonly date: string;
  /** null for an event and for an amount that was not disclosed. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly status: Status | null;
  readonly confidence: Confidence;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly note: string;
}

/** One line of the arithmetic, with its numbers in it and the rows they come from. */
export interface Step {
  readonly text: string;
  readonly rows: readonly RowRef[];
}

export interface Measured {
  readonly value: number;
  readonly unit: string;
  /** The latest day that the figure rests on. */
  readonly date: string;
  /** For a count: of how many. */
  readonly of?: number;
}

/** How far the measured value is from where the verdict would change. */
export interface Margin {
  readonly words: string;
  /** In the unit of the measured value (percentage points for shares); never negative. */
  readonly distance: number;
}

/** What a check could not find. */
export type Missing =
  | { readonly kind: 'dataset'; readonly dataset: string; readonly series: readonly string[] }
  | { readonly kind: 'rows'; readonly dataset: string; readonly series: readonly string[]; readonly of: string }
  | { readonly kind: 'nobody-states'; readonly what: string };

interface Evidence {
  readonly rows: readonly RowRef[];
  readonly steps: readonly Step[];
  /** What a reader must know before quoting the verdict; empty where nothing. */
  readonly note: string;
}

/** The assertion met the data. */
export interface TestedVerdict extends Evidence {
  readonly kind: 'holds' | 'close' | 'overstated' | 'understated';
  readonly measured: Measured;
  readonly margin: Margin;
}

/** The data cannot say: what is missing is named. Never “false”. */
export interface UntestableVerdict extends Evidence {
  readonly kind: 'untestable';
  readonly missing: readonly [Missing, ...Missing[]];
}

/** Not decided by data: a forecast, a premise of a scenario, or no claim at all. Data beside it may be shown. */
export interface OpenVerdict extends Evidence {
  readonly kind: 'forecast' | 'premise' | 'not-a-claim';
  readonly measured: Measured | null;
}

export type Verdict = TestedVerdict | UntestableVerdict | OpenVerdict;
export type VerdictKind = Verdict['kind'];

/** What the essay asserts of the measured value, and how exactly it can be taken. */
export interface Assertion {
  readonly operator: 'about' | 'above' | 'at-least';
  /** What the value is a value of, where the claim’s words do not say it: `a fall of`. */
  readonly subject?: string;
  readonly value: number;
  readonly unit: string;
  /** `about`: how far off still counts as said. Zero for the two others, which name a line. */
  readonly tolerance: number;
  /** How far beyond that is still “close”. */
  readonly near: number;
  /** Why this tolerance and this margin, and no other. */
  readonly why: string;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
}

/** Something on which the answer may depend, with every choice there is; the default first. */
export interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** One choice for each dimension. */
export interface Definition {
  /** The ids of the choices in order, joined by `~`; `only` where nothing is to be chosen. */
  readonly id: string;
  readonly label: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** What a claim reads. `series` is empty for links and events, which have none. */
export interface Need {
  readonly dataset: string;
  readonly series: readonly string[];
}

/** A line or a set of bars behind a claim; the asserted value is drawn across it. */
export interface ClaimLine {
  readonly label: string;
  readonly dataset: string;
  readonly pick: Pick;
  /** Rows before this day are left out of the drawing. */
  readonly from?: string;
}

export interface SeriesChart {
  readonly form: 'lines' | 'ranked';
  readonly measure: string;
  readonly unit: string;
  readonly lines: readonly ClaimLine[];
  /** Drawn across the chart: usually the asserted value. Left out where the drawing is of another measure. */
  readonly mark?: { readonly value: number; readonly label: string };
}

/** The rows of the verdict themselves: events on their days, or payments between firms. */
export interface RowsChart {
  readonly form: 'events' | 'links';
  readonly measure: string;
}

export type ClaimChart = SeriesChart | RowsChart;

/** The nature of a claim, as read in the essay. */
export type ClaimKind =
  | 'measurable'
  | 'arithmetic'
  | 'estimate'
  | 'reported'
  | 'statement'
  | 'structural'
  | 'timeline'
  | 'forecast'
  | 'premise'
  | 'expectation'
  | 'thesis'
  | 'not-a-claim';

export interface Question {
  readonly definition: string;
  readonly asOf: AsOf;
}

export interface Claim {
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  readonly kind: ClaimKind;
  /** Our paraphrase; no sentence of the essay is copied. */
  readonly says: string;
  readonly asserted: Assertion | null;
  readonly needs: readonly Need[];
  readonly dimensions: readonly Dimension[];
  /** Every combination that means something, the default first; never empty. */
  readonly definitions: readonly [Definition, ...Definition[]];
  /** What would change the verdict, beyond the margin, in plain words. */
  readonly wouldChange: string;
  readonly chart: ClaimChart | null;
  /** What is drawn under a definition; the same under all for most claims. */
  readonly chartFor: (definition: Definition) => ClaimChart | null;
  /** Depends on its arguments and nothing else, so it re-runs on a reader's own rows. */
  readonly check: (datasets: Datasets, question: Question) => Verdict;
}
