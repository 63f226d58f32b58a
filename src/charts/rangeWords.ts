/** A value with its range for a label: `$180bn ($175bn to $195bn)`, `$120bn to $435bn` where it is one of the ends, null for neither. */
export function rangeWords(
  value: number | null,
  low: number | null | undefined,
  high: number | null | undefined,
  short: (value: number) => string,
): string | null {
  const ranged = low != null && high != null && low !== high;
  if (!ranged) return value === null ? null : short(value);
  const range = `${short(low)} to ${short(high)}`;
  return value === null || value === low || value === high ? range : `${short(value)} (${range})`;
}
