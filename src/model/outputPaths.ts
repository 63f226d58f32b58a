import type { Engine } from './engine.ts';
import type { LineId } from './lines.ts';
import { outputsOf } from './outputs.ts';

/** Where an output's path over time lies on the ledger: the output is the worst of these cells. */
export interface OutputPath {
  /** The same as the output's. */
  readonly id: string;
  readonly line: LineId;
  /** First cell of the line. */
  readonly start: number;
  readonly length: number;
  readonly period: 'quarter' | 'year';
}

const byQuarter = {
  sp500: 'sp500',
  mag7: 'mag7',
  memoryPrice: 'memoryPrice',
  gdp: 'gdpGap',
  wealth: 'wealth',
} as const satisfies Record<string, LineId>;

const hasOwnPath = (id: string): id is keyof typeof byQuarter => Object.hasOwn(byQuarter, id);

/** The path of every output of `outputsOf`, in the same order. */
export function outputPaths(engine: Engine): readonly OutputPath[] {
  const { quarters, years, entities } = engine.prepared;
  return outputsOf(engine).map(({ id }): OutputPath => {
    if (id === 'networkShortfall') return { id, line: id, start: 0, length: years, period: 'year' };
    if (hasOwnPath(id)) return { id, line: byQuarter[id], start: 0, length: quarters, period: 'quarter' };
    const company = entities.indexOf(id.replace(/^return:/, ''));
    if (company < 0) throw new Error(`The output ${id} has no path: add it to outputPaths.ts.`);
    return { id, line: 'return', start: company * quarters, length: quarters, period: 'quarter' };
  });
}
