/** What kind of statement a figure is. `user` is given to the reader's own figures only; no bundled row carries it. */
export type Status = 'reported' | 'guidance' | 'estimate' | 'forecast' | 'essay' | 'derived' | 'user';

/** How the figure was seen: in the filing or release, on a page quoting it, from memory, or nobody said (a reader's file). */
export type Confidence = 'primary' | 'secondary' | 'memory' | 'unstated';

/** Where a figure comes from and how sure it is. Every plotted point can answer this. */
export interface Provenance {
  readonly status: Status;
  readonly confidence: Confidence;
  readonly source: string;
  readonly sourceUrl: string | null;
  /** ISO day the source was published, or null where it did not say. */
  readonly published: string | null;
  readonly note: string;
}

/** One row of a tidy CSV. */
export interface Observation {
  readonly series: string;
  readonly entity: string;
  /** The period as the source calls it: `2026Q1`, `2025`, `2026-06-12`, sometimes with a letter where sources differ. */
  readonly period: string;
  /** ISO day on which the period ends, or on which the figure was stated. */
  readonly date: string;
  readonly value: number;
  readonly unit: string;
  readonly provenance: Provenance;
  /** Line of the file this row starts on, as an editor shows it; 1 is the header. */
  readonly line: number;
}

export type LinkStatus =
  | 'active'
  | 'paid'
  | 'partly_paid'
  | 'non_binding'
  | 'in_talks'
  | 'reported'
  | 'superseded'
  | 'cancelled'
  | 'aggregate';

/** One line of money between two firms, from payer to receiver. */
export interface FinancingLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  /** $bn; null means the amount was not disclosed, never zero. */
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly years: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly linkStatus: LinkStatus;
  readonly confidence: Confidence;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly published: string | null;
  readonly note: string;
  readonly line: number;
}

/** One dated event; `date` may be a year or a month where the day is not known. */
export interface TimelineEvent {
  readonly date: string;
  /** Clock time in US Eastern, or null. */
  readonly timeEt: string | null;
  readonly event: string;
  readonly category: string;
  readonly entities: readonly string[];
  readonly confidence: Confidence;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly published: string | null;
  readonly note: string;
  readonly line: number;
}

export type Origin =
  | { readonly kind: 'bundled'; readonly snapshot: string }
  | { readonly kind: 'uploaded'; readonly fileName: string; readonly sha256: string };

interface DatasetHead {
  readonly id: string;
  readonly title: string;
  readonly caveat: string;
  readonly origin: Origin;
}

/** A dataset is one of three shapes; most are observations. */
export type Dataset =
  | (DatasetHead & { readonly shape: 'observations'; readonly observations: readonly Observation[] })
  | (DatasetHead & { readonly shape: 'links'; readonly links: readonly FinancingLink[] })
  | (DatasetHead & { readonly shape: 'events'; readonly events: readonly TimelineEvent[] });

/** Datasets by id. An absent id is a dataset that is missing or broken. */
export type Datasets = ReadonlyMap<string, Dataset>;
