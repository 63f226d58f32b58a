import { formatChange, formatDecimals, formatMoney, formatNumber, MINUS } from '../base/format.ts';
import type { Assertion, Margin, Measured, TestedVerdict } from './types.ts';

/** Sums of decimal figures are off in the last bits; a billionth of the asserted value is no difference. */
const ROUNDING = 1e-9;

/** A value as claims print it: one decimal for shares, money in dollars, counts and years plain. */
export function formatValue(value: number, unit: string): string {
  switch (unit) {
    case 'percent':
      return `${formatDecimals(value, Math.abs(value) < 10 ? 2 : 1)}%`;
    case 'percent_change':
      return formatChange(value, 2);
    case 'percentage_points':
      return `${formatDecimals(value, 2)} pp`;
    case 'USD_bn':
      return formatMoney(value, 4);
    case 'calendar_year':
      return String(value);
    case 'firms':
    case 'providers':
    case 'parts':
    case 'signatures':
    case 'orders':
      return `${formatNumber(value, 4)} ${value === 1 ? unit.slice(0, -1) : unit}`;
    default:
      return formatNumber(value, 4);
  }
}

/** A measured value as printed; a count says of how many, and parts of a claim that they agree. */
export function formatMeasured({ value, unit, of }: Measured): string {
  const words = of === undefined ? formatValue(value, unit) : `${formatNumber(value, 4)} of ${formatValue(of, unit)}`;
  return unit === 'parts' ? `${words} agree` : words;
}

/** A difference of two values of the unit: points for shares, years for years. */
export function formatDistance(distance: number, unit: string): string {
  if (unit === 'percent') return `${formatDecimals(distance, Math.abs(distance) < 1 ? 2 : 1)} pp`;
  if (unit === 'calendar_year') return `${formatNumber(distance, 3)} ${distance === 1 ? 'year' : 'years'}`;
  return formatValue(distance, unit);
}

/** How far off, in words; nothing is “on the line”. */
const away = (distance: number, unit: string): string =>
  distance === 0 ? 'on the line' : `${formatDistance(distance, unit)} away`;

/** A difference with its sign, for a line of arithmetic. */
export const formatGap = (gap: number, unit: string): string =>
  `${gap < 0 ? MINUS : '+'}${formatDistance(Math.abs(gap), unit)}`;

type Judged = Pick<TestedVerdict, 'kind' | 'margin'>;

function judgeAbout(asserted: Assertion, value: number): Judged {
  const { value: target, tolerance, near, unit } = asserted;
  const low = target - tolerance;
  const high = target + tolerance;
  const slack = Math.abs(target) * ROUNDING;
  const now = formatValue(value, unit);
  const off = Math.abs(value - target) - tolerance;
  if (off <= slack) {
    const distance = Math.max(0, -off);
    const words = `fails below ${formatValue(low, unit)} or above ${formatValue(high, unit)}; now ${now}; ${away(distance, unit)}`;
    return { kind: 'holds', margin: { words, distance } };
  }
  const edge = value < low ? low : high;
  const words = `holds from ${formatValue(low, unit)} to ${formatValue(high, unit)}; now ${now}; ${formatDistance(off, unit)} ${value < low ? 'below' : 'above'} ${formatValue(edge, unit)}`;
  if (off <= near + slack) return { kind: 'close', margin: { words, distance: off } };
  return { kind: value < target ? 'overstated' : 'understated', margin: { words, distance: off } };
}

function judgeLine(asserted: Assertion, value: number): Judged {
  const { operator, value: line, near, unit } = asserted;
  const slack = Math.abs(line) * ROUNDING;
  const strict = operator === 'above';
  const met = strict ? value > line + slack : value >= line - slack;
  const now = formatValue(value, unit);
  const distance = Math.abs(value - line);
  const margin = (words: string): Margin => ({
    words: `${words}; now ${now}; ${away(distance, unit)}`,
    distance,
  });
  if (met)
    return { kind: 'holds', margin: margin(`fails ${strict ? 'at or below' : 'below'} ${formatValue(line, unit)}`) };
  const short = margin(`holds ${strict ? 'above' : 'from'} ${formatValue(line, unit)}`);
  return { kind: line - value <= near + slack ? 'close' : 'overstated', margin: short };
}

/**
 * What a measured value makes of an assertion, and how far it is from where that would change. “Overstated” when the
 * data are lower than said, “understated” when higher.
 */
export const judge = (asserted: Assertion, value: number): Judged =>
  asserted.operator === 'about' ? judgeAbout(asserted, value) : judgeLine(asserted, value);
