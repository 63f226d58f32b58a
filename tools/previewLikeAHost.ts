import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Lets `vite preview` behave as a plain static host does: a folder's address ends in a slash, a lost page is a 404. */
export function previewLikeAHost(): Plugin {
  return {
    name: 'preview-like-a-host',
    configurePreviewServer(server) {
      const outDir = resolve(server.config.root, server.config.build.outDir);
      server.middlewares.use((request, response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
        const path = join(outDir, decodeURIComponent(pathname));
        const isFolder = existsSync(path) && statSync(path).isDirectory();
        const page = isFolder ? join(path, 'index.html') : path;
        if (isFolder && !pathname.endsWith('/') && existsSync(page)) {
          response.writeHead(301, { location: `${pathname}/${search}` }).end();
        } else if (!existsSync(page)) {
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
          response.end(readFileSync(join(outDir, '404.html')));
        } else next();
      });
    },
  };
}
