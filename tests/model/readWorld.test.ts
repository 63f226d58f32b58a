import { describe, expect, it } from 'vitest';
import type { Datasets } from '../../src/datasets/types.ts';
import { growthToTotal } from '../../src/model/baselinePaths.ts';
import { checkWorld } from '../../src/model/checkWorld.ts';
import { inputsOf } from '../../src/model/inputs.ts';
import { readWorld } from '../../src/model/readWorld.ts';
import type { Company, World } from '../../src/model/types.ts';
import { describeWorldGap } from '../../src/model/worldGaps.ts';
import { quartersFrom, yearsOf } from '../../src/model/years.ts';
import { allBundled, bundledText } from '../support/bundled.ts';

const datasets = allBundled();
const read = readWorld(datasets);
const world = read.world as World;
const company = (entity: string) => world.companies.find((one) => one.entity === entity) as Company;

/** The tables without the rows of one series of one entity. */
function without(id: string, series: string, entity?: string): Datasets {
  const dataset = datasets.get(id);
  if (dataset?.shape !== 'observations') throw new Error(id);
  const observations = dataset.observations.filter(
    (row) => !(row.series === series && (entity === undefined || row.entity === entity)),
  );
  return new Map([...datasets, [id, { ...dataset, observations }]]);
}

describe('the world of the bundled tables', () => {
  it('is sound, and runs from the third quarter of 2026 to the end of 2030', () => {
    expect(checkWorld(world)).toEqual([]);
    expect(world.quarters).toHaveLength(18);
    expect([world.quarters[0], world.quarters.at(-1)]).toEqual(['2026Q3', '2030Q4']);
    expect(world.network.years).toEqual([2026, 2027, 2028, 2029, 2030]);
  });
  it('holds every company asked for, and the seven', () => {
    expect(world.companies.map(({ entity }) => entity).toSorted()).toEqual([
      '000660.KS',
      '005930.KS',
      'AAPL',
      'AMD',
      'AMZN',
      'ANET',
      'AVGO',
      'CEG',
      'DELL',
      'ETN',
      'GEV',
      'GOOGL',
      'META',
      'MSFT',
      'MU',
      'NVDA',
      'ORCL',
      'TSLA',
      'TSM',
      'VRT',
      'VST',
    ]);
    expect(
      world.companies
        .filter(({ inMag7 }) => inMag7)
        .map(({ entity }) => entity)
        .toSorted(),
    ).toEqual(['AAPL', 'AMZN', 'GOOGL', 'META', 'MSFT', 'NVDA', 'TSLA']);
    expect(world.network.nodes.map(({ entity }) => entity)).toEqual([
      'OPENAI',
      'ANTHROPIC',
      'ORCL',
      'CRWV',
      'MSFT',
      'AMZN',
      'GOOGL',
      'META',
      'SPCX',
    ]);
  });
  it('says of every figure where it comes from: a row of a table, or that it is derived', () => {
    for (const { spec, input } of inputsOf(world)) {
      expect(input.rows.length > 0 || input.provenance.note !== '', spec.name).toBe(true);
      expect(input.provenance.status, spec.name).not.toBe('user');
      for (const { dataset, line } of input.rows) {
        expect(bundledText(`${dataset}.csv`).split('\n').length, spec.name).toBeGreaterThanOrEqual(line);
      }
    }
  });
  it('names what is missing, and nothing that is there', () => {
    expect(
      read.gaps
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'missing-figure' || kind === 'left-out' || kind === 'no-world'),
    ).toEqual([]);
    for (const gap of read.gaps) expect(describeWorldGap(gap)).not.toMatch(/undefined|NaN/);
  });
});

describe('baseline paths', () => {
  it('spending grows at the rate that meets 5,300 for 2025–2030: 15.0 % on the essay’s 410 and 725', () => {
    expect(growthToTotal(410, 725, 5, 5300)).toBeCloseTo(0.150183, 6);
    expect(growthToTotal(410, 725, 5, 100)).toBeNull();
  });
  it('from the middle of July’s guidance it is 14.5 %, and the first quarter is a quarter of 732.5, half a quarter on', () => {
    const growth = growthToTotal(409.982, 732.5, 5, 5300) as number;
    expect(growth).toBeCloseTo(0.144989, 6);
    expect(world.capex.values[0]).toBeCloseTo((732.5 / 4) * (1 + growth) ** 0.125, 9);
    expect(world.capex.values[4]).toBeCloseTo((732.5 / 4) * (1 + growth) ** 1.125, 9);
  });
  it('the four share it by their guidance', () => {
    const shares = world.companies.flatMap((one) =>
      one.group === 'hyper' && one.capex.kind === 'share' ? [[one.entity, one.capex.share.value] as const] : [],
    );
    expect(Object.fromEntries(shares)).toEqual({
      MSFT: 175 / 732.5,
      GOOGL: 200 / 732.5,
      AMZN: 220 / 732.5,
      META: 137.5 / 732.5,
    });
    expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 12);
  });
  it('Oracle spends its own: the mean of 12.033, 18.635, 16.493 and 28.499, growing from their middle', () => {
    const oracle = company('ORCL');
    const growth = growthToTotal(409.982, 732.5, 5, 5300) as number;
    expect(oracle.group === 'hyper' && oracle.capex.kind === 'own' && oracle.capex.path.values[0]).toBeCloseTo(
      18.915 * (1 + growth) ** 0.375,
      3,
    );
  });
  it('NVIDIA: the AI-tied part of 96.221 grows with spending, the rest with output', () => {
    const growth = growthToTotal(409.982, 732.5, 5, 5300) as number;
    const tied = 0.92519305;
    expect(company('NVDA').revenue.values[0]).toBeCloseTo(
      96.221 * (tied * (1 + growth) ** 0.25 + (1 - tied) * 1.045 ** 0.25),
      6,
    );
    expect(company('NVDA').margin.values).toEqual(Array.from({ length: 18 }, () => 0.662));
  });
  it('Korean figures are turned into dollars at one rate', () => {
    const growth = growthToTotal(409.982, 732.5, 5, 5300) as number;
    // KRW 52.576tn of 2026Q1, two quarters before the run.
    expect(company('000660.KS').revenue.values[0]).toBeCloseTo(
      (52_576 / 1529.5) * (0.6 * (1 + growth) ** 0.5 + 0.4 * 1.045 ** 0.5),
      6,
    );
  });
  it('shares held by households move with the index from the day they were stated', () => {
    expect(world.macro.householdEquity.value).toBeCloseTo((51_000 * 7674.37) / 6204.95, 6);
  });
});

describe('the network', () => {
  const amounts = (id: string) => world.network.contracts.find((contract) => contract.id === id)?.amounts.values;
  it('spreads a contract evenly over its term, from its first year of payments', () => {
    expect(amounts('openai-oracle-2025-09')).toEqual([0, 60, 60, 60, 60]);
    expect(amounts('anthropic-amazon-2026-09')).toEqual([11, 11, 11, 11, 11]);
  });
  it('takes promises in force only', () => {
    const links = datasets.get('financing-links');
    if (links?.shape !== 'links') throw new Error('links');
    for (const { id } of world.network.contracts) {
      expect(links.links.find((link) => link.id === id)?.linkStatus).toBe('active');
    }
    expect(amounts('anthropic-google-press-2026-05')).toBeUndefined();
  });
  it('keeps chip makers out: their loss is in the co-movement of demand', () => {
    const named = world.network.contracts.flatMap(({ from, to }) => [from, to]);
    for (const maker of ['NVDA', 'AVGO', 'AMD']) expect(named).not.toContain(maker);
    // 161.2 + 30 + 19.8 over eight years.
    expect(world.network.nodes.find(({ entity }) => entity === 'ANTHROPIC')?.outside.values[0]).toBeCloseTo(211 / 8, 9);
  });
});

describe('gaps', () => {
  it('a company without a price is left out, and both gaps are named', () => {
    const { world: smaller, gaps } = readWorld(without('market-caps', 'market_cap', 'AMD'));
    expect(smaller?.companies.some(({ entity }) => entity === 'AMD')).toBe(false);
    expect(gaps).toContainEqual({
      kind: 'missing-figure',
      entity: 'AMD',
      input: 'cap',
      dataset: 'market-caps',
      series: 'market_cap',
    });
    expect(gaps).toContainEqual({ kind: 'left-out', entity: 'AMD', name: 'AMD' });
    expect(smaller && checkWorld(smaller)).toEqual([]);
  });
  it('all that a company lacks is named at once', () => {
    const { gaps } = readWorld(without('exposures', 'tax'));
    expect(gaps.filter(({ kind }) => kind === 'left-out')).toHaveLength(21);
  });
  it.each([
    ['capex-guidance', 'capex'],
    ['index-concentration', 'index'],
    ['ai-gdp', 'gdp'],
  ])('without the table %s there is no world, and the gap says so', (id, missing) => {
    const { world: none, gaps } = readWorld(new Map([...datasets].filter(([key]) => key !== id)));
    expect(none).toBeNull();
    expect(gaps).toContainEqual({ kind: 'no-world', missing });
  });
  it('with no tables at all there is no world and no crash', () => {
    expect(readWorld(new Map()).world).toBeNull();
  });
});

// Rows that repeat or combine figures of other tables must still agree with them.
describe('derived anchors agree with their parts', () => {
  const rows = bundledText('baselines.csv').split('\n');
  const value = (series: string, entity: string) =>
    Number(rows.find((row) => row.startsWith(`${series},${entity},`))?.split(',')[4]);
  it.each<[string, number, number]>([
    ['Broadcom, profit before tax', value('operating_margin', 'AVGO'), 9.31 / (1 - 0.13) / 22.187],
    ['AMD', value('operating_margin', 'AMD'), (5.416 - 3.94) / 10.253],
    ['Samsung’s memory', value('revenue_quarterly', '005930.KS'), ((53.7 / 0.715) * 1000) / 1529.5],
    ['Eaton', value('operating_margin', 'ETN'), (10.45 * 0.3884) / (1 - 0.17) / 27.4],
    ['Constellation', value('operating_margin', 'CEG'), (9.39 * 0.3623) / (1 - 0.21) / (4 * 6.57)],
    ['Vistra', value('operating_margin', 'VST'), (0.944 + 0.808 * 0.79) / (1 - 0.21) / 17.224],
    ['Dell', value('operating_margin', 'DELL'), 3.44 / (1 - 0.18) / 43.8],
    ['Arista', value('operating_margin', 'ANET'), 3.86 / 9.006],
    ['Meta', value('operating_margin', 'META'), (26.9 - 4) / 56.31],
    ['Oracle', value('operating_margin', 'ORCL'), 3.7 / (1 - 0.18) / 17.2],
    ['Apple', value('revenue_quarterly', 'AAPL'), (94.036 + 102.466 + 143.76 + 111.18) / 4],
    ['Tesla', value('operating_margin', 'TSLA'), 1433.1 / 324 / 4 / (1 - 0.21) / 22.4],
    ['Arista’s price', value('market_cap', 'ANET'), 0.00295 * 69710.6],
    ['Dell’s price', value('market_cap', 'DELL'), 0.00196 * 69710.6],
  ])('%s', (_name, stated, computed) => {
    expect(Math.abs(stated / computed - 1)).toBeLessThan(0.002);
  });
});

describe('quarters', () => {
  it('are counted across years', () => {
    expect(quartersFrom(2026 * 4 + 2, 4)).toEqual(['2026Q3', '2026Q4', '2027Q1', '2027Q2']);
    expect(yearsOf(['2026Q3', '2026Q4', '2027Q1'])).toEqual([2026, 2027]);
  });
});
