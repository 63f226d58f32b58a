/** What the data did not hold when the world was read. A gap costs what it names and nothing else. */
export type WorldGap =
  | {
      readonly kind: 'missing-figure';
      readonly entity: string;
      readonly input: string;
      readonly dataset: string;
      readonly series: string;
    }
  | { readonly kind: 'left-out'; readonly entity: string; readonly name: string }
  | { readonly kind: 'link-without-amount'; readonly id: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'stale-anchor';
      readonly entity: string;
      readonly input: string;
      readonly period: string;
      readonly quarters: number;
    }
  | { readonly kind: 'no-world'; readonly missing: 'capex' | 'index' | 'gdp' };

/** One sentence on a gap. The only place where these words are made. */
export function describeWorldGap(gap: WorldGap): string {
  switch (gap.kind) {
    case 'missing-figure':
      return `${gap.entity}: no ${gap.input} (${gap.series} in the table ${gap.dataset}).`;
    case 'left-out':
      return `${gap.name} is left out of the model, because a figure it needs is missing.`;
    case 'link-without-amount':
      return `The contract of ${gap.from} with ${gap.to} (${gap.id}) is left out: its amount is not disclosed.`;
    case 'stale-anchor':
      return `${gap.entity}: the latest ${gap.input} is of ${gap.period}, ${gap.quarters} quarters before the run begins.`;
    case 'no-world':
      return `The stress test cannot start: there is no ${gap.missing === 'capex' ? 'baseline for capital spending' : gap.missing === 'index' ? 'market value of the S&P 500' : 'US GDP'}.`;
    default:
      return gap satisfies never;
  }
}
