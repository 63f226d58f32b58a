import { normalQuantile } from '../base/normal.ts';
import { parameterOrder, parameters } from './chain.ts';
import { type Draw, drawFrom, type LikelyRange, type Shape } from './distributions.ts';
import { makeGenerator } from './generator.ts';
import type { Dependence } from './simulation.ts';

/**
 * Fills one draw of all inputs: `z = l M + √(1 − l²) e`, M common and e the input's own standard normal number, then the
 * quantile of the input's range at Φ(z). Each input has its own stream, so a new input leaves the others as they were.
 */
export function drawInputs(
  ranges: readonly LikelyRange[],
  seed: number,
  shape: Shape,
  dependence: Dependence,
): (values: Float64Array) => void {
  const common = makeGenerator(seed, 'common factor');
  const streams = parameterOrder.map((id) => makeGenerator(seed, id));
  const draws = ranges.map((range) => drawFrom(range, shape));
  const loadings = parameterOrder.map((id) => (dependence === 'independent' ? 0 : parameters[id].loading));
  const rests = loadings.map((loading) => Math.sqrt(1 - loading * loading));
  const whole = parameterOrder.map((id) => parameters[id].whole === true);
  return (values) => {
    const factor = normalQuantile(common());
    for (let k = 0; k < values.length; k++) {
      const own = normalQuantile((streams[k] as () => number)());
      const value = (draws[k] as Draw)((loadings[k] as number) * factor + (rests[k] as number) * own);
      values[k] = whole[k] ? Math.round(value) : value;
    }
  };
}
