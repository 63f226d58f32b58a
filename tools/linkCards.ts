import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { build } from 'vite';
import type { linkCards } from '../src/app/linkCards.ts';
import type { PageHead } from '../src/app/pageHeads.ts';
import { woffToSfnt } from './woffToSfnt.ts';

const find = createRequire(import.meta.url).resolve;
// Each face under its own family name, because the rasteriser goes by the name in the file.
const faces = [
  '@fontsource/newsreader/files/newsreader-latin-600-normal.woff',
  '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
  '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff',
];
const families = {
  sans: "'Source Sans 3'",
  semibold: "'Source Sans 3 SemiBold'",
  serif: "'Newsreader SemiBold'",
  rules: '',
};

export interface WrittenCard {
  readonly path: string;
  readonly alt: string;
}

interface CardOptions {
  readonly root: string;
  readonly outDir: string;
  readonly heads: readonly PageHead[];
  readonly read: (name: string) => string;
  readonly site: string | null;
}

let ready: Promise<void> | null = null;
let fontBuffers: Uint8Array[] | null = null;

/** A PNG of an SVG document, without a browser. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(find('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  fontBuffers ??= faces.map((file) => new Uint8Array(woffToSfnt(readFileSync(find(file)))));
  const image = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Source Sans 3' } });
  const png = image.render().asPng();
  image.free();
  return png;
}

/** Writes `card.png` beside the page of each route, drawn from the data of this build. */
export async function writeLinkCards({
  root,
  outDir,
  heads,
  read,
  site,
}: CardOptions): Promise<readonly WrittenCard[]> {
  const ssrDir = join(root, 'node_modules/.cache/link-cards');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: 'src/app/linkCards.ts', outDir: ssrDir, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  const drawn = (await import(pathToFileURL(join(ssrDir, 'linkCards.js')).href)) as { linkCards: typeof linkCards };
  const cards = drawn.linkCards(heads, read, families, site);
  for (const { path, svg } of cards) {
    mkdirSync(join(outDir, path), { recursive: true });
    writeFileSync(join(outDir, path, 'card.png'), await rasterise(svg));
  }
  rmSync(ssrDir, { recursive: true, force: true });
  return cards.map(({ path, alt }) => ({ path, alt }));
}
