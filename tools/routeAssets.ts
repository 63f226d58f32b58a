import type { Rollup } from 'vite';

/** What a page of the built app needs at once: style sheets, and scripts worth asking for early. */
export interface RouteAssets {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** The component each kind of route draws; without its style sheet the page would be set twice. */
function moduleOf(path: string): string {
  const [first = '', second] = path.split('/');
  if (first === '') return 'src/pages/overview/OverviewPage.tsx';
  if (first === 'charts') return second ? 'src/pages/chart/ChartRoute.tsx' : 'src/pages/charts/ChartsIndexPage.tsx';
  if (first === 'claims') return second ? 'src/pages/claims/claim/ClaimRoute.tsx' : 'src/pages/claims/ClaimsPage.tsx';
  if (first === 'stress') return 'src/pages/stress/StressPage.tsx';
  if (first === 'method') return 'src/pages/method/MethodPage.tsx';
  if (first === 'files') return 'src/pages/files/FilesPage.tsx';
  if (first === 'sources') return 'src/pages/sources/SourcesPage.tsx';
  throw new Error(`No page module is known for /${path}: name it in tools/routeAssets.ts`);
}

/** Style sheets and scripts of a route, read from the bundle that was just written. */
export function routeAssets(bundle: Rollup.OutputBundle, path: string): RouteAssets {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const wanted = moduleOf(path);
  const page = chunks.find((chunk) => chunk.moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(wanted)));
  if (!page) throw new Error(`${wanted} is in no chunk of the build`);
  const seen = new Set<string>();
  const styles = new Set<string>();
  const visit = (chunk: Rollup.OutputChunk) => {
    if (seen.has(chunk.fileName)) return;
    seen.add(chunk.fileName);
    for (const imported of chunk.imports) {
      const next = byName.get(imported);
      if (next) visit(next);
    }
    for (const css of chunk.viteMetadata?.importedCss ?? []) styles.add(css);
  };
  visit(page);
  return { styles: [...styles], scripts: [...seen] };
}

/** Tags for the head of a page that lies `up` below the site's folder; what the template has already is left out. */
export function assetTags({ styles, scripts }: RouteAssets, up: string, template: string): string {
  const fresh = (file: string) => !template.includes(file);
  return [
    ...styles.filter(fresh).map((file) => `<link rel="stylesheet" crossorigin href="${up}${file}">`),
    ...scripts.filter(fresh).map((file) => `<link rel="modulepreload" crossorigin href="${up}${file}">`),
  ].join('\n    ');
}
