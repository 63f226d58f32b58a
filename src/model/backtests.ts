import type { Datasets } from '../datasets/types.ts';
import { makeBench } from './backtestBench.ts';
import type { Backtest, Measure } from './backtestTypes.ts';
import { macroBacktests } from './macroBacktests.ts';
import { marketBacktests } from './marketBacktests.ts';
import { supplyBacktests } from './supplyBacktests.ts';
import type { World } from './types.ts';

export interface BacktestResult {
  readonly backtest: Backtest;
  readonly measures: readonly Measure[];
  readonly verdict: 'pass' | 'fail' | 'open' | 'untestable';
}

/** V1–V15 of the model document. Failures stay: they say what the model cannot do. */
export const backtests: readonly Backtest[] = [...macroBacktests, ...supplyBacktests, ...marketBacktests];

/** Every back-test on our data, verdicts drawn from the bands. */
export function runBacktests(world: World, datasets: Datasets): readonly BacktestResult[] {
  const bench = makeBench(world, datasets);
  return backtests.map((backtest): BacktestResult => {
    const measures = backtest.measure(bench);
    if (!measures || measures.length === 0) return { backtest, measures: [], verdict: 'untestable' };
    const judged = measures.flatMap(({ model, band }) => (band ? [model >= band[0] && model <= band[1]] : []));
    if (judged.length === 0) return { backtest, measures, verdict: 'open' };
    return { backtest, measures, verdict: judged.every(Boolean) ? 'pass' : 'fail' };
  });
}
