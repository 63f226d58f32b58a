import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, parameterOrder, parameters } from '../../src/model/chain.ts';
import { modelVersion } from '../../src/model/modelVersion.ts';
import type { ParameterId } from '../../src/model/types.ts';
import { isParameter } from '../../src/session/scenarioFields.ts';
import {
  compareStamp,
  describeScenarioNote,
  readScenarioLink,
  writeScenarioLink,
} from '../../src/session/scenarioLink.ts';
import { defaultScenario, type ScenarioState } from '../../src/session/scenarioState.ts';

const unstamped = { data: null, gave: null };

const lever = (id: ParameterId): fc.Arbitrary<number> => {
  const { min, max, whole } = parameters[id];
  return whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
};

const levers = fc.tuple(...parameterOrder.map((id) => fc.option(lever(id), { nil: undefined }))).map((values) =>
  Object.fromEntries(
    parameterOrder.flatMap((id, k) => {
      const value = values[k];
      return value === undefined || value === parameters[id].default ? [] : [[id, value]];
    }),
  ),
);

const range = (id: ParameterId) =>
  fc.tuple(lever(id), lever(id), lever(id)).map((three) => three.toSorted((a, b) => a - b) as [number, number, number]);

const ranges = fc
  .uniqueArray(fc.constantFrom(...parameterOrder), { maxLength: 20 })
  .chain((ids) => fc.tuple(...ids.map((id) => range(id).map((value) => [id, value] as const))))
  .map((entries) => Object.fromEntries(entries));

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const name = fc.string({ minLength: 1, maxLength: 30 });
const own = fc.uniqueArray(
  fc.record(
    {
      input: name,
      value: fc.oneof(finite, fc.array(finite, { minLength: 2, maxLength: 18 })),
      note: fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
    },
    { requiredKeys: ['input', 'value'] },
  ),
  { maxLength: 6, selector: ({ input }) => input },
);

const share = (max: number) => fc.double({ min: 0, max, noNaN: true });

const scenario: fc.Arbitrary<ScenarioState> = fc.record({
  levers,
  own,
  ranges,
  figures: fc.constantFrom('yours' as const, 'ours' as const),
  shown: fc.constantFrom('few' as const, 'all' as const),
  company: fc.constantFrom('NVDA', '000660.KS', 'MSFT'),
  output: fc.constantFrom('sp500', 'return:000660.KS'),
  year: fc.option(fc.integer({ min: 2026, max: 2030 })),
  round: fc.option(fc.integer({ min: 0, max: 9 })),
  draws: fc.integer({ min: 100, max: 20_000 }),
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  joint: fc.constantFrom('on' as const, 'off' as const),
  threshold: fc.double({ min: -0.99, max: -0.01, noNaN: true }),
  target: fc.record({ output: fc.constantFrom('sp500', 'gdp', 'return:000660.KS'), value: finite }),
  against: fc.option(fc.record({ title: name, levers, own })),
  shape: fc.constantFrom('triangular' as const, 'pert' as const),
  opened: fc.uniqueArray(fc.constantFrom('takedowns', 'ranges', 'basis-depth', 'step-market-cap', 'table-dose-roi')),
  group: fc.constantFrom('economy', 'network', '000660.KS'),
  cause: fc.constantFrom(...chain.map(({ id }) => id)),
  multiple: fc.double({ min: 1, max: 500, noNaN: true }),
  takedowns: fc.record({
    perYear: share(52),
    monthsOffline: share(12),
    revenueHit: share(1),
    response: share(10),
    substitution: share(1),
  }),
});

describe('a link to the lab', () => {
  it('brings back every scenario to the last digit, without a note', () => {
    fc.assert(
      fc.property(scenario, (state) => {
        const read = readScenarioLink(writeScenarioLink(state, unstamped));
        expect(read.notes).toEqual([]);
        expect(read.state).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });

  it('is empty when nothing was chosen and one field long when one lever moved', () => {
    expect(writeScenarioLink(defaultScenario, { data: '2026-11-25', gave: -0.1 })).toEqual({});
    expect(
      writeScenarioLink({ ...defaultScenario, levers: { depth: 0.6 } }, { data: '2026-11-25', gave: -0.1 }),
    ).toEqual({ v: '1', depth: '0.6', model: String(modelVersion), data: '2026-11-25', gave: '-0.10000' });
  });

  it('carries one short field for one thing unfolded, one multiple, one shape', () => {
    const fieldOf = (state: Partial<ScenarioState>) => {
      const { v: _v, model: _model, ...rest } = writeScenarioLink({ ...defaultScenario, ...state }, unstamped);
      return rest;
    };
    expect(fieldOf({ opened: ['step-index', 'takedowns'] })).toEqual({ opened: 'step-index,takedowns' });
    expect(fieldOf({ multiple: 25 })).toEqual({ multiple: '25' });
    expect(fieldOf({ shape: 'pert' })).toEqual({ shape: 'pert' });
    expect(fieldOf({ takedowns: { ...defaultScenario.takedowns, perYear: 6 } })).toEqual({
      takedowns: '6~3~0.25~2~0.5',
    });
    expect(fieldOf({ own: [{ input: 'capex', value: 9, note: 'my call: low' }] })).toEqual({
      own: 'capex:9:my call%3A low',
    });
  });

  it.each([
    ['opened', 'takedowns,everything'],
    ['opened', 'table-'],
    ['group', 'no/such'],
    ['cause', 'gravity'],
    ['multiple', '0'],
    ['multiple', '1e9'],
    ['shape', 'square'],
    ['takedowns', '4~3~0.25~2'],
    ['takedowns', '4~3~0.25~2~1.5'],
    ['takedowns', '4~x~0.25~2~0.5'],
  ])('leaves %s at its default where it says “%s”, and says so', (field, text) => {
    const read = readScenarioLink({ [field]: text });
    expect(read.state).toEqual(defaultScenario);
    expect(read.notes.map((note) => note.kind)).toEqual(['unreadable']);
  });

  it('stays under 2,000 characters with every lever and every range moved', () => {
    const all = Object.fromEntries(parameterOrder.map((id) => [id, parameters[id].max]));
    const wide = Object.fromEntries(parameterOrder.map((id) => [id, parameters[id].likely]));
    const text = new URLSearchParams(
      writeScenarioLink({ ...defaultScenario, levers: all, ranges: wide }, { data: '2026-11-25', gave: -0.31234 }),
    ).toString();
    expect(text.length).toBeLessThan(2000);
  });

  it('is never fatal, and says something in words about everything it could not use', () => {
    const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('NaN', 'Infinity', '1e999', '-0', '', '0x10'));
    const fields = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(...parameterOrder, 'own', 'ranges', 'target', 'v'),
    );
    fc.assert(
      fc.property(fc.dictionary(fields, text, { maxKeys: 8 }), (link) => {
        const { state, notes } = readScenarioLink(link);
        for (const [id, value] of Object.entries(state.levers)) {
          if (!isParameter(id)) throw new Error(id);
          expect(value).toBeGreaterThanOrEqual(parameters[id].min);
          expect(value).toBeLessThanOrEqual(parameters[id].max);
        }
        for (const note of notes) expect(describeScenarioNote(note)).toMatch(/\S/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['beyond the range', { depth: '2' }, { depth: 0.95 }, 'repaired'],
    ['below the range', { roi: '-1' }, { roi: 0.05 }, 'repaired'],
    ['a part of a quarter', { trough: '7.6' }, { trough: 8 }, 'repaired'],
    ['no number', { depth: 'deep' }, {}, 'unreadable'],
    ['nothing', { depth: '' }, {}, 'unreadable'],
    ['a lever nobody knows', { gravity: '9.8' }, {}, 'unknown-field'],
  ])('repairs a lever that is %s, with a note', (_, link, expected, kind) => {
    const read = readScenarioLink(link);
    expect(read.state.levers).toEqual(expected);
    expect(read.notes.map((note) => note.kind)).toEqual([kind]);
  });

  it('keeps the good entries of a list and names the bad ones', () => {
    const read = readScenarioLink({
      ranges: 'depth:0.1~0.5~0.8,roi:0.4~0.2~0.1,zeta:1~2~3',
      own: 'companies.NVDA.cap:5000,capex:x',
    });
    expect(read.state.ranges).toEqual({ depth: [0.1, 0.5, 0.8] });
    expect(read.state.own).toEqual([{ input: 'companies.NVDA.cap', value: 5000 }]);
    expect(read.notes).toEqual([
      { kind: 'bad-entry', field: 'ranges', text: 'roi:0.4~0.2~0.1' },
      { kind: 'bad-entry', field: 'ranges', text: 'zeta:1~2~3' },
      { kind: 'bad-entry', field: 'own', text: 'capex:x' },
    ]);
  });

  it('keeps fields that are not of the lab, with a note', () => {
    const read = readScenarioLink({ depth: '0.6', colour: '1' });
    expect(read.foreign).toEqual({ colour: '1' });
    expect(read.notes).toEqual([{ kind: 'unknown-field', field: 'colour' }]);
  });

  it('from a later version of the site shows the start and says so', () => {
    const read = readScenarioLink({ v: '99', depth: '0.9' });
    expect(read.state).toEqual(defaultScenario);
    expect(read.notes).toEqual([{ kind: 'too-new', version: 99 }]);
  });
});

describe('the stamp of a link', () => {
  const { stamp } = readScenarioLink({
    depth: '0.6',
    model: String(modelVersion),
    data: '2026-11-25',
    gave: '-0.17123',
  });

  it('says nothing while model, data and answer are the same', () => {
    expect(compareStamp(stamp, { data: '2026-11-25', gave: -0.171234 })).toEqual([]);
  });

  it('names newer data and the answer that moved with them', () => {
    expect(compareStamp(stamp, { data: '2027-02-01', gave: -0.18 })).toEqual([
      { kind: 'data-moved', was: '2026-11-25', now: '2027-02-01' },
      { kind: 'result-moved', was: -0.17123, now: -0.18 },
    ]);
  });

  it('names another model version', () => {
    const notes = compareStamp({ model: modelVersion + 1, data: null, gave: null }, unstamped);
    expect(notes.map((note) => note.kind)).toEqual(['model-moved']);
    expect(notes.map(describeScenarioNote)[0]).toMatch(/later than this copy/);
  });
});
