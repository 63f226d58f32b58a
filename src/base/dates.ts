const DAY_MS = 86_400_000;

/** English names of the months, January first. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** UTC milliseconds of an ISO day, month or year (its first day), or null when it is no date. Never the local zone. */
export function dayToMs(iso: string): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (!match) return null;
  const [, year, month = '01', day = '01'] = match;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Date.UTC rolls 31 February over into March; a rolled date was not a date.
  return msToDay(ms) === `${year}-${month}-${day}` ? ms : null;
}

/** The ISO day of UTC milliseconds. */
export const msToDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Whole days from one ISO day to another; negative when `to` is earlier, null when either is no date. */
export function daysBetween(from: string, to: string): number | null {
  const start = dayToMs(from);
  const end = dayToMs(to);
  return start === null || end === null ? null : Math.round((end - start) / DAY_MS);
}

/** `30 June 2026`, `June 2026` or `2026`, as exact as the ISO text is. */
export function formatDay(iso: string): string {
  const [year = iso, month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `30 Jun 2026`, for tables and labels. */
export function formatShortDay(iso: string): string {
  const [year = iso, month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1]?.slice(0, 3);
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The calendar quarter an ISO day falls in: `2026-06-30` is `2026Q2`. */
export function quarterOf(iso: string): string {
  const [year, month] = iso.split('-');
  return `${year}Q${Math.ceil(Number(month) / 3)}`;
}

const ordinals: Readonly<Record<string, string>> = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth' };

/** `2026Q1` as `the first quarter of 2026`; any other text as it is. */
export const quarterWords = (period: string): string =>
  period.replace(
    /^(\d{4})Q([1-4])$/,
    (_, year: string, quarter: string) => `the ${ordinals[quarter]} quarter of ${year}`,
  );
