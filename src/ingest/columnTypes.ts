import type { Assumption, Coercion, Problem, Question } from './findings.ts';
import type { DecimalMark } from './numberForm.ts';
import type { Period } from './readPeriod.ts';
import type { Unit } from './readUnit.ts';

interface ColumnHead {
  readonly name: string;
  /** Place in the table's header. */
  readonly index: number;
  /** Cells with nothing in them, cells with a word for "no value", and cells that could not be read. */
  readonly empty: number;
  readonly missing: number;
  readonly bad: number;
  readonly assumptions: readonly Assumption[];
  readonly coercions: readonly Coercion[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  /** Conventions are mixed, or a question is open, so the values must not be used yet. */
  readonly blocked: boolean;
}

export interface NumberColumn extends ColumnHead {
  readonly type: 'number';
  /** One per row; NaN where there is no value. Per cent stay per cent: 7.8 for `7.8%`. */
  readonly values: Float64Array;
  readonly mark: DecimalMark | null;
  readonly unit: Unit;
}

export interface DateColumn extends ColumnHead {
  readonly type: 'date';
  /** UTC milliseconds of each day; NaN where there is none. */
  readonly values: Float64Array;
}

export interface PeriodColumn extends ColumnHead {
  readonly type: 'period';
  readonly periods: readonly Period[];
  /** Index into `periods` for each row; −1 where there is none. */
  readonly codes: Int32Array;
}

/** Words, names, identifiers: read with `cellText`. */
export interface TextColumn extends ColumnHead {
  readonly type: 'text';
}

/** All rows of one column, typed from all of its cells. Plain data. */
export type Column = NumberColumn | DateColumn | PeriodColumn | TextColumn;
export type ColumnType = Column['type'];

/** What the reader said about a column instead of our guess. */
export interface ColumnOverride {
  readonly type?: ColumnType;
  /** In the words of a heading: `USD bn`, `%`. */
  readonly unit?: string;
}

/** The value of a row, or null where there is none: the same for numbers and dates. */
export function valueAt(column: NumberColumn | DateColumn, row: number): number | null {
  const value = column.values[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

export function periodAt(column: PeriodColumn, row: number): Period | null {
  return column.periods[column.codes[row] ?? -1] ?? null;
}
