import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Addresses of everything in the built folder, relative to the site's own; a page goes by its folder. */
function addresses(outDir: string): readonly string[] {
  return (
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      // Link cards are for other sites, which have a connection.
      .filter((entry) => entry.isFile() && !['sw.js', '404.html', 'card.png'].includes(entry.name))
      .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .map((path) => (path === 'index.html' ? './' : path.replace(/\/index\.html$/, '/')))
      .toSorted()
  );
}

// Pages come from the network while there is one, so that nobody quotes yesterday's figures from a cache; files whose
// name holds their hash come from the cache, where they cannot be stale.
const worker = (cache: string, files: readonly string[]) => `const CACHE = ${JSON.stringify(cache)};
const FILES = ${JSON.stringify(files)};
const kept = () => caches.open(CACHE);
self.addEventListener('install', (event) => {
  event.waitUntil(kept().then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  const old = caches.keys().then((keys) => keys.filter((key) => key.startsWith('faultline-') && key !== CACHE));
  event.waitUntil(old.then((keys) => Promise.all(keys.map((key) => caches.delete(key)))).then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  const fromCache = () => kept().then((cache) => cache.match(request, { ignoreVary: true, ignoreSearch: request.mode === 'navigate' }));
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => fromCache().then((page) => page ?? Response.error())));
  } else if (request.url.includes('/assets/')) {
    event.respondWith(fromCache().then((file) => file ?? fetch(request)));
  }
});
`;

/** Writes the service worker that keeps the whole built site for a reader without a connection. */
export function writeOfflineWorker(outDir: string): void {
  const files = addresses(outDir);
  const hash = createHash('sha256');
  for (const path of files) {
    const file = path.endsWith('/') ? join(outDir, path, 'index.html') : join(outDir, path);
    hash.update(path).update(readFileSync(file));
  }
  const cache = `faultline-${hash.digest('hex').slice(0, 12)}`;
  writeFileSync(join(outDir, 'sw.js'), worker(cache, files));
}
