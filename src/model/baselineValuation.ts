import { power } from '../base/portableMath.ts';

/** What today's price implies about the end of the run, and the value of each baseline path, by company. */
export interface BaselineValuation {
  /** 1 where the firm can be valued: income at the end and an implied multiple, both above zero. */
  readonly valued: Uint8Array;
  /** Net income of the last four quarters of the run, $bn. */
  readonly terminalIncome: Float64Array;
  /** Multiple of that income which makes the cash flows worth today's price; meaningless where not valued. */
  readonly multiple: Float64Array;
  /** Company-quarter: value of the remaining baseline, $bn; the first quarter is today's price. 0 where not valued. */
  readonly value: Float64Array;
  /** Growth of money over one quarter, 1 + r. */
  readonly growth: number;
}

interface Inputs {
  readonly quarters: number;
  readonly cap: Float64Array;
  readonly netIncome: Float64Array;
  readonly cashFlow: Float64Array;
  readonly requiredReturn: number;
}

/** `M = (cap − Σ CF d_t) / (d_{T−1} NI_T)` with `d_t = (1+r)^−(t+1)`: a reverse discounted cash flow, closed form. */
export function valueBaseline({ quarters, cap, netIncome, cashFlow, requiredReturn }: Inputs): BaselineValuation {
  const growth = power(1 + requiredReturn, 0.25);
  const count = cap.length;
  const valued = new Uint8Array(count);
  const terminalIncome = new Float64Array(count);
  const multiple = new Float64Array(count);
  const value = new Float64Array(count * quarters);
  for (let i = 0; i < count; i++) {
    const start = i * quarters;
    const terminal = terminalSum(netIncome, start, quarters);
    let present = 0;
    for (let t = quarters - 1; t >= 0; t--) present = (present + (cashFlow[start + t] as number)) / growth;
    let beyond = (cap[i] as number) - present;
    for (let t = 0; t < quarters; t++) beyond *= growth;
    const implied = beyond / terminal;
    terminalIncome[i] = terminal;
    multiple[i] = implied;
    // A firm that earns nothing at the end, or is priced below its cash flows, has no multiple to cut.
    if (!(terminal > 0 && implied > 0)) {
      multiple[i] = Number.isFinite(implied) ? implied : 0;
      continue;
    }
    valued[i] = 1;
    let ahead = terminal * implied;
    for (let t = quarters - 1; t >= 0; t--) {
      ahead = (ahead + (cashFlow[start + t] as number)) / growth;
      value[start + t] = ahead;
    }
  }
  return { valued, terminalIncome, multiple, value, growth };
}

/** Sum over the last four quarters of the run (of all, in a run shorter than a year). */
export function terminalSum(cells: ArrayLike<number>, start: number, quarters: number): number {
  let sum = 0;
  for (let t = Math.max(0, quarters - 4); t < quarters; t++) sum += cells[start + t] as number;
  return sum;
}
