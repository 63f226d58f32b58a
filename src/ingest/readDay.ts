import { dayToMs } from '../base/dates.ts';
import { monthNumber } from './monthNames.ts';

/** How the numbers of a date are ordered; `named` needs no order because the month is a word. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy' | 'named' | 'compact';

export interface DayForm {
  /** Readings of the cell; several only where day and month can be told either way. */
  readonly readings: readonly { readonly order: DateOrder; readonly day: string }[];
  readonly twoDigitYear: boolean;
  /** The separator is a dot, which only day-first countries write. */
  readonly dotted: boolean;
  /** A clock time was cut off. */
  readonly timed: boolean;
  /** The time zone would move the moment to another day in UTC. */
  readonly shifts: boolean;
}

const two = (n: number) => String(n).padStart(2, '0');

function dayOf(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return dayToMs(iso) === null ? null : iso;
}

// POSIX pivots at 69: 69 to 99 are 19xx.
const fullYear = (text: string) =>
  text.length === 2 ? Number(text) + (Number(text) < 69 ? 2000 : 1900) : Number(text);

const clock =
  /(?:[T ]|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm)?\s*(Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?$/i;

function shiftsDay(iso: string, time: RegExpExecArray): boolean {
  const zone = /^([+-])(\d{2}):?(\d{2})$/.exec(time[5] ?? '');
  const start = dayToMs(iso);
  if (!zone || start === null) return false;
  const offset = (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]));
  const minutes = Number(time[1]) * 60 + Number(time[2]) - offset;
  return minutes < 0 || minutes >= 1440;
}

/**
 * One cell as a calendar day, or null. The day is the one written: a time of day or a zone never moves it.
 * Knows ISO, numeric dates in either order, `20250331`, and named months in English, German and French.
 */
export function readDay(text: string): DayForm | null {
  let body = text.trim();
  if (body.length < 6 || body.length > 45 || !/\d/.test(body)) return null;
  const time = clock.exec(body);
  if (time) body = body.slice(0, time.index).trim();
  const found = (readings: DayForm['readings'], twoDigitYear = false, dotted = false): DayForm | null => {
    const first = readings[0];
    if (!first) return null;
    return {
      readings,
      twoDigitYear,
      dotted,
      timed: time !== null,
      shifts: time !== null && shiftsDay(first.day, time),
    };
  };
  const one = (order: DateOrder, day: string | null) => (day === null ? [] : [{ order, day }]);
  let match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(body);
  if (match) return found(one('ymd', dayOf(Number(match[1]), Number(match[3]), Number(match[4]))));
  match = /^(\d{4})(\d{2})(\d{2})$/.exec(body);
  if (match) {
    const year = Number(match[1]);
    return year < 1900 || year > 2100 ? null : found(one('compact', dayOf(year, Number(match[2]), Number(match[3]))));
  }
  match = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(body);
  if (match) {
    const [, a = '', separator, b = '', y = ''] = match;
    const year = fullYear(y);
    const readings = [
      ...one('dmy', dayOf(year, Number(b), Number(a))),
      ...(separator === '.' ? [] : one('mdy', dayOf(year, Number(a), Number(b)))),
    ];
    return found(readings, y.length === 2, separator === '.');
  }
  body = body.replace(/^(mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-zé]*[.,]?\s+/i, '');
  match = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]*(?:of\s+)?([\p{L}]{3,10})\.?[\s,-]*(\d{4}|\d{2})$/iu.exec(body);
  if (match) {
    const month = monthNumber(match[2] ?? '');
    const y = match[3] ?? '';
    return month === null ? null : found(one('named', dayOf(fullYear(y), month, Number(match[1]))), y.length === 2);
  }
  match = /^([\p{L}]{3,10})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+|-)(\d{4}|\d{2})$/iu.exec(body);
  if (match) {
    const month = monthNumber(match[1] ?? '');
    const y = match[3] ?? '';
    return month === null ? null : found(one('named', dayOf(fullYear(y), month, Number(match[2]))), y.length === 2);
  }
  match = /^(\d{4})[\s-]([\p{L}]{3,10})\.?[\s-](\d{1,2})$/iu.exec(body);
  if (match) {
    const month = monthNumber(match[2] ?? '');
    return month === null ? null : found(one('named', dayOf(Number(match[1]), month, Number(match[3]))));
  }
  return null;
}
