import { pick } from '../datasets/pick.ts';
import type { Observation } from '../datasets/types.ts';
import { defineClaim } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { refOf } from './rowRefs.ts';
import type { RowRef } from './types.ts';

const dataset = 'dram-prices';
/** The essay speaks of the present shortage, so earlier booms do not count. */
const FROM = '2025-01-01';

type Point = 'middle' | 'low' | 'high';

interface Quarter {
  readonly period: string;
  readonly date: string;
  readonly value: number;
  readonly range: string;
  readonly rows: readonly RowRef[];
}

/**
 * The quarter at the wanted point of its range. Where only “this much or more” was said, that stands for the middle and
 * the high end too: they are at least it. Null where only a high end is known and a lower point is wanted.
 */
function quarterOf(low: Observation | undefined, high: Observation | undefined, point: Point): Quarter | null {
  const top = high ?? low;
  const bottom = low ?? (point === 'high' ? high : undefined);
  if (!top || !bottom) return null;
  const value = { low: bottom.value, middle: (bottom.value + top.value) / 2, high: top.value }[point];
  const range = high === undefined ? `${bottom.value}% or more` : `${bottom.value} to ${top.value}%`;
  const rows = [...new Set([bottom, top])].map((row) => refOf(dataset, row));
  return { period: top.period, date: top.date, value, range, rows };
}

const products = {
  'dram-conventional': { label: 'Conventional DRAM', meaning: 'All DRAM but high-bandwidth memory.' },
  'dram-incl-hbm': { label: 'DRAM with HBM', meaning: 'All DRAM, high-bandwidth memory included.' },
  'dram-server': { label: 'Server DRAM', meaning: 'Modules for servers.' },
  'dram-pc': { label: 'PC DRAM', meaning: 'Modules for PCs.' },
} as const;

export const dramQuarter = defineClaim({
  id: 'dram-quarter',
  title: 'DRAM up by half in a quarter',
  topic: 'memory',
  kind: 'measurable',
  says: 'The price of DRAM rose by more than 50% in a single quarter.',
  asserted: {
    operator: 'above',
    value: 50,
    unit: 'percent',
    tolerance: 0,
    near: 5,
    why: 'A line with no “about”. The source states ranges five points wide, so five points short is close.',
  },
  needs: [
    {
      dataset,
      series: [
        'contract_change_reported_low',
        'contract_change_reported_high',
        'contract_change_forecast_low',
        'contract_change_forecast_high',
      ],
    },
  ],
  dimensions: {
    product: { label: 'Which DRAM', choices: products },
    standing: {
      label: 'Standing',
      choices: {
        reported: { label: 'Reported', meaning: 'Stated after the quarter.' },
        forecast: {
          label: 'Forecast',
          meaning: 'The last expectation found for the quarter; such forecasts moved a good deal.',
        },
      },
    },
    point: {
      label: 'Point of the range',
      choices: {
        middle: { label: 'Middle of the range', meaning: 'Half-way between the ends.' },
        low: { label: 'Low end', meaning: 'What was said at least.' },
        high: { label: 'High end', meaning: 'What was said at most.' },
      },
    },
  },
  find: (seen, { product, standing, point }) => {
    const ends = (end: 'low' | 'high') =>
      pick(seen, dataset, { series: `contract_change_${standing}_${end}`, entity: product }).filter(
        ({ date }) => date >= FROM,
      );
    const [lows, highs] = [ends('low'), ends('high')];
    const periods = [...new Set([...lows, ...highs].map(({ period }) => period))];
    const quarters = periods
      .map((period) => {
        const at = (rows: readonly Observation[]) => rows.find((row) => row.period === period);
        return quarterOf(at(lows), at(highs), point);
      })
      .filter((quarter) => quarter !== null);
    const [first, ...others] = quarters;
    if (!first) {
      const series = [`contract_change_${standing}_low`, `contract_change_${standing}_high`];
      return cannot(missingRows(seen, dataset, series, `${products[product].label} since 2025`));
    }
    const top = others.reduce((best, quarter) => (quarter.value > best.value ? quarter : best), first);
    return {
      kind: 'measured',
      measured: { value: top.value, unit: 'percent', date: top.date },
      steps: [
        {
          text: `Steepest of ${quarters.length} quarters since 2025: ${top.period}, contract prices ${standing === 'reported' ? 'reported up' : 'expected up'} ${top.range}; ${point} ${formatValue(top.value, 'percent')}`,
          rows: top.rows,
        },
      ],
      note:
        standing === 'forecast'
          ? 'A forecast, not a measurement.'
          : 'A range stated by a market researcher, not an exchange price.',
    };
  },
  wouldChange:
    'Naming another DRAM: with high-bandwidth memory in the average only a forecast passes the line, and only just.',
  chart: {
    form: 'ranked',
    measure: 'Change of contract prices in the quarter, middle of the range, %',
    unit: 'percent',
    lines: [
      {
        label: 'Conventional, early 2026, reported',
        dataset,
        pick: { series: 'contract_change_reported_mid', entity: 'dram-conventional', period: '2026Q1' },
      },
      {
        label: 'Conventional, second quarter 2026, forecast',
        dataset,
        pick: { series: 'contract_change_forecast_mid', entity: 'dram-conventional', period: '2026Q2' },
      },
      {
        label: 'Conventional, end of 2025, reported',
        dataset,
        pick: { series: 'contract_change_reported_mid', entity: 'dram-conventional', period: '2025Q4' },
      },
      {
        label: 'With HBM, end of 2025, forecast',
        dataset,
        pick: { series: 'contract_change_forecast_mid', entity: 'dram-incl-hbm', period: '2025Q4' },
      },
      {
        label: 'Server, early 2026, forecast',
        dataset,
        pick: { series: 'contract_change_forecast_mid', entity: 'dram-server', period: '2026Q1' },
      },
    ],
    mark: { value: 50, label: 'The essay: 50%' },
  },
});
