import { describe, expect, it } from 'vitest';
import { claimReviews, jsonLdText } from '../../src/claims/claimReview.ts';
import { claims } from '../../src/claims/claims.ts';
import { verdictKinds } from '../../src/claims/describeVerdict.ts';
import { confidenceOf, countVerdicts, ledger, ledgerCsv, ledgerJson, ledgerRecords } from '../../src/claims/ledger.ts';
import { describeStrip, stripOf } from '../../src/claims/strip.ts';
import type { Claim, Verdict } from '../../src/claims/types.ts';
import { csvRows } from '../../src/datasets/csvRows.ts';
import { allBundled } from '../support/bundled.ts';

const datasets = allBundled();
const today = ledger(claims, datasets, 'latest');
const then = ledger(claims, datasets, '2026-06-25');

const claim = (id: string): Claim => {
  const found = claims.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('counts', () => {
  it('add up to the number of claims and name every verdict', () => {
    const counts = countVerdicts(today);
    expect([...counts.keys()]).toEqual([...verdictKinds]);
    expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(27);
  });

  // Counted by hand in verdicts.csv: the default definition of each claim.
  it.each([
    ['holds', 18, 16],
    ['close', 1, 1],
    ['overstated', 3, 4],
    ['understated', 1, 2],
    ['untestable', 0, 0],
    ['forecast', 2, 2],
    ['premise', 1, 1],
    ['not-a-claim', 1, 1],
  ] as const)('%s: %d on the essay’s day, %d today', (kind, onTheDay, now) => {
    expect([countVerdicts(then).get(kind), countVerdicts(today).get(kind)]).toEqual([onTheDay, now]);
  });

  it('the verdict of SK hynix and of the 725 has changed since, and no other', () => {
    const changed = today.filter((row, i) => row.verdict.kind !== then[i]?.verdict.kind).map((row) => row.claim.id);
    expect(changed).toEqual(['capex-2026', 'hynix-1tn']);
  });
});

it('a verdict is graded by the weakest row it rests on', () => {
  const row = {
    dataset: 'a',
    line: 1,
    what: '',
    date: '',
    value: null,
    unit: null,
    status: null,
    source: '',
    sourceUrl: null,
    note: '',
  };
  const verdict = (...grades: readonly ('primary' | 'secondary' | 'memory')[]): Verdict => ({
    kind: 'premise',
    measured: null,
    note: '',
    steps: [],
    rows: grades.map((confidence) => ({ ...row, confidence })),
  });
  expect(confidenceOf(verdict())).toBeNull();
  expect(confidenceOf(verdict('primary'))).toBe('primary');
  expect(confidenceOf(verdict('primary', 'memory', 'secondary'))).toBe('memory');
});

describe('the ledger as a file', () => {
  const records = ledgerRecords(today, 'latest');

  it('as CSV has one row per claim and reads back', () => {
    const { rows, faults } = csvRows(ledgerCsv(records));
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(28);
    const [header, first] = rows;
    expect(header?.cells.slice(0, 2)).toEqual(['id', 'title']);
    expect(first?.cells[0]).toBe('mag7-share');
    expect(rows.every(({ cells }) => cells.length === header?.cells.length)).toBe(true);
    expect(first?.cells[header?.cells.indexOf('measured') ?? -1]).toBe('32.916');
  });

  it('as CSV holds no cell that a spreadsheet would run', () => {
    const made = ledgerCsv([{ ...records[0], title: '=HYPERLINK("x")' } as (typeof records)[number]]);
    expect(made).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('as JSON holds the same records', () => {
    expect(JSON.parse(ledgerJson(records))).toEqual(JSON.parse(JSON.stringify(records)));
  });
});

describe('ClaimReview', () => {
  const made = claimReviews(today, { address: 'https://example.org/claims/', asOf: 'latest', snapshot: '2026-11-25' });
  const graph = (made as { '@graph': readonly Record<string, unknown>[] })['@graph'];

  it('has one review for each claim, and none for what is no claim', () => {
    expect(graph).toHaveLength(26);
    expect(graph.map((review) => review['url'])).toContain('https://example.org/claims/hynix-1tn/');
    expect(JSON.stringify(made)).not.toContain('/footer/');
  });

  it('rates only what the data decide, and says the verdict in words always', () => {
    const ratingOf = (id: string) => graph.find(({ url }) => String(url).endsWith(`/${id}/`))?.['reviewRating'];
    expect(ratingOf('mag7-share')).toMatchObject({
      ratingValue: 5,
      bestRating: 5,
      worstRating: 1,
      alternateName: 'Holds',
    });
    expect(ratingOf('hynix-1tn')).toMatchObject({ ratingValue: 2, alternateName: 'Overstated' });
    expect(ratingOf('goldman-2030')).not.toHaveProperty('ratingValue');
    expect(ratingOf('goldman-2030')).toMatchObject({ alternateName: 'Forecast' });
  });

  it('moves with the data: another day, another rating', () => {
    const on = (asOf: string) =>
      JSON.stringify(
        claimReviews(ledger([claim('hynix-1tn')], datasets, asOf), { address: '/', asOf, snapshot: '2026-11-25' }),
      );
    expect(on('2026-06-25')).toContain('"alternateName":"Holds"');
    expect(on('latest')).toContain('"alternateName":"Overstated"');
  });

  it('cannot end the script element it is written into', () => {
    expect(jsonLdText({ name: '</script><script>' })).not.toContain('<');
    expect(JSON.parse(jsonLdText({ name: '</script>' }))).toEqual({ name: '</script>' });
  });
});

describe('the strip', () => {
  it.each([
    ['mag7-share', 'latest', 'Holds in 6 of 10; 4 cannot be tested'],
    ['mag7-share', '2026-06-25', 'Holds in 5 of 10; close in 1; 4 cannot be tested'],
    ['dram-quarter', 'latest', 'Holds in 14 of 24; close in 1; 9 cannot be tested'],
    ['collapse', 'latest', 'Not decided by data in 20 of 22; 2 cannot be tested'],
    ['stranded-200', 'latest', 'One reading; nothing to test'],
    ['goldman-2030', 'latest', 'Not decided by data in 1 of 3; 2 cannot be tested'],
  ])('%s as of %s: %s', (id, asOf, words) => {
    expect(describeStrip(stripOf(claim(id), datasets, asOf))).toBe(words);
  });

  it('shows every combination of the choices, not a chosen few', () => {
    for (const each of claims) {
      const every = each.dimensions.reduce((product, { choices }) => product * choices.length, 1);
      expect(each.definitions.length).toBeLessThanOrEqual(every);
      // Only combinations without a meaning are left out; a choice that never appears would be a choice hidden.
      for (const { id, choices } of each.dimensions) {
        const shown = new Set(each.definitions.map((definition) => definition.choices[id]));
        expect([...shown].toSorted()).toEqual(choices.map((choice) => choice.id).toSorted());
      }
    }
  });
});
