import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  describeAssumption,
  describeCoercion,
  describeQuestion,
  describeSetAside,
} from '../../src/ingest/describeAssumption.ts';
import { describeFileIssue, describeRefusal } from '../../src/ingest/describeFileIssue.ts';
import { describeProblem, isError } from '../../src/ingest/describeProblem.ts';
import { factsAround, proposeMapping } from '../../src/ingest/proposeMapping.ts';
import { readColumns } from '../../src/ingest/readColumns.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { fileReceipt } from '../../src/ingest/receipt.ts';
import { applyMapping } from '../../src/ingest/savedRecipe.ts';

/** Every sentence that the files of the corpus make the reader see. */
function sentences(): string[] {
  const said: string[] = [];
  for (const name of readdirSync('tests/files').filter((file) => file.endsWith('.csv'))) {
    const read = readFile(new Uint8Array(readFileSync(`tests/files/${name}`)), name);
    if (!read.ok) {
      const { what, remedy } = describeFileIssue(read.error);
      said.push(what, remedy);
      continue;
    }
    const receipts = [fileReceipt(read.value)];
    for (const table of read.value.tables) {
      const facts = factsAround(read.value, table);
      const columns = readColumns(table, { facts });
      said.push(...columns.flatMap((c) => c.questions.map((q) => describeQuestion(q).ask)));
      said.push(...columns.flatMap((c) => c.coercions.map(describeCoercion)).map((text) => `${text}.`));
      said.push(
        ...columns.flatMap((c) => [
          ...c.assumptions.map(describeAssumption),
          ...c.problems.map((p) => describeProblem(p).what),
        ]),
      );
      const mapping = proposeMapping(table, columns, facts, name)?.mapping;
      const reading = mapping ? applyMapping(read.value, table, mapping) : null;
      if (reading?.ok) receipts.push(reading.value.receipt);
      else if (reading) said.push(describeRefusal(reading.error).what);
    }
    for (const { assumptions, problems, records } of receipts) {
      said.push(
        ...assumptions.map(describeAssumption),
        ...problems.flatMap((p) => [describeProblem(p).what, describeProblem(p).remedy]),
      );
      said.push(...records.setAside.map((aside) => `${describeSetAside(aside)}.`));
    }
  }
  return said;
}

it('everything said about the corpus is a whole sentence without a gap', () => {
  const said = sentences();
  expect(said.length).toBeGreaterThan(300);
  expect(said.filter((text) => /undefined|\[object|null\b|NaN(?!”)/.test(text.replace(/“[^”]*”/g, '')))).toEqual([]);
  expect(said.filter((text) => !/^\S[\s\S]*[.?]$/.test(text))).toEqual([]);
});

it.each([
  [false, 'worth a look', 'No figure is lost; one of the two can go.'],
  [true, 'an error', 'Delete the row that is wrong.'],
])('a row given again with another value (%s) is %s', (differs, _, remedy) => {
  const problem = { code: 'duplicate-row', line: 4, firstLine: 2, value: 'NVDA 2025Q1', differs } as const;
  expect(isError(problem)).toBe(differs);
  expect(describeProblem(problem).remedy).toBe(remedy);
});
