import type { ClearingSolver } from './clearingTypes.ts';
import { checkNetwork, type DebtNetwork, NetworkError } from './debtNetwork.ts';

export interface Clearing {
  /** What each firm pays in all, inside and outside the network. */
  readonly payments: number[];
  /** The firms (counted from 0) that newly default in each round; empty when everybody pays in full. */
  readonly rounds: number[][];
}

/** Exact ties stay solvent: a firm defaults only when short by more than this, relative to dues above 1. */
const tie = 1e-12;

/**
 * The greatest payments that clear a network in which a firm that cannot pay its dues pays out what is left of its
 * resources (`alpha`) and of what it receives (`beta`), shared in proportion to its debts. Throws a `NetworkError` that
 * carries `checkNetwork`'s issues when the input cannot be used. Rogers and Veraart 2013; Eisenberg and Noe 2001.
 */
export function clearNetwork(network: DebtNetwork): Clearing {
  const issues = checkNetwork(network);
  if (issues.length > 0) throw new NetworkError(issues);
  const { obligations, outside, resources, alpha, beta } = network;
  const size = resources.length;
  const payments = new Float64Array(size);
  const rounds = new Int32Array(size);
  makeClearingSolver(size)(
    Float64Array.from(obligations.flat()),
    Float64Array.from(outside),
    Float64Array.from(resources),
    alpha,
    beta,
    payments,
    rounds,
  );
  const byRound: number[][] = Array.from({ length: Math.max(0, ...rounds) }, () => []);
  rounds.forEach((round, firm) => {
    byRound[round - 1]?.push(firm);
  });
  return { payments: Array.from(payments), rounds: byRound };
}

/**
 * `clearNetwork` for a network of `nodes` firms, with its memory set aside once and nothing checked: finite, no negative
 * numbers, nobody owes itself, alpha and beta in [0, 1].
 */
export function makeClearingSolver(nodes: number): ClearingSolver {
  const dues = new Float64Array(nodes);
  const inflow = new Float64Array(nodes);
  const members = new Int32Array(nodes);
  const shares = new Float64Array(nodes);
  const system: DefaultSystem = {
    owed: new Float64Array(nodes * nodes),
    leak: new Float64Array(nodes),
    right: new Float64Array(nodes),
    pivot: new Float64Array(nodes),
  };

  return (obligations, outside, resources, alpha, beta, payments, rounds) => {
    inflow.fill(0);
    rounds.fill(0);
    shares.fill(1);
    for (let i = 0; i < nodes; i++) {
      let due = outside[i] as number;
      for (let j = 0; j < nodes; j++) {
        const owes = obligations[i * nodes + j] as number;
        due += owes;
        (inflow[j] as number) += owes;
      }
      dues[i] = due;
      payments[i] = due;
    }

    let count = 0;
    for (let round = 1; round <= nodes; round++) {
      const before = count;
      for (let i = 0; i < nodes; i++) {
        if (rounds[i] !== 0) continue;
        const due = dues[i] as number;
        if ((resources[i] as number) + (inflow[i] as number) >= due - tie * Math.max(1, due)) continue;
        rounds[i] = round;
        members[count++] = i;
      }
      if (count === before) return;

      fillSystem(system, obligations, outside, resources, alpha, beta, rounds, members, count, nodes);
      solveSystem(system, count);

      // The right-hand side now holds the share of its dues that each defaulter pays.
      for (let k = 0; k < count; k++) {
        const i = members[k] as number;
        const share = Math.min(1, system.right[k] as number);
        shares[i] = share;
        payments[i] = share * (dues[i] as number);
      }
      inflow.fill(0);
      for (let i = 0; i < nodes; i++) {
        const share = shares[i] as number;
        for (let j = 0; j < nodes; j++) (inflow[j] as number) += share * (obligations[i * nodes + j] as number);
      }
    }
  };
}

/** One round's linear system for the shares r of their dues that the defaulters pay: `dues_i r_i − Σ owed_ij r_j = right_i`. */
interface DefaultSystem {
  /** Off the diagonal: beta times what defaulter j owes defaulter i, row-major. */
  readonly owed: Float64Array;
  /** What a column adds up to: the part of a defaulter's dues that no other defaulter gets. */
  readonly leak: Float64Array;
  readonly right: Float64Array;
  readonly pivot: Float64Array;
}

function fillSystem(
  { owed, leak, right }: DefaultSystem,
  obligations: Float64Array,
  outside: Float64Array,
  resources: Float64Array,
  alpha: number,
  beta: number,
  rounds: Int32Array,
  members: Int32Array,
  count: number,
  nodes: number,
): void {
  for (let k = 0; k < count; k++) {
    const debtor = members[k] as number;
    let slack = outside[debtor] as number;
    let known = 0;
    for (let j = 0; j < nodes; j++) {
      const owes = obligations[debtor * nodes + j] as number;
      // Summed from its parts rather than as dues less owed: see `solveSystem`.
      slack += rounds[j] === 0 ? owes : (1 - beta) * owes;
      if (rounds[j] === 0) known += obligations[j * nodes + debtor] as number;
    }
    leak[k] = slack;
    right[k] = alpha * (resources[debtor] as number) + beta * known;
    for (let l = 0; l < count; l++) {
      owed[l * count + k] = beta * (obligations[debtor * nodes + (members[l] as number)] as number);
    }
  }
}

/**
 * Elimination that never subtracts: pivots are rebuilt from the column's leak and what remains of it (Grassmann, Taksar
 * and Heyman 1985, for M-matrices), so the answer keeps its digits however close to singular the network is.
 * Leaves the solution in `right`.
 */
function solveSystem({ owed, leak, right, pivot }: DefaultSystem, count: number): void {
  for (let k = 0; k < count; k++) {
    let sum = leak[k] as number;
    for (let i = k + 1; i < count; i++) sum += owed[i * count + k] as number;
    pivot[k] = sum;
    if (sum === 0) continue;
    const share = (leak[k] as number) / sum;
    for (let j = k + 1; j < count; j++) {
      (leak[j] as number) += (owed[k * count + j] as number) * share;
    }
    for (let i = k + 1; i < count; i++) {
      const below = owed[i * count + k] as number;
      if (below === 0) continue;
      const factor = below / sum;
      for (let j = k + 1; j < count; j++) {
        if (j !== i) (owed[i * count + j] as number) += factor * (owed[k * count + j] as number);
      }
      (right[i] as number) += factor * (right[k] as number);
    }
  }
  for (let k = count - 1; k >= 0; k--) {
    let sum = right[k] as number;
    for (let j = k + 1; j < count; j++) sum += (owed[k * count + j] as number) * (right[j] as number);
    // A zero pivot is a closed circle of firms that owe only each other: any common share clears it, the greatest is 1.
    right[k] = (pivot[k] as number) === 0 ? 1 : sum / (pivot[k] as number);
  }
}
