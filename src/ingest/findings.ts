import type { DecimalMark } from './numberForm.ts';
import type { Delimiter, Encoding } from './recordTypes.ts';

/** A cell of the file: where, and what it says. */
export interface Seen {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** Something the reading took for granted. Facts only; `describeAssumption` makes the words. */
export type Assumption =
  | { readonly code: 'encoding'; readonly encoding: Encoding; readonly because: string }
  | { readonly code: 'nuls-removed'; readonly count: number }
  | { readonly code: 'bytes-replaced'; readonly count: number }
  | { readonly code: 'delimiter'; readonly delimiter: Delimiter; readonly because: string }
  | { readonly code: 'backslash-escapes' }
  | { readonly code: 'space-before-quote' }
  | { readonly code: 'header-line'; readonly line: number; readonly because: 'found' | 'told' | 'comment mark' }
  | { readonly code: 'no-header'; readonly line: number; readonly names: number }
  | {
      readonly code: 'column-renamed';
      readonly column: string;
      readonly from: string;
      readonly because: 'duplicate' | 'empty';
    }
  | { readonly code: 'columns-dropped'; readonly count: number }
  | { readonly code: 'tables-split'; readonly how: 'stacked' | 'sectioned' | 'side by side'; readonly tables: number }
  | { readonly code: 'lines-joined'; readonly count: number; readonly lines: readonly number[] }
  | { readonly code: 'short-rows'; readonly count: number; readonly lines: readonly number[] }
  | {
      readonly code: 'decimal-mark';
      readonly column: string;
      readonly mark: DecimalMark;
      readonly because: 'proven' | 'other columns' | 'answered';
    }
  | {
      readonly code: 'date-order';
      readonly column: string;
      readonly order: string;
      readonly because: 'proven' | 'dotted' | 'answered';
    }
  | { readonly code: 'two-digit-years'; readonly column: string }
  | { readonly code: 'excel-serials'; readonly column: string }
  | { readonly code: 'epoch'; readonly column: string; readonly unit: 'seconds' | 'milliseconds' }
  | { readonly code: 'times-cut'; readonly column: string; readonly count: number; readonly shifts: number }
  | { readonly code: 'years-not-numbers'; readonly column: string }
  | {
      readonly code: 'identifiers';
      readonly column: string;
      readonly because: 'leading zeros' | 'beyond 2^53' | 'text formulas';
    }
  | {
      readonly code: 'missing-words';
      readonly column: string;
      readonly words: readonly { readonly word: string; readonly count: number }[];
    }
  | {
      readonly code: 'unit';
      readonly column: string;
      readonly unit: string;
      readonly from: 'header' | 'cells' | 'title' | 'mapping' | 'nothing';
    }
  | { readonly code: 'brackets'; readonly column: string; readonly as: 'negative' | 'decoration' }
  | { readonly code: 'estimate-marks'; readonly column: string; readonly count: number }
  | { readonly code: 'fiscal-years'; readonly column: string; readonly endMonth: number }
  | { readonly code: 'type-told'; readonly column: string; readonly type: string }
  | { readonly code: 'recipe'; readonly recipe: string; readonly title: string }
  | {
      readonly code: 'weights';
      readonly column: string;
      readonly as: 'fraction' | 'percent';
      readonly sum: number;
      readonly because: 'sign' | 'header' | 'sum' | 'answered';
    }
  | {
      readonly code: 'share-classes-joined';
      readonly entity: string;
      readonly from: readonly string[];
      readonly lines: readonly number[];
    }
  | { readonly code: 'lots-joined'; readonly entity: string; readonly lines: readonly number[] }
  | { readonly code: 'ticker-spelt'; readonly from: string; readonly to: string; readonly lines: readonly number[] }
  | { readonly code: 'neutralised-restored'; readonly count: number }
  | { readonly code: 'newest-first' }
  | { readonly code: 'zero-kept'; readonly column: string; readonly count: number }
  | { readonly code: 'cumulative'; readonly column: string; readonly as: 'as written' | 'cumulative' };

/** How a cell's text was turned into a value, counted per column. */
export type CoercionKind =
  | 'digits grouped'
  | 'decimal comma'
  | 'currency'
  | 'percent'
  | 'suffix'
  | 'brackets'
  | 'minus sign'
  | 'plus sign'
  | 'footnote mark'
  | 'second figure'
  | 'exponent'
  | 'formula'
  | 'bare decimal'
  | 'date'
  | 'period';

export interface Coercion {
  readonly column: string;
  readonly kind: CoercionKind;
  readonly count: number;
  readonly example: { readonly line: number; readonly from: string; readonly to: string };
}

/** Something wrong in the file, with the place and what stands there. `describeProblem` gives the words and the remedy. */
export type Problem =
  | { readonly code: 'stray-quotes' | 'unclosed-quotes'; readonly count: number; readonly lines: readonly number[] }
  | {
      readonly code: 'too-many-cells';
      readonly line: number;
      readonly cells: number;
      readonly expected: number;
      readonly value: string;
    }
  | { readonly code: 'truncated'; readonly line: number; readonly value: string }
  | { readonly code: 'no-rows'; readonly line: number }
  | ({ readonly code: 'not-a-number' | 'not-a-date' | 'not-a-period' } & Seen)
  | { readonly code: 'more-bad-cells'; readonly column: string; readonly count: number }
  | {
      readonly code: 'mixed-decimal-marks';
      readonly column: string;
      readonly point: readonly Seen[];
      readonly comma: readonly Seen[];
    }
  | {
      readonly code: 'mixed-date-orders';
      readonly column: string;
      readonly dayFirst: readonly Seen[];
      readonly monthFirst: readonly Seen[];
    }
  | {
      readonly code: 'mixed-currencies';
      readonly column: string;
      readonly seen: readonly (Seen & { readonly currency: string })[];
    }
  | {
      readonly code: 'mixed-percent';
      readonly column: string;
      readonly withSign: readonly Seen[];
      readonly without: readonly Seen[];
    }
  | { readonly code: 'mixed-scales'; readonly column: string; readonly seen: readonly Seen[] }
  | {
      readonly code: 'duplicate-row';
      readonly line: number;
      readonly firstLine: number;
      readonly value: string;
      readonly differs: boolean;
    }
  | { readonly code: 'more-duplicates'; readonly count: number; readonly differing: number }
  | {
      readonly code: 'gap';
      readonly column: string;
      readonly after: string;
      readonly before: string;
      readonly line: number;
    }
  | {
      readonly code: 'total-differs';
      readonly line: number;
      readonly column: string;
      readonly stated: number;
      readonly summed: number;
    }
  | { readonly code: 'weights-off'; readonly column: string; readonly sum: number }
  | { readonly code: 'fix-missed'; readonly line: number; readonly column: string; readonly value: string };

export interface Choice {
  readonly id: string;
  /** What the evidence cells would become under this answer. */
  readonly reads: readonly string[];
}

/** Something only the reader can know. `assumed` is the answer in force until there is another; null stops the reading. */
export interface Question {
  /** Stable within one file: the code, and the column where it is about one. */
  readonly id: string;
  readonly code:
    | 'decimal-mark'
    | 'date-order'
    | 'brackets'
    | 'fiscal-year-end'
    | 'unit'
    | 'weight-scale'
    | 'zero-means-missing'
    | 'cumulative'
    | 'which-period';
  readonly column: string;
  readonly choices: readonly Choice[];
  readonly assumed: string | null;
  /** The file's own cells the question is about. */
  readonly evidence: readonly Seen[];
}

/** Answers by question id. */
export type Answers = ReadonlyMap<string, string>;
