import { formatDecimals } from '../../base/format.ts';
import type { Parameter } from '../../model/types.ts';

const trim = (text: string) => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** A lever's value with its unit, as short as it is exact: `50%`, `6 quarters`, `$0.24`. */
export function leverText(parameter: Parameter, value: number): string {
  switch (parameter.unit) {
    case 'share':
      return `${trim(formatDecimals(100 * value, 4))}%`;
    case 'quarters':
      return `${trim(formatDecimals(value, 4))} ${value === 1 ? 'quarter' : 'quarters'}`;
    case 'percentage points':
      return `${trim(formatDecimals(value, 4))} pp`;
    case 'cents per dollar':
      return `${trim(formatDecimals(value, 4))} cents`;
    case 'ratio':
      return trim(formatDecimals(value, 4));
    default:
      return parameter.unit satisfies never;
  }
}

export type TypedLever =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'outside'; readonly low: string; readonly high: string };

/** How a typed value is read: the unit may be written or left out. */
export function readTyped(parameter: Parameter, text: string): TypedLever {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ');
  const match =
    /^\$?([+-]?(?:\d+(?:\.\d*)?|\.\d+)) ?(%|percent|per cent|pp|points?|quarters?|q|years?|y|cents?|c|×|x)?$/.exec(
      plain,
    );
  if (!match) return { kind: 'not-a-number' };
  const number = Number(match[1]);
  const unit = match[2] ?? '';
  const value = inUnit(parameter, number, unit);
  if (value === null) return { kind: 'not-a-number' };
  const { min, max } = parameter;
  if (value < min || value > max)
    return { kind: 'outside', low: leverText(parameter, min), high: leverText(parameter, max) };
  return { kind: 'value', value: parameter.whole ? Math.round(value) : value };
}

/** Null where the unit is not one of the lever's. */
function inUnit({ unit, whole }: Parameter, number: number, written: string): number | null {
  const percent = written === '%' || written.startsWith('per');
  switch (unit) {
    case 'share':
      // Without a sign, up to 1 is a share and above it a percentage: 0.5 and 50 are the same cut.
      if (percent) return number / 100;
      return written === '' ? (Math.abs(number) > 1 ? number / 100 : number) : null;
    case 'quarters':
      if (written.startsWith('y')) return number * 4;
      if (written === '' || written.startsWith('q')) return whole ? Math.round(number) : number;
      return null;
    case 'percentage points':
      return written === '' || written.startsWith('p') ? number : null;
    case 'cents per dollar':
      return written === '' || written.startsWith('c') ? number : null;
    case 'ratio':
      if (percent) return number / 100;
      return written === '' || written === '×' || written === 'x' ? number : null;
    default:
      return unit satisfies never;
  }
}

/** The nearest step of a lever, without the noise of binary fractions. */
export function snapped({ min, max, step, whole }: Parameter, value: number): number {
  const held = Math.min(max, Math.max(min, value));
  if (whole) return Math.round(held);
  const digits = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  return Number((Math.round(held / step) * step).toFixed(digits)) + 0;
}
