import { HttpResponse, http, passthrough } from 'msw';
import { bundledFiles } from './bundledFiles.ts';
import { type FaultName, faults } from './faults.ts';

/** The name of the file of data/ that an address asks for: built ones carry a hash before their ending. */
function fileName(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  if (bundledFiles.has(name)) return name;
  return name.replace(/-[\w-]{8}(\.csv|\.json)$/, '$1');
}

// A development server answers `import url from '….csv?url'` with a module under the file's own address.
const isModule = (request: Request) => new URL(request.url).searchParams.has('import');

const answer = (request: Request) => {
  if (isModule(request)) return passthrough();
  const text = bundledFiles.get(fileName(request.url));
  return text === undefined ? faults.missing() : new HttpResponse(text);
};

/** Answers every request for bundled data with the real file. */
export const handlers = [
  http.get('*/*.csv', ({ request }) => answer(request)),
  http.get('*/*.meta.json', ({ request }) => answer(request)),
  http.get('*/*.meta-*.json', ({ request }) => answer(request)),
];

/** Answers requests for one file with a fault; give it to `server.use` or `worker.use`, before the handlers. */
export const withFault = (file: string, fault: FaultName) => {
  const isFile = ({ request }: { request: Request }) => !isModule(request) && fileName(request.url) === file;
  return http.get('*', (info) => (isFile(info) ? faults[fault](bundledFiles.get(file) ?? '') : undefined));
};
