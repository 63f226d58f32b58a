import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { contagionMatrix } from '../../src/model/contagionMatrix.ts';
import { type ClaimNetwork, NetworkError } from '../../src/model/debtNetwork.ts';
import { debtRank, debtRankSinglePass } from '../../src/model/debtRank.ts';

// Seconds on an idle machine, more beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const expectLosses = (losses: readonly number[], expected: readonly number[]) => {
  expect(losses).toHaveLength(expected.length);
  losses.forEach((loss, i) => {
    expect(loss).toBeCloseTo(expected[i] ?? Number.NaN, 12);
  });
};

// A lends B, B lends C, C lends A.
const ring = (shock: readonly number[]): ClaimNetwork => ({
  claims: [
    [0, 0.5, 0],
    [0, 0, 0.5],
    [0.5, 0, 0],
  ],
  equity: [1, 1, 1],
  shock,
});

describe('DebtRank on published networks', () => {
  it('a ring in which C loses half: linear 1/7, 2/7, 4/7; single pass 0.125, 0.25, 0.5625', () => {
    expectLosses(debtRank(ring([0, 0, 0.5])).losses, [1 / 7, 2 / 7, 4 / 7]);
    expectLosses(debtRankSinglePass(ring([0, 0, 0.5])).losses, [0.125, 0.25, 0.5625]);
  });

  it('the ring in which each loses 0.2: linear 0.4, single pass 0.3', () => {
    expectLosses(debtRank(ring([0.2, 0.2, 0.2])).losses, [0.4, 0.4, 0.4]);
    expectLosses(debtRankSinglePass(ring([0.2, 0.2, 0.2])).losses, [0.3, 0.3, 0.3]);
  });

  it('a chain in which the last loses half: 1/12, 1/4, 1/2, either way', () => {
    const chain: ClaimNetwork = {
      claims: [
        [0, 0.5, 0],
        [0, 0, 0.5],
        [0, 0, 0],
      ],
      equity: [1.5, 1, 0.5],
      shock: [0, 0, 0.5],
    };
    expectLosses(debtRank(chain).losses, [1 / 12, 0.25, 0.5]);
    expectLosses(debtRankSinglePass(chain).losses, [1 / 12, 0.25, 0.5]);
  });
});

const size = fc.integer({ min: 1, max: 6 });
const anyClaims = size.chain((n) =>
  fc
    .record({
      cells: fc.array(fc.integer({ min: 0, max: 32 }), { minLength: n * n, maxLength: n * n }),
      equity: fc.array(fc.integer({ min: 1, max: 64 }), { minLength: n, maxLength: n }),
      shock: fc.array(fc.integer({ min: 0, max: 16 }), { minLength: n, maxLength: n }),
    })
    .map(({ cells, equity, shock }) => ({
      claims: equity.map((_, i) => cells.slice(i * n, i * n + n).map((cell, j) => (i === j ? 0 : cell / 16))),
      equity: equity.map((cell) => cell / 8),
      shock: shock.map((cell) => cell / 16),
    })),
);
const runs = { numRuns: 2000 };

describe('laws of DebtRank', () => {
  it('nobody loses less than the first shock or more than everything', () => {
    fc.assert(
      fc.property(anyClaims, (network) =>
        [debtRank(network), debtRankSinglePass(network)].every(({ losses }) =>
          losses.every((loss, i) => loss >= (network.shock[i] ?? Number.NaN) && loss <= 1),
        ),
      ),
      runs,
    );
  });

  it('the linear losses solve h = min(1, shock + exposure h), found here by plain repetition', () => {
    fc.assert(
      fc.property(anyClaims, (network) => {
        const { losses, settled } = debtRank(network);
        if (!settled) return true;
        let h = network.shock.map(() => 0);
        for (let k = 0; k < 3000; k++) {
          h = network.shock.map((first, i) =>
            Math.min(
              1,
              (network.claims[i] ?? []).reduce(
                (sum, claim, j) => sum + (claim / (network.equity[i] ?? Number.NaN)) * (h[j] ?? Number.NaN),
                first,
              ),
            ),
          );
        }
        return losses.every((loss, i) => Math.abs(loss - (h[i] ?? Number.NaN)) < 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it('passing every loss on never loses less than passing it on once', () => {
    fc.assert(
      fc.property(anyClaims, (network) => {
        const once = debtRankSinglePass(network).losses;
        return debtRank(network).losses.every((loss, i) => loss >= (once[i] ?? Number.NaN) - 1e-9);
      }),
      runs,
    );
  });

  it('input it cannot use is thrown with its type', () => {
    expect(() => debtRank({ ...ring([0, 0, 0]), equity: [1, 0, 1] })).toThrow(NetworkError);
    expect(() => debtRank(ring([0, 0, 1.5]))).toThrow(NetworkError);
    expect(() => debtRankSinglePass(ring([0, 0, Number.NaN]))).toThrow(NetworkError);
    expect(() => debtRank(ring([0, 0]))).toThrow(NetworkError);
  });
});

describe('who can bring down whom (NetworkRiskMeasures)', () => {
  const result = contagionMatrix(
    [
      [0, 1, 0],
      [10, 0, 3],
      [3, 2, 0],
    ],
    [2, 5, 2],
  );

  it('the first fells the other two, the second the third', () => {
    expect(result.fells).toEqual([
      [0, 1, 1],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect(result.reach).toEqual([
      [0, 1, 1.5],
      [0, 0, 1],
      [0, 0, 0],
    ]);
  });

  it('susceptibility is 0, 1 and 1.25, and fluidity 0.75', () => {
    expect(result.susceptibility).toEqual([0, 1, 1.25]);
    expect(result.fluidity).toBe(0.75);
  });

  it('diffusion starts with 1.25, 1 and 0, and passes through with 0, 0.5 and 0', () => {
    expect(result.diffusion).toEqual({ start: [1.25, 1, 0], intermediate: [0, 0.5, 0] });
  });

  it('a firm without a claim is not felled by a buffer of zero', () => {
    expect(
      contagionMatrix(
        [
          [0, 0],
          [0, 0],
        ],
        [0, 0],
      ).fells,
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
