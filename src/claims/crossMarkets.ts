import { formatDay } from '../base/dates.ts';
import { formatExact } from '../base/format.ts';
import { linksOf } from '../datasets/pick.ts';
import { absent, crossClaim, last, money, pct, saidBy } from './crossClaim.ts';
import { formatValue } from './judge.ts';
import { mag7Share } from './mag7Share.ts';
import { missingRows } from './missing.ts';
import { nvda5tn } from './nvda5tn.ts';
import { openaiCommitments } from './openaiCommitments.ts';
import { openaiRevenue } from './openaiRevenue.ts';
import { refOfLink } from './rowRefs.ts';

const sellers: Readonly<Record<string, string>> = {
  AMD: 'AMD',
  AMZN: 'Amazon',
  CEREBRAS: 'Cerebras',
  CRWV: 'CoreWeave',
  MSFT: 'Microsoft',
  ORCL: 'Oracle',
};

const PROMISED = saidBy(openaiCommitments);
/** The span the essay gives with the sum. */
const YEARS = 8;
const REVENUE = saidBy(openaiRevenue);
const A_THIRD = saidBy(mag7Share);
const FIVE_TN = saidBy(nvda5tn);

export const promises = crossClaim(
  {
    id: 'promises',
    claims: ['openai-commitments', 'openai-revenue'],
    title: '$1.4tn over eight years beside $13bn a year',
    needs: ['ai-labs'],
  },
  (seen) => {
    const yearly = PROMISED / YEARS;
    const rate = last(seen, 'ai-labs', { series: 'revenue_run_rate', entity: 'OPENAI', status: 'reported' });
    if (!rate) return absent(missingRows(seen, 'ai-labs', 'revenue_run_rate', 'OpenAI'));
    const day = formatDay(rate.row.date);
    return {
      ok: true,
      together: 'only-if',
      finding: `${money(yearly)} a year is ${formatValue(yearly / REVENUE, 'ratio')} times the revenue of 2025, and ${formatValue(yearly / rate.row.value, 'ratio')} times the yearly pace of ${day}. Both can be true only if revenue grows as much or others pay.`,
      steps: [
        { text: `${money(PROMISED)} ÷ ${YEARS} years = ${money(yearly)} a year`, rows: [] },
        { text: `${money(yearly)} ÷ ${money(REVENUE)} = ${formatValue(yearly / REVENUE, 'ratio')}`, rows: [] },
        {
          text: `At the pace of ${day}, ${money(rate.row.value)}: ${formatValue(yearly / rate.row.value, 'ratio')}`,
          rows: [rate.ref],
        },
      ],
    };
  },
);

export const contracts = crossClaim(
  {
    id: 'contracts',
    claims: ['openai-commitments', 'circle'],
    title: '$1.4tn beside the contracts that are known',
    needs: ['financing-links'],
  },
  (seen) => {
    const bought = linksOf(seen, 'financing-links').flatMap((link) => {
      const { from, kind, linkStatus, amount } = link;
      const firm = ['active', 'paid', 'partly_paid'].includes(linkStatus);
      return from === 'OPENAI' && kind === 'purchase_commitment' && firm && amount !== null ? [{ link, amount }] : [];
    });
    if (bought.length === 0) return absent(missingRows(seen, 'financing-links', [], 'purchases of OpenAI'));
    const total = bought.reduce((sum, { amount }) => sum + amount, 0);
    return {
      ok: true,
      together: 'not-together',
      finding: `The firm purchases of OpenAI in the table add up to ${money(total)}. The other ${money(PROMISED - total)} of the $1.4tn would be intentions and gigawatts without a price.`,
      steps: [
        {
          text: `${bought.map(({ link, amount }) => `${sellers[link.to] ?? link.to} ${money(amount)}`).join(' + ')} = ${money(total)}`,
          rows: bought.map(({ link }) => refOfLink('financing-links', link)),
        },
        { text: `${money(PROMISED)} − ${money(total)} = ${money(PROMISED - total)}`, rows: [] },
      ],
    };
  },
);

export const returns = crossClaim(
  {
    id: 'returns',
    claims: ['mag7-share', 'mag7-return-2025'],
    title: 'A third of the value beside 42% of the return',
    needs: ['return-contribution'],
  },
  (seen) => {
    const all = last(seen, 'return-contribution', { series: 'annual_total_return', entity: 'SP500', period: '2025' });
    const without = last(seen, 'return-contribution', { series: 'annual_total_return_ex_mag7', period: '2025' });
    if (!all || !without) {
      return absent(
        missingRows(
          seen,
          'return-contribution',
          ['annual_total_return', 'annual_total_return_ex_mag7'],
          'the S&P 500 in 2025',
        ),
      );
    }
    const points = all.row.value - without.row.value;
    const seven = (100 * points) / A_THIRD;
    const others = (100 * without.row.value) / (100 - A_THIRD);
    return {
      ok: true,
      together: 'agree',
      finding: `Both hold if the seven returned about ${pct(seven)} and the others ${pct(others)}. So the printed ${formatExact(without.row.value)}% “without the seven” is what the others added to the index, not what they returned.`,
      steps: [
        {
          text: `${formatExact(all.row.value)}% − ${formatExact(without.row.value)}% = ${formatValue(points, 'percentage_points')} from the seven`,
          rows: [all.ref, without.ref],
        },
        {
          text: `Over a weight of a third: ${formatValue(points, 'percentage_points')} ÷ ${pct(A_THIRD)} = ${pct(seven)}`,
          rows: [],
        },
        { text: `The others: ${formatExact(without.row.value)}% ÷ ${pct(100 - A_THIRD)} = ${pct(others)}`, rows: [] },
      ],
    };
  },
);

export const weight = crossClaim(
  {
    id: 'weight',
    claims: ['nvda-5tn', 'nvda-weight'],
    title: '$5tn beside 7% of the index',
    needs: ['index-concentration'],
  },
  (seen) => {
    const total = last(seen, 'index-concentration', {
      series: 'sp500_cap_total',
      entity: 'SP500',
      status: 'reported',
      period: '2025Q3',
    });
    if (!total) return absent(missingRows(seen, 'index-concentration', 'sp500_cap_total', 'September 2025'));
    const share = (100 * FIVE_TN) / total.row.value;
    return {
      ok: true,
      together: 'agree',
      finding: `They agree: $5tn over the printed value of the index a month before is ${pct(share)}, above 7%.`,
      steps: [
        { text: `Value of the index, end of September 2025: ${money(total.row.value)}`, rows: [total.ref] },
        { text: `${money(FIVE_TN)} ÷ ${money(total.row.value)} = ${pct(share)}`, rows: [] },
      ],
    };
  },
);
