import type { Engine } from '../../src/model/engine.ts';
import { prepareEngine } from '../../src/model/run.ts';
import type { World } from '../../src/model/types.ts';

/** The engine of a world a test knows to be sound. */
export function requireEngine(world: World): Engine {
  const engine = prepareEngine(world);
  if (!engine.ok) throw new Error(JSON.stringify(engine.error));
  return engine.value;
}
