import { jsonLdText } from '../../claims/claimReview.ts';

/** Structured data for machines. It is not run as a script, so the policy of the page lets it be. */
export function JsonLd({ value }: { readonly value: object }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is our own JSON with every “<” escaped
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(value) }} />
  );
}
