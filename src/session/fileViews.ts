import type { Column } from '../ingest/columnTypes.ts';
import type { Fact, FileIssue, Role } from '../ingest/fileTypes.ts';
import type { Assumption, Coercion, Problem, Question } from '../ingest/findings.ts';
import type { HoldingKind } from '../ingest/holdingKind.ts';
import type { Mapping } from '../ingest/mapping.ts';
import type { Moment } from '../ingest/moments.ts';
import type { Holding } from '../ingest/readHoldings.ts';
import type { Receipt } from '../ingest/receipt.ts';
import type { Delimiter, Encoding } from '../ingest/recordTypes.ts';
import type { Refusal } from '../ingest/refusals.ts';

/** Why a file could not be opened. The browser's own failure to hand over its bytes is not the file's fault. */
export type OpenIssue =
  | FileIssue
  | { readonly kind: 'unreadable'; readonly name: string }
  /** The tab has no memory left for what is in the file. */
  | { readonly kind: 'no-room'; readonly name: string; readonly bytes: number };

export interface TableHead {
  readonly title: string | null;
  readonly header: readonly string[];
  readonly headerLine: number | null;
  readonly firstLine: number;
  readonly rows: number;
  readonly fingerprint: string;
}

/** One cell of a column: what the file says, and what it is read as (null where it is no value). */
export interface Sample {
  readonly line: number;
  readonly text: string;
  readonly reads: string | null;
}

export interface ColumnView {
  readonly name: string;
  readonly type: Column['type'];
  /** Unit code of a column of numbers, else null. */
  readonly unit: string | null;
  readonly empty: number;
  readonly missing: number;
  readonly bad: number;
  readonly blocked: boolean;
  readonly assumptions: readonly Assumption[];
  readonly coercions: readonly Coercion[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly samples: readonly Sample[];
}

/** One figure of the file, as a chart and a table need it. */
export interface SeriesPoint {
  readonly period: string;
  readonly date: string;
  readonly value: number;
  readonly line: number;
}

/** All figures of one series and entity, oldest first. */
export interface SeriesView {
  readonly series: string;
  readonly entity: string;
  readonly unit: string;
  /** Figures in the file; where there are very many, `points` holds the first, the last and the extremes of each stretch between. */
  readonly count: number;
  readonly points: readonly SeriesPoint[];
}

export type Outcome =
  | {
      readonly kind: 'observations';
      /** All figures and all series of the file; `series` holds the first of them. */
      readonly count: number;
      readonly lines: number;
      readonly series: readonly SeriesView[];
      /** The oldest and the newest moment of all figures. */
      readonly span: { readonly first: Moment; readonly last: Moment } | null;
      readonly receipt: Receipt;
      readonly questions: readonly Question[];
    }
  | {
      readonly kind: 'holdings';
      readonly title: string;
      readonly asOf: string | null;
      readonly holdings: readonly Holding[];
      readonly byKind: ReadonlyMap<HoldingKind, number>;
      readonly receipt: Receipt;
      readonly questions: readonly Question[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly receipt: Receipt }
  | { readonly kind: 'unmapped'; readonly receipt: Receipt }
  /** More rows than a page can hold as figures: columns are typed and lines counted, the reader says which end to take. */
  | { readonly kind: 'too-long'; readonly rows: number; readonly most: number; readonly receipt: Receipt };

/** What a page shows of an open file under a choice. The rows themselves stay in the worker. */
export interface ReadingView {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly records: number;
  readonly facts: readonly Fact[];
  readonly tables: readonly TableHead[];
  readonly table: number;
  readonly columns: readonly ColumnView[];
  /** Columns there are; only the first are in `columns` where there are very many. */
  readonly columnCount: number;
  readonly proposal: { readonly recipe: string; readonly title: string } | null;
  /** The mapping in force: the reader's, or the recipe's. */
  readonly mapping: Mapping | null;
  readonly outcome: Outcome;
}

/** One record of the file as it stands, for the screen that shows the file's own rows. */
export interface LineView {
  readonly record: number;
  readonly line: number;
  readonly role: Role;
  /** Row of the chosen table, whose cells are then in the order of its columns; null for every other line. */
  readonly row: number | null;
  readonly cells: readonly string[];
  /** Cells left out because there are very many. */
  readonly more: number;
}

/** Questions that stop the reading: nothing is guessed in their place. */
export const openQuestions = ({ outcome }: ReadingView): readonly Question[] =>
  outcome.kind === 'refused' && outcome.refusal.kind === 'open-questions' ? outcome.refusal.questions : [];

/** Questions with an answer in force that the reader may change. */
export const assumedQuestions = ({ outcome }: ReadingView): readonly Question[] =>
  outcome.kind === 'observations' || outcome.kind === 'holdings' ? outcome.questions : [];

/** Whether the file was understood without help: figures came out and nothing is left to ask. */
export const isConfident = ({ outcome }: ReadingView): boolean =>
  outcome.kind === 'observations' || outcome.kind === 'holdings';
