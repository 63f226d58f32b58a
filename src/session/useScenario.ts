import { useNavigate, useSearch } from '@tanstack/react-router';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Result } from '../base/result.ts';
import type { ModelIssue, World } from '../model/types.ts';
import type { FigureState } from './figureFields.ts';
import { readFigureLink, sharedAddress, writeFigureLink } from './figureLink.ts';
import { partFigureFields } from './figureNames.ts';
import type { LinkFields } from './liftLink.ts';
import { keptFragment } from './ownDataMark.ts';
import { scenarioKeyFigures } from './scenarioKeyFigures.ts';
import { compareStamp, readScenarioLink, type ScenarioNote, writeScenarioLink } from './scenarioLink.ts';
import { createScenarioStore, type LabResult, type ScenarioStore } from './scenarioStore.ts';
import { sinceThen } from './seenFigures.ts';

/** The scenario's part of an address, to tell whether it has changed; a figure's title is none of its business. */
const spelt = (fields: LinkFields) => {
  const { v: _version, ...page } = partFigureFields(fields).page;
  return JSON.stringify(Object.entries(page).toSorted());
};

/** The lowest point of the index, as links remember it. */
export const gaveOf = ({ outcome, outputs }: LabResult): number | null =>
  outputs.find(({ id }) => id === 'sp500')?.measure(outcome.stressed) ?? null;

export const linkOf = (result: LabResult, snapshot: string | null): LinkFields =>
  writeScenarioLink(result.state, { data: snapshot, gave: gaveOf(result) });

/** A page's address with this scenario and these words for its figure; complete, with what its sender sees. */
export function sharedScenario(page: string, result: LabResult, snapshot: string | null, edits: FigureState): string {
  const fields = linkOf(result, snapshot);
  const query = new URLSearchParams(writeFigureLink(fields, edits)).toString();
  const day = 'data' in fields ? null : snapshot;
  return sharedAddress(query === '' ? page : `${page}?${query}`, day, scenarioKeyFigures(result));
}

export interface ScenarioHandle {
  readonly store: Result<ScenarioStore, readonly ModelIssue[]>;
  /** What the opened link held that was repaired, left out, or has moved on since. */
  readonly notes: readonly ScenarioNote[];
  /** Day of the data the address was made on, ISO; null where it says none. */
  readonly made: string | null;
}

/** The lab's store, bound to the address: a link opens it, finished steps are written back, back and forward are followed. */
export function useScenario(world: World, snapshot: string | null): ScenarioHandle {
  const fields = useSearch({ strict: false }) as LinkFields;
  const navigate = useNavigate();
  const written = useRef<string | null>(null);
  const opened = useMemo(() => readScenarioLink(fields), [fields]);
  const [notes, setNotes] = useState<readonly ScenarioNote[]>([]);
  const write = useRef<(result: LabResult, step: 'push' | 'replace') => void>(() => {});
  const [store] = useState(() =>
    createScenarioStore(world, opened.state, { write: (result, step) => write.current(result, step) }),
  );

  useEffect(() => {
    write.current = (result, step) => {
      const next = { ...linkOf(result, snapshot), ...opened.foreign };
      written.current = spelt(next);
      const search = (now: LinkFields) => writeFigureLink(next, readFigureLink(now).state);
      void navigate({
        to: './',
        search: search as never,
        replace: step === 'replace',
        hash: keptFragment,
        resetScroll: false,
      });
    };
  }, [navigate, opened.foreign, snapshot]);

  useEffect(() => {
    if (!store.ok || written.current === spelt(fields)) return;
    if (written.current !== null) store.value.adopt(opened.state);
    written.current = spelt(fields);
    const result = store.value.get();
    const moved = compareStamp(opened.stamp, { data: snapshot, gave: gaveOf(result) });
    // A link that remembers its figures tells itself what has become of them; only the reasons of the model are left to say.
    const remembered = sinceThen(readFigureLink(fields).state.was, scenarioKeyFigures(result)).kind !== 'unknown';
    setNotes([...opened.notes, ...moved.filter(({ kind }) => !remembered || kind === 'model-moved')]);
  }, [fields, opened, store, snapshot]);

  return { store, notes, made: opened.stamp?.data ?? null };
}

/** The latest result, at once. For what is cheap to draw. */
export const useLabResult = (store: ScenarioStore): LabResult =>
  useSyncExternalStore(store.subscribe, store.get, store.get);

/**
 * The latest result when there is time for it, as long as `near`: charts and tables follow a held lever without holding
 * it up. A transition and not a deferred external store: a store that moves on during a render makes React start over
 * in one task, and asks every listener to render at once with each move.
 */
export function useSettledWhile(store: ScenarioStore, near: boolean): LabResult {
  const [shown, setShown] = useState(store.get);
  useEffect(() => {
    if (!near) return;
    const settle = () => startTransition(() => setShown(store.get()));
    // It may have moved on between the render and here, or while it was far.
    settle();
    return store.subscribe(settle);
  }, [store, near]);
  return shown;
}

export const useSettledResult = (store: ScenarioStore): LabResult => useSettledWhile(store, true);

/** Whether a part of the page is unfolded, and how to fold it. Who uses it is rendered again only when that changes. */
export function useOpened(
  store: ScenarioStore,
  part: string,
): readonly [open: boolean, toggle: (open: boolean) => void] {
  const read = () => store.get().state.opened.includes(part);
  const open = useSyncExternalStore(store.subscribe, read, read);
  const toggle = useCallback(
    (next: boolean) => {
      const others = store.get().state.opened.filter((each) => each !== part);
      store.show({ opened: next ? [...others, part] : others });
    },
    [store, part],
  );
  return [open, toggle];
}
