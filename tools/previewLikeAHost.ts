import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Lets `vite preview` behave as a plain static host does: a folder's address ends in a slash, a lost page is a 404. */
export function previewLikeAHost(): Plugin {
  return {
    name: 'preview-like-a-host',
    configurePreviewServer(server) {
      const outDir = join(server.config.root, server.config.build.outDir);
      server.middlewares.use((request, response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
        if (!pathname.endsWith('/') && existsSync(join(outDir, pathname, 'index.html'))) {
          response.writeHead(301, { location: `${pathname}/${search}` }).end();
          return;
        }
        next();
      });
      return () => {
        server.middlewares.use((_request, response) => {
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
          response.end(readFileSync(join(outDir, '404.html')));
        });
      };
    },
  };
}
