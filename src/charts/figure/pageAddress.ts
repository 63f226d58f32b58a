/** The address of this page as it is quoted: without a fragment, without `embed`, and without what whoever sent it saw (`was`, `snapshot`). Null where there is no page yet. */
export function pageAddress(): string | null {
  if (typeof window === 'undefined') return null;
  const [address = ''] = window.location.href.split('#');
  const [page = '', query = ''] = address.split('?');
  const kept = query.split('&').filter((field) => field !== '' && !/^(embed|was|snapshot)(=|$)/.test(field));
  return kept.length === 0 ? page : `${page}?${kept.join('&')}`;
}

/** The picture made at build time, where an address asks for nothing else than the view it was made of. */
export const cardOf = (address: string | null): string | null =>
  address === null || address.includes('?') ? null : new URL('card.png', address).href;
