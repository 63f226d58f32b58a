import { escapeXml } from './figureSvg.ts';

interface EmbedWish {
  readonly permalink: string;
  readonly title: string;
  readonly alt: string;
  /** Address of the picture made at build time, where the link shows the view it was made of; else null. */
  readonly picture: string | null;
}

export const EMBED_HEIGHT = 640;

/** The same address with `embed` set. */
export function embedAddress(permalink: string): string {
  const [before = '', hash] = permalink.split('#');
  const joined = `${before}${before.includes('?') ? '&' : '?'}embed=on`;
  return hash === undefined ? joined : `${joined}#${hash}`;
}

/** HTML for another page: the live figure in a frame of a fixed height, and where frames or scripts are refused, picture and link. */
export function embedCode({ permalink, title, alt, picture }: EmbedWish): string {
  const frame = `<iframe src="${escapeXml(embedAddress(permalink))}" title="${escapeXml(title)}" loading="lazy" style="width:100%;height:${EMBED_HEIGHT}px;border:0"></iframe>`;
  const inside =
    picture === null
      ? escapeXml(title)
      : `<img src="${escapeXml(picture)}" width="1200" height="628" alt="${escapeXml(alt)}" style="max-width:100%;height:auto">`;
  return `${frame}\n<noscript><a href="${escapeXml(permalink)}">${inside}</a></noscript>`;
}
