import { formatDay } from '../../../base/dates.ts';
import { formatMoney } from '../../../base/format.ts';
import { fail, ok } from '../../../base/result.ts';
import type { ChartSeries } from '../../../charts/types.ts';
import { latest, pick } from '../../../datasets/pick.ts';
import type { Datasets, Observation } from '../../../datasets/types.ts';
import { periodPoints } from '../points.ts';
import { type Chapter, cite } from '../types.ts';

const spent = 'capex';
const guided = 'capex-guidance';

const firms = [
  ['AMZN', 'Amazon'],
  ['GOOGL', 'Alphabet'],
  ['MSFT', 'Microsoft'],
  ['META', 'Meta'],
] as const;

// The guidance the essay can have known, and the newest.
const KNOWN_TO_THE_ESSAY = '2026-06-12';

interface Range {
  readonly low: Observation;
  readonly middle: Observation;
  readonly high: Observation;
}

function guidanceFor2026(datasets: Datasets, asOf?: string): Range | null {
  const at = (end: string) =>
    latest(pick(datasets, guided, { series: `capex_guidance_2026_${end}`, entity: 'BIG4' }), asOf);
  const [low, middle, high] = [at('low'), at('mid'), at('high')];
  return low && middle && high ? { low, middle, high } : null;
}

/** Where an asserted total lies in a range of guidance, in words. */
export function placeInRange(asserted: number, low: number, middle: number, high: number): string {
  if (asserted > high) return 'above every range';
  if (asserted === high) return 'the top of every range';
  if (asserted === middle) return 'the middle of the ranges';
  if (asserted === low) return 'the bottom of every range';
  return asserted < low ? 'below every range' : 'inside the ranges';
}

export const capex: Chapter = {
  id: 'capex',
  kicker: 'Capital expenditure',
  essay:
    'Four cloud providers disclosed about $725bn of capital expenditure for 2026, 77% more than the $410bn of 2025.',
  needs: [spent, guided],
  tell: (datasets) => {
    const asserted = latest(pick(datasets, spent, { series: 'essay_capex_total', period: '2026' }));
    const then = guidanceFor2026(datasets, KNOWN_TO_THE_ESSAY);
    const now = guidanceFor2026(datasets);
    const quoted = latest(
      pick(datasets, spent, { series: 'capex_company_quoted_annual', entity: 'BIG4', period: '2025' }),
    );
    const cash = latest(pick(datasets, spent, { series: 'capex_cash_ppe_annual', entity: 'BIG4', period: '2025' }));
    if (!asserted) return fail({ dataset: spent, wanted: 'essay_capex_total' });
    if (!then || !now) return fail({ dataset: guided, wanted: 'capex_guidance_2026' });
    if (!quoted || !cash) return fail({ dataset: spent, wanted: 'capex_company_quoted_annual 2025' });
    const total = formatMoney(asserted.value);
    const place = placeInRange(asserted.value, then.low.value, then.middle.value, then.high.value);
    const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'];
    const series = firms.map(([entity, label]): ChartSeries => {
      const actual = pick(datasets, spent, { series: 'capex_company_quoted_annual', entity });
      const ahead = latest(pick(datasets, guided, { series: 'capex_guidance_2026_mid', entity }));
      // The middle of a range is computed, the range is guidance: it is drawn as guidance.
      const rows = ahead
        ? [...actual, { ...ahead, provenance: { ...ahead.provenance, status: 'guidance' as const } }]
        : actual;
      return { id: entity, label, points: periodPoints(entity, rows, years) };
    });
    return ok({
      headline: `${total} is ${place}; the middle was ${formatMoney(then.middle.value)} and is now ${formatMoney(now.middle.value, 4)}`,
      sentence: `When the essay was written the four guided to between ${formatMoney(then.low.value)} and ${formatMoney(then.high.value)} for 2026; by ${formatDay(now.middle.date)} it was ${formatMoney(now.low.value)} to ${formatMoney(now.high.value)}. In 2025 they spent ${formatMoney(quoted.value)} as they quote it and ${formatMoney(cash.value)} in cash, so the same ${total} is a rise of ${Math.round((asserted.value / quoted.value - 1) * 100)}% or of ${Math.round((asserted.value / cash.value - 1) * 100)}%.`,
      figure: formatMoney(now.middle.value, 4),
      figureLabel: 'middle of the guidance for 2026, four firms',
      rows: [now.middle, then.high, quoted, cash].map(cite),
      chart: {
        form: 'stacked-bars',
        title: 'Capital expenditure of four cloud providers',
        measure: '$bn a year as the companies quote it; 2026 is the middle of their guidance',
        unit: 'USD_bn',
        series,
        marks: [{ value: asserted.value, label: `The essay: ${total}` }],
      },
    });
  },
};
