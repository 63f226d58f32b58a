import type { Provenance } from '../../../datasets/types.ts';
import type { Outcome } from '../../../model/run.ts';
import type { Company, RowRef } from '../../../model/types.ts';

/** One equation with the reader's numbers in it. */
export interface Equation {
  /** In the letters of the method page. */
  readonly formula: string;
  /** The same with numbers, up to the result. */
  readonly filled: string;
  /** Worked out from the numbers shown, before rounding; tests hold it to the ledger. */
  readonly gives: number;
  readonly ledger: number;
}

/** An input of the step: where its number was taken from, down to the line of the file. */
export interface SourceRow {
  readonly label: string;
  readonly value: string;
  readonly provenance: Provenance;
  readonly rows: readonly RowRef[];
}

export interface StepPath {
  readonly label: string;
  readonly kind: 'money' | 'ratio' | 'change' | 'gdp';
  readonly baseline: readonly number[];
  readonly scenario: readonly number[];
}

/** One link of the chain in one quarter for one company. */
export interface ReceiptStep {
  readonly id: string;
  readonly title: string;
  /** What changes, in words. */
  readonly sentence: string;
  readonly equations: readonly Equation[];
  readonly sources: readonly SourceRow[];
  readonly path: StepPath | null;
}

/** What every step is written from. */
export interface ReceiptPlace {
  readonly outcome: Outcome;
  readonly company: Company;
  /** Index of the company. */
  readonly i: number;
  /** Quarter the numbers are read in. */
  readonly t: number;
  readonly quarter: string;
}
