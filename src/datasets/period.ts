import { dayToMs, msToDay } from '../base/dates.ts';

/** How a regular file names its periods. `null` elsewhere: named days, statements, mixed spacing. */
export type Cadence = 'month' | 'quarter' | 'half' | 'year' | 'fiscal-quarter' | 'fiscal-year';

const spellings: readonly (readonly [Cadence, RegExp])[] = [
  ['month', /^(\d{4})-(\d{2})$/],
  ['quarter', /^(\d{4})Q([1-4])$/],
  ['half', /^(\d{4})H([12])$/],
  ['year', /^(\d{4})$/],
  ['fiscal-quarter', /^FY(\d{4})Q([1-4])$/],
  ['fiscal-year', /^FY(\d{4})$/],
];

const partsPerYear: Readonly<Record<Cadence, number>> = {
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
  'fiscal-quarter': 4,
  'fiscal-year': 1,
};

/** Months from one period of a cadence to the next. */
export const monthsApart = (cadence: Cadence): number => 12 / partsPerYear[cadence];

/** The cadence a period is spelt in, or null for a day, a letter-marked or any other period. */
export const cadenceOf = (period: string): Cadence | null =>
  spellings.find(([, spelling]) => spelling.test(period))?.[0] ?? null;

/** A running number of the period within its cadence, so that the next one is one more; null where spelt otherwise. */
export function periodIndex(period: string, cadence: Cadence): number | null {
  const match = spellings.find(([name]) => name === cadence)?.[1].exec(period);
  if (!match) return null;
  const [, year, part = '1'] = match;
  return Number(year) * partsPerYear[cadence] + Number(part) - 1;
}

/** The period with that running number: the inverse of `periodIndex`. */
export function periodAt(index: number, cadence: Cadence): string {
  const parts = partsPerYear[cadence];
  const year = String(Math.floor(index / parts)).padStart(4, '0');
  const part = (index % parts) + 1;
  switch (cadence) {
    case 'month':
      return `${year}-${String(part).padStart(2, '0')}`;
    case 'quarter':
      return `${year}Q${part}`;
    case 'half':
      return `${year}H${part}`;
    case 'year':
      return year;
    case 'fiscal-quarter':
      return `FY${year}Q${part}`;
    case 'fiscal-year':
      return `FY${year}`;
    default:
      return cadence satisfies never;
  }
}

/** The one cadence of all these periods, or null when there are several, none, or a period comes twice. */
export function commonCadence(periods: readonly string[]): Cadence | null {
  const [first] = periods;
  if (first === undefined || new Set(periods).size < periods.length) return null;
  const cadence = cadenceOf(first);
  return cadence !== null && periods.every((period) => cadenceOf(period) === cadence) ? cadence : null;
}

/** A day so many months later. The last day of a month goes to the last day of the other; null when it is no day. */
export function addMonths(day: string, months: number): string | null {
  if (dayToMs(day) === null || day.length !== 10) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const last = lastOf(toYear, toMonth);
  const to = date === lastOf(year, month) ? last : Math.min(date, last);
  return msToDay(Date.UTC(toYear, toMonth - 1, to));
}
