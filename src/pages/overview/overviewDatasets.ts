/** What the overview reads. A list of its own, so that the router can ask for the files before the page's code is here. */
export const overviewDatasets: readonly string[] = [];
