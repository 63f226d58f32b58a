/**
 * The path under which this copy of the site lives, from the address of the page and the depth the build wrote into it.
 * Worked out at run time, so one build serves any folder of any static host. `/`, where nothing was written (development).
 */
export function basePath(pathname: string, depth: number | null): string {
  if (depth === null) return '/';
  const segments = pathname
    .replace(/index\.html$/, '')
    .split('/')
    .filter((segment) => segment !== '');
  const kept = segments.slice(0, Math.max(0, segments.length - depth));
  return kept.length === 0 ? '/' : `/${kept.join('/')}/`;
}
