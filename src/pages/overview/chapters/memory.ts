import { formatDay, quarterWords } from '../../../base/dates.ts';
import { formatMoney, formatNumber } from '../../../base/format.ts';
import { fail, ok } from '../../../base/result.ts';
import { highest, latest, pick } from '../../../datasets/pick.ts';
import { timePoints } from '../points.ts';
import { type Chapter, cite } from '../types.ts';

const caps = 'memory-market-caps';
const prices = 'dram-prices';
const HYNIX = '000660.KS';
const TRILLION = 1000;
// Before it there are year-ends only; joining them to months would draw a slope nobody measured.
const FIRST_MONTH_END = '2023-12-28';
// The essay is undated; it knows of a hearing at the end of June 2026 and not of the lifting on the 30th.
const LAST_DAY_OF_THE_ESSAY = '2026-06-29';

export const memory: Chapter = {
  id: 'memory',
  kicker: 'Memory',
  essay:
    'High-bandwidth memory is booked through 2026; DRAM rose more than 50% in one quarter, and SK hynix passed $1tn.',
  needs: [caps, prices],
  tell: (datasets) => {
    const of = (entity: string) =>
      pick(datasets, caps, { series: 'market_cap_usd', entity }).filter(({ date }) => date >= FIRST_MONTH_END);
    const hynix = of(HYNIX);
    const last = latest(hynix);
    const peak = highest(hynix);
    const then = latest(hynix, LAST_DAY_OF_THE_ESSAY);
    const low = latest(pick(datasets, prices, { series: 'contract_change_reported_low', entity: 'dram-conventional' }));
    const high = latest(
      pick(datasets, prices, { series: 'contract_change_reported_high', entity: 'dram-conventional' }),
    );
    if (!last || !peak || !then) return fail({ dataset: caps, wanted: `market_cap_usd ${HYNIX}` });
    if (!low || !high) return fail({ dataset: prices, wanted: 'contract_change_reported dram-conventional' });
    const now = `on ${formatDay(last.date)} it was worth ${formatMoney(last.value)}`;
    const was = then.value >= TRILLION;
    const is = last.value >= TRILLION;
    const headline = was
      ? `SK hynix was above $1tn when the essay was written${is ? ' and still is' : ''}; ${now}`
      : `SK hynix was not above $1tn when the essay was written; ${now}`;
    return ok({
      headline,
      sentence: `Its highest reading here is ${formatMoney(peak.value)} on ${formatDay(peak.date)}, at the exchange rate of the day. TrendForce reports that contract prices of conventional DRAM rose ${formatNumber(low.value)} to ${formatNumber(high.value)}% in ${quarterWords(high.period)}.`,
      figure: formatMoney(last.value),
      figureLabel: 'market capitalisation of SK hynix',
      rows: [last, then, peak, high].map(cite),
      chart: {
        form: 'lines',
        title: 'Market capitalisation of three memory makers',
        measure:
          '$bn at month-ends and named days; Korean closes at the won rate of the month, carried forward after June 2026',
        unit: 'USD_bn',
        series: [
          { id: HYNIX, label: 'SK hynix', points: timePoints(hynix), role: 'lead' },
          { id: '005930.KS', label: 'Samsung', points: timePoints(of('005930.KS')) },
          { id: 'MU', label: 'Micron', points: timePoints(of('MU')) },
        ],
        marks: [{ value: TRILLION, label: '$1tn' }],
      },
    });
  },
};
