import { readWorld } from '../../src/model/readWorld.ts';
import type { World } from '../../src/model/types.ts';
import { allBundled } from './bundled.ts';

/** The world of the lab, from the bundled tables. */
export function bundledWorld(): World {
  const { world } = readWorld(allBundled());
  if (!world) throw new Error('the bundled tables hold no world');
  return world;
}
