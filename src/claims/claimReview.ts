import { describeVerdict, verdictKinds, verdictWord } from './describeVerdict.ts';
import { ESSAY, ESSAY_DAY } from './essay.ts';
import type { LedgerRow } from './ledger.ts';
import type { AsOf, VerdictKind } from './types.ts';

/** Where a verdict stands between wrong and right; null where it is neither. */
function rating(kind: VerdictKind): number | null {
  switch (kind) {
    case 'holds':
      return 5;
    case 'close':
      return 4;
    case 'overstated':
    case 'understated':
      return 2;
    case 'untestable':
    case 'forecast':
    case 'premise':
    case 'not-a-claim':
      return null;
    default:
      return kind satisfies never;
  }
}

/** The words that a reader of the markup may meet in `alternateName`. */
export const ratingWords: readonly string[] = verdictKinds.map(verdictWord);

export interface ReviewContext {
  /** Address of the ledger page, with a slash at the end; the page of a claim lies below it. */
  readonly address: string;
  readonly asOf: AsOf;
  /** Day of the snapshot the verdicts rest on: the review is as old as its data, not as the visit. */
  readonly snapshot: string;
}

/** The ledger as schema.org ClaimReview, made from the verdicts. What is no claim gets no review. */
export function claimReviews(rows: readonly LedgerRow[], { address, asOf, snapshot }: ReviewContext): object {
  const reviews = rows
    .filter(({ verdict }) => verdict.kind !== 'not-a-claim')
    .map(({ claim, verdict }) => {
      const value = rating(verdict.kind);
      const scale = value === null ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 };
      return {
        '@type': 'ClaimReview',
        '@id': `${address}${claim.id}/`,
        url: `${address}${claim.id}/`,
        datePublished: snapshot,
        claimReviewed: claim.says,
        itemReviewed: {
          '@type': 'Claim',
          author: {
            '@type': 'Person',
            name: ESSAY.author,
            affiliation: { '@type': 'Organization', name: ESSAY.publisher },
          },
          datePublished: ESSAY_DAY,
          name: claim.title,
        },
        author: { '@type': 'Organization', name: 'Faultline' },
        reviewRating: {
          '@type': 'Rating',
          ...scale,
          alternateName: verdictWord(verdict.kind),
          ratingExplanation: describeVerdict(verdict),
        },
        reviewBody: asOf === 'latest' ? 'As the data stand in the snapshot.' : `As the data stood on ${asOf}.`,
      };
    });
  return { '@context': 'https://schema.org', '@graph': reviews };
}

/** Text for a script element: a `<` in a source's name must not end the element. */
export const jsonLdText = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
