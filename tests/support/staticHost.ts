import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * A plain static host with no rewrite rules, as a reader's own would be: files under `prefix`, a redirect to the slash
 * for a folder, a 404 page for the rest. The answer of single files can be replaced.
 */
export function staticHost(
  folder: string,
  prefix: string,
  replace: (path: string) => { status: number; body: string } | null = () => null,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(prefix)) {
      response.writeHead(404).end('outside the site');
      return;
    }
    const path = decodeURIComponent(pathname.slice(prefix.length));
    const other = replace(path);
    if (other) {
      response.writeHead(other.status, { 'content-type': 'text/html' }).end(other.body);
      return;
    }
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!pathname.endsWith('/')) {
        response.writeHead(301, { location: `${pathname}/${search}` }).end();
        return;
      }
      file = join(file, 'index.html');
    }
    const found = existsSync(file) && statSync(file).isFile();
    const served = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'content-type': types[extname(served)] ?? 'application/octet-stream' });
    createReadStream(served).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ url: `http://localhost:${port}${prefix}`, close: () => server.close() });
    });
  });
}
