/**
 * What the overview reads, in the order of its chapters. A list of its own, so that the router can ask for the files
 * before the page's code is here; tests/pages/overview.test.ts holds it against the chapters.
 */
export const overviewDatasets: readonly string[] = [
  'ai-labs',
  'index-concentration',
  'capex',
  'capex-guidance',
  'nvidia-market-cap',
  'memory-market-caps',
  'dram-prices',
  'nuclear-deals',
  'financing-links',
  'ai-gdp',
  'episodes',
];
