import { formatDecimals, formatMoney, MINUS } from '../../base/format.ts';

/** How exact a figure is shown: the model is no more exact than this, so the page must not look as if it were. */
export type Rounding = 'index' | 'company' | 'gdp' | 'money';

/** The caveat that stands under every result and goes into every copied sentence. */
export const caveat =
  'Scenario arithmetic on assumptions you set. Not a forecast, not investment advice. Change is measured against a no-shock baseline at the same date.';

// Halves go away from zero on both sides, so that a fall and a rise of one size read alike; never a negative zero.
const nearest = (value: number, step: number) => Math.sign(value) * Math.round(Math.abs(value) / step) * step + 0;

/** A change as a signed percentage: indices to whole per cent, companies to the nearest 5 beyond −20, GDP to a tenth. */
export function changeText(share: number, rounding: Rounding = 'index'): string {
  const percent = 100 * share;
  if (rounding === 'gdp') return signed(nearest(percent, 0.1), 1);
  return signed(nearest(percent, rounding === 'company' && percent < -20 ? 5 : 1), 0);
}

const signed = (value: number, places: number) => `${value > 0 ? '+' : ''}${formatDecimals(value, places)}%`;

/** A sum of dollars to two significant digits, with its sign: `−$10tn`, `$79bn`. */
export const moneyText = (billions: number): string => formatMoney(Math.abs(billions) < 0.05 ? 0 : billions, 2);

/** The same without its sign, for sentences that say “less”. */
export const sizeText = (billions: number): string => moneyText(Math.abs(billions));

/** `16% lower`, `no change`, `3% higher`. */
export function changeWords(share: number, rounding: Rounding = 'index'): string {
  const text = changeText(share, rounding);
  if (/^0(\.0)?%$/.test(text)) return 'no change';
  return text.startsWith(MINUS) ? `${text.slice(1)} lower` : `${text.slice(1)} higher`;
}

/** `2027Q4` as `Q4 2027`. */
export const quarterWords = (quarter: string): string => quarter.replace(/^(\d{4})(Q[1-4])$/, '$2 $1');

/** Cell of the least value, the first where several are. */
export function lowestAt(cells: ArrayLike<number>): number {
  let at = 0;
  for (let t = 1; t < cells.length; t++) if ((cells[t] as number) < (cells[at] as number)) at = t;
  return at;
}
