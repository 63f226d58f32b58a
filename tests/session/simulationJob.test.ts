import { expect, it } from 'vitest';
import { simulate } from '../../src/model/monteCarlo.ts';
import { readWorld } from '../../src/model/readWorld.ts';
import { answerReverse } from '../../src/session/analysisJob.ts';
import { modelDatasets } from '../../src/session/modelDatasets.ts';
import { runSimulation, type SimulationProgress } from '../../src/session/simulationJob.ts';
import { allBundled } from '../support/bundled.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

const request = {
  world: exampleWorld,
  scenario: exampleScenario,
  ranges: {},
  shape: 'triangular',
  draws: 250,
  seed: 7,
  joint: 'on',
} as const;

it('draws made in pieces end in what one go gives, and each piece reports where it stands', async () => {
  const reports: SimulationProgress[] = [];
  const end = await runSimulation(
    request,
    (progress) => reports.push(progress),
    async () => true,
  );
  const whole = simulate(exampleWorld, exampleScenario, { runs: 250, seed: 7, ranges: {} });
  if (end.kind !== 'done' || !whole.ok) throw new Error('refused');
  expect(end.value.bands).toEqual(whole.value.bands);
  expect(end.value.outputs).toEqual(whole.value.outputs);
  expect(reports.map(({ done, runs }) => [done, runs])).toEqual([
    [100, 250],
    [200, 250],
    [250, 250],
  ]);
});

it('a cancel is heard after the piece in hand', async () => {
  const reports: number[] = [];
  const end = await runSimulation(
    request,
    ({ done }) => reports.push(done),
    async () => reports.length < 2,
  );
  expect(end).toEqual({ kind: 'cancelled' });
  expect(reports).toEqual([100, 200]);
});

it('ranges out of order are refused with their issue', async () => {
  const end = await runSimulation(
    { ...request, ranges: { depth: [0.9, 0.5, 0.1] } },
    () => {},
    async () => true,
  );
  expect(end.kind === 'refused' ? end.issues.map(({ kind }) => kind) : end.kind).toEqual(['unordered-range']);
});

it('a reverse question names its target in the answer and solves every lever', () => {
  const target = { output: 'sp500', value: -0.08 };
  const read = answerReverse({ world: exampleWorld, scenario: exampleScenario, target, pairs: ['roi'] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.target).toEqual(target);
  expect(read.value.solutions).toHaveLength(20);
  expect(Object.keys(read.value.frontiers)).toEqual(['roi']);
});

it('the page loads the tables the world is read from, no more and no fewer', () => {
  const all = allBundled();
  const asked = new Set<string>();
  const watching = {
    get: (id: string) => {
      asked.add(id);
      return all.get(id);
    },
  };
  expect(readWorld(watching as unknown as typeof all).world).not.toBeNull();
  expect([...asked].toSorted()).toEqual([...modelDatasets]);
});

it('draws from the curve it is asked for: a PERT range keeps closer to its most likely value', async () => {
  const spreadOf = async (shape: 'triangular' | 'pert') => {
    const end = await runSimulation(
      { ...request, shape },
      () => {},
      async () => true,
    );
    if (end.kind !== 'done') throw new Error(end.kind);
    expect(end.value.shape).toBe(shape);
    const depths = [...end.value.inputs.depth].toSorted((a, b) => a - b);
    return (
      (depths[Math.floor(0.95 * depths.length)] ?? Number.NaN) -
      (depths[Math.floor(0.05 * depths.length)] ?? Number.NaN)
    );
  };
  expect(await spreadOf('pert')).toBeLessThan(await spreadOf('triangular'));
});
