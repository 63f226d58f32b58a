import type { PageHead } from '../src/app/pageHeads.ts';

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What a link to the page looks like elsewhere. Readers of such tags want whole addresses; a build that knows none gives relative ones. */
export function cardTags({ path, title, description }: PageHead, alt: string, site: string | null): string {
  const page = site === null ? null : `${site}${path === '' ? '' : `${path}/`}`;
  const image = page === null ? 'card.png' : `${page}card.png`;
  const tags: readonly (readonly [string, string])[] = [
    ['og:type', 'article'],
    ['og:site_name', 'Faultline'],
    ['og:title', title],
    ['og:description', description],
    ...(page === null ? [] : [['og:url', page] as const]),
    ['og:image', image],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '628'],
    ['og:image:alt', alt],
  ];
  const named = tags.map(([name, content]) => `<meta property="${name}" content="${attribute(content)}" />`);
  return [...named, '<meta name="twitter:card" content="summary_large_image" />'].join('\n    ');
}

/** Where the site will be served, from `SITE_ADDRESS`, with a slash at its end; null where it is not said. */
export function siteAddress(): string | null {
  const given = process.env['SITE_ADDRESS'];
  return given ? new URL(given.endsWith('/') ? given : `${given}/`).href : null;
}
