import type { LineId } from '../../model/lines.ts';

/**
 * Every line of the ledger, typeset. Leaving one out does not compile. `s` and `b` above a letter: scenario, baseline;
 * τ is the number of quarters since the onset.
 */
export const equations: Readonly<Record<LineId, readonly string[]>> = {
  cutShape: [
    'u_t = 0 \\text{ for } \\tau < 0',
    'u_t = \\frac{\\tau + 1}{R} \\text{ for } \\tau < R',
    'u_t = 1 \\text{ for } \\tau < R + L',
    'u_t = 1 - \\rho (1 - 2^{- (\\tau - R - L + 1) / h}) \\text{ after that}',
  ],
  cut: ['s_t = D u_t'],
  capex: ['K_t^s = K_t^b (1 - s_t)'],
  capexLost: ['dK_t = K_t^b s_t'],
  persistentCut: ['s_{end} = \\mean s_t \\text{ over the last four quarters}'],
  buyerDemand: ['A_{it} = 1 - s_{t - lag_i} (w_i + (1 - w_i) \\chi)'],
  demand: ['a_{it} = 1 - x_i (1 - A_{it})'],
  orders: ['o_{it} = \\max (0, a_{it} - n b_i \\max (0, a_{i, t - 1} - a_{it}))'],
  price: [
    '\\epsilon_t = \\epsilon (1 + \\frac{\\max (0, \\tau)}{\\tau_L})',
    'p_{it} = \\clip (o_{it}^{1 / \\epsilon_t}, p_{floor}, 1)',
  ],
  volume: ['q_{it} = \\min (1, o_{it} p_{it}^{- \\epsilon_t})'],
  memoryRevenue: ['Rev_{it}^s = Rev_{it}^b p_{it} q_{it}'],
  memoryProfit: [
    'EBIT_{it}^s = Rev_{it}^b [p_{it} q_{it} - (1 - \\mu_{it}) (F + (1 - F) q_{it}) (1 + wd (1 - p_{it}))]',
  ],
  memoryPrice: ['p_t = \\frac{\\sum_i p_{it} Rev_{it}^b}{\\sum_i Rev_{it}^b}'],
  supplierRevenue: ['Rev_{it}^s = Rev_{it}^b o_{it}'],
  supplierProfit: ['EBIT_{it}^s = EBIT_{it}^b - dm \\cdot kdm_i (Rev_{it}^b - Rev_{it}^s)'],
  capexSaved: ['dk_{it} = k_{it}^b s_t'],
  depreciationRelief: ['relief_{it} = \\frac{1}{N} \\sum_{j \\le t} dk_{ij}'],
  profitLost: ['lost_{it} = \\frac{roi}{4} \\sum_{j \\le t - lag} dk_{ij} + loss \\cdot u_t ai_{it} m_{AI}'],
  due: [
    'L_{ij} = C_{ij} (1 - (1 - f) s^Y) \\text{ for labs, } C_{ij} \\text{ for others}',
    'P_i = \\sum_j L_{ij} + el_i',
  ],
  paid: [
    'e_i = ops_i (1 - loss \\cdot u^Y) + fund_i \\max (0, 1 - frz \\cdot s^Y) \\text{ for labs}',
    'p_i = P_i \\text{ if } e_i + \\sum_j p_j \\frac{L_{ji}}{P_j} \\ge P_i',
    'p_i = rec (e_i + \\sum_j p_j \\frac{L_{ji}}{P_j}) \\text{ if not; the greatest solution}',
  ],
  shortfall: ['P_i - p_i'],
  defaultRound: ['\\text{the round in which a firm first cannot pay}'],
  paidInFull: ['\\text{the same with } rec = 1'],
  shortfallInFull: ['P_i - p_i \\text{ with } rec = 1'],
  defaultRoundInFull: ['\\text{the round with } rec = 1'],
  receiptsLost: ['loss_j = \\sum_i (C_{ij} - p_i \\frac{L_{ij}}{P_i})'],
  receiptsLostInFull: ['\\text{the same with } rec = 1'],
  networkShortfall: ['\\sum_i (P_i - p_i)'],
  revenue: [
    'Rev_{it}^s = Rev_{it}^b - \\frac{lost_{it}}{m_{AI}} - \\frac{loss_i}{4} \\text{ for the spenders; sellers as above, others unchanged}',
  ],
  operatingProfit: [
    'EBIT_{it}^s = EBIT_{it}^b + relief_{it} - lost_{it} - \\mu_{it} \\frac{loss_i}{4} \\text{ for the spenders}',
  ],
  netIncome: ['NI_{it}^s = NI_{it}^b + (1 - tax_i) (EBIT_{it}^s - EBIT_{it}^b)'],
  cashFlow: [
    'CF_{it} = NI_{it} \\text{ for sellers and others; for the spenders } CF_{it}^b = NI_{it}^b - \\nu k_{it}^b',
    'CF_{it}^s = CF_{it}^b + (NI_{it}^s - NI_{it}^b) - relief_{it} + dk_{it}',
  ],
  impliedMultiple: ['M_i = \\frac{cap_i - \\sum_t CF_{it}^b (1 + r)^{- (t + 1)}}{(1 + r)^{- T} NI_{i T}^b}'],
  multiple: ['\\frac{1}{M_i^s} = \\frac{1}{M_i} + \\frac{\\gamma}{100} e_i s_{end}'],
  value: [
    'S_{it} = \\sum_{k \\ge t} CF_{ik}^s (1 + r)^{- (k - t + 1)} + \\max (0, NI_{i T}^s) M_i^s (1 + r)^{- (T - t)}',
  ],
  valueRatio: ['\\phi_{it} = \\frac{S_{it}}{B_{it}}'],
  belief: ['bel_t = 1 - (1 - k_b)^{\\tau + 1} \\text{ from the onset on}'],
  overshoot: ['om_{it} = \\clip (\\Omega e_i D bel_t 2^{- \\tau / h_O}, 0, 1)'],
  return: ['Ret_{it} = \\max (0, 1 + bel_t (\\phi_{it} - 1)) (1 - om_{it}) - 1'],
  marketCap: ['B_{it} (1 + Ret_{it})'],
  mag7: ['Mag7_t = \\frac{\\sum_i cap_i Ret_{it}}{\\sum_i cap_i} \\text{ over the seven}'],
  aiBasket: ['R_{AI, t} = \\frac{\\sum_i cap_i Ret_{it}}{\\sum_i cap_i} \\text{ over index members with AI business}'],
  rest: ['R_{rest, t} = \\beta R_{AI, t}'],
  spilloverPart: ['W_{rest} R_{rest, t} \\text{ with } W_{rest} = 1 - \\sum_i W_i'],
  sp500: ['SP_t = \\sum_i W_i Ret_{it} + W_{rest} R_{rest, t}'],
  portfolio: ['R_{p, t} = \\sum_h v_h [\\sum_i l_{hi} Ret_{it} + (1 - \\sum_i l_{hi}) R_{rest, t}]'],
  investmentGap: ['dI_t = - mult \\cdot us (1 - imp) \\frac{4 dK_t (1 + \\xi \\chi)}{GDP_t}'],
  wealth: ['dW_t = W_{eq} SP_t'],
  wealthFelt: ['m_t = m_{t - 1} + adj (dW_t - m_{t - 1})'],
  consumptionGap: ['dC_t = mult \\frac{mpc}{100} \\frac{m_t}{GDP_t}'],
  gdpGap: ['gap_t = dI_t + dC_t'],
  bbbSpread: ['8 \\text{ bp per 1 % fall of the index}'],
  vix: ['0.8 \\text{ points per 1 % fall of the index}'],
  tenYear: ['- 4 \\text{ bp per 1 % fall of the index}'],
  unemployment: ['- 0.5 gap_{t - 2}'],
};
