/**
 * What the claims read, in the order of the claims. A list of its own, so that the router can ask for the files before
 * the claims’ code is here; tests/claims/laws.test.ts holds it against what the claims say they need.
 */
export const claimDatasets: readonly string[] = [
  'index-weights',
  'index-concentration',
  'return-contribution',
  'nvidia-market-cap',
  'capex-guidance',
  'capex',
  'capex-forecasts',
  'ai-gdp',
  'ai-labs',
  'ai-timeline',
  'memory-statements',
  'dram-prices',
  'memory-market-caps',
  'nuclear-deals',
  'financing-links',
  'ai-partners',
  'directive',
  'episodes',
];
