/** Calendar year of a quarter written `2026Q3`, or null. */
export function yearOf(quarter: string): number | null {
  const match = /^(\d{4})Q[1-4]$/.exec(quarter);
  return match ? Number(match[1]) : null;
}

/** The calendar years a run of quarters touches, in order. */
export function yearsOf(quarters: readonly string[]): readonly number[] {
  return [...new Set(quarters.map(yearOf).filter((year) => year !== null))];
}

/** Quarters since the year 0, so that differences count quarters: 2026Q3 is one more than 2026Q2. Null for other periods. */
export function quarterNumber(quarter: string): number | null {
  const match = /^(\d{4})Q([1-4])$/.exec(quarter);
  return match ? Number(match[1]) * 4 + Number(match[2]) - 1 : null;
}

/** The quarter that holds a day, counted the same way. */
export function quarterNumberOfDay(isoDay: string): number {
  return Number(isoDay.slice(0, 4)) * 4 + Math.floor((Number(isoDay.slice(5, 7)) - 1) / 3);
}

/** `count` quarters from the one numbered `first`. */
export function quartersFrom(first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, t) => {
    const number = first + t;
    return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
  });
}
