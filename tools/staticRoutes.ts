import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rollup } from 'vite';
import { type PageHead, pageHeads } from '../src/app/pageHeads.ts';
import type { prerender } from '../src/app/prerender.tsx';
import { cardTags, siteAddress } from './cardTags.ts';
import { writeLinkCards } from './linkCards.ts';
import { writeOfflineWorker } from './offline.ts';
import { paintFirst } from './paintFirst.ts';
import { assetTags, type RouteAssets, routeAssets } from './routeAssets.ts';

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

interface DatasetHead {
  readonly id: string;
  readonly title: string;
  readonly question: string;
}

function datasetHeads(dataDir: string): readonly DatasetHead[] {
  return readdirSync(dataDir)
    .filter((name) => name.endsWith('.meta.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(dataDir, name), 'utf8')) as DatasetHead);
}

/** Nothing may be fetched from, or sent to, anywhere but the site's own folder. */
function contentSecurityPolicy(html: string): string {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Asks early for the two fonts of every page's first lines. */
function preloadFonts(assets: readonly string[], up: string): string {
  return assets
    .filter((name) => /(newsreader|source-sans-3)-latin-wght-normal.*\.woff2$/.test(name))
    .map((name) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${up}assets/${name}" />`)
    .join('\n    ');
}

const withPolicy = (html: string) =>
  html.replace(
    '<meta charset="utf-8" />',
    `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}" />`,
  );

interface RouteParts {
  readonly head: PageHead;
  /** What the route's components render before any script has run. */
  readonly body: string;
  readonly own: RouteAssets;
  /** Tags for sites that show a link as a card. */
  readonly card: string;
}

/** The page of one route: its own head, its own text, and addresses that reach the site's folder from its depth. */
function routePage(outDir: string, template: string, { head, body, own, card }: RouteParts): string {
  const depth = head.path === '' ? 0 : head.path.split('/').length;
  const up = depth === 0 ? './' : '../'.repeat(depth);
  const html = template
    .replace(/<title>.*?<\/title>/, `<title>${attribute(head.title)}</title>`)
    .replace(/<meta name="description"[^>]*>/, `<meta name="description" content="${attribute(head.description)}" />`)
    .replaceAll(/(href|src)="\.\//g, `$1="${up}`)
    .replace('<!--app-->', body.replaceAll(/(href|src)="\//g, `$1="${up}`))
    .replace(
      '<meta name="description"',
      `<meta name="route-depth" content="${depth}" />
    ${card}
    <meta name="description"`,
    )
    .replace(
      '<script type="module"',
      `${preloadFonts(readdirSync(join(outDir, 'assets')), up)}\n    <script type="module"`,
    )
    .replace('</head>', `  ${assetTags(own, up, template)}\n  </head>`);
  return withPolicy(depth === 0 ? paintFirst(html, outDir) : html);
}

/** The page a host shows for an address that no route has. It finds the site's folder by asking upwards for it. */
function lostPage(): string {
  const script = `
const parts = location.pathname.split('/').filter(Boolean);
const named = document.getElementById('address');
named.textContent = location.pathname;
(async () => {
  for (let kept = parts.length; kept >= 0; kept--) {
    const base = '/' + parts.slice(0, kept).map((part) => part + '/').join('');
    const answer = await fetch(base + 'site.json').catch(() => null);
    if (!answer || !answer.ok) continue;
    const site = await answer.json().catch(() => null);
    if (!site || site.name !== 'Faultline') continue;
    document.getElementById('home').href = base;
    const list = document.getElementById('near');
    const wanted = parts.slice(kept).join('/');
    for (const { path, title } of site.routes) {
      if (!wanted.startsWith('charts/') ? path.includes('/') : !path.startsWith('charts/')) continue;
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = base + (path === '' ? '' : path + '/');
      link.textContent = title;
      item.append(link);
      list.append(item);
    }
    return;
  }
})();
`;
  const html = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>No page at this address · Faultline</title>
    <style>body{max-width:38rem;margin:4rem auto;padding:0 1rem;font:1.0625rem/1.5 Georgia,serif}h1{font-size:2rem;line-height:1.15}</style>
  </head>
  <body>
    <main>
      <h1>There is no page at this address</h1>
      <p>Nothing is kept under <code id="address"></code>. It may have been mistyped, or the dataset may have another name.</p>
      <p><a id="home" href="./">Go to the overview</a>, or pick a page:</p>
      <ul id="near"></ul>
    </main>
    <script>${script}</script>
  </body>
</html>
`;
  return withPolicy(html);
}

/** Makes each route a real file in `dist/`, so that a deep link works on a plain static host under any path. */
export function staticRoutes(): Plugin {
  let root = '';
  let outDir = '';
  let written: Rollup.OutputBundle = {};
  return {
    name: 'static-routes',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle(_options, bundle) {
      written = bundle;
    },
    async closeBundle() {
      const dataDir = join(root, 'data');
      const ssrDir = join(root, 'node_modules/.cache/prerender');
      await build({
        configFile: false,
        root,
        base: './',
        logLevel: 'warn',
        publicDir: false,
        plugins: [react()],
        build: { ssr: 'src/app/prerender.tsx', outDir: ssrDir, emptyOutDir: true, assetsInlineLimit: 0 },
      });
      const rendered = (await import(pathToFileURL(join(ssrDir, 'prerender.js')).href)) as {
        prerender: typeof prerender;
      };
      const heads = pageHeads(datasetHeads(dataDir));
      const template = readFileSync(join(outDir, 'index.html'), 'utf8');
      const read = (name: string) => readFileSync(join(dataDir, name), 'utf8');
      const site = siteAddress();
      const cards = await writeLinkCards({ root, outDir, heads, read, site });
      const altOf = new Map(cards.map(({ path, alt }) => [path, alt]));
      for (const head of heads) {
        // A chart page's table is long and waits for its data anyway; the other pages arrive with their figures.
        const body = await rendered.prerender(head.path, !head.path.startsWith('charts/'), read);
        const card = cardTags(head, altOf.get(head.path) ?? '', site);
        const folder = join(outDir, head.path);
        mkdirSync(folder, { recursive: true });
        writeFileSync(
          join(folder, 'index.html'),
          routePage(outDir, template, { head, body, own: routeAssets(written, head.path), card }),
        );
      }
      const routes = heads.map(({ path, title }) => ({ path, title: title.replace(/ · Faultline$/, '') }));
      writeFileSync(join(outDir, 'site.json'), JSON.stringify({ name: 'Faultline', routes }));
      writeFileSync(join(outDir, '404.html'), lostPage());
      writeOfflineWorker(outDir);
      rmSync(ssrDir, { recursive: true, force: true });
    },
  };
}
