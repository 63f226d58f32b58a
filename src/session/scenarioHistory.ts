import type { ScenarioState } from './scenarioState.ts';

/** What undo brings back: everything a result depends on. What is merely shown stays as it is. */
type Undone = Pick<ScenarioState, 'levers' | 'own' | 'figures' | 'ranges'>;

export interface ScenarioHistory {
  readonly past: readonly Undone[];
  readonly present: ScenarioState;
  readonly future: readonly Undone[];
}

const LONGEST = 200;

const undoneOf = ({ levers, own, figures, ranges }: ScenarioState): Undone => ({ levers, own, figures, ranges });

const same = (a: Undone, b: Undone) => JSON.stringify(undoneOf(a as ScenarioState)) === JSON.stringify(b);

export const startHistory = (present: ScenarioState): ScenarioHistory => ({ past: [], present, future: [] });

/** A step the reader has finished. One that changes no result adds nothing to undo. */
export function commitTo(history: ScenarioHistory, next: ScenarioState): ScenarioHistory {
  const before = undoneOf(history.present);
  if (same(next, before)) return { ...history, present: next };
  return { past: [...history.past, before].slice(-LONGEST), present: next, future: [] };
}

export function undoIn({ past, present, future }: ScenarioHistory): ScenarioHistory {
  const last = past.at(-1);
  if (!last) return { past, present, future };
  return { past: past.slice(0, -1), present: { ...present, ...last }, future: [undoneOf(present), ...future] };
}

export function redoIn({ past, present, future }: ScenarioHistory): ScenarioHistory {
  const [next, ...rest] = future;
  if (!next) return { past, present, future };
  return { past: [...past, undoneOf(present)], present: { ...present, ...next }, future: rest };
}
