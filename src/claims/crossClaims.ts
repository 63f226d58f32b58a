import { invariant } from '../base/invariant.ts';
import { latest, linksOf, type Pick, pick } from '../datasets/pick.ts';
import type { Datasets, Observation } from '../datasets/types.ts';
import { aiGdp } from './aiGdp.ts';
import { asSeen } from './asOf.ts';
import { capex2025 } from './capex2025.ts';
import { capex2026 } from './capex2026.ts';
import { capexGrowth } from './capexGrowth.ts';
import { guidance, spent, spent2025 } from './fourFirms.ts';
import { goldman2030 } from './goldman2030.ts';
import { formatGap, formatValue } from './judge.ts';
import { mag7Share } from './mag7Share.ts';
import { missingRows } from './missing.ts';
import { nvda5tn } from './nvda5tn.ts';
import { openaiCommitments } from './openaiCommitments.ts';
import { openaiRevenue } from './openaiRevenue.ts';
import { refOf, refOfLink } from './rowRefs.ts';
import { stranded200 } from './stranded200.ts';
import type { AsOf, Claim, Missing, RowRef, Step } from './types.ts';

/** What two claims make of each other. */
export type Together =
  /** Both can be true as they stand. */
  | 'agree'
  /** Each can be true, but not under one definition. */
  | 'not-together'
  /** They fit only under a reading the essay does not give. */
  | 'only-if';

export type CrossOutcome =
  | { readonly ok: true; readonly together: Together; readonly finding: string; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly missing: Missing };

export interface CrossClaim {
  readonly id: string;
  /** The claims set beside each other, by id. */
  readonly claims: readonly [string, string, ...string[]];
  readonly title: string;
  readonly needs: readonly string[];
  readonly sum: (datasets: Datasets, asOf: AsOf) => CrossOutcome;
}

const money = (value: number) => formatValue(value, 'USD_bn');
const pct = (value: number) => formatValue(value, 'percent');

/** The figure a claim asserts, so that no sum here holds another than the claim. */
function saidBy(claim: Claim): number {
  invariant(claim.asserted !== null, `${claim.id} asserts a figure`);
  return claim.asserted.value;
}

const AHEAD = saidBy(capex2026);
const BEHIND = saidBy(capex2025);
const RISE = saidBy(capexGrowth);
const SHARE = saidBy(aiGdp);
const PROMISED = saidBy(openaiCommitments);
/** The span the essay gives with the sum. */
const YEARS = 8;
const REVENUE = saidBy(openaiRevenue);
const SUM_TO_2030 = saidBy(goldman2030);
const A_THIRD = saidBy(mag7Share);
const FIVE_TN = saidBy(nvda5tn);
const STRANDED = saidBy(stranded200);

type Work = (seen: Datasets) => CrossOutcome;

const crossClaim = (head: Omit<CrossClaim, 'sum'>, work: Work): CrossClaim => ({
  ...head,
  sum: (datasets, asOf) => work(asSeen(datasets, head.needs, asOf)),
});

const absent = (missing: Missing): CrossOutcome => ({ ok: false, missing });

function last(
  seen: Datasets,
  dataset: string,
  want: Pick & { readonly series: string },
): { row: Observation; ref: RowRef } | null {
  const row = latest(pick(seen, dataset, want));
  return row && { row, ref: refOf(dataset, row) };
}

const growth = crossClaim(
  {
    id: 'growth',
    claims: ['capex-2026', 'capex-2025', 'capex-growth'],
    title: '725 over 410, beside 77%',
    needs: [spent],
  },
  (seen) => {
    const value = 100 * (AHEAD / BEHIND - 1);
    const cash = spent2025(seen, 'cash');
    if (!cash.ok) return absent(cash.missing);
    const inCash = 100 * (AHEAD / cash.value.value - 1);
    return {
      ok: true,
      together: 'agree',
      finding: `The three agree: ${pct(value)} rounds to ${RISE}%. But 725 counts leases as companies quote them; over what the four spent in cash it is a rise of ${pct(inCash)}.`,
      steps: [
        {
          text: `${money(AHEAD)} ÷ ${money(BEHIND)} − 1 = ${pct(value)}; ${formatGap(value - RISE, 'percent')} from ${RISE}%`,
          rows: [],
        },
        ...cash.value.steps,
        { text: `${money(AHEAD)} ÷ ${money(cash.value.value)} − 1 = ${pct(inCash)}`, rows: [] },
      ],
    };
  },
);

const output = crossClaim(
  { id: 'output', claims: ['capex-2026', 'ai-gdp'], title: '$725bn beside 0.8% of output', needs: ['ai-gdp'] },
  (seen) => {
    const gdp = last(seen, 'ai-gdp', { series: 'us_nominal_gdp_saar', entity: 'US' });
    if (!gdp) return absent(missingRows(seen, 'ai-gdp', 'us_nominal_gdp_saar', 'the United States'));
    const share = (100 * AHEAD) / gdp.row.value;
    const implied = (SHARE / 100) * gdp.row.value;
    return {
      ok: true,
      together: 'not-together',
      finding: `They count different things: $725bn is ${pct(share)} of US output, ${formatValue(share / SHARE, 'ratio')} times as much as 0.8%, which is ${money(implied)}. The one is all spending of four firms worldwide in 2026, the other AI spending as a bank saw it in 2025.`,
      steps: [
        { text: `US GDP, ${gdp.row.period}, at a yearly rate: ${money(gdp.row.value)}`, rows: [gdp.ref] },
        { text: `${money(AHEAD)} ÷ ${money(gdp.row.value)} = ${pct(share)}`, rows: [] },
        { text: `${SHARE}% × ${money(gdp.row.value)} = ${money(implied)}`, rows: [] },
      ],
    };
  },
);

const promises = crossClaim(
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
    return {
      ok: true,
      together: 'only-if',
      finding: `${money(yearly)} a year is ${formatValue(yearly / REVENUE, 'ratio')} times the revenue of 2025, and ${formatValue(yearly / rate.row.value, 'ratio')} times the yearly pace of ${rate.row.period}. Both can be true only if revenue grows as much or others pay.`,
      steps: [
        { text: `${money(PROMISED)} ÷ ${YEARS} years = ${money(yearly)} a year`, rows: [] },
        { text: `${money(yearly)} ÷ ${money(REVENUE)} = ${formatValue(yearly / REVENUE, 'ratio')}`, rows: [] },
        {
          text: `At the pace of ${rate.row.period}, ${money(rate.row.value)}: ${formatValue(yearly / rate.row.value, 'ratio')}`,
          rows: [rate.ref],
        },
      ],
    };
  },
);

const scope = crossClaim(
  {
    id: 'scope',
    claims: ['goldman-2030', 'capex-2026', 'capex-2025'],
    title: '$5.3tn by 2030 beside $725bn a year',
    needs: ['capex-forecasts'],
  },
  (seen) => {
    const forecast = last(seen, 'capex-forecasts', {
      series: 'capex_cumulative_2025_2030_four_firms',
      entity: 'GOLDMAN_SACHS',
    });
    if (!forecast)
      return absent(missingRows(seen, 'capex-forecasts', 'capex_cumulative_2025_2030_four_firms', 'Goldman Sachs'));
    const left = forecast.row.value - BEHIND - AHEAD;
    const yearly = left / 4;
    const asLevel = 100 * ((SUM_TO_2030 / AHEAD) ** (1 / 4) - 1);
    return {
      ok: true,
      together: 'only-if',
      finding: `As a sum of six years it leaves ${money(yearly)} a year for 2027 to 2030, ${pct(100 * (yearly / AHEAD - 1))} more than 2026. As a level reached in 2030 it would need growth of ${pct(asLevel)} a year; the essay’s words allow that reading, the bank’s do not.`,
      steps: [
        { text: `Goldman’s sum, fiscal 2025 to 2030, four firms: ${money(forecast.row.value)}`, rows: [forecast.ref] },
        {
          text: `${money(forecast.row.value)} − ${money(BEHIND)} − ${money(AHEAD)} = ${money(left)} for four years, ${money(yearly)} a year`,
          rows: [],
        },
        {
          text: `(${money(SUM_TO_2030)} ÷ ${money(AHEAD)}) to the power of 1/4, less 1 = ${pct(asLevel)} a year`,
          rows: [],
        },
      ],
    };
  },
);

const returns = crossClaim(
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
      finding: `Both hold if the seven returned about ${pct(seven)} and the others ${pct(others)}. So the printed ${pct(without.row.value)} “without the seven” is what the others added to the index, not what they returned.`,
      steps: [
        {
          text: `${pct(all.row.value)} − ${pct(without.row.value)} = ${formatValue(points, 'percentage_points')} from the seven`,
          rows: [all.ref, without.ref],
        },
        {
          text: `Over a weight of a third: ${formatValue(points, 'percentage_points')} ÷ ${pct(A_THIRD)} = ${pct(seven)}`,
          rows: [],
        },
        { text: `The others: ${pct(without.row.value)} ÷ ${pct(100 - A_THIRD)} = ${pct(others)}`, rows: [] },
      ],
    };
  },
);

const contracts = crossClaim(
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
          text: `${bought.map(({ link, amount }) => `${link.to} ${money(amount)}`).join(' + ')} = ${money(total)}`,
          rows: bought.map(({ link }) => refOfLink('financing-links', link)),
        },
        { text: `${money(PROMISED)} − ${money(total)} = ${money(PROMISED - total)}`, rows: [] },
      ],
    };
  },
);

const weight = crossClaim(
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

const stranded = crossClaim(
  { id: 'stranded', claims: ['stranded-200', 'capex-2026'], title: '$200bn beside $725bn', needs: [guidance] },
  () => ({
    ok: true,
    together: 'agree',
    finding: `The supposed loss is ${pct((100 * STRANDED) / AHEAD)} of one year’s spending: no collapse of all of it.`,
    steps: [{ text: `${money(STRANDED)} ÷ ${money(AHEAD)} = ${pct((100 * STRANDED) / AHEAD)}`, rows: [] }],
  }),
);

/** Claims set beside each other, each with the sum; those that cannot both hold first. */
export const crossClaims: readonly CrossClaim[] = [
  output,
  contracts,
  promises,
  scope,
  growth,
  returns,
  weight,
  stranded,
];

/** What setting them beside each other gives, in words. */
export function togetherWord(together: Together): string {
  switch (together) {
    case 'agree':
      return 'They agree';
    case 'not-together':
      return 'Not under one definition';
    case 'only-if':
      return 'Only under a further condition';
    default:
      return together satisfies never;
  }
}
