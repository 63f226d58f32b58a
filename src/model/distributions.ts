import { betaDistribution } from '../base/beta.ts';
import { normalCdf, normalDensity } from '../base/normal.ts';
import { exp } from '../base/portableMath.ts';

/** Lowest, most likely and highest value, in that order. */
export type LikelyRange = readonly [low: number, mode: number, high: number];

export type Shape = 'triangular' | 'pert';

/** The value a triangular number stays below with probability u; the low end when both ends meet. */
export function triangularQuantile(u: number, [low, mode, high]: LikelyRange): number {
  const width = high - low;
  if (width === 0) return low;
  // Held inside the range: a rounding of the square root must not leave it.
  return u < (mode - low) / width
    ? Math.min(mode, low + Math.sqrt(u * width * (mode - low)))
    : Math.max(mode, high - Math.sqrt((1 - u) * width * (high - mode)));
}

export const triangularMean = ([low, mode, high]: LikelyRange): number => (low + mode + high) / 3;

export const triangularVariance = ([low, mode, high]: LikelyRange): number =>
  ((high - low) ** 2 - (mode - low) * (high - mode)) / 18;

/** The two shape parameters of the beta curve behind a PERT range, each from 1 to 5. */
export function pertShape([low, mode, high]: LikelyRange): { readonly alpha: number; readonly beta: number } {
  return { alpha: 1 + (4 * (mode - low)) / (high - low), beta: 1 + (4 * (high - mode)) / (high - low) };
}

export const pertMean = ([low, mode, high]: LikelyRange): number => (low + 4 * mode + high) / 6;

export function pertVariance(range: LikelyRange): number {
  const centre = pertMean(range);
  return ((centre - range[0]) * (range[2] - centre)) / 7;
}

/** The value a PERT number stays below with probability u, to 1e-13 of the range; the low end when both ends meet. */
export function pertQuantile(u: number, range: LikelyRange): number {
  const [low, , high] = range;
  if (high === low) return low;
  const { alpha, beta } = pertShape(range);
  return low + (high - low) * betaDistribution(alpha, beta).quantile(u);
}

/** Turns a standard normal number into a draw from the range: the same quantile, never outside low and high. */
export type Draw = (z: number) => number;

export function drawFrom(range: LikelyRange, shape: Shape): Draw {
  if (range[0] === range[2]) return () => range[0];
  return shape === 'triangular' ? (z) => triangularQuantile(normalCdf(z), range) : pertDraw(range);
}

const reach = 8.5;
const spacing = 1 / 16;
const half = reach / spacing;
const nodes = 2 * half + 1;

/**
 * The PERT quantile from a table over z, where it has no steep ends (over u it does): cubic between nodes 1/16 apart,
 * slopes exact. Within 1e-7 of the range's width; an inversion per draw would cost a hundred times as much.
 */
function pertDraw(range: LikelyRange): Draw {
  const [low, , high] = range;
  const { alpha, beta } = pertShape(range);
  const value = new Float64Array(nodes);
  const slope = new Float64Array(nodes);
  lowerHalf(alpha, beta, (i, x, rise) => {
    value[half - i] = x;
    slope[half - i] = rise;
  });
  // The upper half by the mirror image: there the probability itself is too close to 1 to keep its digits.
  lowerHalf(beta, alpha, (i, x, rise) => {
    value[half + i] = 1 - x;
    slope[half + i] = rise;
  });
  return (z) => {
    const place = Math.min(nodes - 1, Math.max(0, (z + reach) / spacing));
    const i = Math.min(nodes - 2, Math.floor(place));
    const t = place - i;
    const left = value[i] as number;
    const right = value[i + 1] as number;
    const bend = (slope[i] as number) - (right - left);
    const counter = right - left - (slope[i + 1] as number);
    const x = left + t * (right - left) + t * (1 - t) * (bend * (1 - t) + counter * t);
    return Math.min(high, Math.max(low, low + (high - low) * x));
  };
}

/** Visits the nodes from z = 0 down: quantile, and its rise per node. Each starts the search for the next. */
function lowerHalf(a: number, b: number, visit: (i: number, x: number, rise: number) => void): void {
  const { density, quantile } = betaDistribution(a, b);
  let guess: number | undefined;
  for (let i = 0; i <= half; i++) {
    const z = -i * spacing;
    const x = quantile(normalCdf(z), guess);
    const rise = (spacing * normalDensity(z)) / density(x);
    visit(i, x, rise);
    guess = x * exp(-rise / x);
  }
}
