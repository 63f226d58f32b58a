import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileRead, Table } from '../../src/ingest/fileTypes.ts';
import { factsAround, proposeMapping } from '../../src/ingest/proposeMapping.ts';
import { readColumns } from '../../src/ingest/readColumns.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { recipes } from '../../src/ingest/recipes/recipes.ts';
import { rowCells } from '../../src/ingest/tableRows.ts';

const formats: readonly (readonly [recipe: string, file: string, table: number])[] = [
  ['tidy', 'recipe-tidy.csv', 0],
  ['ishares-holdings', 'meaning-ishares.csv', 0],
  ['ssga-holdings', 'meaning-ssga.csv', 0],
  ['vanguard-holdings', 'meaning-vanguard.csv', 0],
  ['invesco-holdings', 'meaning-invesco.csv', 0],
  ['fund-holdings', 'meaning-weights-fraction.csv', 0],
  ['schwab-positions', 'meaning-schwab.csv', 0],
  ['fidelity-positions', 'meaning-fidelity.csv', 0],
  ['ibkr-positions', 'structure-sectioned.csv', 1],
  ['trading212-positions', 'meaning-trading212.csv', 0],
  ['degiro-positions', 'meaning-degiro.csv', 0],
  ['broker-positions', 'recipe-broker.csv', 0],
  ['price-history', 'recipe-price-history.csv', 0],
  ['macro-series', 'recipe-macro.csv', 0],
  ['wide-periods', 'structure-wide-quarters.csv', 0],
  ['long-periods', 'structure-long-quarters.csv', 0],
  ['pasted-table', 'numbers-signs.csv', 0],
];

function tableOf(bytes: Uint8Array, name: string, index: number): { file: FileRead; table: Table } {
  const read = readFile(bytes, name, {});
  const table = read.ok ? read.value.tables[index] : undefined;
  if (!read.ok || !table) throw new Error(`no table in ${name}`);
  return { file: read.value, table };
}

const recipeOf = ({ file, table }: { file: FileRead; table: Table }) => {
  const facts = factsAround(file, table);
  return proposeMapping(table, readColumns(table, { facts }), facts, file.name)?.recipe ?? null;
};

it('every recipe has a file that shows it, and an id of its own', () => {
  expect(formats.map(([recipe]) => recipe).toSorted()).toEqual(recipes.map(({ id }) => id).toSorted());
  expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length);
});

describe.each(formats)('%s', (recipe, name, index) => {
  const found = tableOf(new Uint8Array(readFileSync(`tests/files/${name}`)), name, index);

  it('is recognised in its file', () => {
    expect(recipeOf(found)).toBe(recipe);
  });

  it('is recognised with the columns in any order and the headings in capitals', () => {
    const { header } = found.table;
    const rows = Array.from(found.table.rows, (_, row) => rowCells(found.table, row));
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.shuffledSubarray([...header.keys()], { minLength: header.length }), (order) => {
        const lines = [header.map((heading) => heading.toUpperCase()), ...rows].map((row) =>
          order.map((at) => quoted(row[at] ?? '')).join(','),
        );
        const again = tableOf(new TextEncoder().encode(`${lines.join('\n')}\n`), name, 0);
        expect(recipeOf(again)).toBe(recipe);
      }),
      { numRuns: 20 },
    );
  });
});
