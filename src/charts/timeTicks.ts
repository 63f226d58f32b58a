/** One mark on an axis and what stands beside it. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

const DAY_MS = 86_400_000;
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const stepsInDays = [1, 2, 7, 14] as const;
const stepsInMonths = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;

/** Months counted from January of year 0. */
function monthOf(ms: number): number {
  const day = new Date(ms);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}

function startOfMonth(month: number): number {
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
}

function monthTicks(from: number, to: number, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const first = Math.ceil(monthOf(from) / step) * step;
  for (let month = first; startOfMonth(month) <= to; month += step) {
    const at = startOfMonth(month);
    if (at < from) continue;
    const year = String(Math.floor(month / 12));
    const name = names[((month % 12) + 12) % 12] ?? '';
    // The year is written at January and at the first tick; in between it is understood.
    const text = step >= 12 || month % 12 === 0 ? year : ticks.length === 0 ? `${name} ${year}` : name;
    ticks.push({ at, text });
  }
  return ticks;
}

function dayTicks(from: number, to: number, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(from / DAY_MS); day * DAY_MS <= to; day += step) {
    const date = new Date(day * DAY_MS);
    const name = names[date.getUTCMonth()] ?? '';
    const year = ticks.length === 0 ? ` ${date.getUTCFullYear()}` : '';
    ticks.push({ at: day * DAY_MS, text: `${date.getUTCDate()} ${name}${year}` });
  }
  return ticks;
}

/** At most `most` ticks from days to centuries between two times in UTC milliseconds. A year is never `2,026`. */
export function timeTicks(from: number, to: number, most: number): readonly Tick[] {
  const room = Math.max(2, most);
  const span = to - from;
  if (span <= 0) {
    const day = new Date(from);
    return [{ at: from, text: `${day.getUTCDate()} ${names[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}` }];
  }
  if (span < 75 * DAY_MS) {
    const step = stepsInDays.find((days) => span / (days * DAY_MS) + 1 <= room);
    if (step) return dayTicks(from, to, step);
  }
  for (const step of stepsInMonths) {
    if (span / (step * 30.44 * DAY_MS) > room + 1) continue;
    const ticks = monthTicks(from, to, step);
    if (ticks.length <= room && (ticks.length > 0 || step >= 12)) return ticks;
  }
  return [];
}
