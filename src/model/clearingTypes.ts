/**
 * A clearing solver for networks of one size that allocates nothing per call: the chain solves ten networks per run.
 * `obligations` is row-major (cell i × n + j is what i owes j). Fills `payments` and `rounds` (the round in which
 * each node newly defaults, 0 for none). `alpha` is the recovery on resources, `beta` on incoming payments.
 */
export type ClearingSolver = (
  obligations: Float64Array,
  outside: Float64Array,
  resources: Float64Array,
  alpha: number,
  beta: number,
  payments: Float64Array,
  rounds: Int32Array,
) => void;

/** What clearing.ts must offer beside `clearNetwork`: the same algorithm, with its memory set aside once. */
export type MakeClearingSolver = (nodes: number) => ClearingSolver;
