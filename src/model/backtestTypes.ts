import type { Bench } from './backtestBench.ts';

export interface Measure {
  readonly label: string;
  readonly unit: 'percent' | 'ratio' | 'USD_bn' | 'KRW_tn';
  readonly model: number;
  /** Null where nobody published a figure to set beside it. */
  readonly observed: number | null;
  /** What counts as a pass; null for a figure shown without a verdict. */
  readonly band: readonly [low: number, high: number] | null;
}

export interface Backtest {
  readonly id: string;
  readonly title: string;
  /** What is fed in. */
  readonly feed: string;
  /** What happened, or what others found, with its source. */
  readonly happened: string;
  /** `fitted`: the episode set the parameter it is shown with, so a pass proves nothing. */
  readonly kind: 'test' | 'fitted' | 'open';
  /** Why it passes, fails or stays open: to be read with the verdict. */
  readonly why: string;
  /** Null where the data it needs is missing. */
  measure(bench: Bench): readonly Measure[] | null;
}

/** A share as a percentage. */
export const percent = (share: number): number => 100 * share;
