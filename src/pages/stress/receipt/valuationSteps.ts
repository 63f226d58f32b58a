import { power } from '../../../base/portableMath.ts';
import { changeText } from '../present.ts';
import type { ReceiptPlace, ReceiptStep } from './receiptTypes.ts';
import { at, cell, companyPathOf, equation, figureSource, money, plain, share } from './writeNumbers.ts';

/** Earnings: operating profit after tax, as a change on the baseline. */
export function earningsStep(place: ReceiptPlace): ReceiptStep {
  const { company, quarter } = place;
  const before = cell(place, 'baseline', 'netIncome');
  const after = cell(place, 'stressed', 'netIncome');
  const profitBefore = cell(place, 'baseline', 'operatingProfit');
  const profit = cell(place, 'stressed', 'operatingProfit');
  const tax = company.tax.value;
  return {
    id: 'earnings',
    title: 'Earnings',
    sentence: `Its net income would be ${money(after)} in ${quarter}, not ${money(before)}.`,
    equations: [
      equation(
        'NIˢ = NIᵇ + (1 − tax)·(EBITˢ − EBITᵇ)',
        `NIˢ = ${money(before)} + ${plain(1 - tax)} × (${money(profit)} − ${money(profitBefore)}) = ${money(after)}`,
        before + (1 - tax) * (profit - profitBefore),
        after,
      ),
    ],
    sources: [figureSource('tax rate', company.tax, share)],
    path: {
      label: `Net income of ${company.name}, $bn a quarter`,
      kind: 'money',
      baseline: companyPathOf(place, 'baseline', 'netIncome'),
      scenario: companyPathOf(place, 'stressed', 'netIncome'),
    },
  };
}

/** The multiple: what today's price takes for granted, and what lost growth takes off it. */
export function multipleStep(place: ReceiptPlace): ReceiptStep {
  const { outcome, company, i } = place;
  const { growthLost: gamma } = outcome.values;
  const size = outcome.world.quarters.length;
  const growth = power(1 + outcome.world.constants.requiredReturn, 0.25);
  const flows = companyPathOf(place, 'baseline', 'cashFlow');
  const present = flows.reduce((sum, flow, t) => sum + flow / power(growth, t + 1), 0);
  const final = companyPathOf(place, 'baseline', 'netIncome')
    .slice(Math.max(0, size - 4))
    .reduce((sum, income) => sum + income, 0);
  const discount = 1 / power(growth, size);
  const cap = company.cap.value;
  const implied = outcome.stressed.impliedMultiple[i] as number;
  const stressed = outcome.stressed.multiple[i] as number;
  const persistent = outcome.stressed.persistentCut[0] as number;
  const e = company.narrative.value;
  return {
    id: 'multiple',
    title: 'Multiple',
    sentence: `Today’s price implies ${plain(implied)} times final income; with the growth lost it would be ${plain(stressed)}.`,
    equations: [
      equation(
        'M = (cap − Σ CFᵇ·d) / (d_T·NI_Tᵇ)',
        `M = (${money(cap)} − ${money(present)}) ÷ (${plain(discount)} × ${money(final)}) = ${plain(implied)}`,
        (cap - present) / (discount * final),
        implied,
      ),
      equation(
        '1/Mˢ = 1/M + (γ/100)·e·s̄',
        `1/Mˢ = 1/${plain(implied)} + ${plain(gamma)}/100 × ${plain(e)} × ${share(persistent)}, so Mˢ = ${plain(stressed)}`,
        1 / (1 / implied + (gamma / 100) * e * persistent),
        stressed,
      ),
    ],
    sources: [
      figureSource('cap, market value today', company.cap, money),
      figureSource('e, how much of the price rests on the AI story', company.narrative),
    ],
    path: null,
  };
}

/** Market value: the stressed cash flows valued, believed, overshot. */
export function marketCapStep(place: ReceiptPlace): ReceiptStep {
  const { outcome, company, t, quarter } = place;
  const { overshoot: omega, depth, onset } = outcome.values;
  const { beliefSpeed, overshootHalfLife } = outcome.world.constants;
  const tau = t - onset;
  const left = cell(place, 'stressed', 'value');
  const before = cell(place, 'baseline', 'value');
  const phi = cell(place, 'stressed', 'valueRatio');
  const bel = at(place, 'stressed', 'belief');
  const om = cell(place, 'stressed', 'overshoot');
  const ret = cell(place, 'stressed', 'return');
  const cap = cell(place, 'stressed', 'marketCap');
  const e = company.narrative.value;
  return {
    id: 'market-cap',
    title: 'Market value',
    sentence: `${company.name} would be worth ${money(cap)} in ${quarter}, not ${money(before)}: ${changeText(ret, 'company')}.`,
    equations: [
      equation('φ = S / B', `φ = ${money(left)} ÷ ${money(before)} = ${plain(phi)}`, left / before, phi),
      equation(
        'bel = 1 − (1 − kb)^(τ+1)',
        tau < 0 ? 'bel = 0, before the cut' : `bel = 1 − ${plain(1 - beliefSpeed)}^${tau + 1} = ${plain(bel)}`,
        tau < 0 ? 0 : 1 - power(1 - beliefSpeed, tau + 1),
        bel,
      ),
      equation(
        'om = Ω·e·D·bel·2^(−τ/hO)',
        `om = ${plain(omega)} × ${plain(e)} × ${plain(depth)} × ${plain(bel)} × 2^(−${Math.max(0, tau)}/${plain(overshootHalfLife)}) = ${plain(om)}`,
        tau < 0 ? 0 : Math.min(1, Math.max(0, omega * e * depth * bel * power(2, -tau / overshootHalfLife))),
        om,
      ),
      equation(
        'Ret = max(0, 1 + bel·(φ − 1))·(1 − om) − 1',
        `Ret = (1 + ${plain(bel)} × (${plain(phi)} − 1)) × (1 − ${plain(om)}) − 1 = ${share(ret)}`,
        Math.max(0, 1 + bel * (phi - 1)) * (1 - om) - 1,
        ret,
      ),
      equation(
        'market value = B·(1 + Ret)',
        `${money(before)} × (1 ${ret < 0 ? '−' : '+'} ${share(Math.abs(ret))}) = ${money(cap)}`,
        before * (1 + ret),
        cap,
      ),
    ],
    sources: [],
    path: {
      label: `Market value of ${company.name}, $bn`,
      kind: 'money',
      baseline: companyPathOf(place, 'baseline', 'marketCap'),
      scenario: companyPathOf(place, 'stressed', 'marketCap'),
    },
  };
}
