import type { Result } from '../base/result.ts';
import type { Observation } from '../datasets/types.ts';
import type { ReadProgress } from '../ingest/readFile.ts';
import type { SavedRecipe } from '../ingest/savedRecipe.ts';
import { choiceOfRecipe, type FileChoice, nothingChosen } from './fileChoice.ts';
import type { LineView, OpenIssue, ReadingView } from './fileViews.ts';

/** The desk as seen from the page: the same calls, answered later. */
export interface FileThread {
  open(
    id: string,
    source: Blob,
    name: string,
    choice: FileChoice,
    report: (progress: ReadProgress) => void,
  ): Promise<Result<ReadingView, OpenIssue>>;
  choose(id: string, choice: FileChoice): Promise<Result<ReadingView, OpenIssue> | null>;
  cancel(id: string): Promise<void>;
  close(id: string): Promise<void>;
  lines(id: string, fromLine: number, count: number): Promise<readonly LineView[]>;
  observations(id: string, most: number): Promise<readonly Observation[]>;
  csv(id: string): Promise<Blob | null>;
  hash(source: Blob): Promise<string | null>;
}

export type Stage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: ReadProgress | null }
  | { readonly kind: 'refused'; readonly issue: OpenIssue }
  | { readonly kind: 'cancelled' }
  /** The worker ended, usually for want of memory. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'open'; readonly view: ReadingView; readonly busy: boolean };

export interface Source {
  readonly name: string;
  readonly blob: Blob;
  /** `link`: the figures of whoever sent the link this tab was opened by. */
  readonly from: 'dropped' | 'pasted' | 'example' | 'kept' | 'link';
  /** Id of the kept file, or of the example, or short for the link. */
  readonly key?: string;
  readonly choice?: FileChoice;
}

export interface OpenFile {
  readonly id: string;
  readonly name: string;
  readonly from: Source['from'];
  readonly key: string | null;
  readonly blob: Blob;
  readonly choice: FileChoice;
  /** The choice was made for an earlier file with the same headings. */
  readonly recalled: boolean;
  readonly stage: Stage;
}

export interface OpenFiles {
  readonly get: () => readonly OpenFile[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Adds files to the queue and gives their ids; they are read one after another. */
  readonly add: (sources: readonly Source[]) => readonly string[];
  readonly choose: (id: string, choice: FileChoice) => void;
  readonly cancel: (id: string) => void;
  /** Reads a file once more, from its bytes, where told so under another choice. */
  readonly again: (id: string, choice?: FileChoice) => void;
  readonly close: (id: string) => void;
  readonly mark: (id: string, patch: Partial<Pick<OpenFile, 'name' | 'from' | 'key'>>) => void;
  /** Answers about the rows of an open file; the empty answer where it is open no more. */
  readonly lines: (id: string, fromLine: number, count: number) => Promise<readonly LineView[]>;
  readonly observations: (id: string, most: number) => Promise<readonly Observation[]>;
  readonly csv: (id: string) => Promise<Blob | null>;
  readonly hash: (blob: Blob) => Promise<string | null>;
}

interface Needs {
  /** Starts a worker; `onBroken` is called when it ends by itself. */
  readonly start: (onBroken: () => void) => FileThread;
  /** What was decided for an earlier file with these headings. */
  readonly recall: (fingerprint: string) => Promise<SavedRecipe | null>;
}

/** Whether enough time has gone by for a page to be drawn again: progress comes faster than anyone can read it. */
function everySoOften(pause: number): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < pause) return false;
    last = now;
    return true;
  };
}

const PROGRESS_PAUSE = 200;

/** The files open in this tab. One worker holds their rows; a page asks for what it shows. */
export function createOpenFiles({ start, recall }: Needs): OpenFiles {
  let files: readonly OpenFile[] = [];
  let thread: FileThread | null = null;
  let next = 1;
  let reading = false;
  const listeners = new Set<() => void>();
  // The choice asked for last, so that a late answer to an earlier one is not shown.
  const latest = new Map<string, FileChoice>();

  const set = (change: readonly OpenFile[]) => {
    files = change;
    for (const listener of listeners) listener();
  };
  const find = (id: string) => files.find((file) => file.id === id) ?? null;
  const patch = (id: string, change: Partial<OpenFile>) =>
    set(files.map((file) => (file.id === id ? { ...file, ...change } : file)));

  const onBroken = () => {
    thread = null;
    reading = false;
    set(
      files.map((file) =>
        file.stage.kind === 'reading' || file.stage.kind === 'open' ? { ...file, stage: { kind: 'broken' } } : file,
      ),
    );
    void work();
  };
  const desk = (): FileThread => {
    thread ??= start(onBroken);
    return thread;
  };

  async function work(): Promise<void> {
    if (reading) return;
    const file = files.find(({ stage }) => stage.kind === 'waiting');
    if (!file) return;
    reading = true;
    const { id, blob, name, choice } = file;
    latest.set(id, choice);
    patch(id, { stage: { kind: 'reading', progress: null } });
    const used = desk();
    const mayShow = everySoOften(PROGRESS_PAUSE);
    const stillReading = () => find(id)?.stage.kind === 'reading' && thread === used;
    const read = await used
      .open(id, blob, name, choice, (progress) => {
        if (stillReading() && mayShow()) patch(id, { stage: { kind: 'reading', progress } });
      })
      .catch(() => null);
    if (thread !== used) return;
    if (stillReading()) await settle(id, read);
    reading = false;
    void work();
  }

  async function settle(id: string, read: Result<ReadingView, OpenIssue> | null): Promise<void> {
    if (read === null) patch(id, { stage: { kind: 'broken' } });
    else if (!read.ok)
      patch(id, {
        stage: read.error.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'refused', issue: read.error },
      });
    else {
      patch(id, { stage: { kind: 'open', view: read.value, busy: false } });
      await applyRecalled(id, read.value);
    }
  }

  /** A file that was left to our guesses takes what the reader decided for an earlier one of its kind. */
  async function applyRecalled(id: string, { tables, table }: ReadingView): Promise<void> {
    const file = find(id);
    const fingerprint = tables[table]?.fingerprint;
    if (!file || fingerprint === undefined || file.choice !== nothingChosen) return;
    const recipe = await recall(fingerprint).catch(() => null);
    if (recipe && find(id)?.choice === nothingChosen) {
      patch(id, { recalled: true });
      await change(id, choiceOfRecipe(recipe, table, false));
    }
  }

  async function change(id: string, choice: FileChoice): Promise<void> {
    const file = find(id);
    if (file?.stage.kind !== 'open') return;
    latest.set(id, choice);
    patch(id, { choice, stage: { ...file.stage, busy: true } });
    const used = desk();
    const read = await used.choose(id, choice).catch(() => null);
    if (latest.get(id) !== choice || find(id)?.stage.kind !== 'open' || thread !== used) return;
    if (read?.ok) patch(id, { stage: { kind: 'open', view: read.value, busy: false } });
    else patch(id, { stage: read ? { kind: 'refused', issue: read.error } : { kind: 'broken' } });
  }

  return {
    get: () => files,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (sources) => {
      const added = sources.map(
        ({ name, blob, from, key = null, choice = nothingChosen }): OpenFile => ({
          id: `f${next++}`,
          ...{ name, blob, from, key, choice },
          recalled: false,
          stage: { kind: 'waiting' },
        }),
      );
      set([...files, ...added]);
      void work();
      return added.map(({ id }) => id);
    },
    choose: (id, choice) => {
      patch(id, { recalled: false });
      void change(id, choice);
    },
    cancel: (id) => {
      const file = find(id);
      if (file?.stage.kind === 'reading') void thread?.cancel(id).catch(() => {});
      if (file?.stage.kind === 'reading' || file?.stage.kind === 'waiting') patch(id, { stage: { kind: 'cancelled' } });
    },
    again: (id, choice) => {
      patch(id, { stage: { kind: 'waiting' }, ...(choice ? { choice } : {}) });
      void work();
    },
    close: (id) => {
      void thread?.close(id).catch(() => {});
      latest.delete(id);
      set(files.filter((file) => file.id !== id));
    },
    mark: patch,
    lines: (id, fromLine, count) => desk().lines(id, fromLine, count),
    observations: (id, most) => desk().observations(id, most),
    csv: (id) => desk().csv(id),
    hash: (blob) => desk().hash(blob),
  };
}
