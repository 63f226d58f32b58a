import type { Observation } from '../datasets/types.ts';
import { keptFiles, openFiles } from './fileBrowser.ts';
import type { FileStore, KeptFile } from './fileStore.ts';
import { isConfident, type ReadingView } from './fileViews.ts';
import type { OpenFile, OpenFiles, Source } from './openFiles.ts';

/** A page takes no more than this many figures of a file; the export has them all. */
export const MOST_FIGURES = 50_000;

export type FileRowsIssue =
  /** It was open in this tab only, and is no more. */
  | { readonly kind: 'closed' }
  /** It is not kept in this browser, or the store cannot be read. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'not-read'; readonly name: string }
  /** Read, and it holds positions, not figures over time. */
  | { readonly kind: 'no-figures'; readonly name: string };

/** How far the figures of a file have come. */
export type RowsStage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly issue: FileRowsIssue }
  | {
      readonly kind: 'ready';
      readonly name: string;
      readonly view: ReadingView;
      /** The first of them where there are very many. */
      readonly rows: readonly Observation[];
    };

/** A kept file as the files of the tab take it. */
export const sourceOfKept = (file: KeptFile): Source => ({
  ...{ name: file.name, blob: file.blob, from: 'kept', key: file.id, choice: file.choice },
});

/**
 * What an open file is called in an address: a kept file, an example and one that came with a link by name, so that a
 * reload finds them again; a file that is only open in this tab by its number. Nothing of its content.
 */
export function addressOf({ from, key, id }: Pick<OpenFile, 'from' | 'key' | 'id'>): string {
  const lasting = from === 'kept' || from === 'example' || from === 'link';
  return lasting && key !== null ? `${from}-${key}` : id;
}

interface Needs {
  readonly files: OpenFiles;
  readonly kept: Pick<FileStore, 'list'>;
}

export interface FileRows {
  /** The stage of a file by its address, now; `changed` is called when it may have changed without the files doing so. */
  readonly stageOf: (file: string, changed: () => void) => RowsStage;
  /** Kept files that were not there are looked for again. */
  readonly lookAgain: () => void;
}

const failed = (issue: FileRowsIssue): RowsStage => ({ kind: 'failed', issue });
const waiting: RowsStage = { kind: 'waiting' };

/** The figures of files by their addresses; a kept file that is not open is opened. */
export function createFileRows({ files, kept }: Needs): FileRows {
  // By what was read: a file read another way is another reading.
  const ready = new WeakMap<ReadingView, RowsStage>();
  const asked = new WeakSet<ReadingView>();
  const absent = new Set<string>();
  const opening = new Set<string>();

  async function openKept(file: string, changed: () => void): Promise<void> {
    if (opening.has(file)) return;
    opening.add(file);
    const list = await kept.list();
    opening.delete(file);
    const found = list.ok ? list.value.files.find(({ id }) => `kept-${id}` === file) : undefined;
    const there = files.get().some((each) => addressOf(each) === file);
    if (found && !there) files.add([sourceOfKept(found)]);
    if (!found) absent.add(file);
    changed();
  }

  function rowsIn(id: string, name: string, view: ReadingView, changed: () => void): RowsStage {
    const known = ready.get(view);
    if (known) return known;
    if (!asked.has(view)) {
      asked.add(view);
      void files.observations(id, MOST_FIGURES).then(
        (rows) => {
          ready.set(view, { kind: 'ready', name, view, rows });
          changed();
        },
        () => asked.delete(view),
      );
    }
    return waiting;
  }

  return {
    lookAgain: () => absent.clear(),
    stageOf: (file, changed) => {
      const open = files.get().find((each) => addressOf(each) === file);
      if (!open) {
        if (!file.startsWith('kept-')) return failed({ kind: 'closed' });
        if (absent.has(file)) return failed({ kind: 'not-kept' });
        void openKept(file, changed);
        return waiting;
      }
      const { stage, name } = open;
      if (stage.kind === 'waiting' || stage.kind === 'reading') return waiting;
      if (stage.kind !== 'open') return failed({ kind: 'not-read', name });
      if (stage.view.outcome.kind !== 'observations')
        return failed({ kind: isConfident(stage.view) ? 'no-figures' : 'not-read', name });
      return rowsIn(open.id, name, stage.view, changed);
    },
  };
}

let shared: FileRows | null = null;

/** The figures of the files of this tab and this browser: fetched once, whoever asks. */
export function fileRows(): FileRows {
  shared ??= createFileRows({ files: openFiles(), kept: keptFiles() });
  return shared;
}
