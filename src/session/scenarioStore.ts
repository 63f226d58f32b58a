import { ok, type Result } from '../base/result.ts';
import { type Output, outputsOf } from '../model/outputs.ts';
import { type Outcome, prepareEngine, run } from '../model/run.ts';
import type { ModelIssue, World } from '../model/types.ts';
import { type OwnFigure, withOwnFigures } from '../model/withOwnFigures.ts';
import { commitTo, redoIn, type ScenarioHistory, startHistory, undoIn } from './scenarioHistory.ts';
import { type Levers, movedFrom, type ScenarioState } from './scenarioState.ts';

/** Everything the lab shows follows from one of these: the reader's choices and the run they give. */
export interface LabResult {
  readonly state: ScenarioState;
  readonly outcome: Outcome;
  readonly outputs: readonly Output[];
  /** Own figures that were left out, and why. */
  readonly refused: readonly ModelIssue[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** `push`: a step the reader can go back over. `replace`: the same step, told better. */
export type AddressStep = 'push' | 'replace';

export interface ScenarioStore {
  /** The world as bundled, without own figures. */
  readonly bundled: World;
  readonly get: () => LabResult;
  /** Hear of every recompute, in the task that caused it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** While a control is held: recomputed at once, no step to undo. */
  readonly move: (levers: Levers) => void;
  /** When it is let go. */
  readonly release: () => void;
  /** A finished step. */
  readonly change: (patch: Partial<ScenarioState>) => void;
  /** A choice of what is shown; the address keeps it, undo does not. */
  readonly show: (patch: Partial<ScenarioState>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The address has changed by itself (back, forward, a pasted link). */
  readonly adopt: (state: ScenarioState) => void;
}

interface PreparedWorld {
  readonly world: World;
  readonly refused: readonly ModelIssue[];
}

/** The bundled world with the reader's figures; those that do not fit are left out and named. */
export function worldWith(bundled: World, own: readonly OwnFigure[]): PreparedWorld {
  if (own.length === 0) return { world: bundled, refused: [] };
  const all = withOwnFigures(bundled, own);
  if (all.ok) {
    const engine = prepareEngine(all.value);
    if (engine.ok) return { world: all.value, refused: [] };
    // Each fits alone; together they break a sum, such as weights above one.
    return { world: bundled, refused: engine.error };
  }
  const fits = own.filter((figure) => withOwnFigures(bundled, [figure]).ok);
  const kept = fits.length < own.length ? worldWith(bundled, fits) : { world: bundled, refused: [] };
  return { world: kept.world, refused: [...all.error, ...kept.refused] };
}

interface StoreOptions {
  /** Writes the address; not called while a control is held. */
  readonly write: (result: LabResult, step: AddressStep) => void;
}

/** The lab's state and its latest run, outside React so that a frame waits for neither. Fails where the world cannot be run. */
export function createScenarioStore(
  bundled: World,
  initial: ScenarioState,
  { write }: StoreOptions,
): Result<ScenarioStore, readonly ModelIssue[]> {
  const engine = prepareEngine(bundled);
  if (!engine.ok) return engine;
  const listeners = new Set<() => void>();
  let history: ScenarioHistory = startHistory(initial);
  let held: ScenarioState | null = null;
  let prepared: { readonly key: string; readonly value: PreparedWorld } | null = null;
  let outputs = outputsOf(engine.value);

  const worldOf = ({ own, figures }: ScenarioState): PreparedWorld => {
    const used = figures === 'ours' ? [] : own;
    const key = JSON.stringify(used);
    if (prepared?.key !== key) {
      prepared = { key, value: worldWith(bundled, used) };
      const bound = prepareEngine(prepared.value.world);
      if (bound.ok) outputs = outputsOf(bound.value);
    }
    return prepared.value;
  };

  const compute = (state: ScenarioState): LabResult => {
    const { world, refused } = worldOf(state);
    const outcome = run(world, { title: '', values: state.levers });
    // Levers are held inside their ranges by everyone who sets them, and `worldWith` hands back sound worlds only.
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return {
      state,
      outcome: outcome.value,
      outputs,
      refused,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    };
  };

  let result = compute(initial);
  const tell = (state: ScenarioState) => {
    result = compute(state);
    for (const listener of listeners) listener();
  };
  const settle = (next: ScenarioHistory, step: AddressStep | null) => {
    held = null;
    history = next;
    tell(next.present);
    if (step) write(result, step);
  };

  const store: ScenarioStore = {
    bundled,
    get: () => result,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    move(levers) {
      held = { ...(held ?? history.present), levers: movedFrom(levers) };
      tell(held);
    },
    release() {
      if (held) settle(commitTo(history, held), 'push');
    },
    change: (patch) => settle(commitTo(history, { ...(held ?? history.present), ...patch }), 'push'),
    show: (patch) => settle({ ...history, present: { ...history.present, ...patch } }, 'replace'),
    undo: () => settle(undoIn(history), 'push'),
    redo: () => settle(redoIn(history), 'push'),
    adopt: (state) => settle(commitTo(history, state), null),
  };
  return ok(store);
}
