import { power } from '../../../base/portableMath.ts';
import type { MemoryMaker, Supplier } from '../../../model/types.ts';
import type { Equation, ReceiptPlace, ReceiptStep, SourceRow } from './receiptTypes.ts';
import { cell, companyPathOf, equation, figureSource, money, pathSource, plain, share } from './writeNumbers.ts';

type Seller = Supplier | MemoryMaker;

/** Orders: the cut as one seller feels it. */
export function ordersStep(place: ReceiptPlace, seller: Seller): ReceiptStep {
  const { outcome, t, quarter } = place;
  const { coMovement: chi, destocking: n } = outcome.values;
  const [x, w, b, lag] = [seller.reliance, seller.cloudShare, seller.tier, seller.lag].map(({ value }) => value) as [
    number,
    number,
    number,
    number,
  ];
  const s = t < lag ? 0 : (outcome.stressed.cut[t - lag] as number);
  const buyers = cell(place, 'stressed', 'buyerDemand');
  const demand = cell(place, 'stressed', 'demand');
  const before = t === 0 ? 1 : cell(place, 'stressed', 'demand', 1);
  const orders = cell(place, 'stressed', 'orders');
  return {
    id: 'orders',
    title: 'Orders',
    sentence: `${seller.name} would receive ${share(orders)} of its baseline orders in ${quarter}.`,
    equations: [
      equation(
        'A = 1 − s·(w + (1 − w)·χ)',
        `A = 1 − ${share(s)} × (${plain(w)} + ${plain(1 - w)} × ${plain(chi)}) = ${plain(buyers)}`,
        1 - s * (w + (1 - w) * chi),
        buyers,
      ),
      equation(
        'a = 1 − x·(1 − A)',
        `a = 1 − ${plain(x)} × (1 − ${plain(buyers)}) = ${plain(demand)}`,
        1 - x * (1 - buyers),
        demand,
      ),
      equation(
        'o = max(0, a − n·b·max(0, a₋₁ − a))',
        `o = max(0, ${plain(demand)} − ${plain(n)} × ${plain(b)} × max(0, ${plain(before)} − ${plain(demand)})) = ${plain(orders)}`,
        Math.max(0, demand - n * b * Math.max(0, before - demand)),
        orders,
      ),
    ],
    sources: [
      figureSource('x, share of revenue tied to AI spending', seller.reliance),
      figureSource('w, share of that bought by the large cloud firms', seller.cloudShare),
      figureSource('b, order swing by tier', seller.tier),
      figureSource('lag, quarters behind the spending', seller.lag),
    ],
    path: {
      label: 'Orders against the baseline, baseline = 1',
      kind: 'ratio',
      baseline: outcome.world.quarters.map(() => 1),
      scenario: companyPathOf(place, 'stressed', 'orders'),
    },
  };
}

/** Revenue and operating profit of a seller at given prices. */
function gradedEquations(place: ReceiptPlace, seller: Supplier): readonly Equation[] {
  const { decremental: dm } = place.outcome.values;
  const orders = cell(place, 'stressed', 'orders');
  const planned = cell(place, 'baseline', 'revenue');
  const revenue = cell(place, 'stressed', 'supplierRevenue');
  const profitBefore = cell(place, 'baseline', 'operatingProfit');
  const profit = cell(place, 'stressed', 'supplierProfit');
  const kdm = seller.decrementalFactor.value;
  return [
    equation(
      'Revˢ = Revᵇ·o',
      `Revˢ = ${money(planned)} × ${plain(orders)} = ${money(revenue)}`,
      planned * orders,
      revenue,
    ),
    equation(
      'EBITˢ = EBITᵇ − dm·kdm·(Revᵇ − Revˢ)',
      `EBITˢ = ${money(profitBefore)} − ${plain(dm)} × ${plain(kdm)} × (${money(planned)} − ${money(revenue)}) = ${money(profit)}`,
      profitBefore - dm * kdm * (planned - revenue),
      profit,
    ),
  ];
}

/** Price, volume, revenue and operating profit of a memory maker. */
function memoryEquations(place: ReceiptPlace, maker: MemoryMaker): readonly Equation[] {
  const { outcome, t } = place;
  const { elasticity, onset } = outcome.values;
  const { elasticityQuarters, priceFloor, fixedCostShare: fixed, writeDown } = outcome.world.constants;
  const orders = cell(place, 'stressed', 'orders');
  const price = cell(place, 'stressed', 'price');
  const volume = cell(place, 'stressed', 'volume');
  const planned = cell(place, 'baseline', 'revenue');
  const revenue = cell(place, 'stressed', 'memoryRevenue');
  const profit = cell(place, 'stressed', 'memoryProfit');
  const mu = maker.margin.values[t] ?? Number.NaN;
  const grown = elasticity * (1 + Math.max(0, t - onset) / elasticityQuarters);
  const cleared = power(orders, 1 / grown);
  const given = price > priceFloor ? 1 : Math.min(1, orders * power(priceFloor, -grown));
  return [
    equation(
      'ε_t = ε·(1 + max(0, τ)/τ_L)',
      `ε_t = ${plain(elasticity)} × (1 + ${plain(Math.max(0, t - onset))}/${plain(elasticityQuarters)}) = ${plain(grown)}`,
      grown,
      grown,
    ),
    equation(
      'p = clip(o^(1/ε_t), p_floor, 1)',
      `p = ${plain(orders)}^(1/${plain(grown)}) = ${plain(cleared)}, held between ${plain(priceFloor)} and 1: ${plain(price)}`,
      Math.min(1, Math.max(priceFloor, cleared)),
      price,
    ),
    equation('q = min(1, o·p^(−ε_t))', `q = ${plain(volume)}`, given, volume),
    equation(
      'Revˢ = Revᵇ·p·q',
      `Revˢ = ${money(planned)} × ${plain(price)} × ${plain(volume)} = ${money(revenue)}`,
      planned * price * volume,
      revenue,
    ),
    equation(
      'EBITˢ = Revᵇ·[p·q − (1 − μ)·(F + (1 − F)·q)·(1 + wd·(1 − p))]',
      `EBITˢ = ${money(planned)} × [${plain(price * volume)} − ${plain(1 - mu)} × ${plain(fixed + (1 - fixed) * volume)} × ${plain(1 + writeDown * (1 - price))}] = ${money(profit)}`,
      planned * (price * volume - (1 - mu) * (fixed + (1 - fixed) * volume) * (1 + writeDown * (1 - price))),
      profit,
    ),
  ];
}

/** Revenue and profit: how a seller's orders become money. */
export function sellerRevenueStep(place: ReceiptPlace, seller: Seller): ReceiptStep {
  const { t, quarter } = place;
  const revenue = cell(place, 'stressed', 'revenue');
  const planned = cell(place, 'baseline', 'revenue');
  const how = seller.group === 'memory' ? ', most of it through the price' : '';
  const sources: readonly SourceRow[] = [
    pathSource('Revᵇ, baseline revenue in the quarter', seller.revenue, t),
    pathSource('μ, baseline operating margin', seller.margin, t, share),
    ...(seller.group === 'memory'
      ? []
      : [figureSource('kdm, factor on the profit lost per dollar', seller.decrementalFactor)]),
  ];
  return {
    id: 'revenue',
    title: 'Revenue',
    sentence: `Its revenue would be ${money(revenue)} in ${quarter}, not ${money(planned)}${how}.`,
    equations: seller.group === 'memory' ? memoryEquations(place, seller) : gradedEquations(place, seller),
    sources,
    path: {
      label: `Revenue of ${seller.name}, $bn a quarter`,
      kind: 'money',
      baseline: companyPathOf(place, 'baseline', 'revenue'),
      scenario: companyPathOf(place, 'stressed', 'revenue'),
    },
  };
}
