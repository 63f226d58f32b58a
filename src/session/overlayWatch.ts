import type { LoadedDataset } from '../datasets/queries.ts';
import { keptFiles, openFiles } from './fileBrowser.ts';
import type { FileStore, KeptFile } from './fileStore.ts';
import { isConfident, type ReadingView } from './fileViews.ts';
import type { OpenFile, OpenFiles, Source } from './openFiles.ts';
import { type Overlaid, overlaid } from './overlaid.ts';
import { bundledLines, compareLines, type Line, linesOf } from './overlay.ts';
import type { OverlayInForce } from './overlaysInForce.ts';

/** A page compares no more than this many figures of a file, and lines; the export has them all. */
export const MOST_FIGURES = 50_000;
export const MOST_LINES = 1000;

export type OverlayIssue =
  /** It was open in this tab only, and is no more. */
  | { readonly kind: 'closed' }
  /** It is not kept in this browser, or the store cannot be read. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'not-read'; readonly name: string }
  /** Read, and it gives no figures, or none of its lines is one of the pairs any more. */
  | { readonly kind: 'nothing-paired'; readonly name: string };

export type OverlayStage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly issue: OverlayIssue }
  | { readonly kind: 'ready'; readonly name: string; readonly overlaid: Overlaid };

/** An overlay with the dataset it lies on. */
export interface Wanted {
  readonly overlay: OverlayInForce;
  readonly loaded: LoadedDataset;
}

export type OverlayStages = ReadonlyMap<string, OverlayStage>;

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

const failed = (issue: OverlayIssue): OverlayStage => ({ kind: 'failed', issue });
const waiting: OverlayStage = { kind: 'waiting' };

interface Compared {
  readonly overlay: OverlayInForce;
  readonly lines: readonly Line[];
  readonly stage: OverlayStage;
}

interface Needs {
  readonly files: OpenFiles;
  readonly kept: Pick<FileStore, 'list'>;
}

export interface OverlayWatch {
  /** Tells the stage of every wanted overlay, by dataset, now and whenever one changes; the answer stops it. */
  readonly watch: (wanted: readonly Wanted[], tell: (stages: OverlayStages) => void) => () => void;
}

/** Brings the rows of overlays in force from the files they are in; a kept file that is not open is opened. */
export function createOverlayWatch({ files, kept }: Needs): OverlayWatch {
  // By what was read: a file read another way is another reading.
  const rows = new WeakMap<ReadingView, readonly Line[]>();
  const asked = new WeakSet<ReadingView>();
  const compared = new WeakMap<LoadedDataset, Compared>();
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

  function linesIn(id: string, view: ReadingView, changed: () => void): readonly Line[] | null {
    const known = rows.get(view);
    if (known) return known;
    if (!asked.has(view)) {
      asked.add(view);
      void files.observations(id, MOST_FIGURES).then(
        (found) => {
          rows.set(view, linesOf(found).slice(0, MOST_LINES));
          changed();
        },
        () => asked.delete(view),
      );
    }
    return null;
  }

  function compare({ overlay, loaded }: Wanted, name: string, lines: readonly Line[]): OverlayStage {
    const before = compared.get(loaded);
    if (before?.overlay === overlay && before.lines === lines) return before.stage;
    const found = overlaid(loaded.dataset, compareLines(lines, bundledLines(loaded), overlay.pairing));
    const usable = found?.lines.some(({ issue }) => issue?.kind !== 'other-unit') ?? false;
    const stage: OverlayStage =
      found && usable ? { kind: 'ready', name, overlaid: found } : failed({ kind: 'nothing-paired', name });
    compared.set(loaded, { overlay, lines, stage });
    return stage;
  }

  function stageOf(wanted: Wanted, changed: () => void): OverlayStage {
    const { file } = wanted.overlay;
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
      return failed({ kind: isConfident(stage.view) ? 'nothing-paired' : 'not-read', name });
    const lines = linesIn(open.id, stage.view, changed);
    return lines ? compare(wanted, name, lines) : waiting;
  }

  return {
    watch: (wanted, tell) => {
      let told: OverlayStages | null = null;
      let stopped = false;
      const look = () => {
        if (stopped) return;
        const stages = new Map(wanted.map((each) => [each.loaded.meta.id, stageOf(each, look)]));
        const same = told !== null && [...stages].every(([id, stage]) => told?.get(id) === stage);
        if (same) return;
        told = stages;
        tell(stages);
      };
      absent.clear();
      const stop = files.subscribe(look);
      look();
      return () => {
        stopped = true;
        stop();
      };
    },
  };
}

let shared: OverlayWatch | null = null;

/** The watch over the files of this tab and this browser. */
export function overlayWatch(): OverlayWatch {
  shared ??= createOverlayWatch({ files: openFiles(), kept: keptFiles() });
  return shared;
}
