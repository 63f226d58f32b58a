import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

// The descriptor is checked against the files, not against the tool that writes it.
const folder = join(import.meta.dirname, '../../data');

const field = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'number', 'date']),
  format: z.literal('uri').optional(),
  description: z.string().optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      pattern: z.string().optional(),
      enum: z.array(z.string()).optional(),
    })
    .optional(),
});
const resource = z.looseObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  type: z.literal('table'),
  path: z.string().regex(/^[a-z0-9-]+\.csv$/),
  format: z.literal('csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string(),
  rows: z.int().positive(),
  snapshot: z.iso.date(),
  meta: z.string(),
  title: z.string().min(3),
  schema: z.looseObject({
    fields: z.array(field).min(1),
    missingValues: z.tuple([z.literal('')]),
    primaryKey: z.array(z.string()).optional(),
  }),
  sources: z.array(z.strictObject({ title: z.string().min(1), path: z.url({ protocol: /^https?$/ }).optional() })),
  licenses: z.array(z.looseObject({ path: z.string(), title: z.string() })).min(1),
});
const descriptor = z
  .looseObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: z.string(),
    created: z.string(),
    contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()).min(1) })).min(1),
    licenses: z.array(z.looseObject({ name: z.string(), path: z.string() })).min(1),
    resources: z.array(resource),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')));

const read = (path: string) => readFileSync(join(folder, path));
const rowsOf = (path: string) => Papa.parse<string[]>(read(path).toString('utf8'), { skipEmptyLines: true }).data;

/** Why a cell does not hold what its field promises, or null. */
function fault(cell: string, { type, format, constraints = {} }: z.infer<typeof field>): string | null {
  if (cell === '') return constraints.required ? 'missing' : null;
  if (type === 'number' && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell)) return 'not a number';
  if (type === 'date' && !z.iso.date().safeParse(cell).success) return 'not a day';
  if (format === 'uri' && !z.url().safeParse(cell).success) return 'not an address';
  if (constraints.pattern !== undefined && !new RegExp(constraints.pattern).test(cell)) return 'of another form';
  if (constraints.enum && !constraints.enum.includes(cell)) return 'not one of the listed words';
  return null;
}

it('describes every table of data/ once, and nothing that is not there', () => {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  expect(descriptor.resources.map(({ path }) => path).toSorted()).toEqual(tables.toSorted());
  expect(descriptor.resources.filter(({ meta }) => !existsSync(join(folder, meta)))).toEqual([]);
});

it('is as old as the newest snapshot, not as the machine that wrote it', () => {
  const newest = descriptor.resources
    .map(({ snapshot }) => snapshot)
    .toSorted()
    .at(-1);
  expect(descriptor.created).toBe(`${newest}T00:00:00Z`);
});

describe.each(descriptor.resources)('$name', ({ name, path, bytes, hash, rows, schema, sources, snapshot, meta }) => {
  const [header = [], ...body] = rowsOf(path);

  it('has the size and the SHA-256 of the file', () => {
    const content = read(path);
    expect(bytes).toBe(content.length);
    expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
  });

  it('counts the rows of the file', () => {
    expect(rows).toBe(body.length);
  });

  it('is called like its file and dated like its meta file', () => {
    expect(path).toBe(`${name}.csv`);
    expect(JSON.parse(read(meta).toString('utf8'))).toMatchObject({ id: name, snapshot });
  });

  it('lists the columns of the header in their order', () => {
    expect(schema.fields.map((one) => one.name)).toEqual(header);
  });

  it('promises of each column what every cell of it holds', () => {
    const faults = body.flatMap((row, place) =>
      schema.fields.flatMap((one, column) => {
        const why = fault(row[column] ?? '', one);
        return why === null ? [] : [`row ${place + 1}, ${one.name}: “${row[column]}” is ${why}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('has no two rows with the same key', () => {
    const places = (schema.primaryKey ?? header).map((column) => header.indexOf(column));
    const keys = body.map((row) => places.map((place) => row[place]).join('\n'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names each source of its rows once', () => {
    const [title, address] = [header.indexOf('source'), header.indexOf('source_url')];
    const stated = new Set(body.map((row) => `${row[title]}\n${row[address]}`));
    const named = sources.map((source) => `${source.title}\n${source.path ?? ''}`);
    expect(named.toSorted()).toEqual([...stated].toSorted());
  });
});
