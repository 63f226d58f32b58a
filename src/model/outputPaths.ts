import type { Engine } from './engine.ts';
import { type LineId, lines } from './lines.ts';
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

const isLine = (id: string): id is LineId => Object.hasOwn(lines, id);

/** The path of every output of `outputsOf`, in the same order. */
export function outputPaths(engine: Engine): readonly OutputPath[] {
  const { quarters, years, entities } = engine.prepared;
  return outputsOf(engine).map(({ id }): OutputPath => {
    const company = entities.indexOf(id.replace(/^return:/, ''));
    if (company >= 0) return { id, line: 'return', start: company * quarters, length: quarters, period: 'quarter' };
    // Every other output is named after its line, but for one.
    const line = id === 'gdp' ? 'gdpGap' : id;
    const shape = isLine(line) ? lines[line].shape : null;
    if (isLine(line) && shape === 'quarter') return { id, line, start: 0, length: quarters, period: 'quarter' };
    if (isLine(line) && shape === 'year') return { id, line, start: 0, length: years, period: 'year' };
    throw new Error(`The output ${id} has no path: say in outputPaths.ts where it lies.`);
  });
}
