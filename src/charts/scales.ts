/** A place on the screen for each value, and the value of each place. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly at: (value: number) => number;
  readonly back: (place: number) => number;
}

/** A straight scale. A domain of no width puts everything in the middle. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  const slope = to === from ? 0 : (end - start) / (to - from);
  const middle = (start + end) / 2;
  return {
    kind: 'linear',
    domain,
    range,
    at: slope === 0 ? () => middle : (value) => start + (value - from) * slope,
    back: slope === 0 ? () => from : (place) => from + (place - start) / slope,
  };
}

/** Equal ratios take equal room. Both ends of the domain must be above zero; see `logRefusal`. */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const straight = linearScale([Math.log10(domain[0]), Math.log10(domain[1])], range);
  return {
    kind: 'log',
    domain,
    range,
    at: (value) => straight.at(Math.log10(value)),
    back: (place) => 10 ** straight.back(place),
  };
}
