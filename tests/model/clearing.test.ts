import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { clearNetwork } from '../../src/model/clearing.ts';
import { checkNetwork, type DebtNetwork, describeNetworkIssue, NetworkError } from '../../src/model/debtNetwork.ts';

// Seconds on an idle machine, more beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const expectPayments = (network: DebtNetwork, expected: readonly number[]) => {
  const { payments } = clearNetwork(network);
  expect(payments).toHaveLength(expected.length);
  expected.forEach((value, firm) => {
    // The published figures carry twelve decimals.
    expect(Math.abs((payments[firm] ?? Number.NaN) - value)).toBeLessThan(1e-11);
  });
};

/** n firms, and only the debts named: `[from, to, amount]`, counted from 0. */
const debts = (n: number, ...list: [number, number, number][]) => {
  const obligations = Array.from({ length: n }, () => Array<number>(n).fill(0));
  for (const [from, to, amount] of list) (obligations[from] as number[])[to] = amount;
  return obligations;
};

describe('published networks', () => {
  const threeBanks = {
    obligations: [
      [0, 0.5, 0.5],
      [0.5, 0, 0.5],
      [0.5, 0.5, 0],
    ],
    resources: [1 / 2, 5 / 8, 3 / 4],
    outside: [3 / 2, 1 / 2, 1 / 2],
  };

  it('three banks, nothing lost in default (systemicrisk help example)', () => {
    const network = { ...threeBanks, alpha: 1, beta: 1 };
    expectPayments(network, [1.473214285714, 1.419642857143, 1.5]);
    expect(clearNetwork(network).rounds).toEqual([[0], [1]]);
  });

  it('three banks, half of resources and 0.7 of income recovered', () => {
    const network = { ...threeBanks, alpha: 0.5, beta: 0.7 };
    expectPayments(network, [0.502019961977, 0.514704937828, 0.565380613503]);
    expect(clearNetwork(network).rounds.flat().toSorted()).toEqual([0, 1, 2]);
  });

  it('Rogers–Veraart example 3.3: the greatest vector pays in full', () => {
    const network = {
      obligations: debts(2, [0, 1, 2], [1, 0, 2.2]),
      outside: [0, 0],
      resources: [1, 1],
      alpha: 0.5,
      beta: 0.5,
    };
    expect(clearNetwork(network)).toEqual({ payments: [2, 2.2], rounds: [] });
  });

  it('Rogers–Veraart example 3.3 with equal debts: (2.2, 2.2), not the least vector (1, 1)', () => {
    const network = {
      obligations: debts(2, [0, 1, 2.2], [1, 0, 2.2]),
      outside: [0, 0],
      resources: [1, 1],
      alpha: 0.5,
      beta: 0.5,
    };
    expect(clearNetwork(network)).toEqual({ payments: [2.2, 2.2], rounds: [] });
  });

  const ring = {
    obligations: debts(6, [0, 1, 2], [1, 2, 3], [2, 3, 2], [3, 4, 3], [4, 5, 2], [5, 0, 3]),
    outside: [0, 0, 0, 0, 0, 0],
    resources: [0, 0.8, 0, 0.8, 0, 0.8],
  };

  it('Rogers–Veraart section 5.1 ring: every second firm falls, then the others', () => {
    const network = { ...ring, alpha: 0.5, beta: 0.5 };
    expectPayments(network, [4 / 15, 8 / 15, 4 / 15, 8 / 15, 4 / 15, 8 / 15]);
    expect(clearNetwork(network).rounds).toEqual([
      [1, 3, 5],
      [0, 2, 4],
    ]);
  });

  it('the same ring with nothing lost in default stops after one round', () => {
    const network = { ...ring, alpha: 1, beta: 1 };
    expectPayments(network, [2, 2.8, 2, 2.8, 2, 2.8]);
    expect(clearNetwork(network).rounds).toEqual([[1, 3, 5]]);
  });

  it('Rogers–Veraart three nodes, one of which owes nothing', () => {
    expectPayments(
      {
        obligations: debts(3, [0, 2, 0.60141038], [2, 1, 0.61136804]),
        outside: [0, 0, 0],
        resources: [0.47727664, 0.63927659, 0.32352602],
        alpha: 0.5,
        beta: 0.5,
      },
      // 0.47727664 / 2; then (0.32352602 + 0.23863832) / 2.
      [0.23863832, 0, 0.28108217],
    );
  });

  it('two firms that owe each other 1 and have nothing pay in full: the greatest of many answers', () => {
    expect(
      clearNetwork({
        obligations: debts(2, [0, 1, 1], [1, 0, 1]),
        outside: [0, 0],
        resources: [0, 0],
        alpha: 1,
        beta: 1,
      }),
    ).toEqual({ payments: [1, 1], rounds: [] });
  });
});

describe('the lab, its three suppliers and their debts (model document 3.4)', () => {
  const [lab, oracle, coreweave, microsoft] = [0, 1, 2, 3];
  const network = (labHas: number, due: [number, number, number], recovery: number): DebtNetwork => ({
    obligations: debts(
      4,
      [lab, oracle, due[0]],
      [lab, coreweave, due[1]],
      [lab, microsoft, due[2]],
      [microsoft, coreweave, 6],
    ),
    outside: [0, 36, 12, 0],
    resources: [labHas, 15, 2, 100],
    alpha: recovery,
    beta: recovery,
  });

  it('nothing lost in default: shortfalls 12, 3, 0.4 and 0', () => {
    expectPayments(network(36, [24, 4.8, 19.2], 1), [36, 33, 11.6, 6]);
  });

  it('0.7 recovered: shortfalls 22.8, 16.68, 4.636 and 0; the lab falls first, then Oracle and CoreWeave', () => {
    const stressed = network(36, [24, 4.8, 19.2], 0.7);
    expectPayments(stressed, [25.2, 19.32, 7.364, 6]);
    expect(clearNetwork(stressed).rounds).toEqual([[lab], [oracle, coreweave]]);
  });

  it('without a shock everybody pays in full', () => {
    expect(clearNetwork(network(65, [30, 6, 24], 0.7))).toEqual({ payments: [60, 36, 12, 6], rounds: [] });
  });
});

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 40 }).map((k) => k / 8),
  fc.integer({ min: 1, max: 2 ** 30 }).map((k) => (5 * k) / 2 ** 30),
  // Mostly very small: fast-check spreads doubles over their exponents.
  fc.double({ min: 0, max: 5, noNaN: true }),
);
const share = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));

const networkOf = (n: number) =>
  fc
    .record({
      cells: fc.array(amount, { minLength: n * n, maxLength: n * n }),
      outside: fc.array(amount, { minLength: n, maxLength: n }),
      resources: fc.array(amount, { minLength: n, maxLength: n }),
      alpha: share,
      beta: share,
    })
    .map(({ cells, ...rest }) => ({
      ...rest,
      obligations: Array.from({ length: n }, (_, i) => cells.slice(i * n, i * n + n).map((c, j) => (i === j ? 0 : c))),
    }));

const anyNetwork = fc.integer({ min: 2, max: 7 }).chain(networkOf);
const runs = { numRuns: 3000 };

const duesOf = ({ obligations, outside }: DebtNetwork) =>
  obligations.map((row, i) => row.reduce((sum, x) => sum + x, outside[i] ?? Number.NaN));

const incomeOf = ({ obligations }: DebtNetwork, dues: readonly number[], payments: readonly number[]) =>
  dues.map((_, i) =>
    obligations.reduce((sum, row, j) => {
      const due = dues[j] ?? Number.NaN;
      return due === 0 ? sum : sum + ((row[i] ?? Number.NaN) / due) * (payments[j] ?? Number.NaN);
    }, 0),
  );

/** One application of the Rogers–Veraart map, with the stated tolerance for ties. */
function step(network: DebtNetwork, payments: readonly number[], slack = 1e-12): number[] {
  const dues = duesOf(network);
  const income = incomeOf(network, dues, payments);
  return dues.map((due, i) => {
    const resources = network.resources[i] ?? Number.NaN;
    const received = income[i] ?? Number.NaN;
    return resources + received >= due - slack * Math.max(1, due)
      ? due
      : network.alpha * resources + network.beta * received;
  });
}

/** The second, independent solver: the map applied again and again from full payment, or null where it is too slow. */
function iterate(network: DebtNetwork): number[] | null {
  let payments = duesOf(network);
  for (let k = 0; k < 20_000; k++) {
    const next = step(network, payments);
    const moved = Math.max(...next.map((p, i) => Math.abs(p - (payments[i] ?? Number.NaN))));
    payments = next;
    if (moved < 1e-15) return payments;
  }
  return null;
}

const near = (a: readonly number[], b: readonly number[], tolerance = 1e-9) =>
  a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] ?? Number.NaN)) <= tolerance);

describe('why the rounds start from full payment', () => {
  const mutual = (owes: number): DebtNetwork => ({
    obligations: debts(2, [0, 1, owes], [1, 0, 2.2]),
    outside: [0, 0],
    resources: [1, 1],
    alpha: 0.5,
    beta: 0.5,
  });
  const fromZero = (network: DebtNetwork) => {
    let payments = [0, 0];
    // Few enough that the sum never rounds up to the debt itself.
    for (let k = 0; k < 40; k++) payments = step(network, payments, 0);
    return payments;
  };

  it('from nothing, debts of 2 and 2.2 creep up to (1, 1), which does not even clear', () => {
    const network = mutual(2);
    const reached = fromZero(network);
    expect(near(reached, [1, 1], 1e-11)).toBe(true);
    expect(step(network, [1, 1], 0)).toEqual([2, 1]);
  });

  it('from nothing, debts of 2.2 each end at the least clearing vector (1, 1)', () => {
    const network = mutual(2.2);
    expect(near(fromZero(network), [1, 1], 1e-11)).toBe(true);
    expect(step(network, [1, 1], 0)).toEqual([1, 1]);
  });
});

describe('laws of any network of 2 to 7 firms', () => {
  it('13: nobody pays less than nothing or more than it owes', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const dues = duesOf(network);
        return clearNetwork(network).payments.every((p, i) => p >= 0 && p <= (dues[i] ?? Number.NaN) * (1 + 1e-15));
      }),
      runs,
    );
  });

  it('14: the payments are a fixed point', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { payments } = clearNetwork(network);
        return near(step(network, payments), payments, 1e-10);
      }),
      runs,
    );
  });

  it('is the greatest one: the map iterated from full payment ends in the same place', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const slow = iterate(network);
        if (slow === null) return true;
        compared += 1;
        return near(clearNetwork(network).payments, slow);
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(2000);
  });

  it('15: more resources or more recovery never lower a payment, and losses in default never raise one', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.nat(6),
        fc.double({ min: 0, max: 3, noNaN: true }),
        share,
        (network, firm, extra, better) => {
          const before = clearNetwork(network).payments;
          const notLower = (changed: DebtNetwork) =>
            clearNetwork(changed).payments.every((p, i) => p >= (before[i] ?? Number.NaN) - 1e-9);
          return (
            notLower({ ...network, resources: network.resources.map((e, i) => (i === firm ? e + extra : e)) }) &&
            notLower({
              ...network,
              alpha: Math.max(network.alpha, better),
              beta: Math.max(network.beta, better),
            }) &&
            notLower({ ...network, alpha: 1, beta: 1 })
          );
        },
      ),
      runs,
    );
  });

  it('16: where resources alone cover the dues, everybody pays in full', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const dues = duesOf(network);
        const rich = { ...network, resources: dues };
        const { payments, rounds } = clearNetwork(rich);
        return rounds.length === 0 && near(payments, dues, 1e-12);
      }),
      runs,
    );
  });

  it('17: with nothing lost in default, equity plus payments outside equal the resources', () => {
    fc.assert(
      fc.property(anyNetwork, (drawn) => {
        const network = { ...drawn, alpha: 1, beta: 1 };
        const dues = duesOf(network);
        const { payments } = clearNetwork(network);
        const income = incomeOf(network, dues, payments);
        const kept = dues.map((due, i) => {
          const paid = payments[i] ?? Number.NaN;
          const out = due === 0 ? 0 : (paid * (network.outside[i] ?? Number.NaN)) / due;
          return (network.resources[i] ?? Number.NaN) + (income[i] ?? Number.NaN) - paid + out;
        });
        const total = kept.reduce((a, b) => a + b, 0);
        return Math.abs(total - network.resources.reduce((a, b) => a + b, 0)) < 1e-9;
      }),
      runs,
    );
  });

  it('18: ends within as many rounds as there are firms, and names each firm at most once', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { rounds } = clearNetwork(network);
        const named = rounds.flat();
        return (
          rounds.length <= network.resources.length &&
          rounds.every((round) => round.length > 0) &&
          new Set(named).size === named.length
        );
      }),
      runs,
    );
  });

  it('19: renaming the firms renames the answer', () => {
    const withOrder = fc.integer({ min: 2, max: 7 }).chain((n) =>
      fc.tuple(
        networkOf(n),
        fc.shuffledSubarray(
          Array.from({ length: n }, (_, i) => i),
          { minLength: n, maxLength: n },
        ),
      ),
    );
    fc.assert(
      fc.property(withOrder, ([network, order]) => {
        const pick = (list: readonly number[]) => order.map((i) => list[i] ?? Number.NaN);
        const renamed = clearNetwork({
          ...network,
          obligations: order.map((i) => pick(network.obligations[i] ?? [])),
          outside: pick(network.outside),
          resources: pick(network.resources),
        });
        return near(renamed.payments, pick(clearNetwork(network).payments));
      }),
      runs,
    );
  });

  it('a network one rounding away from singular keeps its digits', () => {
    // A circle that leaks 1e-13 of its debts: a solver that subtracts loses the third digit here.
    const leak = 2 ** -43;
    const network = {
      obligations: debts(2, [0, 1, 1], [1, 0, 1]),
      outside: [leak, leak],
      resources: [0, 0],
      alpha: 0,
      beta: 0.5,
    };
    // Both stay within the tie tolerance, so both pay in full.
    expect(clearNetwork(network).rounds).toEqual([]);
    const wide = { ...network, outside: [2 ** -30, 2 ** -30], resources: [2 ** -32, 0], alpha: 1, beta: 1 };
    // p0 = e + r1, p1 = r0, with r = p / (1 + l): p0 = e (1 + l)^2 / (2 l + l^2), p1 = p0 / (1 + l).
    const l = 2 ** -30;
    const first = (2 ** -32 * (1 + l) ** 2) / (2 * l + l * l);
    const { payments } = clearNetwork(wide);
    expect(Math.abs((payments[0] ?? Number.NaN) / first - 1)).toBeLessThan(1e-14);
    expect(Math.abs(((payments[1] ?? Number.NaN) * (1 + l)) / first - 1)).toBeLessThan(1e-14);
  });

  it('a network of no firms clears', () => {
    expect(clearNetwork({ obligations: [], outside: [], resources: [], alpha: 1, beta: 1 })).toEqual({
      payments: [],
      rounds: [],
    });
  });
});

describe('input that cannot be cleared', () => {
  const sound: DebtNetwork = {
    obligations: debts(2, [0, 1, 1]),
    outside: [0, 1],
    resources: [1, 1],
    alpha: 1,
    beta: 1,
  };

  it.each<[string, Partial<DebtNetwork>, object]>([
    [
      'a ragged row',
      { obligations: [[0, 1], [0]] },
      { kind: 'wrong-length', input: 'obligations[1]', length: 1, expected: 2 },
    ],
    [
      'a missing row',
      { obligations: [[0, 1]] },
      { kind: 'wrong-length', input: 'obligations', length: 1, expected: 2 },
    ],
    ['too few outside debts', { outside: [0] }, { kind: 'wrong-length', input: 'outside', length: 1, expected: 2 }],
    ['NaN', { resources: [Number.NaN, 1] }, { kind: 'not-a-number', input: 'resources[0]', value: Number.NaN }],
    ['infinity', { outside: [0, Infinity] }, { kind: 'not-a-number', input: 'outside[1]', value: Infinity }],
    [
      'a negative debt',
      { obligations: debts(2, [1, 0, -2]) },
      { kind: 'negative', input: 'obligations[1][0]', value: -2 },
    ],
    ['a debt to oneself', { obligations: debts(2, [1, 1, 2]) }, { kind: 'owes-itself', firm: 1, value: 2 }],
    ['alpha above 1', { alpha: 1.5 }, { kind: 'not-a-share', input: 'alpha', value: 1.5 }],
    ['beta not a number', { beta: Number.NaN }, { kind: 'not-a-share', input: 'beta', value: Number.NaN }],
    [
      'debts beyond any number',
      { obligations: debts(2, [0, 1, 1e308]), outside: [1e308, 0] },
      { kind: 'too-large', firm: 0 },
    ],
  ])('%s is named, put into words and thrown with its type', (_name, change, issue) => {
    const network = { ...sound, ...change };
    expect(checkNetwork(network)).toEqual([issue]);
    expect(checkNetwork(network).map(describeNetworkIssue).join('')).toMatch(/\.$/);
    expect(() => clearNetwork(network)).toThrow(NetworkError);
  });

  it('a hole in a row counts as not a number', () => {
    const row = Array<number>(2);
    row[0] = 0;
    expect(checkNetwork({ ...sound, obligations: [row, [0, 0]] })).toEqual([
      { kind: 'not-a-number', input: 'obligations[0][1]', value: undefined },
    ]);
  });
});
