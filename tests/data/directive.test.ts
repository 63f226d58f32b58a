import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/base/dates.ts';
import { bundled, bundledEvents } from '../support/bundled.ts';

const events = bundledEvents('directive');
const timeline = bundledEvents('ai-timeline');
const on = (day: string) => events.filter(({ date }) => date === day);

describe('the directive', () => {
  it('was received on Friday 12 June 2026 at 17:21 Eastern', () => {
    const [order, ...others] = on('2026-06-12').filter(({ timeEt }) => timeEt !== null);
    expect(others).toEqual([]);
    expect(order).toMatchObject({ timeEt: '17:21', category: 'directive', confidence: 'secondary' });
    expect(order?.entities).toEqual(['ANTHROPIC', 'US-COMMERCE']);
    expect(order?.sourceUrl).toMatch(/^https:/);
    expect(new Date('2026-06-12T00:00:00Z').getUTCDay()).toBe(5);
  });

  it('is listed before the switching-off of the same day, whose hour nobody gave', () => {
    const words = on('2026-06-12').map(({ event }) => event);
    expect(words[0]).toMatch(/directive received/);
    expect(words.findIndex((event) => /switched off/.test(event))).toBeGreaterThan(0);
  });

  it('was printed on 16 June, partly eased on 26 June, lifted on 30 June, and gone after 19 days', () => {
    const about = (day: string) =>
      on(day)
        .filter(({ category }) => category === 'directive')
        .map(({ event }) => event);
    expect(about('2026-06-16')).toEqual([expect.stringMatching(/letter/i)]);
    expect(about('2026-06-26')).toEqual([expect.stringMatching(/Mythos 5 cleared/)]);
    expect(about('2026-06-30')).toEqual([expect.stringMatching(/lifted/)]);
    expect(about('2026-07-01')).toEqual([expect.stringMatching(/restored/)]);
    expect(daysBetween('2026-06-12', '2026-07-01')).toBe(19);
  });

  it('names what confounds its first trading day', () => {
    expect(on('2026-06-15').find(({ category }) => category === 'market')?.note).toMatch(/truce/);
    expect(on('2026-06-12').some(({ category, entities }) => category === 'market' && entities.includes('SPCX'))).toBe(
      true,
    );
  });

  it('has the open letter, and the red-team remark with what weakened it', () => {
    expect(events.find(({ event }) => /Open letter/.test(event))?.note).toMatch(/more than 100/);
    const remark = events.find(({ event }) => /Warner/.test(event));
    expect(remark?.date).toBe('2026-06-11');
    expect(remark?.note).toMatch(/weakened/);
    expect(
      on('2026-06-24').filter(({ category, entities }) => category === 'response' && entities.includes('NSA')),
    ).toHaveLength(2);
  });
});

describe('precedents', () => {
  it.each([
    ['Investigation dropped', '1996-01-11'],
    ['Bernstein I:', '1996-04-15'],
    ['Executive Order 13026', '1996-11-15'],
    ['Commerce rule takes over', '1996-12-30'],
    ['Junger v. Daley', '2000-04-04'],
    ['Online Safety Act', '2025-07-25'],
    ['19 US states', '2025-01'],
  ])('%s… is dated %s', (words, date) => {
    const found = events.filter(({ category, event }) => category === 'precedent' && event.includes(words));
    expect(found.map((one) => one.date)).toEqual([date]);
  });

  it('the inquiry into PGP lasted about three years', () => {
    // The month is known, not the day: 35 months from its first.
    expect(daysBetween('1993-02-01', '1996-01-11')).toBe(1074);
    expect(events.some(({ date, event }) => date === '1993-02' && /Zimmermann/.test(event))).toBe(true);
  });
});

describe.each(['directive', 'ai-timeline'])('%s', (id) => {
  const { meta } = bundled(id);
  const rows = id === 'directive' ? events : timeline;

  it('is in the order of days, and of hours within a day', () => {
    const keys = rows.map(({ date, timeEt }) => `${date} ${timeEt ?? '99:99'}`);
    expect(keys).toEqual(keys.toSorted());
  });

  it('says in the note of each row without an address that it has none, or that only the essay knows it', () => {
    const bare = rows.filter(({ sourceUrl }) => sourceUrl === null);
    expect(bare.filter(({ note }) => !/address|essay only/.test(note))).toEqual([]);
  });

  it('grades what was not seen again as memory', () => {
    for (const { event, note, confidence } of rows)
      expect(confidence === 'memory', event).toBe(note.includes('not seen again'));
  });

  it('names only entities and categories of its meta file, and all of them', () => {
    expect([...new Set(rows.map(({ category }) => category))].toSorted()).toEqual(Object.keys(meta.series).toSorted());
    const named = new Set(rows.flatMap(({ entities }) => entities));
    expect(Object.keys(meta.entities).toSorted()).toEqual([...named].toSorted());
  });

  it('has views that show something', () => {
    for (const view of meta.views)
      expect(rows.filter(({ category }) => view.series?.includes(category) ?? true).length, view.id).toBeGreaterThan(0);
  });
});
