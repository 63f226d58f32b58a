import { z } from 'zod';
import { type KeptPortfolio, LONGEST_NAME } from './keptPortfolio.ts';

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

export type PortfolioRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'kept'; readonly portfolio: KeptPortfolio };

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
