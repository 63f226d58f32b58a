import { clearNetwork } from '../../../model/clearing.ts';
import type { Outcome } from '../../../model/run.ts';
import { yearOf } from '../../../model/years.ts';

/** The network of one calendar year as the scenario leaves it, before anyone fails to pay. $bn a year. */
export interface YearNetwork {
  readonly obligations: readonly (readonly number[])[];
  readonly outside: readonly number[];
  readonly resources: readonly number[];
  /** What each contract asks for after cancellations. */
  readonly dues: readonly number[];
}

/** One round: who cannot pay so far, and what everybody pays while the rest still pay in full. */
export interface Round {
  readonly defaulted: readonly number[];
  readonly payments: readonly number[];
}

function meanOver(outcome: Outcome, line: 'cut' | 'cutShape', year: number): number {
  const quarters = outcome.world.quarters.flatMap((quarter, t) => (yearOf(quarter) === year ? [t] : []));
  return quarters.reduce((sum, t) => sum + (outcome.stressed[line][t] as number), 0) / quarters.length;
}

/** E16 as far as the clearing: contracts after cancellations, means after the shock. */
export function networkOfYear(outcome: Outcome, y: number): YearNetwork {
  const { network } = outcome.world;
  const { firmShare, fundingFreeze, takedownLoss } = outcome.values;
  const year = network.years[y] ?? Number.NaN;
  const cut = meanOver(outcome, 'cut', year);
  const shape = meanOver(outcome, 'cutShape', year);
  const indexOf = new Map(network.nodes.map(({ entity }, node) => [entity, node]));
  const kindOf = new Map(network.nodes.map(({ entity, kind }) => [entity, kind]));
  const obligations = network.nodes.map(() => network.nodes.map(() => 0));
  const dues = network.contracts.map(({ from, to, amounts }) => {
    const amount = amounts.values[y] ?? Number.NaN;
    const due = amount * (kindOf.get(from) === 'lab' ? 1 - (1 - firmShare) * cut : 1);
    const row = obligations[indexOf.get(from) ?? -1];
    const to_ = indexOf.get(to) ?? -1;
    if (row) row[to_] = (row[to_] ?? 0) + due;
    return due;
  });
  return {
    obligations,
    outside: network.nodes.map(({ outside }) => outside.values[y] ?? Number.NaN),
    resources: network.nodes.map((node) =>
      node.kind === 'lab'
        ? (node.operating.values[y] ?? Number.NaN) * (1 - takedownLoss * shape) +
          (node.funding.values[y] ?? Number.NaN) * Math.max(0, 1 - fundingFreeze * cut)
        : (node.resources.values[y] ?? Number.NaN),
    ),
    dues,
  };
}

/**
 * The clearing round by round. Round 0 pays everything; in round k those who could not pay in rounds 1 to k pay what
 * they can. A round is the clearing of a network in which everybody else has means without end.
 */
export function clearingRounds(network: YearNetwork, recovery: number): readonly Round[] {
  const { obligations, outside, resources } = network;
  const dues = duesOf(network);
  const without = dues.reduce((sum, due) => sum + due, 1);
  const { rounds } = clearNetwork({ obligations, outside, resources, alpha: recovery, beta: recovery });
  let defaulted: readonly number[] = [];
  return [
    { defaulted, payments: dues },
    ...rounds.map((firms): Round => {
      defaulted = [...defaulted, ...firms];
      const means = resources.map((own, i) => (defaulted.includes(i) ? own : own + without));
      const { payments } = clearNetwork({ obligations, outside, resources: means, alpha: recovery, beta: recovery });
      return { defaulted, payments };
    }),
  ];
}

export interface RoundRow {
  readonly round: number;
  /** Index of the firm. */
  readonly node: number;
  readonly standing: 'pays' | 'new' | 'default';
  /** Of what it owes inside and outside the network, $bn a year. */
  readonly pays: number;
  readonly short: number;
}

/** What a firm owes in all, inside and outside the network, $bn a year. */
export const duesOf = ({ obligations, outside }: YearNetwork): readonly number[] =>
  obligations.map((row, i) => row.reduce((sum, due) => sum + due, outside[i] ?? 0));

/** The round a clearing stands in when another one beside it stands in round `k`: its last, once it is over. */
export const roundAt = (rounds: readonly Round[], k: number): number => Math.min(k, rounds.length - 1);

/** Every firm that owes anything, round by round up to `last`: who newly defaults, what each pays and falls short. */
export function roundRows(
  network: YearNetwork,
  rounds: readonly Round[],
  last = rounds.length - 1,
): readonly RoundRow[] {
  const dues = duesOf(network);
  return Array.from({ length: last + 1 }, (_, k) => k).flatMap((k) => {
    const at = rounds[roundAt(rounds, k)];
    const before = k === 0 ? [] : (rounds[roundAt(rounds, k - 1)]?.defaulted ?? []);
    return dues.flatMap((due, node): readonly RoundRow[] => {
      if (!at || due <= 0) return [];
      const pays = at.payments[node] ?? Number.NaN;
      const standing = !at.defaulted.includes(node) ? 'pays' : before.includes(node) ? 'default' : 'new';
      return [{ round: k, node, standing, pays, short: due - pays }];
    });
  });
}
