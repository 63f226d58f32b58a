export interface ContagionMatrix {
  /** 1 in row j, column i where the failure of j alone makes i fail: its claim on j is as large as its buffer. */
  readonly fells: number[][];
  /** The same through any chain of failures, a chain of k links counted 1/k!: the matrix exponential, diagonal 0. */
  readonly reach: number[][];
  /** How much more a firm is exposed through chains than directly; 0 where nobody can fell it. */
  readonly susceptibility: number[];
  /** Mean susceptibility. */
  readonly fluidity: number;
  /** Contagion that passes through each firm. */
  readonly diffusion: {
    /** Chains that start at the firm, per firm it fells directly. */
    readonly start: number[];
    /** Chains of others that would break without it. */
    readonly intermediate: number[];
  };
}

/**
 * Who can bring down whom, directly and through others: `claims[i][j]` is what firm i is owed by firm j, `buffers` what
 * each can lose. As in the R package NetworkRiskMeasures. Finite, no negative numbers, square.
 */
export function contagionMatrix(claims: readonly (readonly number[])[], buffers: readonly number[]): ContagionMatrix {
  const fells = buffers.map((_, j) =>
    buffers.map((buffer, i) =>
      i !== j && (claims[i]?.[j] as number) > 0 && (claims[i]?.[j] as number) >= buffer ? 1 : 0,
    ),
  );
  const reach = chains(fells);
  const columnSum = (matrix: readonly (readonly number[])[], i: number) =>
    matrix.reduce((sum, row) => sum + (row[i] as number), 0);
  const rowSum = (row: readonly number[] | undefined) => (row ?? []).reduce((sum, value) => sum + value, 0);

  const susceptibility = buffers.map((_, i) => {
    const direct = columnSum(fells, i);
    return direct === 0 ? 0 : columnSum(reach, i) / direct;
  });
  const start: number[] = [];
  const intermediate: number[] = [];
  buffers.forEach((_, q) => {
    const direct = rowSum(fells[q]);
    if (direct === 0) {
      start.push(0);
      intermediate.push(0);
      return;
    }
    const without = chains(fells.map((row, j) => (j === q ? row.map(() => 0) : row)));
    const lost = reach.map((row, j) => rowSum(row) - rowSum(without[j]));
    start.push((lost[q] as number) / direct);
    intermediate.push(lost.reduce((sum, value, j) => (j === q ? sum : sum + value), 0) / direct);
  });
  return {
    fells,
    reach,
    susceptibility,
    fluidity: buffers.length === 0 ? 0 : susceptibility.reduce((sum, value) => sum + value, 0) / buffers.length,
    diffusion: { start, intermediate },
  };
}

/** The matrix exponential less its diagonal. No entry is negative, so the plain series loses no digits. */
function chains(matrix: readonly (readonly number[])[]): number[][] {
  let term = matrix.map((row) => [...row]);
  const sum = term.map((row) => [...row]);
  for (let k = 2; term.some((row) => row.some((value) => value > 0)); k++) {
    const power = term.map((row) =>
      matrix.map((_, j) => row.reduce((total, value, l) => total + value * (matrix[l]?.[j] as number), 0) / k),
    );
    let grew = false;
    power.forEach((row, i) => {
      row.forEach((value, j) => {
        const cells = sum[i] as number[];
        const next = (cells[j] as number) + value;
        if (next !== cells[j]) grew = true;
        cells[j] = next;
      });
    });
    if (!grew) break;
    term = power;
  }
  sum.forEach((row, i) => {
    row[i] = 0;
  });
  return sum;
}
