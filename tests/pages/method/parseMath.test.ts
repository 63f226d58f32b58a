import { describe, expect, it } from 'vitest';
import { lines } from '../../../src/model/lines.ts';
import { equations } from '../../../src/pages/method/equations.ts';
import { parseMath } from '../../../src/pages/method/parseMath.ts';

const id = (text: string) => ({ kind: 'identifier', text }) as const;

describe('a formula', () => {
  it('reads scripts in either order, groups and fractions', () => {
    expect(parseMath('K_t^s')).toEqual({
      kind: 'row',
      parts: [{ kind: 'script', base: id('K'), sub: id('t'), sup: id('s') }],
    });
    expect(parseMath('K^s_t')).toEqual(parseMath('K_t^s'));
    expect(parseMath('\\frac{a}{b c}')).toEqual({
      kind: 'row',
      parts: [{ kind: 'fraction', over: id('a'), under: { kind: 'row', parts: [id('b'), id('c')] } }],
    });
  });

  it('writes a true minus and Greek letters', () => {
    expect(parseMath('- \\tau')).toEqual({ kind: 'row', parts: [{ kind: 'operator', text: '−' }, id('τ')] });
  });

  it.each(['\\frac{a}', '{a', 'a_', '\\nonsense', '^2'])('refuses %s', (source) => {
    expect(() => parseMath(source)).toThrow();
  });

  it('exists for every line of the ledger and can be read', () => {
    expect(Object.keys(equations)).toEqual(expect.arrayContaining(Object.keys(lines)));
    for (const tex of Object.values(equations).flat()) expect(() => parseMath(tex), tex).not.toThrow();
  });
});
