/** How many folders below the site's own the page lies, as the build wrote it; null in development. */
export function readRouteDepth(document: Document): number | null {
  const content = document.querySelector<HTMLMetaElement>('meta[name="route-depth"]')?.content;
  return content === undefined ? null : Number(content);
}
