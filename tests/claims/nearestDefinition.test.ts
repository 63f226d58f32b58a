import { describe, expect, it } from 'vitest';
import { claims } from '../../src/claims/claims.ts';
import { nearestDefinition } from '../../src/claims/nearestDefinition.ts';

const claim = (id: string) => {
  const found = claims.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

const switched = (id: string, from: string, dimension: string, choice: string) => {
  const each = claim(id);
  const current = each.definitions.find((definition) => definition.id === from);
  if (!current) throw new Error(from);
  return nearestDefinition(each, current, dimension, choice).id;
};

describe('a switch', () => {
  it.each([
    ['mag7-share', 'both~weight', 'classes', 'one', 'one~weight'],
    ['mag7-share', 'one~weight', 'share', 'published', 'one~published'],
    // An intraday touch is known for the best day only; at the month's end it gives way.
    ['nvda-4tn', 'close~end', 'price', 'intraday', 'intraday~best'],
    ['nvda-4tn', 'intraday~best', 'moment', 'end', 'close~end'],
    // The essay's own base belongs to its own 2026 figure.
    ['capex-growth', 'essay~essay', 'ahead', 'mid', 'mid~quoted'],
    ['capex-growth', 'mid~cash', 'behind', 'essay', 'essay~essay'],
    ['ai-gdp', 'goldman~stated', 'spending', 'guided', 'guided~year'],
  ])('%s, %s with %s = %s gives %s', (id, from, dimension, choice, to) => {
    expect(switched(id, from, dimension, choice)).toBe(to);
  });

  it('to an unknown choice changes nothing', () => {
    expect(switched('mag7-share', 'both~weight', 'share', 'no such')).toBe('both~weight');
  });

  it('always gives the choice asked for, in every claim from every definition', () => {
    for (const each of claims) {
      for (const definition of each.definitions) {
        for (const { id, choices } of each.dimensions) {
          for (const choice of choices) {
            expect(nearestDefinition(each, definition, id, choice.id).choices[id]).toBe(choice.id);
          }
        }
      }
    }
  });
});
