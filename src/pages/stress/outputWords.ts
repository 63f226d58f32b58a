import { formatMoney, formatNumber, formatShare } from '../../base/format.ts';
import type { Output } from '../../model/outputs.ts';
import { pathFormats } from './formats.ts';
import { changeText, type Rounding } from './present.ts';

/** How values of an output are written on an axis and in full. */
export function outputFormat(output: Output) {
  switch (output.unit) {
    case 'share':
      return output.id === 'gdp' ? pathFormats.gdp : pathFormats.change;
    case 'ratio':
      return pathFormats.ratio;
    case 'USD_bn':
      return pathFormats.money;
    default:
      return output.unit satisfies never;
  }
}

const roundingOf = (id: string): Rounding => (id === 'gdp' ? 'gdp' : id.startsWith('return:') ? 'company' : 'index');

/** A value of an output as the lab shows it: no more exact than the model is. */
export function outputText(output: Output, value: number): string {
  switch (output.unit) {
    case 'share':
      return changeText(value, roundingOf(output.id));
    case 'ratio':
      return `×${formatNumber(value, 2)}`;
    case 'USD_bn':
      return formatMoney(value, 2);
    default:
      return output.unit satisfies never;
  }
}

/** A share of draws in whole per cent; `under 1%` rather than a zero that looks like never. */
export function chanceText(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%';
  if (share < 1 && share > 0.995) return 'over 99%';
  return formatShare(share, 0);
}

/** The label without its “, lowest point”. */
export const outputName = ({ label }: Output): string =>
  label.replace(/( against the baseline)?, (lowest point|worst year)$/, '');
