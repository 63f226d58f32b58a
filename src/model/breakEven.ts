import { formatMoney, formatNumber, formatShare } from '../base/format.ts';
import { power } from '../base/portableMath.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { prepareEngine, scenarioValues } from './run.ts';
import type { ModelIssue, Scenario, World } from './types.ts';

interface Values {
  readonly name: string;
  readonly bullMultiple: number;
  /** Multiple of final income that today's price implies on the baseline. */
  readonly impliedMultiple: number;
  /** What the firm would be worth without a collapse, at the reader's multiple of final income, $bn. */
  readonly bull: number;
  /** Today's market value, $bn. */
  readonly price: number;
  /** The value of the stressed cash flows today, $bn. */
  readonly stressed: number;
}

export type BreakEven =
  | (Values & {
      readonly kind: 'defined';
      /** Probability of the scenario at which today's price is fair: `p* = (V_bull − V0) / (V_bull − V_stress)`. */
      readonly probability: number;
    })
  | (Values & { readonly kind: 'no-loss' })
  | (Values & { readonly kind: 'bull-below-price' })
  | { readonly kind: 'not-valued'; readonly name: string };

/** How likely the scenario must be for today's price to be fair, given the reader's own no-collapse multiple of final income. */
export function breakEven(
  world: World,
  scenario: Scenario,
  entity: string,
  bullMultiple: number,
): Result<BreakEven, readonly ModelIssue[]> {
  const engine = prepareEngine(world);
  const values = scenarioValues(scenario);
  const i = world.companies.findIndex((company) => company.entity === entity);
  const company = world.companies[i];
  const issues: readonly ModelIssue[] = [
    ...(engine.ok ? [] : engine.error),
    ...(values.ok ? [] : values.error),
    ...(company ? [] : [{ kind: 'unknown-firm', where: 'break-even', firm: entity } as const]),
    ...(Number.isFinite(bullMultiple) && bullMultiple > 0
      ? []
      : [{ kind: 'not-a-number', input: 'no-collapse multiple', value: bullMultiple } as const]),
  ];
  if (!engine.ok || !values.ok || !company || issues.length > 0) return fail(issues);
  const { quarters, valuation } = engine.value.prepared;
  const { name } = company;
  if (!valuation.valued[i]) return ok({ kind: 'not-valued', name });
  const price = company.cap.value;
  const terminal = (valuation.terminalIncome[i] as number) / power(valuation.growth, quarters);
  const impliedMultiple = valuation.multiple[i] as number;
  const bull = price + terminal * (bullMultiple - impliedMultiple);
  const stressed = engine.value.evaluate(values.value).value[i * quarters] as number;
  const known: Values = { name, bullMultiple, impliedMultiple, bull, price, stressed };
  // Without a shock the two sums differ in their last digits only, and that is no loss.
  const noise = 1e-9 * price;
  if (!(stressed < price - noise)) return ok({ kind: 'no-loss', ...known });
  if (!(bull > price + noise)) return ok({ kind: 'bull-below-price', ...known });
  return ok({ kind: 'defined', ...known, probability: (bull - price) / (bull - stressed) });
}

/** One sentence: what a reader must believe, the multiple in it. */
export function describeBreakEven(result: BreakEven): string {
  if (result.kind === 'not-valued')
    return `${result.name} cannot be valued on this baseline, so no probability follows.`;
  const { name, bullMultiple, bull, price, stressed } = result;
  const multiple = `${formatNumber(bullMultiple)} times final income without a collapse`;
  switch (result.kind) {
    case 'defined':
      return `If ${name} were worth ${multiple} (${formatMoney(bull)} today) and ${formatMoney(stressed)} in this scenario, its price of ${formatMoney(price)} would be fair at a ${formatShare(result.probability, 0)} probability of the scenario.`;
    case 'no-loss':
      return `In this scenario ${name} is worth ${formatMoney(stressed)}, no less than its price of ${formatMoney(price)}, so no probability of it follows, at ${multiple} or any other.`;
    case 'bull-below-price':
      return `At ${multiple} ${name} would be worth ${formatMoney(bull)}, no more than its price of ${formatMoney(price)}, so the price, which implies ${formatNumber(result.impliedMultiple)} times, leaves no room for this scenario.`;
    default:
      return result satisfies never;
  }
}
