import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestCycle } from '../../src/claims/cycles.ts';
import type { FinancingLink } from '../../src/datasets/types.ts';

const link = (from: string, to: string, amount: number | null = 1): FinancingLink => ({
  id: `${from}-${to}-${amount}`,
  from,
  to,
  kind: 'debt',
  amount,
  low: null,
  high: null,
  years: null,
  start: '2026-01-01',
  end: null,
  linkStatus: 'active',
  confidence: 'primary',
  source: 'made up',
  sourceUrl: null,
  published: null,
  note: '',
  line: 2,
});

const path = (links: readonly FinancingLink[], firm: string) => {
  const cycle = shortestCycle(links, firm);
  return cycle && [firm, ...cycle.map(({ to }) => to)].join('');
};

describe('the shortest way back', () => {
  it.each([
    ['AB BA', 'A', 'ABA'],
    ['AB BC CA', 'A', 'ABCA'],
    ['AB BC CA BA', 'A', 'ABA'],
    ['AB BC CB', 'A', null],
    ['AA', 'A', null],
    ['', 'A', null],
    ['BC CB', 'A', null],
  ])('along %s from %s is %s', (edges, firm, expected) => {
    const links = edges
      .split(' ')
      .filter((edge) => edge !== '')
      .map((edge) => link(edge.charAt(0), edge.charAt(1)));
    expect(path(links, firm)).toBe(expected);
  });

  it('takes the largest of parallel links, and an undisclosed one only where there is no other', () => {
    expect(
      shortestCycle([link('A', 'B', null), link('A', 'B', 2), link('A', 'B', 9), link('B', 'A', null)], 'A')?.map(
        ({ amount }) => amount,
      ),
    ).toEqual([9, null]);
  });

  it('is a closed way along given links, whatever the links', () => {
    const firm = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    fc.assert(
      fc.property(fc.array(fc.tuple(firm, firm), { maxLength: 15 }), firm, (edges, from) => {
        const links = edges.map(([a, b]) => link(a, b));
        const cycle = shortestCycle(links, from);
        if (cycle === null) return;
        expect(cycle[0]?.from).toBe(from);
        expect(cycle.at(-1)?.to).toBe(from);
        for (const [i, each] of cycle.entries()) {
          expect(links).toContain(each);
          if (i > 0) expect(cycle[i - 1]?.to).toBe(each.from);
        }
        expect(new Set(cycle.map(({ to }) => to)).size).toBe(cycle.length);
      }),
    );
  });
});
