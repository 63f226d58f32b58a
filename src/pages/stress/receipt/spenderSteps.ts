import { formatMoney } from '../../../base/format.ts';
import type { Hyperscaler } from '../../../model/types.ts';
import { yearOf } from '../../../model/years.ts';
import type { ReceiptPlace, ReceiptStep } from './receiptTypes.ts';
import { at, cell, companyPathOf, equation, figureSource, money, pathSource, plain, share } from './writeNumbers.ts';

/** What a spender saves and gives up by cutting. */
export function offsetStep(place: ReceiptPlace, spender: Hyperscaler): ReceiptStep {
  const { outcome, t, quarter } = place;
  const { roi, takedownLoss } = outcome.values;
  const { depreciationQuarters: life, profitLag, aiMargin } = outcome.world.constants;
  const saved = companyPathOf(place, 'stressed', 'capexSaved');
  const sum = (to: number) => saved.slice(0, Math.max(0, to + 1)).reduce((total, each) => total + each, 0);
  const s = at(place, 'stressed', 'cut');
  const u = at(place, 'stressed', 'cutShape');
  const own =
    spender.capex.kind === 'own'
      ? (spender.capex.path.values[t] ?? Number.NaN)
      : spender.capex.share.value * (outcome.world.capex.values[t] ?? Number.NaN);
  const relief = cell(place, 'stressed', 'depreciationRelief');
  const lost = cell(place, 'stressed', 'profitLost');
  const ai = spender.aiRevenue.values[t] ?? Number.NaN;
  const better = relief - lost;
  return {
    id: 'offset',
    title: 'Saved and given up',
    sentence: `${spender.name} would keep ${money(saved[t] ?? Number.NaN)} of cash in ${quarter}; its operating profit gains ${money(relief)} of depreciation and loses ${money(lost)}: ${better < 0 ? 'worse' : 'better'} by ${formatMoney(Math.abs(better), 3)}.`,
    equations: [
      equation(
        'dk = k·s',
        `dk = ${money(own)} × ${share(s)} = ${money(saved[t] ?? Number.NaN)}`,
        own * s,
        saved[t] ?? Number.NaN,
      ),
      equation(
        'relief = Σ dk / N',
        `relief = ${money(sum(t))} ÷ ${plain(life)} = ${money(relief)}`,
        sum(t) / life,
        relief,
      ),
      equation(
        'lost = (roi/4)·Σ dk(t − lag) + loss·u·ai·mAI',
        `lost = ${plain(roi)}/4 × ${money(sum(t - profitLag))} + ${share(takedownLoss)} × ${plain(u)} × ${money(ai)} × ${plain(aiMargin)} = ${money(lost)}`,
        (roi / 4) * sum(t - profitLag) + takedownLoss * u * ai * aiMargin,
        lost,
      ),
    ],
    sources: [
      spender.capex.kind === 'own'
        ? pathSource('k, its own baseline spending', spender.capex.path, t)
        : figureSource('its share of the spending of the large cloud firms', spender.capex.share, share),
      pathSource('ai, AI revenue in the quarter', spender.aiRevenue, t),
    ],
    path: null,
  };
}

/** Contract income a company loses to unpaid contracts in this quarter. */
export function unpaidIn({ outcome, company, quarter: _q, t }: ReceiptPlace): number {
  const { nodes, years } = outcome.world.network;
  const node = nodes.findIndex(({ entity }) => entity === company.entity);
  const year = years.indexOf(yearOf(outcome.world.quarters[t] ?? '') ?? Number.NaN);
  if (node < 0 || year < 0) return 0;
  return (outcome.stressed.receiptsLost[node * years.length + year] as number) / 4;
}

/** Revenue and operating profit of a spender. */
export function spenderRevenueStep(place: ReceiptPlace, spender: Hyperscaler): ReceiptStep {
  const { outcome, t, quarter } = place;
  const { aiMargin } = outcome.world.constants;
  const planned = cell(place, 'baseline', 'revenue');
  const revenue = cell(place, 'stressed', 'revenue');
  const profitBefore = cell(place, 'baseline', 'operatingProfit');
  const profit = cell(place, 'stressed', 'operatingProfit');
  const lost = cell(place, 'stressed', 'profitLost');
  const relief = cell(place, 'stressed', 'depreciationRelief');
  const unpaid = unpaidIn(place);
  const mu = spender.margin.values[t] ?? Number.NaN;
  return {
    id: 'revenue',
    title: 'Revenue',
    sentence: `Its revenue would be ${money(revenue)} in ${quarter}, not ${money(planned)}.`,
    equations: [
      equation(
        'Revˢ = Revᵇ − lost/mAI − unpaid contracts',
        `Revˢ = ${money(planned)} − ${money(lost)}/${plain(aiMargin)} − ${money(unpaid)} = ${money(revenue)}`,
        planned - lost / aiMargin - unpaid,
        revenue,
      ),
      equation(
        'EBITˢ = EBITᵇ + relief − lost − μ·unpaid contracts',
        `EBITˢ = ${money(profitBefore)} + ${money(relief)} − ${money(lost)} − ${share(mu)} × ${money(unpaid)} = ${money(profit)}`,
        profitBefore + relief - lost - mu * unpaid,
        profit,
      ),
    ],
    sources: [
      pathSource('Revᵇ, baseline revenue in the quarter', spender.revenue, t),
      pathSource('μ, baseline operating margin', spender.margin, t, share),
    ],
    path: {
      label: `Revenue of ${spender.name}, $bn a quarter`,
      kind: 'money',
      baseline: companyPathOf(place, 'baseline', 'revenue'),
      scenario: companyPathOf(place, 'stressed', 'revenue'),
    },
  };
}
