import type { Random } from './random.ts';

/**
 * Primitive polynomial and first direction numbers of dimensions 2 to 48. Data: S. Joe and F. Y. Kuo, new-joe-kuo-6.21201
 * (SIAM J. Sci. Comput. 30, 2635–2654, 2008). Copyright © 2008 Stephen Joe and Frances Y. Kuo, BSD-style licence.
 */
const directions: readonly (readonly number[])[] = [
  [0, 1],
  [1, 1, 3],
  [1, 1, 3, 1],
  [2, 1, 1, 1],
  [1, 1, 1, 3, 3],
  [4, 1, 3, 5, 13],
  [2, 1, 1, 5, 5, 17],
  [4, 1, 1, 5, 5, 5],
  [7, 1, 1, 7, 11, 19],
  [11, 1, 1, 5, 1, 1],
  [13, 1, 1, 1, 3, 11],
  [14, 1, 3, 5, 5, 31],
  [1, 1, 3, 3, 9, 7, 49],
  [13, 1, 1, 1, 15, 21, 21],
  [16, 1, 3, 1, 13, 27, 49],
  [19, 1, 1, 1, 15, 7, 5],
  [22, 1, 3, 1, 15, 13, 25],
  [25, 1, 1, 5, 5, 19, 61],
  [1, 1, 3, 7, 11, 23, 15, 103],
  [4, 1, 3, 7, 13, 13, 15, 69],
  [7, 1, 1, 3, 13, 7, 35, 63],
  [8, 1, 3, 5, 9, 1, 25, 53],
  [14, 1, 3, 1, 13, 9, 35, 107],
  [19, 1, 3, 1, 5, 27, 61, 31],
  [21, 1, 1, 5, 11, 19, 41, 61],
  [28, 1, 3, 5, 3, 3, 13, 69],
  [31, 1, 1, 7, 13, 1, 19, 1],
  [32, 1, 3, 7, 5, 13, 19, 59],
  [37, 1, 1, 3, 9, 25, 29, 41],
  [41, 1, 3, 5, 13, 23, 1, 55],
  [42, 1, 3, 7, 3, 13, 59, 17],
  [50, 1, 3, 1, 3, 5, 53, 69],
  [55, 1, 1, 5, 5, 23, 33, 13],
  [56, 1, 1, 7, 7, 1, 61, 123],
  [59, 1, 1, 7, 9, 13, 61, 49],
  [62, 1, 3, 3, 5, 3, 55, 33],
  [14, 1, 3, 1, 15, 31, 13, 49, 245],
  [21, 1, 3, 5, 15, 31, 59, 63, 97],
  [22, 1, 3, 1, 11, 11, 11, 77, 249],
  [38, 1, 3, 1, 11, 27, 43, 71, 9],
  [47, 1, 1, 7, 15, 21, 11, 81, 45],
  [49, 1, 3, 7, 3, 25, 31, 65, 79],
  [50, 1, 3, 1, 1, 19, 11, 3, 205],
  [52, 1, 1, 5, 9, 19, 21, 29, 157],
  [56, 1, 3, 7, 11, 1, 33, 89, 185],
  [67, 1, 3, 3, 3, 15, 9, 79, 71],
  [70, 1, 3, 7, 11, 15, 39, 119, 27],
];

/** The most dimensions `sobolSequence` can fill. */
export const sobolDimensions = directions.length + 1;

const bitsUsed = 32;

/** For each dimension the 32 direction numbers, as unsigned integers. */
function directionNumbers(dimension: number): Uint32Array {
  const v = new Uint32Array(bitsUsed);
  const entry = directions[dimension - 1];
  if (entry === undefined) {
    for (let k = 0; k < bitsUsed; k++) v[k] = 1 << (31 - k);
    return v;
  }
  const [polynomial = 0, ...initial] = entry;
  const degree = initial.length;
  for (let k = 0; k < bitsUsed; k++) {
    if (k < degree) {
      v[k] = (initial[k] as number) << (31 - k);
      continue;
    }
    let next = (v[k - degree] as number) ^ ((v[k - degree] as number) >>> degree);
    for (let j = 1; j < degree; j++) {
      if ((polynomial >> (degree - 1 - j)) & 1) next ^= v[k - j] as number;
    }
    v[k] = next;
  }
  return v;
}

/**
 * Points of the unit cube that fill it more evenly than chance (Sobol 1967, in Gray-code order), shifted by a random
 * digital shift so that no point sits on a face and averages are unbiased. Each call fills `point`; use a power of two
 * of points. Throws when asked for more than `sobolDimensions`.
 */
export function sobolSequence(dimensions: number, random: Random): (point: Float64Array) => void {
  if (dimensions > sobolDimensions) throw new RangeError(`At most ${sobolDimensions} dimensions, not ${dimensions}.`);
  const v = Array.from({ length: dimensions }, (_, d) => directionNumbers(d));
  const state = Uint32Array.from({ length: dimensions }, () => Math.floor(random() * 2 ** 32));
  let index = 0;
  return (point) => {
    for (let d = 0; d < dimensions; d++) point[d] = ((state[d] as number) + 0.5) / 2 ** 32;
    index += 1;
    // The bit that changes from one Gray code to the next is the lowest one set in the index.
    const bit = 31 - Math.clz32(index & -index);
    for (let d = 0; d < dimensions; d++) state[d] = (state[d] as number) ^ (v[d]?.[bit] as number);
  };
}
