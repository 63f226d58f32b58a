import type { LoadedDataset } from '../datasets/queries.ts';
import type { Observation } from '../datasets/types.ts';
import { openFiles } from './fileBrowser.ts';
import { type FileRows, type FileRowsIssue, fileRows } from './fileRows.ts';
import type { OpenFiles } from './openFiles.ts';
import { type Overlaid, overlaid } from './overlaid.ts';
import { bundledLines, compareLines, linesOf } from './overlay.ts';
import type { OverlayInForce } from './overlaysInForce.ts';

/** A page compares no more than this many lines of a file. */
export const MOST_LINES = 1000;

export type OverlayIssue =
  | FileRowsIssue
  /** None of its lines is one of the pairs any more. */
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

interface Compared {
  readonly overlay: OverlayInForce;
  readonly rows: readonly Observation[];
  readonly stage: OverlayStage;
}

interface Needs {
  readonly files: OpenFiles;
  readonly source: FileRows;
}

export interface OverlayWatch {
  /** Tells the stage of every wanted overlay, by dataset, now and whenever one changes; the answer stops it. */
  readonly watch: (wanted: readonly Wanted[], tell: (stages: OverlayStages) => void) => () => void;
}

/** Brings the rows of overlays in force from the files they are in, and compares them with ours. */
export function createOverlayWatch({ files, source }: Needs): OverlayWatch {
  const compared = new WeakMap<LoadedDataset, Compared>();

  function compare({ overlay, loaded }: Wanted, name: string, rows: readonly Observation[]): OverlayStage {
    const before = compared.get(loaded);
    if (before?.overlay === overlay && before.rows === rows) return before.stage;
    const lines = linesOf(rows).slice(0, MOST_LINES);
    const found = overlaid(loaded.dataset, compareLines(lines, bundledLines(loaded), overlay.pairing));
    const usable = found?.lines.some(({ issue }) => issue?.kind !== 'other-unit') ?? false;
    const stage: OverlayStage =
      found && usable
        ? { kind: 'ready', name, overlaid: found }
        : { kind: 'failed', issue: { kind: 'nothing-paired', name } };
    compared.set(loaded, { overlay, rows, stage });
    return stage;
  }

  return {
    watch: (wanted, tell) => {
      let told: OverlayStages | null = null;
      let stopped = false;
      const stageOf = (each: Wanted): OverlayStage => {
        const stage = source.stageOf(each.overlay.file, look);
        return stage.kind === 'ready' ? compare(each, stage.name, stage.rows) : stage;
      };
      const look = () => {
        if (stopped) return;
        const stages = new Map(wanted.map((each) => [each.loaded.meta.id, stageOf(each)]));
        const same = told !== null && [...stages].every(([id, stage]) => told?.get(id) === stage);
        if (same) return;
        told = stages;
        tell(stages);
      };
      source.lookAgain();
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
  shared ??= createOverlayWatch({ files: openFiles(), source: fileRows() });
  return shared;
}
