/** Who makes the claims, and the interest to be disclosed beside them. */
export const ESSAY = {
  author: 'Alex Thorn',
  publisher: 'Galaxy Research',
  title: 'An essay on the order against two frontier models',
  disclosure:
    'The author’s firm, Galaxy, is a landlord of CoreWeave. The thesis concerns the maker of some AI tools, Anthropic.',
} as const;

/**
 * The day on which the essay is taken to have been written. It bears no date: it knows the sighting in a cloud catalogue
 * of 24 June 2026 and neither the easing of 26 June nor the lifting of 30 June.
 */
export const ESSAY_DAY = '2026-06-25';
