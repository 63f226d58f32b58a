import { describe, expect, it } from 'vitest';
import { makeGenerator } from '../../src/model/generator.ts';

const take = (seed: number, stream: string, count: number) => {
  const random = makeGenerator(seed, stream);
  return Array.from({ length: count }, random);
};

describe('the generator', () => {
  it('gives the same numbers for the same seed and name, to the bit, on every machine', () => {
    // From a second implementation, in another language and 64-bit integers.
    expect(take(1, 'depth', 4)).toEqual([
      0.2503080443835696, 0.9438291300001713, 0.5193422579439353, 0.21285889982241635,
    ]);
  });

  it('gives other numbers for the next seed and for another name', () => {
    const all = [take(1, 'depth', 50), take(2, 'depth', 50), take(1, 'roi', 50), take(-1, 'depth', 50)].flat();
    expect(new Set(all).size).toBe(200);
  });

  it('is uniform: 200,000 numbers fill 100 equal bins as chance would', () => {
    const bins = new Float64Array(100);
    const numbers = take(7, 'depth', 200_000);
    expect(numbers.every((u) => u > 0 && u < 1)).toBe(true);
    for (const u of numbers) (bins[Math.floor(u * 100)] as number) += 1;
    const chiSquare = bins.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0);
    // 99 degrees of freedom: 0.1 % of honest generators fall outside 56.1 to 152.0.
    expect(chiSquare).toBeGreaterThan(56);
    expect(chiSquare).toBeLessThan(152);
  });

  it('streams of neighbouring seeds and names are uncorrelated', () => {
    const n = 50_000;
    const pairs = [
      [take(1, 'depth', n), take(2, 'depth', n)],
      [take(1, 'depth', n), take(1, 'depti', n)],
    ] as const;
    for (const [a, b] of pairs) {
      const product = a.reduce((sum, x, i) => sum + (x - 0.5) * ((b[i] ?? Number.NaN) - 0.5), 0);
      // Four standard errors of a correlation of 0.
      expect(Math.abs((12 * product) / n)).toBeLessThan(4 / Math.sqrt(n));
    }
  });
});
