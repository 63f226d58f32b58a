import { describe, expect, it } from 'vitest';
import { run } from '../../src/model/run.ts';
import { defaultScenario, type ScenarioState } from '../../src/session/scenarioState.ts';
import { createScenarioStore, type LabResult, type ScenarioStore, worldWith } from '../../src/session/scenarioStore.ts';
import { exampleWorld } from '../support/workedExample.ts';

function makeStore(initial: Partial<ScenarioState> = {}) {
  const written: [depth: number, step: string][] = [];
  const made = createScenarioStore(
    exampleWorld,
    { ...defaultScenario, ...initial },
    { write: ({ outcome }, step) => written.push([outcome.values.depth, step]) },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { store: made.value, written };
}

const depthIn = (store: ScenarioStore) => store.get().outcome.values.depth;

describe('the store of the lab', () => {
  it('gives at every moment what the engine gives for its levers', () => {
    const { store } = makeStore();
    for (const depth of [0.1, 0.35, 0.95, 0]) {
      store.move({ depth });
      const straight = run(exampleWorld, { title: '', values: { depth } });
      if (!straight.ok) throw new Error('the example does not run');
      expect(store.get().outcome.stressed.sp500).toEqual(straight.value.stressed.sp500);
    }
  });

  it('tells its listeners of every move in the same task', () => {
    const { store } = makeStore();
    const heard: number[] = [];
    const stop = store.subscribe(() => heard.push(depthIn(store)));
    store.move({ depth: 0.6 });
    store.move({ depth: 0.7 });
    stop();
    store.move({ depth: 0.8 });
    expect(heard).toEqual([0.6, 0.7]);
  });

  it('makes one step to undo out of a whole drag, and writes the address once, when it is let go', () => {
    const { store, written } = makeStore();
    for (const depth of [0.55, 0.6, 0.65]) store.move({ depth });
    expect(written).toEqual([]);
    store.release();
    store.release();
    expect(written).toEqual([[0.65, 'push']]);
    store.undo();
    expect(depthIn(store)).toBe(0.5);
    expect(store.get().canUndo).toBe(false);
    store.redo();
    expect(depthIn(store)).toBe(0.65);
  });

  it('forgets what was undone once something else is set', () => {
    const { store } = makeStore();
    store.change({ levers: { depth: 0.6 } });
    store.undo();
    store.change({ levers: { depth: 0.7 } });
    expect(store.get().canRedo).toBe(false);
  });

  it('does not undo what is merely shown', () => {
    const { store, written } = makeStore();
    store.show({ shown: 'all' });
    expect(store.get().canUndo).toBe(false);
    expect(written).toEqual([[0.5, 'replace']]);
    store.change({ levers: { depth: 0.6 } });
    store.show({ company: 'H' });
    store.undo();
    expect(store.get().state).toMatchObject({ levers: {}, shown: 'all', company: 'H' });
  });

  it('keeps a lever at its default out of the levers that were moved', () => {
    const { store } = makeStore({ levers: { depth: 0.6 } });
    store.move({ depth: 0.5 });
    store.release();
    expect(store.get().state.levers).toEqual({});
  });

  it('follows an address that changed by itself without writing it again', () => {
    const { store, written } = makeStore();
    store.adopt({ ...defaultScenario, levers: { depth: 0.9 } });
    expect(depthIn(store)).toBe(0.9);
    expect(written).toEqual([]);
    store.undo();
    expect(depthIn(store)).toBe(0.5);
  });

  it('keeps a result it has handed out as it was', () => {
    const { store } = makeStore();
    const before: LabResult = store.get();
    const copy = Array.from(before.outcome.stressed.sp500);
    store.move({ depth: 0.9 });
    expect(Array.from(before.outcome.stressed.sp500)).toEqual(copy);
  });
});

describe('own figures', () => {
  const cap = { input: 'companies.L.cap', value: 2000 };

  it('change the run while they are in force, and not while ours are', () => {
    const { store } = makeStore({ own: [cap] });
    const theirs = Array.from(store.get().outcome.stressed.sp500);
    expect(store.get().outcome.own).toEqual(['companies.L.cap']);
    store.change({ figures: 'ours' });
    expect(store.get().outcome.own).toEqual([]);
    expect(Array.from(store.get().outcome.stressed.sp500)).not.toEqual(theirs);
  });

  it('that do not fit are left out and named, the others kept', () => {
    const { world, refused } = worldWith(exampleWorld, [
      cap,
      { input: 'companies.L.tax', value: 7 },
      { input: 'moon', value: 1 },
    ]);
    expect(world.companies[0]?.cap.value).toBe(2000);
    expect(world.companies[0]?.tax.value).toBe(0.2);
    expect(refused.map(({ kind }) => kind).toSorted()).toEqual(['out-of-range', 'unknown-input']);
  });

  it('that break a sum together give the bundled world back, with the reason', () => {
    const { world, refused } = worldWith(exampleWorld, [{ input: 'indexCap', value: 10 }]);
    expect(world).toBe(exampleWorld);
    expect(refused).toHaveLength(1);
  });
});
