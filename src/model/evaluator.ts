import type { Engine } from './engine.ts';
import { type Output, outputsOf } from './outputs.ts';

/** A model as the samplers see it: numbers in, numbers out. Nothing is allocated per call, so `into` is the caller's. */
export interface Evaluator {
  readonly inputs: number;
  readonly outputs: number;
  evaluate(values: Float64Array, into: Float64Array): void;
}

/** The engine with its outputs read off: values in `engine.order`, one number per output. */
export function outputEvaluator(engine: Engine, outputs: readonly Output[] = outputsOf(engine)): Evaluator {
  return {
    inputs: engine.order.length,
    outputs: outputs.length,
    evaluate(values, into) {
      const ledger = engine.evaluate(values);
      for (let k = 0; k < outputs.length; k++) into[k] = (outputs[k] as Output).measure(ledger);
    },
  };
}
