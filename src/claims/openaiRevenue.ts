import { formatDay } from '../base/dates.ts';
import { eventsOf, latest, pick } from '../datasets/pick.ts';
import { defineClaim } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { refOf, refOfEvent } from './rowRefs.ts';
import type { Step } from './types.ts';

const dataset = 'ai-labs';
const timeline = 'ai-timeline';
const money = (value: number) => formatValue(value, 'USD_bn');

export const openaiRevenue = defineClaim({
  id: 'openai-revenue',
  title: 'OpenAI’s $13bn of revenue',
  topic: 'labs',
  kind: 'reported',
  says: 'OpenAI’s revenue is about $13bn; its head disputes that and says it is far higher.',
  asserted: {
    operator: 'about',
    value: 13,
    unit: 'USD_bn',
    tolerance: 0.5,
    near: 1,
    why: 'Given to the nearest billion, so half a billion is rounding; one more is close.',
  },
  needs: [
    { dataset, series: ['revenue_annual', 'revenue_run_rate', 'revenue_quarterly'] },
    { dataset: timeline, series: [] },
  ],
  dimensions: {
    revenue: {
      label: 'Revenue as',
      choices: {
        year: { label: 'Booked in 2025', meaning: 'Revenue of the calendar year in the accounts.' },
        rate: { label: 'Rate of the moment', meaning: 'Yearly revenue at the pace the company last stated.' },
        quarter: { label: 'Last quarter times four', meaning: 'Revenue of the latest quarter, four times.' },
      },
    },
  },
  find: (seen, { revenue }) => {
    const dispute: readonly Step[] = eventsOf(seen, timeline)
      .filter((event) => event.entities.includes('OPENAI') && /earns .*more/i.test(event.event))
      .map((event) => ({
        text: `${formatDay(event.date)}: ${event.event}. ${event.note}`,
        rows: [refOfEvent(timeline, event)],
      }));
    const series = { year: 'revenue_annual', rate: 'revenue_run_rate', quarter: 'revenue_quarterly' }[revenue];
    const rows = pick(seen, dataset, { series, entity: 'OPENAI', status: ['reported', 'user'] });
    const row = latest(revenue === 'year' ? rows.filter(({ period }) => period === '2025') : rows);
    if (!row) return { ...cannot(missingRows(seen, dataset, series, 'OpenAI in 2025')), steps: dispute };
    const value = revenue === 'quarter' ? row.value * 4 : row.value;
    const sum =
      revenue === 'quarter'
        ? `${row.period}: ${money(row.value)} × 4 = ${money(value)}`
        : `${row.period}: ${money(row.value)}`;
    return {
      kind: 'measured',
      measured: { value, unit: 'USD_bn', date: row.date },
      steps: [{ text: `${sum}. ${row.provenance.note}`, rows: [refOf(dataset, row)] }, ...dispute],
      note: 'Both sides of the dispute are right about something else: the accounts of a year, and the pace at its end.',
    };
  },
  wouldChange: 'Nothing for 2025, whose accounts are audited; for the present, which definition of revenue is meant.',
  chart: {
    form: 'lines',
    measure: 'OpenAI’s revenue, $bn: booked in the year, and yearly at the pace of the moment',
    unit: 'USD_bn',
    lines: [
      {
        label: 'Booked in the year',
        dataset,
        pick: { series: 'revenue_annual', entity: 'OPENAI', status: 'reported' },
      },
      { label: 'Rate of the moment', dataset, pick: { series: 'revenue_run_rate', entity: 'OPENAI' } },
    ],
    mark: { value: 13, label: 'The essay: $13bn' },
  },
});
