import { changeText, changeWords, sizeText } from '../present.ts';
import type { ReceiptPlace, ReceiptStep } from './receiptTypes.ts';
import { at, equation, figureSource, money, pathSource, plain, share } from './writeNumbers.ts';

const zeros = ({ outcome }: ReceiptPlace) => outcome.world.quarters.map(() => 0);

/** The index: members in the model by weight, and the rest by assumption. */
export function indexStep(place: ReceiptPlace): ReceiptStep {
  const { outcome, quarter } = place;
  const { spillover } = outcome.values;
  const total = at(place, 'stressed', 'sp500');
  const spill = at(place, 'stressed', 'spilloverPart');
  const basket = at(place, 'stressed', 'aiBasket');
  const rest = at(place, 'stressed', 'rest');
  const members = total - spill;
  const restWeight = rest === 0 ? Number.NaN : spill / rest;
  const part = total === 0 ? 0 : spill / total;
  const memberWeight = outcome.world.companies.reduce(
    (sum, company) => (company.inSP500 ? sum + company.cap.value : sum),
    0,
  );
  return {
    id: 'index',
    title: 'Index',
    sentence:
      total === 0
        ? `The S&P 500 would stand where its baseline does in ${quarter}.`
        : `The S&P 500 would stand ${changeWords(total)} in ${quarter}; ${Math.round(100 * part)}% of that is assumed spill-over to stocks with no AI link.`,
    equations: [
      equation(
        'R_rest = β·R_AI',
        `R_rest = ${plain(spillover)} × ${share(basket)} = ${share(rest)}`,
        spillover * basket,
        rest,
      ),
      equation(
        'S&P = Σ W_i·Ret_i + W_rest·R_rest',
        rest === 0
          ? `S&P = ${share(members)} from the members in the model + 0 = ${share(total)}`
          : `S&P = ${share(members)} from the members in the model + ${share(restWeight)} × ${share(rest)} = ${share(total)}`,
        members + spill,
        total,
      ),
    ],
    sources: [
      figureSource('market value of the S&P 500 today', outcome.world.indexCap, money),
      {
        label: 'of which companies in the model',
        value: share(memberWeight / outcome.world.indexCap.value),
        provenance: outcome.world.indexCap.provenance,
        rows: [],
      },
    ],
    path: {
      label: 'S&P 500 against its baseline',
      kind: 'change',
      baseline: zeros(place),
      scenario: Array.from(outcome.stressed.sp500),
    },
  };
}

/** Household wealth. */
export function wealthStep(place: ReceiptPlace): ReceiptStep {
  const { outcome, quarter } = place;
  const held = outcome.world.macro.householdEquity.value;
  const total = at(place, 'stressed', 'sp500');
  const lost = at(place, 'stressed', 'wealth');
  return {
    id: 'wealth',
    title: 'Wealth',
    sentence: `US households would hold ${sizeText(lost)} ${lost > 0 ? 'more' : 'less'} in shares in ${quarter}.`,
    equations: [equation('dW = Weq·S&P', `dW = ${money(held)} × ${share(total)} = ${money(lost)}`, held * total, lost)],
    sources: [figureSource('Weq, shares held by US households', outcome.world.macro.householdEquity, money)],
    path: {
      label: 'Share wealth of US households against its baseline',
      kind: 'money',
      baseline: zeros(place),
      scenario: Array.from(outcome.stressed.wealth),
    },
  };
}

/** Output: investment not done, spending out of wealth not done. */
export function gdpStep(place: ReceiptPlace): ReceiptStep {
  const { outcome, t, quarter } = place;
  const { multiplier, importShare, wealthSpending, coMovement } = outcome.values;
  const { usShare, otherCapex } = outcome.world.constants;
  const gdp = outcome.world.macro.gdp.values[t] ?? Number.NaN;
  const lost = at(place, 'stressed', 'capexLost');
  const felt = at(place, 'stressed', 'wealthFelt');
  const investment = at(place, 'stressed', 'investmentGap');
  const consumption = at(place, 'stressed', 'consumptionGap');
  const gap = at(place, 'stressed', 'gdpGap');
  const other = 1 + otherCapex * coMovement;
  return {
    id: 'gdp',
    title: 'GDP',
    sentence: `US GDP would be ${changeWords(gap, 'gdp')} in ${quarter}: ${changeText(investment, 'gdp')} from investment and ${changeText(consumption, 'gdp')} from consumption.`,
    equations: [
      equation(
        'dI = −mult·us·(1 − imp)·4·dK·(1 + ξ·χ)/GDP',
        `dI = −${plain(multiplier)} × ${plain(usShare)} × ${plain(1 - importShare)} × 4 × ${money(lost)} × ${plain(other)} ÷ ${money(gdp)} = ${plain(100 * investment)}%`,
        0 - (multiplier * usShare * (1 - importShare) * 4 * lost * other) / gdp,
        investment,
      ),
      equation(
        'dC = mult·(mpc/100)·m/GDP',
        `dC = ${plain(multiplier)} × ${plain(wealthSpending)}/100 × ${money(felt)} ÷ ${money(gdp)} = ${plain(100 * consumption)}%`,
        (multiplier * (wealthSpending / 100) * felt) / gdp,
        consumption,
      ),
      equation(
        'gap = dI + dC',
        `gap = ${plain(100 * investment)}% + ${plain(100 * consumption)}% = ${plain(100 * gap)}%`,
        investment + consumption,
        gap,
      ),
    ],
    sources: [pathSource('GDP, $bn at an annual rate', outcome.world.macro.gdp, t)],
    path: {
      label: 'US GDP against its baseline',
      kind: 'gdp',
      baseline: zeros(place),
      scenario: Array.from(outcome.stressed.gdpGap),
    },
  };
}
