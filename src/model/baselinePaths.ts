import { power } from '../base/portableMath.ts';
import { constantValues } from './constants.ts';

/** A path that grows by `growth` a year, known at quarter `anchor` (numbered), as a function of the quarter's number. */
export const growing =
  (value: number, anchor: number, growth: number) =>
  (quarter: number): number =>
    value * power(1 + growth, (quarter - anchor) / 4);

/**
 * Growth a year that makes spending meet a cumulative forecast: `first + second·(1 + (1+g) + … + (1+g)^(n−1)) = total`.
 * Bisection, to the last bit. Null when no growth between −50 % and +100 % does.
 */
export function growthToTotal(first: number, second: number, years: number, total: number): number | null {
  const gap = (growth: number) => {
    let sum = first;
    for (let k = 0; k < years; k++) sum += second * power(1 + growth, k);
    return sum - total;
  };
  let low = -0.5;
  let high = 1;
  if (!(gap(low) < 0 && gap(high) > 0)) return null;
  // Ninety halvings of 1.5 end below the spacing of numbers near 0.1.
  for (let i = 0; i < 90; i++) {
    const middle = (low + high) / 2;
    if (gap(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** What a spender's baseline needs, quarter by quarter. */
export interface SpenderInputs {
  readonly quarters: number;
  /** Baseline capital spending, $bn per quarter; t may be negative (spent before the run, earning in it). */
  spending(t: number): number;
  readonly revenue: (t: number) => number;
  readonly operatingProfit: (t: number) => number;
  /** Annual profit before depreciation per dollar spent. */
  readonly roi: number;
}

/**
 * Revenue and margin of a spender: the old business as given, plus what the baseline spending earns, less its
 * depreciation. The same return, delay and life as E7, so that the baseline and the shock describe one world.
 */
export function spenderPath({ quarters, spending, revenue, operatingProfit, roi }: SpenderInputs) {
  const { depreciationQuarters, profitLag, aiMargin } = constantValues;
  const revenues: number[] = [];
  const margins: number[] = [];
  let earning = 0;
  let depreciating = 0;
  for (let t = 0; t < quarters; t++) {
    earning += spending(t - profitLag);
    depreciating += spending(t);
    const gained = (roi / 4) * earning;
    const total = revenue(t) + gained / aiMargin;
    revenues.push(total);
    margins.push((operatingProfit(t) + gained - depreciating / depreciationQuarters) / total);
  }
  return { revenue: revenues, margin: margins };
}
