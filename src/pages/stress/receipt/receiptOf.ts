import type { Outcome } from '../../../model/run.ts';
import { lowestAt, quarterWords } from '../present.ts';
import { gdpStep, indexStep, wealthStep } from './economySteps.ts';
import type { ReceiptPlace, ReceiptStep } from './receiptTypes.ts';
import { ordersStep, sellerRevenueStep } from './sellerSteps.ts';
import { offsetStep, spenderRevenueStep } from './spenderSteps.ts';
import { spendingStep } from './spendingSteps.ts';
import { earningsStep, marketCapStep, multipleStep } from './valuationSteps.ts';

/** The steps in which a company's own business changes. */
function businessSteps(place: ReceiptPlace): readonly ReceiptStep[] {
  const { company } = place;
  switch (company.group) {
    case 'logic':
    case 'infra':
    case 'memory':
      return [ordersStep(place, company), sellerRevenueStep(place, company), earningsStep(place)];
    case 'hyper':
      return [offsetStep(place, company), spenderRevenueStep(place, company), earningsStep(place)];
    case 'other':
      return [];
    default:
      return company satisfies never;
  }
}

/**
 * The chain walked link by link for one company, in the quarter in which the index is lowest. Null where the world has
 * no such company. A company that cannot be valued has no steps of valuation.
 */
export function receiptOf(outcome: Outcome, entity: string): readonly ReceiptStep[] | null {
  const i = outcome.world.companies.findIndex((company) => company.entity === entity);
  const company = outcome.world.companies[i];
  if (!company) return null;
  const t = lowestAt(outcome.stressed.sp500);
  const place: ReceiptPlace = { outcome, company, i, t, quarter: quarterWords(outcome.world.quarters[t] ?? '') };
  const valued = !outcome.flags.some((flag) => flag.kind === 'not-valued' && flag.entity === entity);
  return [
    spendingStep(place),
    ...businessSteps(place),
    ...(valued ? [multipleStep(place), marketCapStep(place)] : []),
    indexStep(place),
    wealthStep(place),
    gdpStep(place),
  ];
}
