/** The five lines of a fan, from the lowest. */
export const bandNames = [
  '5th percentile of the draws',
  '25th percentile',
  'Middle of the draws',
  '75th percentile',
  '95th percentile',
] as const;
