/** Calendar year of a quarter written `2026Q3`, or null. */
export function yearOf(quarter: string): number | null {
  const match = /^(\d{4})Q[1-4]$/.exec(quarter);
  return match ? Number(match[1]) : null;
}

/** The calendar years a run of quarters touches, in order. */
export function yearsOf(quarters: readonly string[]): readonly number[] {
  return [...new Set(quarters.map(yearOf).filter((year) => year !== null))];
}
