import { dayToMs, msToDay } from '../base/dates.ts';
import { monthNumber } from './monthNames.ts';

export type PeriodLength = 'year' | 'half' | 'quarter' | 'month' | 'week';

export interface Period {
  readonly length: PeriodLength;
  readonly year: number;
  /** Which half, quarter, month or week of the year; 1 for a year. */
  readonly part: number;
  /** Written as a fiscal period: its months depend on the company. */
  readonly fiscal: boolean;
  /** Marked as a forecast or an estimate, `2026E`. */
  readonly estimate: boolean;
}

/** A quick no for most text: what every pattern below has in common. */
const couldBePeriod = /^(?:'?\d|FY|CY|[QH]\d|\p{L}{3,10}[.\s'-]*\d)/iu;

const full = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));
const plausible = (year: number) => year >= 1800 && year <= 2200;

const patterns: readonly (readonly [RegExp, (m: RegExpExecArray) => Omit<Period, 'estimate'> | null])[] = [
  [/^(FY|CY)?\s?'?(\d{4}|\d{2})[\s-]?Q([1-4])$/i, (m) => of('quarter', m[2], m[3], m[1])],
  [/^Q([1-4])[\s-]*'?(FY|CY)?\s?'?(\d{4}|\d{2})$/i, (m) => of('quarter', m[3], m[1], m[2])],
  [/^([1-4])Q\s?'?(FY|CY)?(\d{4}|\d{2})$/i, (m) => of('quarter', m[3], m[1], m[2])],
  [/^(FY|CY)?\s?'?(\d{4})[\s-]?H([12])$/i, (m) => of('half', m[2], m[3], m[1])],
  [/^H([12])[\s-]*'?(FY|CY)?\s?'?(\d{4}|\d{2})$/i, (m) => of('half', m[3], m[1], m[2])],
  [/^([12])H\s?'?(FY|CY)?(\d{4}|\d{2})$/i, (m) => of('half', m[3], m[1], m[2])],
  [/^(FY|CY)[\s-]*'?(\d{4}|\d{2})$/i, (m) => of('year', m[2], '1', m[1])],
  [/^(\d{4})\s?(FY|CY)$/i, (m) => of('year', m[1], '1', m[2])],
  [/^(\d{4})[-/](0[1-9]|1[0-2])$/, (m) => of('month', m[1], m[2], undefined)],
  [/^(0[1-9]|1[0-2])[-/](\d{4})$/, (m) => of('month', m[2], m[1], undefined)],
  [/^(\d{4})M(0?[1-9]|1[0-2])$/i, (m) => of('month', m[1], m[2], undefined)],
  [/^(\d{4})-?W(0?[1-9]|[1-4]\d|5[0-3])$/i, (m) => of('week', m[1], m[2], undefined)],
  [/^([\p{L}]{3,10})\.?[\s-]*'?(\d{4}|\d{2})$/u, (m) => named(m[2], m[1])],
  [/^(\d{4})[\s-]([\p{L}]{3,10})\.?$/u, (m) => named(m[1], m[2])],
  [/^(\d{4})$/, (m) => of('year', m[1], '1', undefined)],
];

function of(length: PeriodLength, year = '', part = '1', prefix = ''): Omit<Period, 'estimate'> | null {
  const y = full(year);
  return plausible(y) ? { length, year: y, part: Number(part), fiscal: prefix.toUpperCase() === 'FY' } : null;
}

function named(year = '', month = ''): Omit<Period, 'estimate'> | null {
  const part = monthNumber(month);
  return part === null ? null : of('month', year, String(part));
}

/** One cell or heading as a period of the calendar or of a fiscal year, or null. A bare year counts: the caller decides. */
export function readPeriod(text: string): Period | null {
  let body = text.trim();
  if (body.length < 4 || body.length > 20 || !couldBePeriod.test(body)) return null;
  const estimate = /\d\s?(?:E|F|e|est\.?)$/.test(body);
  if (estimate) body = body.replace(/\s?(?:E|F|e|est\.?)$/, '');
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(body);
    const period = match ? make(match) : null;
    if (period) return { ...period, estimate };
  }
  return null;
}

/** `2024Q1`, `FY2025`, `2025H1`, `2025-07`, `2025W14`, `2024`: one spelling per period. */
export function periodName({ length, year, part, fiscal }: Period): string {
  const head = fiscal ? `FY${year}` : String(year);
  switch (length) {
    case 'year':
      return head;
    case 'half':
      return `${head}H${part}`;
    case 'quarter':
      return `${head}Q${part}`;
    case 'month':
      return `${head}-${String(part).padStart(2, '0')}`;
    case 'week':
      return `${head}W${String(part).padStart(2, '0')}`;
    default:
      return length satisfies never;
  }
}

const WEEK_MS = 7 * 86_400_000;

/**
 * ISO day on which the period ends. `fiscalEnd` is the last month of the fiscal year (12 is the calendar year); a fiscal
 * year carries the number of the calendar year it ends in. ISO weeks end on Sunday.
 */
export function periodEnd({ length, year, part, fiscal }: Period, fiscalEnd = 12): string {
  if (length === 'week') {
    const fourth = dayToMs(`${year}-01-04`) ?? 0;
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000;
    return msToDay(monday + part * WEEK_MS - 86_400_000);
  }
  const months = { year: 12, half: 6, quarter: 3, month: 1 }[length];
  const end = (length === 'year' ? 12 : part * months) + (fiscal ? fiscalEnd - 12 : 0);
  return msToDay(Date.UTC(year, end, 0));
}
