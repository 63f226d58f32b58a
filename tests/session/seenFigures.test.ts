import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeSince,
  type KeyFigure,
  type KeyFigures,
  seenOf,
  seenSpelling,
  sinceThen,
} from '../../src/session/seenFigures.ts';
import { anySeen } from '../support/seenFigures.ts';

const percent = (value: number | string) =>
  typeof value === 'number' ? `${(100 * value).toFixed(1)}%`.replace('-', '−') : value;
const figure = (key: string, label: string, value: number | string | null): KeyFigure => ({
  ...{ key, values: [{ label, value }], tell: percent },
});
const view = (...figures: readonly KeyFigure[]): KeyFigures => ({ of: 'levers', figures });
const [sp500, gdp] = [figure('sp500', 'S&P 500', -0.1234), figure('gdp', 'US GDP', -0.01)];
const sent = (figures: KeyFigures) => {
  const text = seenSpelling.write(seenOf(figures));
  return seenSpelling.read(text);
};

describe('what a link remembers of the figures its sender saw', () => {
  it('comes back as it went, spelt in signs that no address escapes', () => {
    fc.assert(
      fc.property(anySeen, (seen) => {
        const text = seenSpelling.write(seen);
        expect(text).toMatch(/^[\w.*-]+$/);
        expect(new URLSearchParams({ was: text }).toString()).toBe(`was=${text}`);
        expect(seenSpelling.read(text)).toEqual(seen);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['sp500', -0.123456789, '-0.12346'],
    ['NVDA', 34_912.5, '34913'],
    ['verdict', 'holds', 'holds'],
    ['gap', null, '-'],
    ['minus-nought', -0, '0'],
    ['nothing', Number.NaN, '-'],
  ])('%s is kept to five digits: %s is %s', (key, value, text) => {
    expect(seenSpelling.write(seenOf(view(figure(key, 'x', value))))).toMatch(new RegExp(`\\*\\*${key}\\*${text}$`));
  });

  it('is nothing where there is no figure', () => {
    expect(seenOf(view())).toBeNull();
    expect(seenSpelling.write(null)).toBe('');
  });

  it('of any text whatever is read or left out, never fatal', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('a', '1', '*', '**', '.', '.2', '%', '-', '_'), { maxLength: 20 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (each) => {
        const seen = seenSpelling.read(each);
        if (seen !== null) expect(seenSpelling.read(seenSpelling.write(seen))).toEqual(seen);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a link opened again', () => {
  it('on the same figures says so', () => {
    const since = sinceThen(sent(view(sp500, gdp)), view(sp500, gdp));
    expect(since).toEqual({ kind: 'same', compared: 2 });
    expect(describeSince(since, '2026-11-25', '2026-11-25')).toEqual({
      ...{ head: 'Same figures as when this link was made (data of 25 November 2026).', list: [] },
    });
    expect(describeSince(since, '2026-11-25', '2027-02-01')?.head).toBe(
      'Same figures as when this link was made (data of 25 November 2026), though this copy has the data of 1 February 2027.',
    );
  });

  it('names every figure that is another, then and now', () => {
    const since = sinceThen(sent(view(sp500, gdp)), view(figure('sp500', 'S&P 500', -0.129), gdp));
    expect(describeSince(since, '2026-11-25', '2027-02-01')).toEqual({
      head: '1 of the 2 figures this link remembers has changed since it was made (data of 25 November 2026; this copy has those of 1 February 2027).',
      list: ['S&P 500: −12.3% then, −12.9% now'],
    });
  });

  it('tells a figure that came, one that went, and one that moved behind what is printed', () => {
    const then = sent(view(figure('a', 'A', null), figure('b~c', 'B', -0.5), figure('c', 'C', 0.10001)));
    const now = view(figure('a', 'A', 0.2), figure('c', 'C', 0.10002));
    expect(describeSince(sinceThen(then, now), null, '2026-11-25')?.list).toEqual([
      'A: n/a then, 20.0% now',
      'b~c: −0.5 then, no longer in this view',
      'C: 10.0%, moved in a later digit',
    ]);
  });

  it('compares nothing with other choices, nor figures the link does not remember', () => {
    expect(sinceThen(sent(view(sp500)), { ...view(sp500), of: 'other levers' })).toEqual({ kind: 'unknown' });
    expect(sinceThen(sent(view(sp500)), view(sp500, gdp))).toEqual({ kind: 'same', compared: 1 });
    expect(sinceThen(null, view(sp500))).toEqual({ kind: 'unknown' });
  });

  it('says of a list that is long how long it is', () => {
    const many = (by: number) => view(...Array.from({ length: 12 }, (_, i) => figure(`f${i}`, `F${i}`, i + by)));
    const words = describeSince(sinceThen(sent(many(0)), many(1)), null, '2026-11-25');
    expect(words?.head).toBe('12 of the 12 figures this link remembers have changed since it was made.');
    expect(words?.list).toHaveLength(9);
    expect(words?.list.at(-1)).toBe('4 more have changed');
  });

  it('without figures in it still says that the data have moved on', () => {
    expect(describeSince({ kind: 'unknown' }, '2026-11-25', '2026-11-25')).toBeNull();
    expect(describeSince({ kind: 'unknown' }, null, '2026-11-25')).toBeNull();
    expect(describeSince({ kind: 'unknown' }, '2026-11-25', '2027-02-01')?.head).toMatch(
      /^This link was made on the data of 25 November 2026/,
    );
  });
});
