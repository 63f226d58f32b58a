import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFile } from '../../src/ingest/readFile.ts';
import { fileReceipt, type Tally } from '../../src/ingest/receipt.ts';
import { outline } from './outline.ts';

const folder = 'tests/files';
const gallery = z
  .array(z.strictObject({ file: z.string(), area: z.string(), title: z.string(), shows: z.string() }))
  .parse(JSON.parse(readFileSync(`${folder}/gallery.json`, 'utf8')));
const bytesOf = (file: string) => new Uint8Array(readFileSync(`${folder}/${file}`));

describe.each(gallery)('$file', ({ file }) => {
  const read = readFile(bytesOf(file), file);

  it('comes out as its receipt says', () => {
    const expected: unknown = JSON.parse(readFileSync(`${folder}/${file.replace(/\.csv$/, '.receipt.json')}`, 'utf8'));
    expect(JSON.parse(JSON.stringify(outline(read)))).toEqual(expected);
  });

  it('has a receipt that adds up and counts every record', () => {
    if (!read.ok) return;
    const { records } = fileReceipt(read.value);
    expect(records.read).toBe(read.value.records.count);
    expect(sum(records)).toBe(records.read);
  });
});

const sum = ({ used, setAside }: Tally) => setAside.reduce((total, { count }) => total + count, used);

it('the gallery lists every file of the folder, and the folder holds every file of the gallery', () => {
  const files = readdirSync(folder).filter((name) => !/\.receipt\.json$|^gallery\.json$|^README\.md$|^\./.test(name));
  expect(gallery.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
});

it('every file of the gallery is described in a sentence', () => {
  expect(gallery.filter(({ title, shows }) => title === '' || !/[.?]$/.test(shows)).map(({ file }) => file)).toEqual(
    [],
  );
});
