import { keep, onKept, readKept } from './browserStore.ts';
import type { Pairing } from './overlay.ts';

const KEY = 'overlays';
const MOST_PAIRS = 1000;
const LONGEST = 300;

/** Whose figures charts and claims show where the reader's are laid over ours. */
export type Whose = 'ours' | 'yours' | 'both';

/** A file of the reader that stands beside a bundled dataset on charts and claims. */
export interface OverlayInForce {
  readonly datasetId: string;
  /** What the address of the files page calls the file: `kept-…`, `example-…`, or the number of an open file. */
  readonly file: string;
  /** Which line of ours each line of the file stands for, by `lineKey`. */
  readonly pairing: Pairing;
}

// A file kept in this browser may stay in force over a reload; any other lives as long as the tab that holds it.
const lasting = ({ file }: OverlayInForce) => file.startsWith('kept-');

const text = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= LONGEST;

const entryOf = (value: unknown): OverlayInForce | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { dataset, file, pairs } = value as Readonly<Record<string, unknown>>;
  if (!text(dataset) || !text(file) || !file.startsWith('kept-') || !Array.isArray(pairs)) return null;
  const read = pairs.slice(0, MOST_PAIRS).flatMap((pair: unknown): (readonly [string, string])[] => {
    if (!Array.isArray(pair)) return [];
    const [mine, theirs] = pair as readonly unknown[];
    return text(mine) && text(theirs) ? [[mine, theirs]] : [];
  });
  return read.length === 0 ? null : { datasetId: dataset, file, pairing: new Map(read) };
};

/** What the browser remembers. An entry that makes no sense is left out, a version we do not know gives none. */
export function readOverlays(kept: string | null): readonly OverlayInForce[] {
  if (kept === null) return [];
  let read: unknown;
  try {
    read = JSON.parse(kept);
  } catch {
    return [];
  }
  if (typeof read !== 'object' || read === null) return [];
  const { version, overlays } = read as Readonly<Record<string, unknown>>;
  if (version !== 1 || !Array.isArray(overlays)) return [];
  return overlays.flatMap((each: unknown) => entryOf(each) ?? []);
}

const writeOverlays = (overlays: readonly OverlayInForce[]): string | null =>
  overlays.length === 0
    ? null
    : JSON.stringify({
        version: 1,
        overlays: overlays.map(({ datasetId, file, pairing }) => ({
          ...{ dataset: datasetId, file },
          pairs: [...pairing].slice(0, MOST_PAIRS),
        })),
      });

let inTab: readonly OverlayInForce[] = [];
let shown: Whose = 'both';
let seen: { readonly kept: string | null; readonly tab: typeof inTab; readonly all: readonly OverlayInForce[] } = {
  ...{ kept: null, tab: inTab, all: [] },
};
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Every overlay in force, one for a dataset; the same list while nothing has changed. */
export function overlaysInForce(): readonly OverlayInForce[] {
  const kept = readKept(KEY);
  if (kept !== seen.kept || inTab !== seen.tab) {
    const taken = new Set(inTab.map(({ datasetId }) => datasetId));
    const others = readOverlays(kept).filter(({ datasetId }) => !taken.has(datasetId));
    seen = { kept, tab: inTab, all: [...inTab, ...others] };
  }
  return seen.all;
}

function set(next: readonly OverlayInForce[]): void {
  const stay = next.filter(lasting);
  // What the browser remembers under an overlay of this tab was not asked about.
  const under = readOverlays(readKept(KEY)).filter(
    ({ datasetId }) =>
      inTab.some((each) => each.datasetId === datasetId) && !stay.some((each) => each.datasetId === datasetId),
  );
  inTab = next.filter((each) => !lasting(each));
  keep(KEY, writeOverlays([...stay, ...under]));
  tell();
}

/**
 * Lay a file that came with a link over a dataset, as long as this tab is open. What the browser remembers of the
 * reader's own stays, and is in force again once this is taken off.
 */
export function layForTab(file: string, datasetId: string, pairing: Pairing): void {
  inTab = [...inTab.filter((each) => each.datasetId !== datasetId), { datasetId, file, pairing }];
  tell();
}

/**
 * Lay a file over a dataset on charts and claims, in place of the overlay before. `file` is what the address of the files
 * page calls it. The bundled dataset stays as it is.
 */
export function putOverlay(file: string, datasetId: string, pairing: Pairing): void {
  shown = 'both';
  set([...overlaysInForce().filter((each) => each.datasetId !== datasetId), { datasetId, file, pairing }]);
}

export const takeOffOverlay = (datasetId: string): void =>
  set(overlaysInForce().filter((each) => each.datasetId !== datasetId));

/** A file that is gone takes its overlays with it. */
export const dropFile = (file: string): void => set(overlaysInForce().filter((each) => each.file !== file));

/** A file that was open and is now kept is called otherwise; its overlays last from then on. */
export const renameFile = (before: string, after: string): void =>
  set(overlaysInForce().map((each) => (each.file === before ? { ...each, file: after } : each)));

/** Whose figures are shown: one switch for every chart and claim of this tab. */
export const whoseShown = (): Whose => shown;

export function showWhose(whose: Whose): void {
  shown = whose;
  tell();
}

/** Hear of every change here and, for kept files, in other tabs; the answer stops it. */
export function onOverlays(listener: () => void): () => void {
  listeners.add(listener);
  const stop = onKept(listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}
