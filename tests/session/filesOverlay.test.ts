import { describe, expect, it } from 'vitest';
import { claims } from '../../src/claims/claims.ts';
import type { LoadedDataset } from '../../src/datasets/queries.ts';
import type { Dataset, Observation, Status } from '../../src/datasets/types.ts';
import {
  bundledLines,
  compareLines,
  firstParting,
  linesOf,
  overlaidDataset,
  parts,
  proposePairing,
  unitFactor,
} from '../../src/session/overlay.ts';
import { bothVerdicts } from '../../src/session/overlayClaims.ts';
import { bundled, bundledIds } from '../support/bundled.ts';

const row = (part: Partial<Observation> & { readonly status?: Status }): Observation => {
  const { status = 'reported', ...rest } = part;
  return {
    ...{ series: 'revenue', entity: 'NVDA', period: '2025Q1', date: '2025-03-31', value: 1, unit: 'USD_bn', line: 2 },
    provenance: { status, confidence: 'primary', source: 's', sourceUrl: null, published: null, note: '' },
    ...rest,
  };
};

const loadedOf = (observations: readonly Observation[]): LoadedDataset => ({
  dataset: {
    ...{ id: 'd', title: 'D', caveat: '', shape: 'observations', observations },
    origin: { kind: 'bundled', snapshot: '2026-11-25' },
  },
  issues: [],
  meta: {
    ...{ id: 'd', title: 'Some data', topic: 'capex', shape: 'observations', question: 'What?', definition: 'This.' },
    ...{ caveat: '', units: {}, frequency: 'quarterly', snapshot: '2026-11-25', licence: 'none', missing: [] },
    series: { revenue: { label: 'Revenue', definition: '' }, capex: { label: 'Capital spending', definition: '' } },
    entities: { NVDA: 'NVIDIA', MSFT: 'Microsoft' },
    views: [{ id: 'all', title: 'All', measure: 'm', form: 'lines', split: 'entity' }],
  } as LoadedDataset['meta'],
});

const quarters = [
  row({ value: 10, period: '2025Q1', date: '2025-03-31', line: 2 }),
  row({ value: 20, period: '2025Q2', date: '2025-06-30', line: 3 }),
  row({ value: 30, period: '2025Q3', date: '2025-09-30', line: 4 }),
];

const compare = (yours: readonly Observation[], ours: readonly Observation[] = quarters) => {
  const loaded = loadedOf(ours);
  const lines = linesOf(yours);
  const own = bundledLines(loaded);
  return compareLines(lines, own, proposePairing(lines, loaded, own));
};

describe('a unit in another', () => {
  it.each([
    ['USD_bn', 'USD_bn', 1],
    ['USD_mn', 'USD_bn', 0.001],
    ['USD', 'USD_bn', 1e-9],
    ['USD_tn', 'USD_bn', 1000],
    ['unstated', 'USD_bn', 1],
    ['EUR_bn', 'USD_bn', null],
    ['percent', 'USD_bn', null],
    ['percent', 'percent', 1],
    ['GW', 'TWh', null],
  ])('%s → %s is × %s', (from, to, factor) => {
    expect(unitFactor(from, to)).toBe(factor);
  });
});

it.each([
  [725, 725, false],
  [725.12, 725.1, false],
  [725.16, 725.1, true],
  [1.5, 2, false],
  [1.4, 2, true],
  [-3, 3, true],
])('%s and %s part: %s', (a, b, apart) => {
  expect(parts(a, b)).toBe(apart);
});

describe('which line stands for which', () => {
  it('is told by the codes, or by the names that the dataset prints', () => {
    const ours = [row({}), row({ entity: 'MSFT' }), row({ series: 'capex', entity: 'MSFT' })];
    const loaded = loadedOf(ours);
    const own = bundledLines(loaded);
    const yours = linesOf([
      row({ series: 'Revenue', entity: 'Microsoft' }),
      row({ series: 'capital_spending', entity: 'msft' }),
      row({ series: 'umsatz', entity: 'Nvidia' }),
      row({ series: 'revenue', entity: 'INTC' }),
    ]);
    expect([...proposePairing(yours, loaded, own)]).toEqual([
      ['Revenue~Microsoft', 'revenue~MSFT'],
      ['capital_spending~msft', 'capex~MSFT'],
      ['umsatz~Nvidia', 'revenue~NVDA'],
    ]);
  });

  it('stays open where two lines of ours would do', () => {
    const loaded = loadedOf([row({ entity: 'MSFT' }), row({ series: 'capex', entity: 'MSFT' })]);
    const yours = linesOf([row({ series: 'x', entity: 'MSFT' })]);
    expect(proposePairing(yours, loaded, bundledLines(loaded)).size).toBe(0);
  });
});

describe('yours against ours', () => {
  it('differs by absolute and per cent, in our unit, and names the first day they part', () => {
    const lines = compare([
      row({ value: 30_600, unit: 'USD_mn', period: '2025Q3', date: '2025-09-30', line: 9 }),
      row({ value: 10_000, unit: 'USD_mn', period: '2025Q1', date: '2025-03-31', line: 7 }),
      row({ value: 15_000, unit: 'USD_mn', period: '2025Q2', date: '2025-06-30', line: 8 }),
    ]);
    const shown = lines[0]?.differences.map((d) => [d.period, d.ours, d.yours, d.absolute, d.percent, d.apart, d.line]);
    expect(shown).toEqual([
      ['2025Q1', 10, 10, 0, 0, false, 7],
      ['2025Q2', 20, 15, -5, -25, true, 8],
      ['2025Q3', 30, 30.6, 0.6, 2, true, 9],
    ]);
    expect(firstParting(lines)?.date).toBe('2025-06-30');
  });

  it('compares a period under another day, and keeps what we do not have apart', () => {
    const [line] = compare([
      row({ value: 11, date: '2025-04-27' }),
      row({ period: '2026Q1', date: '2026-03-31', value: 40 }),
    ]);
    expect(line?.differences.map(({ period, yours }) => [period, yours])).toEqual([['2025Q1', 11]]);
    expect(line?.added.map(({ period, value }) => [period, value])).toEqual([['2026Q1', 40]]);
  });

  it('tells statements about one period apart by their day', () => {
    const statements = [
      row({ value: 75, period: '2025', date: '2025-02-04' }),
      row({ value: 85, period: '2025', date: '2025-07-23' }),
    ];
    const [line] = compare(
      statements.map((each) => ({ ...each, value: each.value + 1 })),
      statements,
    );
    expect(line?.differences.map(({ ours, yours }) => [ours, yours])).toEqual([
      [75, 76],
      [85, 86],
    ]);
  });

  it('does not compare euros with dollars', () => {
    const ours = bundledLines(loadedOf(quarters));
    const lines = compareLines(linesOf([row({ unit: 'EUR_bn' })]), ours, new Map([['revenue~NVDA', 'revenue~NVDA']]));
    expect(lines[0]?.issue).toEqual({ kind: 'other-unit', yours: 'EUR_bn', ours: 'USD_bn' });
    expect(lines[0]?.differences).toEqual([]);
  });

  it('says that the unit was taken for ours where the file states none', () => {
    expect(compare([row({ unit: 'unstated' })])[0]?.unitAssumed).toBe(true);
  });
});

describe('a dataset with yours in it', () => {
  it('has the replaced rows under their status and the added ones, and leaves the bundled one alone', () => {
    const loaded = loadedOf(quarters);
    const before = structuredClone(loaded.dataset);
    const lines = compare([
      row({ value: 15, line: 5 }),
      row({ period: '2026Q1', date: '2026-03-31', value: 40, status: 'user' }),
    ]);
    const { observations } = overlaidDataset(loaded.dataset, lines) as Extract<Dataset, { shape: 'observations' }>;
    expect(observations.map(({ period, value, provenance }) => [period, value, provenance.status])).toEqual([
      ['2025Q1', 15, 'reported'],
      ['2025Q2', 20, 'reported'],
      ['2025Q3', 30, 'reported'],
      ['2026Q1', 40, 'user'],
    ]);
    expect(observations[0]?.provenance.note).toBe('Yours, line 5; ours is 10.');
    expect(loaded.dataset).toEqual(before);
  });
});

describe('claims on an overlay', () => {
  const ours = new Map(bundledIds.map((id) => [id, bundled(id).dataset]));
  const guidance = ours.get('capex-guidance');
  if (guidance?.shape !== 'observations') throw new Error('the guidance is bundled');
  const cut: Dataset = {
    ...guidance,
    observations: guidance.observations.map((each) => ({ ...each, value: each.value / 2 })),
  };

  it('gives both verdicts for the claims that read it, and for no other', () => {
    const rows = bothVerdicts(claims, ours, new Map([...ours, [cut.id, cut]]), new Set([cut.id]));
    expect(rows.map(({ claim }) => claim.id)).toEqual(
      claims.filter(({ needs }) => needs.some(({ dataset }) => dataset === 'capex-guidance')).map(({ id }) => id),
    );
    const capex = rows.find(({ claim }) => claim.id === 'capex-2026');
    expect(capex?.yours.kind).toBe('overstated');
    expect(capex?.moved).toBe(true);
  });

  it('moves nothing where yours are ours', () => {
    expect(bothVerdicts(claims, ours, ours, new Set(['capex-guidance'])).filter(({ moved }) => moved)).toEqual([]);
  });
});
