import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureSpellings } from '../../src/session/figureFields.ts';
import { fileSpellings } from '../../src/session/fileLink.ts';
import { homeOf } from '../../src/session/homeOf.ts';
import { type LinkFields, liftLink } from '../../src/session/liftLink.ts';
import { spellings } from '../../src/session/linkFields.ts';
import { describeLinkNote } from '../../src/session/linkNotes.ts';
import { scenarioSpellings } from '../../src/session/scenarioFields.ts';
import { defaultView, type Range, type ViewState } from '../../src/session/session.ts';
import { readViewLink, writeViewLink } from '../../src/session/viewLink.ts';

const stateOf = (fields: LinkFields) => readViewLink(fields).state;
const notesOf = (fields: LinkFields) => readViewLink(fields).notes;

/** One real link per published version, kept for ever. */
const published: readonly (readonly [link: LinkFields, state: ViewState])[] = [
  [
    {
      v: '1',
      view: 'by-firm',
      range: '2024-01-01..latest',
      scale: 'log',
      show: 'index',
      base: '2024-01-31',
      sort: '-value',
      find: 'micro',
      open: 'table,sources',
      only: 'MSFT,META',
      events: 'on',
      point: 'capex_cash_ppe_quarterly~MSFT~2026Q2~2026-06-30~reported',
    },
    {
      view: 'by-firm',
      range: { kind: 'between', from: '2024-01-01', to: 'latest' },
      scale: 'log',
      show: 'index',
      base: '2024-01-31',
      sort: { column: 'value', direction: 'descending' },
      find: 'micro',
      open: ['table', 'sources'],
      only: ['MSFT', 'META'],
      events: 'on',
      point: 'capex_cash_ppe_quarterly~MSFT~2026Q2~2026-06-30~reported',
    },
  ],
];

it.each(published)('the published link $v reads as it always did', (link, state) => {
  expect(readViewLink(link)).toEqual({ state, notes: [], foreign: {} });
  expect(writeViewLink(state)).toEqual(link);
});

describe('a link is as short as the view is near the default', () => {
  it('the default view has none', () => {
    expect(writeViewLink(defaultView)).toEqual({});
    expect(stateOf({})).toEqual(defaultView);
  });

  it('one choice is the version and one field', () => {
    expect(writeViewLink({ ...defaultView, range: { kind: 'last', years: 5 } })).toEqual({ v: '1', range: '5y' });
  });
});

describe('a range', () => {
  const ranges: readonly (readonly [string, Range])[] = [
    ['1y', { kind: 'last', years: 1 }],
    ['all', { kind: 'all' }],
    ['first..latest', { kind: 'all' }],
    ['first..2025-12-31', { kind: 'between', from: 'first', to: '2025-12-31' }],
    ['2024-02-29..2026-06-12', { kind: 'between', from: '2024-02-29', to: '2026-06-12' }],
  ];
  it.each(ranges)('“%s” is read', (text, range) => {
    expect(stateOf({ range: text }).range).toEqual(range);
    expect(notesOf({ range: text })).toEqual([]);
  });

  it.each([
    '',
    '0y',
    '-1y',
    '2026-02-30..latest',
    '2026-06-12..2026-06-12',
    '2026-06-12..2024-01-01',
    'a..b',
    '1y..2y',
  ])('“%s” is no range: all is shown and the reader is told', (text) => {
    expect(stateOf({ range: text }).range).toEqual({ kind: 'all' });
    expect(notesOf({ range: text }).map((note) => note.kind)).toEqual(['unreadable']);
  });
});

describe('nonsense', () => {
  it('costs its own field only', () => {
    const { state, notes } = readViewLink({ scale: 'banana', show: 'year', events: 'maybe' });
    expect(state).toEqual({ ...defaultView, show: 'year' });
    expect(notes.map(describeLinkNote)).toEqual([
      '“scale=banana” in the address was ignored: it takes “linear” or “log”.',
      '“events=maybe” in the address was ignored: it takes “on” or “off”.',
    ]);
  });

  it('a field nobody knows is noted and kept in the address', () => {
    const { state, notes, foreign } = readViewLink({ utm_source: 'mail', show: 'year' });
    expect(notes).toEqual([{ kind: 'unknown-field', field: 'utm_source' }]);
    expect(writeViewLink(state, foreign)).toEqual({ v: '1', show: 'year', utm_source: 'mail' });
  });

  it('a link from a later version shows the default view and says so', () => {
    const { state, notes } = readViewLink({ v: '99', show: 'year' });
    expect(state).toEqual(defaultView);
    expect(notes).toEqual([{ kind: 'too-new', version: 99 }]);
  });

  it.each(['0', '-1', '1.5', 'x', ''])('the version “%s” is none', (v) => {
    expect(liftLink({ v })).toEqual({ ok: false, error: { kind: 'unreadable-version', text: v } });
  });

  it('never throws and never gives a state outside its type, whatever the fields hold', () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(spellings), 'v', '__proto__', 'constructor'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ maxLength: 300 }))), (pairs) => {
        const { state, notes, foreign } = readViewLink(Object.fromEntries(pairs));
        for (const note of notes) expect(describeLinkNote(note)).not.toBe('');
        // What was read is a view that can be written and read again.
        expect(readViewLink(writeViewLink(state)).state).toEqual(state);
        expect(Object.getPrototypeOf(foreign)).toBe(Object.prototype);
      }),
    );
  });
});

describe('any view', () => {
  const name = fc.string({ minLength: 1, maxLength: 40 });
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as `${number}-${number}-${number}`);
  const range: fc.Arbitrary<Range> = fc.oneof(
    fc.constant<Range>({ kind: 'all' }),
    fc.integer({ min: 1, max: 200 }).map((years): Range => ({ kind: 'last', years })),
    day.map((from): Range => ({ kind: 'between', from, to: 'latest' })),
    fc
      .tuple(day, day)
      .filter(([a, b]) => a !== b)
      .map(([a, b]): Range => (a < b ? { kind: 'between', from: a, to: b } : { kind: 'between', from: b, to: a })),
  );
  const anyState: fc.Arbitrary<ViewState> = fc.record({
    view: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/)),
    range,
    scale: fc.constantFrom('linear', 'log'),
    show: fc.constantFrom('level', 'change', 'year', 'index', 'share', 'gdp'),
    base: fc.option(day),
    sort: fc.option(
      fc.record({
        column: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
        direction: fc.constantFrom('ascending', 'descending'),
      }),
    ),
    find: fc.string({ maxLength: 50 }),
    open: fc.uniqueArray(fc.constantFrom('table', 'sources'), { maxLength: 2 }),
    only: fc.uniqueArray(name, { maxLength: 7 }),
    events: fc.constantFrom('off', 'on'),
    point: fc.option(name),
  });

  it('comes back from its link as it was, without a note', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readViewLink(writeViewLink(state))).toEqual({ state, notes: [], foreign: {} });
      }),
    );
  });
});

it('what may leave the machine is what a link spells, and nothing else', () => {
  const inLinks = Object.entries(homeOf).flatMap(([field, home]) => (home === 'link' ? [field] : []));
  // The lab's levers, ranges and own figures are spelt one by one (scenarioLink.ts).
  const own = [spellings, scenarioSpellings, figureSpellings, fileSpellings].flatMap((fields) => Object.keys(fields));
  const spelt = [...own, 'levers', 'ranges', 'own'];
  expect(spelt.toSorted()).toEqual(inLinks.toSorted());
});
