import type { Engine } from './engine.ts';
import { lines } from './lines.ts';

/** Whether one spender's baseline and the default return describe one world. */
export interface SpenderConsistency {
  readonly entity: string;
  /** Annual operating profit at the end less four times that of the first quarter, $bn. */
  readonly profitGrowth: number;
  /** What the cumulative baseline spending earns a year at `roi`, less a year of its depreciation, $bn. */
  readonly earnedOnSpending: number;
}

/**
 * Per spender: `roi × cumulative baseline spending − depreciation` beside the growth of baseline operating profit. Where
 * they differ in size, the baseline and the return on spending describe different worlds.
 */
export function spenderConsistency({ prepared, world }: Engine, roi: number): readonly SpenderConsistency[] {
  const { quarters, operatingProfit, ownCapex, entities } = prepared;
  const { depreciationQuarters, profitLag } = world.constants;
  return Array.from(prepared.hyper, (i) => {
    let spent = 0;
    let earning = 0;
    for (let t = 0; t < quarters; t++) {
      spent += ownCapex[i * quarters + t] as number;
      if (t < quarters - profitLag) earning += ownCapex[i * quarters + t] as number;
    }
    let last = 0;
    for (let t = quarters - 4; t < quarters; t++) last += operatingProfit[i * quarters + t] as number;
    return {
      entity: entities[i] as string,
      profitGrowth: last - 4 * (operatingProfit[i * quarters] as number),
      earnedOnSpending: roi * earning - (4 * spent) / depreciationQuarters,
    };
  });
}

/** Lines of the stressed ledger that hold something that is not a finite number. Empty, or the engine is broken. */
export function brokenLines(ledger: Engine['ledger']): readonly string[] {
  return (Object.keys(lines) as (keyof typeof lines)[]).filter((line) => !ledger[line].every(Number.isFinite));
}
