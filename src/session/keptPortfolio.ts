import { z } from 'zod';
import type { Position } from '../model/exposure.ts';
import { keep, readKept } from './browserStore.ts';

const KEY = 'portfolio';
const LONGEST_NAME = 300;
const MOST_POSITIONS = 20_000;

const position = z.strictObject({
  entity: z.string().min(1).max(LONGEST_NAME),
  weight: z.number(),
  inert: z.literal(true).optional(),
});

const portfolio = z.strictObject({
  version: z.literal(1),
  file: z.string().min(1).max(LONGEST_NAME),
  asOf: z.string().max(40).nullable(),
  positions: z.array(position).min(1).max(MOST_POSITIONS),
  /** Positions of the file that are not among them: without a weight, or a future or option. */
  leftOut: z.int().min(0),
});

/** The positions the stress test is run on, and the file they are from. Kept in this browser only. */
export interface KeptPortfolio {
  readonly file: string;
  readonly asOf: string | null;
  readonly positions: readonly Position[];
  readonly leftOut: number;
}

export type PortfolioRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'kept'; readonly portfolio: KeptPortfolio };

/** As it stands in the browser; the same text while nothing has changed. */
export const portfolioText = (): string | null => readKept(KEY);

/** Keep a portfolio for the stress test in place of the one before; null forgets it. */
export function keepPortfolio(next: KeptPortfolio | null): void {
  // A full store refuses the new text and would leave the old portfolio standing under the new one's name.
  keep(KEY, null);
  if (next) keep(KEY, JSON.stringify({ version: 1, ...next, file: next.file.slice(0, LONGEST_NAME) }));
}

/** What `portfolioText` says; anything that is not whole is damaged, and no part of it is used. */
export function readPortfolio(text: string | null): PortfolioRead {
  if (text === null) return { kind: 'none' };
  try {
    const read = portfolio.safeParse(JSON.parse(text));
    if (!read.success) return { kind: 'damaged' };
    const { file, asOf, leftOut } = read.data;
    const positions = read.data.positions.map(({ inert, ...rest }) => (inert ? { ...rest, inert } : rest));
    return { kind: 'kept', portfolio: { file, asOf, positions, leftOut } };
  } catch {
    return { kind: 'damaged' };
  }
}
