import { formatExact, formatMoney, formatNumber, formatShare } from '../../base/format.ts';
import type { StepPath } from './receipt/receiptTypes.ts';

/** How the values of a path are written on its axis and in its tooltip. Constant objects: charts compare them. */
export const pathFormats = {
  money: { short: (value: number) => formatMoney(value, 2), full: (value: number) => formatMoney(value, 4) },
  ratio: {
    short: (value: number) => formatNumber(value, 2),
    full: (value: number) => formatExact(Number(value.toFixed(3))),
  },
  change: { short: (value: number) => formatShare(value, 0), full: (value: number) => formatShare(value, 1) },
  gdp: { short: (value: number) => formatShare(value, 1), full: (value: number) => formatShare(value, 2) },
} as const satisfies Record<StepPath['kind'], unknown>;

/** What an axis covers at least, so that it stands still while a lever is held. */
export function coversOf({ kind, baseline }: StepPath, held: number): readonly [number, number] {
  switch (kind) {
    case 'change':
      return [-0.55, 0];
    case 'gdp':
      return [-0.025, 0];
    case 'ratio':
      return [0, 1];
    case 'money': {
      const top = Math.max(...baseline);
      return top === 0 ? [-0.4 * held, 0] : [0, top];
    }
    default:
      return kind satisfies never;
  }
}
