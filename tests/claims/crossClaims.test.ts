import { describe, expect, it } from 'vitest';
import { claims } from '../../src/claims/claims.ts';
import type { CrossOutcome } from '../../src/claims/crossClaim.ts';
import { crossClaims, togetherWord } from '../../src/claims/crossClaims.ts';
import { allBundled } from '../support/bundled.ts';
import { without } from '../support/overlay.ts';

const datasets = allBundled();

const outcome = (id: string, asOf = 'latest'): Extract<CrossOutcome, { ok: true }> => {
  const result = crossClaims.find((each) => each.id === id)?.sum(datasets, asOf);
  if (!result?.ok) throw new Error(`${id}: ${JSON.stringify(result)}`);
  return result;
};

// Worked out by hand from the rows.
it.each([
  ['growth', 'agree', '76.8%'], // 725 / 410 - 1
  ['growth', 'agree', '92.8%'], // 725 / 376.051 - 1
  ['output', 'not-together', '2.23%'], // 725 / 32486.066
  ['output', 'not-together', '$259.9bn'], // 0.8 % of 32486.066
  ['promises', 'only-if', '$175bn'], // 1400 / 8
  ['promises', 'only-if', '13.46'], // 175 / 13
  ['scope', 'only-if', '$1.041tn'], // (5300 - 410 - 725) / 4
  ['scope', 'only-if', '64.4%'], // (5300 / 725) ^ (1/4) - 1
  ['returns', 'agree', '22.6%'], // 7.52 / 33.33 %
  ['returns', 'agree', '15.5%'], // 10.36 / 66.67 %
  ['contracts', 'not-together', '$745.4bn'], // 300 + 250 + 138 + 22.4 + 20 + 15, the data's 745
  ['weight', 'agree', '8.43%'], // 5000 / 59320
  ['stranded', 'agree', '27.6%'], // 200 / 725
])('%s: %s, with %s in it', (id, together, figure) => {
  const { together: found, finding, steps } = outcome(id);
  expect(found).toBe(together);
  expect(`${finding} ${steps.map(({ text }) => text).join(' ')}`).toContain(figure);
});

it('on the essay’s day $725bn is 2.28% of the output then known', () => {
  expect(outcome('output', '2026-06-25').finding).toContain('2.28%'); // 725 / 31865.721
});

describe.each(crossClaims.map((each) => [each.id, each] as const))('%s', (_, each) => {
  it('sets claims beside each other that exist, and has an id of its own', () => {
    const ids = claims.map(({ id }) => id);
    for (const id of each.claims) expect(ids).toContain(id);
    expect(crossClaims.filter(({ id }) => id === each.id)).toHaveLength(1);
  });

  it('says its finding in words with the arithmetic under it', () => {
    const { finding, steps, together } = outcome(each.id);
    expect(finding).toMatch(/\.$/);
    expect(finding).not.toMatch(/NaN|undefined|Infinity/);
    expect(steps.length).toBeGreaterThan(0);
    expect(togetherWord(together).length).toBeGreaterThan(5);
  });

  // The premise of stranded centres has no source, hence no dataset to take away.
  if (each.id !== 'stranded')
    it('without its dataset names what is missing', () => {
      const [first = ''] = each.needs;
      expect(each.sum(without(datasets, first), 'latest')).toMatchObject({
        ok: false,
        missing: { kind: 'dataset', dataset: first },
      });
    });
});
