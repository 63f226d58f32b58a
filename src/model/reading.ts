import { fail, ok, type Result } from '../base/result.ts';
import type { AnalysisIssue } from './analysisIssues.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './lines.ts';
import { outputPaths } from './outputPaths.ts';
import { type Output, outputsOf } from './outputs.ts';

/** One number of a run: an output at its worst, or in one quarter of the run (network: year), counted from 0. */
export interface Reading {
  readonly output: string;
  readonly at: 'worst' | number;
}

export interface Reader {
  readonly output: Output;
  read(ledger: Ledger): number;
}

/** How to read it off the ledger of this engine, or why it cannot be read. */
export function readerOf(engine: Engine, { output: id, at }: Reading): Result<Reader, readonly AnalysisIssue[]> {
  const outputs = outputsOf(engine);
  const place = outputs.findIndex((candidate) => candidate.id === id);
  const output = outputs[place];
  const path = outputPaths(engine)[place];
  if (!output || !path) return fail([{ kind: 'unknown-output', output: id }]);
  if (at === 'worst') return ok({ output, read: output.measure });
  const { line, start, length } = path;
  if (!Number.isInteger(at) || at < 0 || at >= length) {
    return fail([{ kind: 'unknown-period', output: id, period: at, periods: length }]);
  }
  return ok({ output, read: (ledger) => ledger[line][start + at] as number });
}
