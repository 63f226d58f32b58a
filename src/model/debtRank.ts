import { type ClaimNetwork, checkClaims, NetworkError } from './debtNetwork.ts';

export interface Distress {
  /** Share of its equity each firm has lost in the end, 0 to 1. */
  readonly losses: number[];
  /** Steps until nothing moved any more. */
  readonly steps: number;
  /** False where the step limit came first: the network passes on almost exactly what it gets. */
  readonly settled: boolean;
}

const stepLimit = 100_000;

/**
 * Linear DebtRank: a lender marks its claim down in proportion to the equity its borrower has lost, and passes on every
 * further loss, round after round. `h_i(t+1) = min(1, h_i(t) + Σ A_ij/E_i [h_j(t) − h_j(t−1)])` (Bardoscia and others 2015).
 * Throws a `NetworkError` on input it cannot use.
 */
export function debtRank(network: ClaimNetwork): Distress {
  requireClaims(network);
  const lent = exposures(network);
  let before = network.shock.map(() => 0);
  let losses = [...network.shock];
  for (let step = 1; step <= stepLimit; step++) {
    const next = losses.map((loss, i) => {
      const row = lent[i] as readonly number[];
      return Math.min(
        1,
        row.reduce((sum, share, j) => sum + share * ((losses[j] as number) - (before[j] as number)), loss),
      );
    });
    before = losses;
    losses = next;
    if (losses.every((loss, i) => loss - (before[i] as number) < 1e-16)) return { losses, steps: step, settled: true };
  }
  return { losses, steps: stepLimit, settled: false };
}

/**
 * DebtRank as first published: each firm passes its loss on once, in the step after it is first hit, and no lender can
 * lose more than its equity to one borrower (Battiston and others 2012).
 */
export function debtRankSinglePass(network: ClaimNetwork): Distress {
  requireClaims(network);
  const lent = exposures(network).map((row) => row.map((share) => Math.min(1, share)));
  let losses = [...network.shock];
  const passed = losses.map(() => false);
  let active = losses.map((loss) => loss > 0);
  let steps = 0;
  while (active.some(Boolean)) {
    steps += 1;
    const next = losses.map((loss, i) => {
      const row = lent[i] as readonly number[];
      return Math.min(
        1,
        row.reduce((sum, share, j) => (active[j] ? sum + share * (losses[j] as number) : sum), loss),
      );
    });
    active.forEach((was, i) => {
      if (was) passed[i] = true;
    });
    active = next.map((loss, i) => loss > 0 && !passed[i]);
    losses = next;
  }
  return { losses, steps, settled: true };
}

function requireClaims(network: ClaimNetwork): void {
  const issues = checkClaims(network);
  if (issues.length > 0) throw new NetworkError(issues);
}

const exposures = ({ claims, equity }: ClaimNetwork) =>
  claims.map((row, i) => row.map((claim) => claim / (equity[i] as number)));
