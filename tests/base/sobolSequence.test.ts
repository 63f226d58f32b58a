import { describe, expect, it } from 'vitest';
import { sobolDimensions, sobolSequence } from '../../src/base/sobolSequence.ts';

const points = (dimensions: number, count: number, random = () => 0) => {
  const next = sobolSequence(dimensions, random);
  return Array.from({ length: count }, () => {
    const point = new Float64Array(dimensions);
    next(point);
    return point;
  });
};

describe('the Sobol sequence', () => {
  // scipy.stats.qmc.Sobol(48, scramble=False, bits=32), times 2³².
  it('unshifted, point 777 of 48 dimensions is the one SciPy gives', () => {
    const expected = [
      2973761536, 4022337536, 700448768, 1178599424, 2730491904, 1530920960, 817889280, 3275751424, 1497366528,
      1388314624, 3200253952, 2990538752, 1648361472, 2034237440, 2445279232, 2210398208, 1732247552, 3711959040,
      1589641216, 3233808384, 1019215872, 1170210816, 4064280576, 2067791872, 1480589312, 624951296, 255852544,
      3351248896, 272629760, 473956352, 2327838720, 3862953984, 482344960, 12582912, 3460300800, 4064280576, 1983905792,
      1505755136, 1472200704, 1539309568, 3099590656, 1145044992, 4072669184, 1723858944, 1379926016, 650117120,
      1614807040, 138412032,
    ];
    expect(sobolDimensions).toBe(48);
    expect([...(points(48, 778)[777] ?? [])].map((x) => x * 2 ** 32 - 0.5)).toEqual(expected);
  });

  it('shifted or not, 64 points put one in each 64th of every axis', () => {
    let k = 0;
    for (const random of [() => 0, () => (k = (k + 0.618034) % 1)]) {
      const cloud = points(48, 64, random);
      for (let d = 0; d < 48; d++) {
        expect(new Set(cloud.map((point) => Math.floor((point[d] ?? Number.NaN) * 64))).size).toBe(64);
      }
    }
  });

  it('fills the square evenly: each of 16 × 16 cells holds one of 256 points of the first two axes', () => {
    const cells = points(2, 256).map((p) => `${Math.floor((p[0] ?? 0) * 16)}/${Math.floor((p[1] ?? 0) * 16)}`);
    expect(new Set(cells).size).toBe(256);
  });

  it('refuses more dimensions than it has numbers for', () => {
    expect(() => sobolSequence(49, () => 0)).toThrow(RangeError);
  });
});
