import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/datasets/catalog.ts';
import { placeInRange } from '../../src/pages/overview/chapters/capex.ts';
import { chapters } from '../../src/pages/overview/chapters.ts';
import { overviewDatasets } from '../../src/pages/overview/overviewDatasets.ts';
import { allBundled } from '../support/bundled.ts';

const datasets = allBundled();

it('the overview asks for exactly the datasets its chapters need, and each is bundled', () => {
  const needed = new Set(chapters.flatMap((chapter) => chapter.needs));
  expect(overviewDatasets.toSorted()).toEqual([...needed].toSorted());
  expect(overviewDatasets.filter((id) => !catalog.has(id))).toEqual([]);
});

it('the chapters follow the argument: the assumption, then the chain, then what markets did', () => {
  expect(chapters.map(({ id }) => id)).toEqual([
    'assumption',
    'index',
    'capex',
    'nvidia',
    'memory',
    'power',
    'financing',
    'gdp',
    'markets',
  ]);
});

// Worked out by hand from the rows of data/; a change of the data shows here as a changed sentence.
const headlines: Readonly<Record<string, string>> = {
  // 26.8 + 46 = 72.8; middle of the guidance on 30 July 2026: 732.5
  assumption: 'The two largest labs sold at a rate of $72.8bn a year; four builders plan to spend $732.5bn',
  // 33.14 on 2026-08-21; the highest, 35.7, on 2025-10-30
  index: 'Seven companies are 33.1% of the S&P 500, and were 35.7% at the peak',
  // tops of 29 April: 200 + 190 + 190 + 145 = 725; middles 710
  capex: '$725bn is the top of every range; the middle was $710bn and is now $732.5bn',
  nvidia: 'NVIDIA closed above $4tn on 10 July 2025 and above $5tn on 29 October 2025',
  // 1,360.2 on 2026-06-22, 806.1 on 2026-08-21
  memory: 'SK hynix was above $1tn when the essay was written; on 21 August 2026 it was worth $806bn',
  // 7,891 and 4,510 MW
  power: 'Most of the nuclear power signed for already exists: 7.9 GW running or restarting, 4.5 GW still to be built',
  // purchases 300 + 250 + 11.9 + 4 + 6.5 = 572.4; equity 30 + 13 + 0.35 = 43.35
  financing: 'Inside the circle of five, OpenAI has promised to buy for $572bn; $43.4bn of equity runs the other way',
  // 0.8 and 1.33275
  gdp: '0.8% of GDP is a narrow measure: the four firms alone spent 1.3% in 2025',
  markets: 'In the first session after the order the S&P 500 rose 1.65% and Micron moved +10.84%',
};

describe.each(chapters.map((chapter) => [chapter.id, chapter] as const))('chapter %s', (id, chapter) => {
  const told = chapter.tell(datasets);

  it('says what the data say', () => {
    expect(told.ok && told.value.headline).toBe(headlines[id]);
  });

  it('rests on dated, sourced rows', () => {
    if (!told.ok) throw new Error('not told');
    expect(told.value.rows.length).toBeGreaterThan(0);
    for (const row of told.value.rows) {
      expect(row.date).toMatch(/^\d{4}/);
      expect(row.source).not.toBe('');
    }
  });

  it('draws at most seven series, each with at least one value', () => {
    if (!told.ok) throw new Error('not told');
    const { series } = told.value.chart;
    expect(series.length).toBeLessThanOrEqual(7);
    for (const { points } of series) expect(points.some(({ value }) => value !== null)).toBe(true);
  });

  it.each(chapter.needs)('names what is missing when %s is not there, and invents nothing', (missing) => {
    const without = new Map([...datasets].filter(([dataset]) => dataset !== missing));
    const result = chapter.tell(without);
    expect(result).toMatchObject({ ok: false, error: { dataset: missing } });
  });
});

it.each([
  [730, 'above every range'],
  [725, 'the top of every range'],
  [710, 'the middle of the ranges'],
  [700, 'inside the ranges'],
  [695, 'the bottom of every range'],
  [600, 'below every range'],
])('an asserted $%dbn lies %s of 695–710–725', (asserted, words) => {
  expect(placeInRange(asserted, 695, 710, 725)).toBe(words);
});
