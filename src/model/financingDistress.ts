import { fail, ok, type Result } from '../base/result.ts';
import { latest, pick } from '../datasets/pick.ts';
import type { Datasets } from '../datasets/types.ts';
import type { ClaimNetwork } from './debtNetwork.ts';
import { debtRank, debtRankSinglePass } from './debtRank.ts';
import type { Figure, ModelIssue, Network } from './types.ts';
import { figureOf } from './worldFigures.ts';

/** Value of a firm's shares, $bn: the latest market value, or of an unlisted firm the latest round's. By entity. */
export type NetworkEquity = ReadonlyMap<string, Figure>;

/** What the tables know; a firm without a reported value is absent. */
export function readNetworkEquity(datasets: Datasets, { nodes }: Network): NetworkEquity {
  const reported = (dataset: string, series: string, entity: string): Figure | null => {
    // Reported only: talks and targets are not what a lender can lose against.
    const row = latest(pick(datasets, dataset, { series, entity, status: 'reported' }));
    return row ? figureOf({ row, ref: { dataset, line: row.line }, value: row.value }) : null;
  };
  return new Map(
    nodes.flatMap(({ entity }) => {
      const figure =
        reported('market-caps', 'market_cap', entity) ?? reported('ai-labs', 'valuation_post_money', entity);
      return figure ? [[entity, figure] as const] : [];
    }),
  );
}

export interface FirmDistress {
  readonly entity: string;
  readonly name: string;
  /** Share of its equity lost in the end; null where the equity is not known. */
  readonly loss: number | null;
  /** The same with losses passed on only once (2012). */
  readonly lossSinglePass: number | null;
}

export interface FinancingDistress {
  readonly firms: readonly FirmDistress[];
  /** Rounds of the linear version until nothing moved. */
  readonly steps: number;
  /** False where the losses were still growing when the rounds ended. */
  readonly settled: boolean;
}

/**
 * DebtRank on the financing links: a seller's claim is what a payer has promised it over the whole run, and is marked
 * down as the payer's equity goes. `shock` is the share of equity some firms lose at the start. An upper bound beside the
 * clearing: promises are not debts, and many can be cancelled.
 */
export function financingDistress(
  { nodes, contracts }: Network,
  equity: NetworkEquity,
  shock: Readonly<Record<string, number>>,
): Result<FinancingDistress, readonly ModelIssue[]> {
  const place = new Map(nodes.map(({ entity }, i) => [entity, i]));
  const issues = Object.entries(shock).flatMap(([firm, value]): readonly ModelIssue[] => {
    const input = `first loss of ${firm}`;
    if (!place.has(firm)) return [{ kind: 'unknown-firm', where: 'first losses', firm }];
    if (!Number.isFinite(value)) return [{ kind: 'not-a-number', input, value }];
    return value < 0 || value > 1 ? [{ kind: 'out-of-range', input, value, min: 0, max: 1 }] : [];
  });
  if (issues.length > 0) return fail(issues);

  const known = nodes.map(({ entity }) => {
    const value = equity.get(entity)?.value;
    return value !== undefined && value > 0 ? value : null;
  });
  const claims = nodes.map(() => nodes.map(() => 0));
  for (const { from, to, amounts } of contracts) {
    const payer = place.get(from);
    const seller = place.get(to);
    // A seller of unknown equity cannot say what share of it is lost, so nothing is passed on through it.
    if (payer === undefined || seller === undefined || known[seller] === null) continue;
    const row = claims[seller] as number[];
    row[payer] = (row[payer] as number) + amounts.values.reduce((sum, value) => sum + value, 0);
  }
  const network: ClaimNetwork = {
    claims,
    // An unknown equity stands over an empty row of claims, so its stand-in is never used.
    equity: known.map((value) => value ?? 1),
    shock: nodes.map(({ entity }) => shock[entity] ?? 0),
  };
  const linear = debtRank(network);
  const once = debtRankSinglePass(network);
  const measured = (losses: readonly number[], i: number) => (known[i] === null ? null : (losses[i] as number));
  return ok({
    firms: nodes.map(({ entity, name }, i) => ({
      entity,
      name,
      loss: measured(linear.losses, i),
      lossSinglePass: measured(once.losses, i),
    })),
    steps: linear.steps,
    settled: linear.settled,
  });
}
