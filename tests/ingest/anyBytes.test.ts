import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordCells } from '../../src/ingest/cells.ts';
import { FileReader } from '../../src/ingest/fileReader.ts';
import type { FileRead } from '../../src/ingest/fileTypes.ts';
import { factsAround, proposeMapping } from '../../src/ingest/proposeMapping.ts';
import { readColumns } from '../../src/ingest/readColumns.ts';
import { readFile, readStream } from '../../src/ingest/readFile.ts';
import { fileReceipt, type Receipt, type Tally } from '../../src/ingest/receipt.ts';
import { RecordScanner } from '../../src/ingest/recordScanner.ts';
import { applyMapping } from '../../src/ingest/savedRecipe.ts';

const pieces = [
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  '"',
  '""',
  '\\"',
  ' ',
  '\u00a0',
  'date',
  'value',
  'Ticker',
  'Weight',
  'Name',
  'Total',
  '2025-01-31',
  '31/01/2025',
  '2024Q1',
  'FY25',
  '1.234',
  '1,5',
  '-5',
  '(5)',
  '5%',
  '$5',
  '1.2bn',
  'n/a',
  '.',
  '#',
  '__proto__',
  'constructor',
  'sep=;\n',
  'é',
  'AAA',
  'Header',
  'Data',
  '\u0000',
  '12345678901234567890',
];
const looseText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 80 })
  .map((all) => new TextEncoder().encode(all.join('')));
const anyFile = fc.oneof(fc.uint8Array({ maxLength: 300 }), looseText);

const sum = ({ used, setAside }: Tally) => setAside.reduce((total, { count }) => total + count, used);

/** Every receipt a file can give under the mappings proposed for its tables. */
function receiptsOf(file: FileRead): Receipt[] {
  const receipts = [fileReceipt(file)];
  for (const table of file.tables) {
    const facts = factsAround(file, table);
    const proposal = proposeMapping(table, readColumns(table, { facts }), facts, file.name);
    const reading = proposal ? applyMapping(file, table, proposal.mapping, { answers: everyAnswer }) : null;
    if (reading?.ok) receipts.push(reading.value.receipt);
  }
  return receipts;
}

/** Answers whatever is asked, so that the readings go on. */
const everyAnswer = {
  get: (id: string) =>
    id.startsWith('decimal')
      ? 'point'
      : id.startsWith('date')
        ? 'dmy'
        : id.startsWith('which')
          ? '2025-01-31'
          : id.startsWith('weight')
            ? 'percent'
            : id.startsWith('cumulative')
              ? 'cumulative'
              : id.startsWith('fiscal')
                ? '6'
                : 'negative',
  has: () => true,
  [Symbol.iterator]: () => [][Symbol.iterator](),
} as unknown as ReadonlyMap<string, string>;

describe('whatever the bytes', () => {
  it('reading never throws, and every count of every receipt adds up', () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const read = readFile(bytes, 'any.csv');
        if (!read.ok) return;
        for (const { records, rows, values } of receiptsOf(read.value)) {
          expect(records.read).toBe(read.value.records.count);
          for (const tally of [records, rows, values]) expect(sum(tally)).toBe(tally.read);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('it does not matter how the bytes are cut into chunks', () => {
    fc.assert(
      fc.property(anyFile, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 }), (bytes, cuts) => {
        const whole = readFile(bytes, 'any.csv');
        const reader = new FileReader('any.csv');
        let at = 0;
        for (const cut of cuts) {
          reader.push(bytes.slice(at, at + cut));
          at += cut;
        }
        reader.push(bytes.slice(at));
        expect(comparable(reader.finish())).toEqual(comparable(whole));
      }),
      { numRuns: 500 },
    );
  });

  it('no prototype gains or loses a property', () => {
    const before = [Object.prototype, Array.prototype, Function.prototype].map((prototype) =>
      Reflect.ownKeys(prototype),
    );
    fc.assert(
      fc.property(looseText, (bytes) => {
        const read = readFile(
          new TextEncoder().encode(`__proto__,constructor,toString,value\n${new TextDecoder().decode(bytes)}`),
          'any.csv',
        );
        if (read.ok) receiptsOf(read.value);
        expect(
          [Object.prototype, Array.prototype, Function.prototype].map((prototype) => Reflect.ownKeys(prototype)),
        ).toEqual(before);
      }),
    );
  });
});

function comparable(read: ReturnType<typeof readFile>): unknown {
  if (!read.ok) return read.error.kind;
  const { records, roles, tables, assumptions } = read.value;
  return {
    lines: [...records.lines],
    cells: Array.from({ length: records.count }, (_, i) => recordCells(records, i)),
    roles: [...roles],
    headers: tables.map(({ header }) => header),
    assumptions,
  };
}

describe('files made to be slow', () => {
  const big = 200_000;
  it.each([
    ['a quote opens every line', '"a,1\n'],
    ['an empty quoted cell with text behind it opens every line', '""x,1\n'],
    ['a quote opens every other cell', 'a,"1\n'],
    ['quotes and spaces fill every line', '" " " ,1\n'],
  ])('%s: every line is a row, in one pass', (_, unit) => {
    const read = readFile(new TextEncoder().encode(`name,value\n${unit.repeat(big)}`), 'slow.csv');
    expect(read.ok && read.value.records.count).toBe(big + 1);
  });

  it.each([
    ['nothing but quotes', '"'],
    ['quotes behind commas', ',"a'],
    ['spaces behind quotes', '"  '],
    ['cells that close on the next line', '"a,b\n"'],
  ])('%s: read to the end', (_, unit) => {
    const text = `name,value\n${unit.repeat(big)}`;
    const scanner = new RecordScanner({ delimiter: ',', quoteEscape: 'doubled', spaceBeforeQuote: false });
    const bytes = new TextEncoder().encode(text);
    scanner.scan(bytes, bytes.length, true);
    const { count, starts } = scanner.finish(bytes, bytes.length);
    expect(starts[count]).toBe(text.length);
    expect(count).toBeGreaterThan(1);
  });

  it('a hundred thousand columns are columns', () => {
    const header = Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(',');
    const row = Array.from({ length: 100_000 }, (_, i) => `${i}.5`).join(',');
    const read = readFile(new TextEncoder().encode(`${header}\n${row}\n${row}\n${row}\n`), 'wide.csv');
    const columns = read.ok && read.value.tables[0] ? readColumns(read.value.tables[0]) : [];
    expect(columns.length).toBe(100_000);
    expect(columns.filter(({ type }) => type === 'number').length).toBe(100_000);
    // Seconds on a quiet machine; twice as many columns cost twice as much.
  }, 60_000);
});

describe('a stream', () => {
  async function* chunks(count: number) {
    yield new TextEncoder().encode('date,value\n');
    for (let i = 0; i < count; i++) yield new TextEncoder().encode('2025-01-31,10.5\n2025-02-28,11\n'.repeat(5000));
  }

  it('tells how far it is after every chunk', async () => {
    const heard: number[] = [];
    const read = await readStream(chunks(4), 'file.csv', { onProgress: ({ bytes }) => heard.push(bytes) });
    expect(heard).toEqual([11, 150_011, 300_011, 450_011, 600_011]);
    expect(read.ok && read.value.tables[0]?.rows.length).toBe(40_000);
  });

  it('ends with “cancelled” when the reader stops it', async () => {
    const stop = new AbortController();
    const read = await readStream(chunks(100), 'file.csv', {
      signal: stop.signal,
      onProgress: ({ records }) => records > 20_000 && stop.abort(),
    });
    expect(read).toEqual({ ok: false, error: { kind: 'cancelled', name: 'file.csv' } });
  });
});
