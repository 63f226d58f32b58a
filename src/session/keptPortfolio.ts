import type { Position } from '../model/exposure.ts';
import { keep, readKept } from './browserStore.ts';

const KEY = 'portfolio';
/** Characters of a name that are kept. */
export const LONGEST_NAME = 300;

/** The positions the stress test is run on, and the file they are from. Kept in this browser only. */
export interface KeptPortfolio {
  readonly file: string;
  readonly asOf: string | null;
  readonly positions: readonly Position[];
  readonly leftOut: number;
}

/** As it stands in the browser; the same text while nothing has changed. */
export const portfolioText = (): string | null => readKept(KEY);

/** Keep a portfolio for the stress test in place of the one before; null forgets it. */
export function keepPortfolio(next: KeptPortfolio | null): void {
  // A full store refuses the new text and would leave the old portfolio standing under the new one's name.
  keep(KEY, null);
  if (next) keep(KEY, JSON.stringify({ version: 1, ...next, file: next.file.slice(0, LONGEST_NAME) }));
}
