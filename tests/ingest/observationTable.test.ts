import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/datasets/types.ts';
import type { ObservationMapping } from '../../src/ingest/mapping.ts';
import { proposeMapping } from '../../src/ingest/proposeMapping.ts';
import { readColumns } from '../../src/ingest/readColumns.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { readObservations } from '../../src/ingest/readObservations.ts';
import type { Tally } from '../../src/ingest/receipt.ts';
import { observationPieces } from '../../src/ingest/writeCsv.ts';

/** `date,name,close,volume` as prices by day: the mapping that a reader would make. */
const prices: ObservationMapping = {
  ...{ kind: 'observations', recipe: null, values: ['close', 'volume'], headingsAre: 'series', when: 'date' },
  ...{ period: null, entity: 'name', series: null, unit: null, source: null, note: null },
  fixed: { entity: 'ALL', series: 'values', unit: 'USD' },
};

function read(text: string, mapping: ObservationMapping = prices) {
  const file = readFile(new TextEncoder().encode(text), 'f.csv', { delimiter: ',' });
  const table = file.ok ? file.value.tables[0] : undefined;
  if (!file.ok || !table) throw new Error('no table');
  const reading = readObservations(file.value, table, mapping);
  if (!reading.ok) throw new Error(reading.error.kind);
  return reading.value;
}

const sum = ({ used, setAside }: Tally) => setAside.reduce((total, { count }) => total + count, used);

interface Row {
  readonly day: string;
  readonly name: string;
  readonly close: number | null;
  readonly volume: number | null;
}

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2025-03-0${n}`);
const figure = fc.option(fc.integer({ min: 1, max: 999 }), { freq: 5 });
const row: fc.Arbitrary<Row> = fc.record({
  day,
  name: fc.constantFrom('Alder', 'Birch', 'Cedar, a tree', ''),
  close: figure,
  volume: figure,
});

const written = (rows: readonly Row[]) =>
  `date,name,close,volume\n${rows
    .map(({ day: date, name, close, volume }) => `${date},"${name}",${close ?? ''},${volume ?? ''}\n`)
    .join('')}`;

type Plain = Pick<Observation, 'series' | 'entity' | 'date' | 'value' | 'line'>;

/** The rows of ours one by one, as the specification says: no name, no figure; said again, the first counts; oldest first. */
function oneByOne(rows: readonly Row[]) {
  const series = new Map<string, Plain[]>();
  let repeats = 0;
  for (const [i, { day: date, name, close, volume }] of rows.entries()) {
    for (const [what, value] of Object.entries({ close, volume })) {
      if (value === null || name === '') continue;
      const own = series.get(`${what} ${name}`) ?? [];
      series.set(`${what} ${name}`, own);
      if (own.some((each) => each.date === date)) repeats++;
      else own.push({ series: what, entity: name, date, value, line: i + 2 });
    }
  }
  const all = [...series.values()].flatMap((own) => own.toSorted((a, b) => (a.date < b.date ? -1 : 1)));
  return { all, repeats };
}

const plain = ({ series, entity, date, value, line }: Observation): Plain => ({ series, entity, date, value, line });

describe('the observations of a file', () => {
  const some = fc
    .array(row, { minLength: 3, maxLength: 40 })
    // At least one row that is a figure, and one of each column, so that there is a table of prices to read.
    .map((rows) => [{ day: '2025-03-01', name: 'Alder', close: 1.5, volume: 7 }, ...rows]);

  it('are those that its rows give one by one, by series and oldest first, each figure once', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const { observations, receipt } = read(written(rows));
        const { all, repeats } = oneByOne(rows);
        expect([...observations].map(plain)).toEqual(all);
        expect(observations.length).toBe(all.length);
        expect(receipt.values.setAside.find(({ reason }) => reason === 'duplicate')?.count ?? 0).toBe(repeats);
        expect(receipt.problems.filter(({ code }) => code === 'duplicate-row').length).toBe(repeats);
        for (const tally of [receipt.records, receipt.rows, receipt.values]) expect(sum(tally)).toBe(tally.read);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same however they are asked for: at a place, in a slice, by series, one after another', () => {
    fc.assert(
      fc.property(some, fc.nat(50), fc.nat(50), (rows, from, to) => {
        const { observations } = read(written(rows));
        const all = [...observations];
        expect(all.map((_, place) => observations.at(place))).toEqual(all);
        expect(observations.slice(from, to)).toEqual(all.slice(from, to));
        const spans = Array.from({ length: observations.seriesCount }, (_, place) => observations.seriesAt(place));
        const bySpan = spans.flatMap((span) => {
          if (!span) throw new Error('every place holds a series');
          const own = observations.slice(span.from, span.to);
          expect(own.map(({ series, entity }) => [series, entity])).toEqual(own.map(() => [span.series, span.entity]));
          return own;
        });
        expect(bySpan).toEqual(all);
        expect([observations.at(-1), observations.at(all.length), observations.seriesAt(spans.length)]).toEqual([
          undefined,
          undefined,
          null,
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('said again is named by line with the line that said it first, and whether the two differ', () => {
    const { receipt } = read(
      'date,name,close,volume\n2025-03-02,Alder,1.5,7\n2025-03-01,Alder,2.5,\n2025-03-02,Alder,1.5,8\n',
    );
    expect(receipt.problems).toEqual([
      { code: 'duplicate-row', line: 4, firstLine: 2, value: 'Alder 2025-03-02', differs: false },
      { code: 'duplicate-row', line: 4, firstLine: 2, value: 'Alder 2025-03-02', differs: true },
    ]);
    expect(receipt.rows).toEqual({ read: 3, used: 2, setAside: [{ reason: 'duplicate', count: 1, lines: [4] }] });
  });
});

describe('a file of 300,000 rows', () => {
  const NAMES = 100;
  const DAYS = 2990;
  const dayOf = (i: number) => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);
  const body: string[] = [];
  for (let i = 0; i < DAYS; i++) for (let n = 0; n < NAMES; n++) body.push(`${dayOf(i)},N${n},${i}.${n % 10},`);
  // A thousand rows again with the same figure, then two hundred more with another.
  for (let n = 0; n < 1000; n++)
    body.push(`${dayOf(Math.floor(n / NAMES))},N${n % NAMES},${Math.floor(n / NAMES)}.${n % 10},`);
  for (let n = 0; n < 200; n++) body.push(`${dayOf(5)},N${n % NAMES},77777.5,`);
  const { observations, receipt } = read(`date,name,close,volume\n${body.join('\n')}\n`);

  it('is used whole: every row is counted, and the counts add up', () => {
    expect(receipt.rows).toMatchObject({ read: 300_200, used: 299_000 });
    expect(receipt.rows.setAside.map(({ reason, count }) => [reason, count])).toEqual([['duplicate', 1200]]);
    expect(receipt.records.read).toBe(300_201);
    expect(receipt.values).toMatchObject({ read: 600_400, used: 299_000 });
    for (const tally of [receipt.records, receipt.rows, receipt.values]) expect(sum(tally)).toBe(tally.read);
    expect(observations.length).toBe(299_000);
    expect(observations.seriesCount).toBe(NAMES);
    expect(observations.seriesAt(7)).toEqual({ series: 'close', entity: 'N7', from: 7 * DAYS, to: 8 * DAYS });
    expect(observations.at(7 * DAYS + 12)).toMatchObject({ entity: 'N7', date: '2000-01-13', value: 12.7, line: 1209 });
  });

  it('has its first thousand repeats named one by one, and the others counted', () => {
    const repeats = receipt.problems.filter(({ code }) => code === 'duplicate-row');
    expect(repeats.length).toBe(1000);
    expect(repeats[0]).toEqual({
      code: 'duplicate-row',
      line: 299_002,
      firstLine: 2,
      value: 'N0 2000-01-01',
      differs: false,
    });
    expect(receipt.problems.at(-1)).toEqual({ code: 'more-duplicates', count: 200, differing: 200 });
  });

  it('goes out as CSV in pieces, and all of it comes back the same', () => {
    const pieces = [...observationPieces(observations)];
    expect(pieces.length).toBeGreaterThan(30);
    const file = readFile(new TextEncoder().encode(pieces.join('')), 'again.csv');
    const table = file.ok ? file.value.tables[0] : undefined;
    if (!file.ok || !table) throw new Error('no table');
    const mapping = proposeMapping(table, readColumns(table), [], 'again.csv')?.mapping;
    if (mapping?.kind !== 'observations') throw new Error('not recognised');
    const again = readObservations(file.value, table, mapping);
    if (!again.ok) throw new Error(again.error.kind);
    expect(again.value.observations.length).toBe(299_000);
    let differing = 0;
    for (let place = 0; place < 299_000; place++) {
      const same =
        again.value.observations.valueAt(place) === observations.valueAt(place) &&
        again.value.observations.momentAt(place).date === observations.momentAt(place).date;
      if (!same) differing++;
    }
    expect(differing).toBe(0);
    expect(again.value.observations.seriesAt(42)).toEqual(observations.seriesAt(42));
    expect(again.value.observations.at(123_456)).toEqual({ ...observations.at(123_456), line: 123_458 });
  });
});
