import { bench, describe } from 'vitest';
import { readWorld } from '../../src/model/readWorld.ts';
import { run, scenarioValues } from '../../src/model/run.ts';
import { allBundled } from '../support/bundled.ts';
import { requireEngine } from '../support/requireEngine.ts';

// Budget: one run over the real world, network cleared in five years, 0.3 ms at the median; 10,000 draws in one second
// leave 0.1 ms for an evaluation and its draw.
const { world } = readWorld(allBundled());
if (!world) throw new Error('the bundled tables make a world');
const engine = requireEngine(world);
const scenario = { title: 'Default', values: {} };
const values = scenarioValues(scenario);
if (!values.ok) throw new Error('the defaults are sound');

describe('one run over the real world', () => {
  bench('evaluate: the draw’s path, buffers reused', () => {
    engine.evaluate(values.value);
  });
  bench('run: the receipt’s path, both ledgers copied out', () => {
    run(world, scenario);
  });
  // The peer: what a bare copy of the same ledger costs on this machine.
  bench('copy of the ledger alone', () => {
    engine.copy();
  });
});
