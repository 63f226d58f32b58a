import type { Engine } from './engine.ts';
import type { Ledger, LineId } from './lines.ts';

/** A single number read off the ledger: what is drawn, ranked, solved for and shown first. */
export interface Output {
  /** `sp500`, `mag7`, `memoryPrice`, `gdp`, `wealth`, `networkShortfall`, `portfolio`, or `return:` and a company. */
  readonly id: string;
  readonly label: string;
  /** `share` is a change (−0.2 is −20 %); `ratio` is against the baseline (0.4 is × 0.4). */
  readonly unit: 'share' | 'ratio' | 'USD_bn';
  /** Which end of a distribution is the bad one. */
  readonly worse: 'lower' | 'higher';
  /** Reads the ledger just filled by `engine.evaluate`, or one of an outcome; allocates nothing. */
  measure(ledger: Ledger): number;
}

/** Lowest value of the cells from `start` on. */
function lowest(cells: ArrayLike<number>, start: number, count: number): number {
  let low = Number.POSITIVE_INFINITY;
  for (let cell = start; cell < start + count; cell++) low = Math.min(low, cells[cell] as number);
  return low;
}

function highest(cells: ArrayLike<number>, start: number, count: number): number {
  let high = Number.NEGATIVE_INFINITY;
  for (let cell = start; cell < start + count; cell++) high = Math.max(high, cells[cell] as number);
  return high;
}

/** The outputs of an engine's world: indices, GDP, wealth, memory price, network, then every company that can be valued. */
export function outputsOf({ world, prepared }: Engine): readonly Output[] {
  const { quarters, memory, years, network } = prepared;
  const trough = (line: LineId, label: string, unit: Output['unit']): Output => ({
    id: line === 'gdpGap' ? 'gdp' : line,
    label,
    unit,
    worse: 'lower',
    measure: (ledger) => lowest(ledger[line], 0, quarters),
  });
  return [
    trough('sp500', 'S&P 500, lowest point', 'share'),
    trough('mag7', 'Magnificent 7, lowest point', 'share'),
    ...(memory.length > 0 ? [trough('memoryPrice', 'DRAM price, lowest point', 'ratio')] : []),
    trough('gdpGap', 'US GDP against the baseline, lowest point', 'share'),
    trough('wealth', 'Household share wealth, lowest point', 'USD_bn'),
    ...(network.nodes > 0
      ? [
          {
            id: 'networkShortfall',
            label: 'Unpaid in the financing network, worst year',
            unit: 'USD_bn',
            worse: 'higher',
            measure: (ledger) => highest(ledger.networkShortfall, 0, years),
          } as const satisfies Output,
        ]
      : []),
    ...(world.holdings.length > 0 ? [trough('portfolio', 'Your portfolio, lowest point', 'share')] : []),
    ...world.companies.flatMap(({ entity, name }, i): readonly Output[] =>
      prepared.valuation.valued[i]
        ? [
            {
              id: `return:${entity}`,
              label: `${name}, lowest point`,
              unit: 'share',
              worse: 'lower',
              measure: (ledger) => lowest(ledger.return, i * quarters, quarters),
            },
          ]
        : [],
    ),
  ];
}
