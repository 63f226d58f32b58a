import type { Buffers } from './lines.ts';
import type { Prepared } from './prepare.ts';
import type { ModelFlag, ParameterId, World } from './types.ts';

/**
 * The equations bound to one world. One engine is one set of buffers: `evaluate` overwrites `ledger` and hands it
 * back, so read what you need before the next call. Not to be shared between concurrent users.
 */
export interface Engine {
  readonly world: World;
  readonly prepared: Prepared;
  /** The order in which `evaluate` takes its values; `parameters[id]` of chain.ts describes each. */
  readonly order: readonly ParameterId[];
  readonly flags: readonly ModelFlag[];
  readonly ledger: Buffers;
  /** Values in `order`, finite and inside their ranges (not checked here); parameters counted in quarters are rounded. */
  evaluate(values: Float64Array): Buffers;
}
