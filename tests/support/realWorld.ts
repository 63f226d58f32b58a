import { readWorld } from '../../src/model/readWorld.ts';
import type { World } from '../../src/model/types.ts';
import { allBundled } from './bundled.ts';

/** The world of the bundled tables; data that cannot build one fail the test. */
export function realWorld(): World {
  const { world, gaps } = readWorld(allBundled());
  if (!world) throw new Error(JSON.stringify(gaps));
  return world;
}
