import type { Observation } from './types.ts';

/** Nominal GDP of the United States in $bn a year. */
export interface GdpTable {
  /** Calendar quarter → GDP of that quarter at an annual rate, as the Bureau of Economic Analysis states it. */
  readonly quarters: ReadonlyMap<string, number>;
  /** Calendar year → GDP of that year. */
  readonly years: ReadonlyMap<string, number>;
}

/** The table from the rows of `ai-gdp`, or null where it holds none. Other vintages of a quarter are rows of their own and not used. */
export function gdpTable(observations: readonly Observation[]): GdpTable | null {
  const pick = (series: string) =>
    new Map(
      observations
        .filter((o) => o.series === series && o.unit === 'USD_bn' && o.value > 0)
        .map((o) => [o.period, o.value] as const),
    );
  const quarters = pick('us_nominal_gdp_saar');
  const years = pick('us_nominal_gdp_annual');
  return quarters.size + years.size === 0 ? null : { quarters, years };
}
