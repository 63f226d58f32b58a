import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/datasets/csvRows.ts';
import { recordCells } from '../../src/ingest/cells.ts';
import { proposeMapping } from '../../src/ingest/proposeMapping.ts';
import { readColumns } from '../../src/ingest/readColumns.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { applyMapping } from '../../src/ingest/savedRecipe.ts';

const files = readdirSync('data').filter((name) => name.endsWith('.csv'));

describe.each(files)('the bundled file %s', (name) => {
  const bytes = new Uint8Array(readFileSync(`data/${name}`));
  const read = readFile(bytes, name);

  it('has the same cells and lines as for the strict reader of our own files', () => {
    if (!read.ok) throw new Error(read.error.kind);
    const { records } = read.value;
    const seen = Array.from({ length: records.count }, (_, i) => ({
      line: records.lines[i],
      cells: recordCells(records, i),
    }));
    expect(seen).toEqual(csvRows(new TextDecoder().decode(bytes)).rows);
  });

  it('is one table, and where it holds observations every row comes back without a question', () => {
    const table = read.ok && read.value.tables.length === 1 ? read.value.tables[0] : undefined;
    if (!read.ok || !table) throw new Error('not one table');
    expect(table.rows.length).toBe(read.value.records.count - 1);
    if (!table.header.includes('series')) return;
    const mapping = proposeMapping(table, readColumns(table), [], name)?.mapping;
    const reading = mapping ? applyMapping(read.value, table, mapping) : null;
    expect(mapping?.recipe).toBe('tidy');
    if (!reading?.ok) throw new Error(reading?.error.kind ?? 'no mapping');
    expect(reading.value.questions.filter(({ code }) => code !== 'cumulative')).toEqual([]);
    expect(reading.value.receipt.rows.setAside).toEqual([]);
    expect(reading.value.receipt.rows.used).toBe(table.rows.length);
  });
});
