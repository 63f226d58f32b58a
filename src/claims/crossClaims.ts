import type { CrossClaim, Together } from './crossClaim.ts';
import { contracts, promises, returns, weight } from './crossMarkets.ts';
import { growth, output, scope, stranded } from './crossSpending.ts';

/** Claims set beside each other, each with the sum; those that cannot both hold first. */
export const crossClaims: readonly CrossClaim[] = [
  output,
  contracts,
  promises,
  scope,
  growth,
  returns,
  weight,
  stranded,
];

/** What setting them beside each other gives, in words. */
export function togetherWord(together: Together): string {
  switch (together) {
    case 'agree':
      return 'They agree';
    case 'not-together':
      return 'Not under one definition';
    case 'only-if':
      return 'Only under a further condition';
    default:
      return together satisfies never;
  }
}
