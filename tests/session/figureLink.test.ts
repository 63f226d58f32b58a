import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultFigure, type FigureState, longestWords } from '../../src/session/figureFields.ts';
import { readFigureLink, sharedAddress, writeFigureLink } from '../../src/session/figureLink.ts';
import { type LinkFields, liftLink } from '../../src/session/liftLink.ts';
import { seenOf } from '../../src/session/seenFigures.ts';
import { defaultView } from '../../src/session/session.ts';
import { readViewLink, writeViewLink } from '../../src/session/viewLink.ts';
import { anySeen } from '../support/seenFigures.ts';

const words = (most: number) =>
  fc.option(
    fc.string({ minLength: 1, maxLength: most, unit: 'grapheme' }).filter((text) => {
      return text.trim() !== '' && text.length <= most;
    }),
    { nil: null },
  );

const side = fc.integer({ min: 320, max: 4000 });
const anyFigure: fc.Arbitrary<FigureState> = fc.record({
  title: words(longestWords.title),
  subtitle: words(longestWords.subtitle),
  note: words(longestWords.note),
  alt: words(longestWords.alt),
  pin: fc.option(
    fc.record({
      key: fc.string({ minLength: 1, maxLength: 60 }),
      text: words(longestWords.pin).map((text) => text ?? 'here'),
    }),
    { nil: null },
  ),
  picture: fc
    .record({
      size: fc.constantFrom('article' as const, 'card' as const, 'square' as const, 'story' as const, 'free' as const),
      theme: fc.constantFrom('light' as const, 'dark' as const, 'transparent' as const),
      scale: fc.constantFrom(1 as const, 2 as const, 3 as const),
      free: fc.record({ width: side, height: side }),
    })
    // Sides of one's own are part of the link only where they are in force.
    .map((picture) => (picture.size === 'free' ? picture : { ...picture, free: defaultFigure.picture.free })),
  figure: fc.constantFrom(null, 'move', 'uncertainty.fan', 'reverse.frontier-growthLost'),
  embed: fc.constantFrom('off' as const, 'on' as const),
  was: fc.option(anySeen, { nil: null }),
  snapshot: fc.constantFrom(null, '2026-11-25', '2024-02-29'),
});

/** The fields after a way through a real address. */
const throughAddress = (fields: LinkFields): LinkFields =>
  Object.fromEntries(new URLSearchParams(new URLSearchParams(fields).toString()));

describe('a figure’s part of a link', () => {
  it('comes back as it went, through a real address, with nothing to note', () => {
    fc.assert(
      fc.property(anyFigure, (state) => {
        const link = throughAddress(writeFigureLink({}, state));
        expect(readFigureLink(link)).toEqual({ state, notes: [] });
      }),
    );
  });

  it('leaves the page’s own fields as they are, and the page leaves it as it is', () => {
    fc.assert(
      fc.property(anyFigure, (state) => {
        const page = { v: '1', range: '5y', scale: 'log' };
        const link = writeFigureLink(page, state);
        const view = readViewLink(link);
        expect(view.state).toEqual({ ...defaultView, range: { kind: 'last', years: 5 }, scale: 'log' });
        expect(view.notes).toEqual([]);
        expect(readFigureLink(writeViewLink(view.state, view.foreign)).state).toEqual(state);
        expect(writeFigureLink(link, defaultFigure)).toEqual(page);
      }),
    );
  });

  it('says its version also where the page has no field of its own, and is nothing at all by default', () => {
    const link = writeFigureLink({}, { ...defaultFigure, title: 'Mine' });
    expect(link).toEqual({ v: '1', title: 'Mine' });
    const view = readViewLink(link);
    expect(writeViewLink(view.state, view.foreign)).toEqual(link);
    expect(writeFigureLink({ v: '1' }, defaultFigure)).toEqual({});
    expect(liftLink(link).ok).toBe(true);
  });

  it('never fails, whatever stands in the address, and notes each field it could not use once', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('title', 'pin', 'picture', 'embed', 'v', 'x'), fc.string()),
        (fields) => {
          const { state, notes } = readFigureLink(fields);
          expect(new Set(notes.map(({ field }) => field)).size).toBe(notes.length);
          expect(Object.keys(state).toSorted()).toEqual(Object.keys(defaultFigure).toSorted());
        },
      ),
    );
  });

  const read: readonly (readonly [LinkFields, Partial<FigureState>])[] = [
    [{ embed: '' }, { embed: 'on' }],
    [{ embed: 'off' }, { embed: 'off' }],
    [{ picture: 'card' }, { picture: { ...defaultFigure.picture, size: 'card' } }],
    [{ picture: 'dark.3x' }, { picture: { ...defaultFigure.picture, theme: 'dark', scale: 3 } }],
    [
      { picture: 'free.640x480.1x' },
      { picture: { size: 'free', theme: 'light', scale: 1, free: { width: 640, height: 480 } } },
    ],
    [{ pin: 'a~b|Here | there' }, { pin: { key: 'a~b', text: 'Here | there' } }],
    [{ pin: 'a%7Cb|Here' }, { pin: { key: 'a|b', text: 'Here' } }],
  ];
  it.each(read)('%o is read', (fields, part) => {
    expect(readFigureLink(fields)).toEqual({ state: { ...defaultFigure, ...part }, notes: [] });
  });

  it.each([
    { picture: 'poster' },
    { picture: 'free.100x100' },
    { picture: 'free.9999x800' },
    { pin: 'no bar' },
    { pin: '|no key' },
    { title: 'x'.repeat(161) },
    { title: '   ' },
    { embed: 'maybe' },
    { snapshot: '2026-02-30' },
  ])('%o is left out with a note', (fields) => {
    const { state, notes } = readFigureLink(fields);
    expect(state).toEqual(defaultFigure);
    expect(notes).toHaveLength(1);
  });
});

it('all the words a writer may put in, in plain letters, leave an address under 2,000 characters', () => {
  const most = (count: number) => 'word '.repeat(count).slice(0, count - 1);
  const state: FigureState = {
    ...defaultFigure,
    title: most(longestWords.title),
    subtitle: most(longestWords.subtitle),
    note: most(longestWords.note),
    alt: most(longestWords.alt),
    pin: { key: 'capex_company_quoted_quarterly~MSFT~2026Q2~2026-06-30~reported', text: most(longestWords.pin) },
    picture: { size: 'free', theme: 'transparent', scale: 3, free: { width: 4000, height: 4000 } },
  };
  const view = { v: '1', view: 'quoted-and-cash', range: '2019-01-01..2026-06-30', scale: 'log', show: 'year' };
  const query = new URLSearchParams(writeFigureLink(view, state)).toString();
  const address = `https://a-long-name-of-a-host.example/faultline/charts/capex-cash-flow/?${query}`;
  expect(address.length).toBeLessThan(2000);
  // What its sender saw goes along as far as there is room.
  const figures = Array.from({ length: 40 }, (_, i) => ({
    key: `capex_company_quoted_quarterly~F${i}`,
    values: [1, 2, 3, 4].map((value) => ({ label: 'a figure', value: value / 3 })),
    tell: String,
  }));
  const shared = sharedAddress(address, '2026-11-25', { of: 'this view', figures });
  expect(shared.length).toBeLessThan(2000);
  const { state: back } = readFigureLink(Object.fromEntries(new URL(shared).searchParams));
  const all = seenOf({ of: 'this view', figures });
  expect(back.was?.figures.length).toBeGreaterThan(2);
  expect(back.was?.figures).toEqual(all?.figures.slice(0, back.was?.figures.length));
});

describe('a shared address', () => {
  it('is the page’s own with the day of its data, never embedded, and the page reads the same view from it', () => {
    const shared = sharedAddress('https://a.example/charts/capex/?v=1&range=5y&embed=on', '2026-11-25');
    expect(shared).toBe('https://a.example/charts/capex/?v=1&range=5y&snapshot=2026-11-25');
    const fields = Object.fromEntries(new URL(shared).searchParams);
    expect(readViewLink(fields).state).toEqual({ ...defaultView, range: { kind: 'last', years: 5 } });
    expect(readViewLink(fields).notes).toEqual([]);
    expect(sharedAddress('https://a.example/charts/capex/', '2026-11-25')).toBe(
      'https://a.example/charts/capex/?v=1&snapshot=2026-11-25',
    );
  });
});
