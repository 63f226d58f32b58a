import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claims } from '../../src/claims/claims.ts';
import { ESSAY_DAY } from '../../src/claims/essay.ts';
import { csvRows } from '../../src/datasets/csvRows.ts';
import { arithmetic } from '../support/arithmetic.ts';
import { allBundled } from '../support/bundled.ts';

const datasets = allBundled();

interface Expected {
  readonly claim: string;
  readonly definition: string;
  readonly asOf: string;
  readonly verdict: string;
  readonly measured: string;
  readonly unit: string;
  readonly sum: string;
}

const days: Readonly<Record<string, readonly string[]>> = {
  essay: [ESSAY_DAY],
  latest: ['latest'],
  both: [ESSAY_DAY, 'latest'],
};

/** The table a person can read: worked out from the rows by hand, the sum beside the figure. */
const table: readonly Expected[] = csvRows(readFileSync(join(import.meta.dirname, 'verdicts.csv'), 'utf8'))
  .rows.slice(1)
  .flatMap(({ cells, line }) => {
    const [claim = '', definition = '', when = '', verdict = '', measured = '', unit = '', sum = ''] = cells;
    if (cells.length !== 8 || !days[when]) throw new Error(`verdicts.csv, line ${line}`);
    return days[when].map((asOf) => ({ claim, definition, asOf, verdict, measured, unit, sum }));
  });

describe('verdicts.csv', () => {
  it('covers every definition of every claim on the essay’s day and today, each once', () => {
    const wanted = claims.flatMap((claim) =>
      claim.definitions.flatMap(({ id }) => [`${claim.id} ${id} ${ESSAY_DAY}`, `${claim.id} ${id} latest`]),
    );
    const given = table.map(({ claim, definition, asOf }) => `${claim} ${definition} ${asOf}`);
    expect(given.toSorted()).toEqual(wanted.toSorted());
  });

  it.each(table.filter(({ sum }) => sum !== ''))('the sum gives the figure: $sum', ({ sum, measured }) => {
    // Figures are written to four or five digits; a sum of rounded caps may be off in the third decimal.
    const digits = Math.max(3, 5 - Math.floor(Math.log10(Math.abs(Number(measured)) + 1)));
    expect(Math.abs(arithmetic(sum) - Number(measured))).toBeLessThan(
      Number(measured) === 0 ? 1e-9 : Math.max(10 ** -digits, Math.abs(Number(measured)) * 1e-4),
    );
  });
});

it.each(table)('$claim, $definition, as of $asOf: $verdict $measured $unit', (expected) => {
  const claim = claims.find(({ id }) => id === expected.claim);
  const verdict = claim?.check(datasets, { definition: expected.definition, asOf: expected.asOf });
  expect(verdict?.kind).toBe(expected.verdict);
  const measured = verdict && 'measured' in verdict ? verdict.measured : null;
  if (expected.measured === '') expect(measured).toBeNull();
  else {
    expect(measured?.unit).toBe(expected.unit);
    // The table gives four or five digits of each figure.
    expect(measured?.value).toBeCloseTo(Number(expected.measured), Math.abs(Number(expected.measured)) < 10 ? 3 : 1);
  }
});
