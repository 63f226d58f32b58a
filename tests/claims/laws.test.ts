import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSeen, eventSeenFrom, isAsOf, lastDayOf, linkSeenFrom, seenFrom } from '../../src/claims/asOf.ts';
import { claimRows } from '../../src/claims/claimChart.ts';
import { claimDatasets } from '../../src/claims/claimDatasets.ts';
import { claims } from '../../src/claims/claims.ts';
import {
  describeMissing,
  describeVerdict,
  verdictKinds,
  verdictMeaning,
  verdictWord,
} from '../../src/claims/describeVerdict.ts';
import { ESSAY_DAY } from '../../src/claims/essay.ts';
import { stripOf } from '../../src/claims/strip.ts';
import type { Claim, Verdict } from '../../src/claims/types.ts';
import { pick } from '../../src/datasets/pick.ts';
import type { Dataset } from '../../src/datasets/types.ts';
import { allBundled, bundledEvents } from '../support/bundled.ts';
import { without } from '../support/overlay.ts';
import { flips } from './flips.ts';

const datasets = allBundled();

/** The table of the essay, in its order. Written here, not read from the code. */
const ids = [
  'mag7-share',
  'mag7-return-2025',
  'nvda-4tn',
  'nvda-5tn',
  'nvda-weight',
  'capex-2026',
  'capex-2025',
  'capex-growth',
  'goldman-2030',
  'ai-gdp',
  'ai-growth',
  'openai-commitments',
  'openai-revenue',
  'hbm-booked',
  'dram-quarter',
  'hynix-1tn',
  'nuclear',
  'circle',
  'stranded-200',
  'anthropic-965',
  'collapse',
  'order',
  'letter',
  'experts',
  'precedents',
  'red-team',
  'footer',
];

const defaultVerdict = (claim: Claim, asOf = 'latest', from = datasets): Verdict =>
  claim.check(from, { definition: claim.definitions[0].id, asOf });

it('the claims are those of the essay, in its order', () => {
  expect(claims.map(({ id }) => id)).toEqual(ids);
});

it('the datasets asked for are those that the claims and their charts read', () => {
  const read = claims.flatMap(({ needs, chart }) => [
    ...needs.map(({ dataset }) => dataset),
    ...(chart && 'lines' in chart ? chart.lines.map(({ dataset }) => dataset) : []),
  ]);
  expect([...new Set(read)].toSorted()).toEqual(claimDatasets.toSorted());
});

it('the essay is taken to be of the day that the timeline infers', () => {
  const [written] = bundledEvents('directive').filter(({ category }) => category === 'essay');
  expect(written?.date).toBe(ESSAY_DAY);
});

describe.each(claims.map((claim) => [claim.id, claim] as const))('%s', (id, claim) => {
  it('has definitions with ids and labels of their own, the default first', () => {
    expect(new Set(claim.definitions.map((definition) => definition.id)).size).toBe(claim.definitions.length);
    expect(new Set(claim.definitions.map(({ label }) => label)).size).toBe(claim.definitions.length);
    const first = claim.dimensions.map(({ choices }) => choices[0]?.id).join('~') || 'only';
    expect(claim.definitions[0].id).toBe(first);
  });

  it('reads an unknown definition as the default', () => {
    expect(claim.check(datasets, { definition: 'no such', asOf: 'latest' })).toEqual(defaultVerdict(claim));
  });

  it('says why its tolerance is what it is, and what would change the verdict', () => {
    if (claim.asserted) expect(claim.asserted.why.length).toBeGreaterThan(30);
    expect(claim.wouldChange.length).toBeGreaterThan(10);
    expect(claim.says).toMatch(/[.]$/);
  });

  it('reads datasets that are bundled, and series that its datasets describe', () => {
    for (const { dataset, series } of claim.needs) {
      const found = datasets.get(dataset);
      expect(found, dataset).toBeDefined();
      if (found?.shape !== 'observations') expect(series).toEqual([]);
      else if (id !== 'stranded-200') {
        const there = new Set(found.observations.map((row) => row.series));
        expect(series.filter((name) => !there.has(name))).toEqual([]);
      }
    }
  });

  it('rests on rows that are in the files at the line they name', () => {
    for (const { verdict } of stripOf(claim, datasets, 'latest')) {
      for (const row of verdict.rows) {
        const dataset = datasets.get(row.dataset);
        expect(claim.needs.map((need) => need.dataset)).toContain(row.dataset);
        expect(linesOf(dataset)).toContain(row.line);
        expect(row.source).not.toBe('');
      }
    }
  });

  it('has at least one row and one step behind every verdict that data decide', () => {
    for (const { verdict } of stripOf(claim, datasets, 'latest')) {
      if (!('margin' in verdict)) continue;
      expect(verdict.rows.length).toBeGreaterThan(0);
      expect(verdict.steps.length).toBeGreaterThan(0);
      expect(verdict.margin.distance).toBeGreaterThanOrEqual(0);
    }
  });

  it('uses no row that was not known by the day', () => {
    for (const asOf of [ESSAY_DAY, '2026-03-01', '2025-12-31']) {
      for (const { verdict } of stripOf(claim, datasets, asOf)) {
        for (const row of verdict.rows)
          expect(knownFrom(row.dataset, row.line) <= asOf, `${row.dataset}:${row.line}`).toBe(true);
      }
    }
  });

  it('is described in words under every definition', () => {
    for (const { verdict } of stripOf(claim, datasets, ESSAY_DAY)) {
      const words = describeVerdict(verdict);
      expect(words).toMatch(/\.$/);
      expect(words).not.toMatch(/undefined|NaN|Infinity|\.\./);
      for (const step of verdict.steps) expect(step.text).not.toMatch(/undefined|NaN|Infinity/);
    }
  });

  // The footer asserts nothing, so no data can turn it; and the premise needs no dataset that could be missing.
  const asserts = id !== 'footer';
  const needsData = asserts && id !== 'stranded-200';

  if (asserts)
    it('is turned by made-up data', () => {
      const flip = flips[id];
      expect(flip, 'a made-up dataset for this claim').toBeDefined();
      if (!flip) return;
      const question = { definition: claim.definitions[0].id, asOf: flip.asOf ?? 'latest' };
      const before = claim.check(datasets, question);
      const after = claim.check(flip.made(datasets), question);
      expect([before.kind, after.kind]).toEqual([flip.from, flip.to]);
      expect(flip.from).not.toBe(flip.to);
    });

  if (needsData)
    it('without the dataset it reads first, cannot be tested and names it', () => {
      const [first] = claim.needs;
      const verdict = first && defaultVerdict(claim, 'latest', without(datasets, first.dataset));
      expect(verdict?.kind).toBe('untestable');
      if (verdict?.kind !== 'untestable') return;
      const missing = verdict.missing[0];
      expect(missing).toMatchObject({ kind: 'dataset', dataset: first?.dataset });
      if (missing.kind === 'dataset') {
        for (const name of missing.series) expect(first?.series).toContain(name);
        if ((first?.series.length ?? 0) > 0) expect(missing.series.length).toBeGreaterThan(0);
      }
      expect(describeMissing(missing)).toContain(first?.dataset ?? '');
    });
});

function linesOf(dataset: Dataset | undefined): readonly number[] {
  switch (dataset?.shape) {
    case undefined:
      return [];
    case 'observations':
      return dataset.observations.map(({ line }) => line);
    case 'links':
      return dataset.links.map(({ line }) => line);
    case 'events':
      return dataset.events.map(({ line }) => line);
    default:
      return dataset satisfies never;
  }
}

function knownFrom(id: string, line: number): string {
  const dataset = datasets.get(id);
  if (dataset?.shape === 'observations') {
    const row = dataset.observations.find((each) => each.line === line);
    return row ? seenFrom(id, row) : '9999';
  }
  if (dataset?.shape === 'links') {
    const link = dataset.links.find((each) => each.line === line);
    return link ? linkSeenFrom(link) : '9999';
  }
  const event = dataset?.events.find((each) => each.line === line);
  return event ? eventSeenFrom(event) : '9999';
}

describe('as of', () => {
  const day = fc
    .integer({ min: 0, max: 2500 })
    .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

  it('a later day sees every row that an earlier one saw', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const before = asSeen(datasets, claimDatasets, early);
        const after = asSeen(datasets, claimDatasets, late);
        for (const id of claimDatasets) {
          const later = new Set(linesOf(after.get(id)));
          expect(linesOf(before.get(id)).filter((line) => !later.has(line))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('“latest” sees every row', () => {
    for (const [id, dataset] of asSeen(datasets, claimDatasets, 'latest')) expect(dataset).toBe(datasets.get(id));
  });

  it('no row about the past is seen before its own date', () => {
    for (const id of claimDatasets) {
      const dataset = datasets.get(id);
      if (dataset?.shape !== 'observations') continue;
      for (const row of dataset.observations) {
        if (!['forecast', 'guidance', 'essay'].includes(row.provenance.status)) {
          expect(seenFrom(id, row) >= row.date, `${id}:${row.line}`).toBe(true);
        }
      }
    }
  });

  it.each([
    ['2026-06-12', '2026-06-12'],
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2025', '2025-12-31'],
  ])('%s has surely come by %s', (date, last) => {
    expect(lastDayOf(date)).toBe(last);
  });

  it('a day is a whole ISO day or “latest”', () => {
    expect(['latest', '2026-06-25', '2026-6-25', '2026-06', 'today', '2026-02-30', ''].map(isAsOf)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

// What the essay asserts stands in the data as rows of its own; a claim asserts the same figure.
describe('the asserted figure is the one the data keep as the essay’s', () => {
  it.each([
    ['mag7-share', 'index-concentration', 'mag7_share_asserted', 'essay'],
    ['mag7-return-2025', 'return-contribution', 'return_share_asserted', '2025'],
    ['nvda-4tn', 'nvidia-market-cap', 'asserted_level', '2025-07'],
    ['nvda-5tn', 'nvidia-market-cap', 'asserted_level', '2025-10'],
    ['nvda-weight', 'nvidia-market-cap', 'sp500_weight_asserted', 'essay'],
    ['capex-2026', 'capex', 'essay_capex_total', '2026'],
    ['capex-2025', 'capex', 'essay_capex_total', '2025'],
    ['capex-growth', 'capex', 'essay_capex_growth', '2026'],
    ['goldman-2030', 'capex-forecasts', 'essay_goldman_capex_2030', '2030'],
    ['ai-gdp', 'ai-gdp', 'essay_ai_capex_to_gdp', '2026'],
    ['openai-commitments', 'ai-labs', 'commitments_total', '2026-06'],
    ['openai-revenue', 'ai-labs', 'revenue_annual', '2025'],
    ['hbm-booked', 'memory-statements', 'essay_booked_through', '2026-06'],
    ['dram-quarter', 'dram-prices', 'essay_single_quarter_rise', '2026-06'],
    ['hynix-1tn', 'memory-market-caps', 'essay_market_cap_usd', '2026-06'],
    ['stranded-200', 'ai-partners', 'essay_stranded_data_centres', '2026'],
    ['anthropic-965', 'ai-labs', 'valuation_post_money', '2026-06'],
  ])('%s', (id, dataset, series, period) => {
    const rows = pick(datasets, dataset, { series, period, status: 'essay' });
    expect(rows).toHaveLength(1);
    // A third is written 33.33 in the table.
    expect(claims.find((claim) => claim.id === id)?.asserted?.value).toBeCloseTo(rows[0]?.value ?? Number.NaN, 1);
  });
});

describe('charts', () => {
  it('every line of every claim has rows today, all of one unit and in time order', () => {
    for (const claim of claims) {
      for (const definition of claim.definitions) {
        const chart = claim.chartFor(definition);
        if (chart === null || !('lines' in chart)) continue;
        const drawn = claimRows(chart, datasets, 'latest');
        // Two shares have no close in late August; their bars are left out, never drawn as nothing.
        const missing = chart.lines.length - drawn.length;
        expect(missing, `${claim.id} ${definition.id}`).toBeLessThanOrEqual(claim.id === 'collapse' ? 2 : 0);
        expect(new Set(drawn.flatMap(({ rows }) => rows.map(({ unit }) => unit))).size).toBe(1);
        for (const { rows } of drawn) {
          const days = rows.map(({ date }) => date);
          expect(days).toEqual(days.toSorted());
        }
      }
    }
  });

  it('draw nothing that was not known by the day', () => {
    for (const claim of claims) {
      for (const { dataset, rows } of claimRows(claim.chart, datasets, ESSAY_DAY)) {
        for (const row of rows) expect(seenFrom(dataset, row) <= ESSAY_DAY, `${claim.id} ${row.line}`).toBe(true);
      }
    }
  });
});

it('every verdict has a word and a meaning of its own', () => {
  expect(new Set(verdictKinds.map(verdictWord)).size).toBe(8);
  expect(new Set(verdictKinds.map(verdictMeaning)).size).toBe(8);
});

it('no sentence of a claim is long enough to have been copied: ours are single statements', () => {
  // The essay is a translated text we do not hold; what can be kept is that each paraphrase is short and ends once.
  for (const { says } of claims) expect(says.length).toBeLessThan(260);
});

it('no claim reads its expected verdict from a list: the files of src/claims name no verdict per id', () => {
  const text = readFileSync(join(import.meta.dirname, '../../src/claims/claims.ts'), 'utf8');
  for (const kind of ['holds', 'overstated', 'understated']) expect(text).not.toContain(`'${kind}'`);
});

it('a reader’s own rows are read as ours: reported figures marked as theirs give the same verdicts', () => {
  const theirs = new Map(
    [...datasets].map(([id, dataset]): [string, Dataset] => {
      if (dataset.shape !== 'observations') return [id, dataset];
      const observations = dataset.observations.map((row) =>
        row.provenance.status === 'reported'
          ? { ...row, provenance: { ...row.provenance, status: 'user' as const } }
          : row,
      );
      return [id, { ...dataset, origin: { kind: 'uploaded', fileName: `${id}.csv`, sha256: '0' }, observations }];
    }),
  );
  for (const claim of claims) {
    const ours = defaultVerdict(claim);
    const own = defaultVerdict(claim, 'latest', theirs);
    expect([claim.id, own.kind]).toEqual([claim.id, ours.kind]);
    if ('measured' in ours && 'measured' in own) expect(own.measured).toEqual(ours.measured);
  }
});
