import type { Result } from '../../base/result.ts';
import type { Band, ChartSeries, Mark } from '../../charts/types.ts';
import type { Datasets, FinancingLink, Observation } from '../../datasets/types.ts';

/** A row that words rest on, as far as the source line needs it. */
export interface Cited {
  /** ISO date of the row, as exact as it is known. */
  readonly date: string;
  readonly source: string;
  readonly sourceUrl: string | null;
}

export const cite = ({ date, provenance }: Observation): Cited => ({
  date,
  source: provenance.source,
  sourceUrl: provenance.sourceUrl,
});

export const citeLink = ({ start, published, source, sourceUrl }: FinancingLink): Cited => ({
  date: published ?? start ?? '',
  source,
  sourceUrl,
});

/** What one chapter says, worked out from the data. */
export interface Story {
  /** The finding, in one line. */
  readonly headline: string;
  /** One plain sentence with the numbers, their dates and what they mean by them. */
  readonly sentence: string;
  /** The figure the chain at the top shows, and what it is. */
  readonly figure: string;
  readonly figureLabel: string;
  /** The rows the words rest on; the source line is read from them. */
  readonly rows: readonly Cited[];
  readonly chart: ChapterChart;
}

/** A chart of the overview, finished but for its drawing. */
export interface ChapterChart {
  readonly form: 'lines' | 'stacked-bars' | 'ranked-bars';
  readonly title: string;
  readonly measure: string;
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly marks?: readonly Mark[];
  readonly bands?: readonly Band[];
}

/** The series a chapter could not find, so that the page can name it. */
export interface MissingRows {
  readonly dataset: string;
  readonly wanted: string;
}

export interface Chapter {
  readonly id: string;
  /** The link of the chain this chapter is about: one or two words. */
  readonly kicker: string;
  /** What the essay asserts here, in our words. */
  readonly essay: string;
  /** Datasets it reads; the first is the one its “more” link opens. */
  readonly needs: readonly [string, ...string[]];
  /** View of the first dataset that the link opens. */
  readonly view?: string;
  readonly tell: (datasets: Datasets) => Result<Story, MissingRows>;
}
