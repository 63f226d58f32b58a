import { proxy, type Remote, wrap } from 'comlink';
import type { FileDesk } from './fileDesk.ts';
import { createFileStore, type FileStore } from './fileStore.ts';
import { createOpenFiles, type FileThread, type OpenFiles } from './openFiles.ts';

let kept: FileStore | null = null;
let open: OpenFiles | null = null;

/** The store of this browser; made when it is first asked for, so that a page made ahead of time needs none. */
export function keptFiles(): FileStore {
  kept ??= createFileStore({ now: () => new Date().toISOString() });
  return kept;
}

function startThread(onBroken: () => void): FileThread {
  const worker = new Worker(new URL('./ingest.worker.ts', import.meta.url), { type: 'module' });
  const remote: Remote<FileDesk> = wrap<FileDesk>(worker);
  worker.addEventListener('error', () => {
    worker.terminate();
    onBroken();
  });
  return {
    open: (id, source, name, choice, report) => remote.open(id, source, name, choice, proxy(report)),
    choose: (id, choice) => remote.choose(id, choice),
    cancel: (id) => remote.cancel(id),
    close: (id) => remote.close(id),
    lines: (id, fromLine, count) => remote.lines(id, fromLine, count),
    observations: (id, most) => remote.observations(id, most),
    csv: (id) => remote.csv(id),
    hash: (source) => remote.hash(source),
  };
}

/** The files open in this tab; they stay open while the reader looks at other pages. */
export function openFiles(): OpenFiles {
  open ??= createOpenFiles({ start: startThread, recall: (fingerprint) => keptFiles().recall(fingerprint) });
  return open;
}
