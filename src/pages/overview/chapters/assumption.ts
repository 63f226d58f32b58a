import { formatDay } from '../../../base/dates.ts';
import { formatMoney, formatNumber } from '../../../base/format.ts';
import { fail, ok } from '../../../base/result.ts';
import { latest, pick } from '../../../datasets/pick.ts';
import { timePoints } from '../points.ts';
import { type Chapter, cite } from '../types.ts';

const labs = 'ai-labs';
const guided = 'capex-guidance';

export const assumption: Chapter = {
  id: 'assumption',
  kicker: 'The single assumption',
  essay:
    'Markets assume that frontier models keep improving, keep shipping, and pay for the infrastructure they run on.',
  needs: [labs, guided],
  tell: (datasets) => {
    const annualised = (entity: string) =>
      latest(pick(datasets, labs, { series: 'revenue_annualised', entity, period: '2026Q2' }));
    const openai = annualised('OPENAI');
    const anthropic = annualised('ANTHROPIC');
    const spending = latest(pick(datasets, guided, { series: 'capex_guidance_2026_mid', entity: 'BIG4' }));
    if (!openai || !anthropic) return fail({ dataset: labs, wanted: 'revenue_annualised 2026Q2' });
    if (!spending) return fail({ dataset: guided, wanted: 'capex_guidance_2026_mid' });
    const both = openai.value + anthropic.value;
    const stated = (entity: string) => pick(datasets, labs, { series: 'revenue_run_rate', entity });
    const drawn = [latest(stated('ANTHROPIC')), latest(stated('OPENAI'))].filter((row) => row !== null);
    return ok({
      headline: `The two largest labs sold at a rate of ${formatMoney(both)} a year; four builders plan to spend ${formatMoney(spending.value, 4)}`,
      sentence: `Revenue of the second quarter of 2026 times four is ${formatMoney(anthropic.value)} for Anthropic and ${formatMoney(openai.value)} for OpenAI, together ${formatNumber((both / spending.value) * 100, 2)}% of what four cloud providers guide to for the year (middle of their ranges on ${formatDay(spending.date)}). The labs are not the only buyers of that capacity, so this is a yardstick and not a return.`,
      figure: formatMoney(both),
      figureLabel: 'a year, revenue of OpenAI and Anthropic',
      rows: [anthropic, openai, spending, ...drawn].map(cite),
      chart: {
        form: 'lines',
        title: 'Revenue run-rate of OpenAI and Anthropic',
        measure: '$bn a year as stated by the companies or the press on each day; not audited revenue',
        unit: 'USD_bn',
        series: [
          { id: 'ANTHROPIC', label: 'Anthropic', points: timePoints(stated('ANTHROPIC')) },
          { id: 'OPENAI', label: 'OpenAI', points: timePoints(stated('OPENAI')) },
        ],
      },
    });
  },
};
