/** How a source is named where the figure is the reader's: every line of sources, table and file says so. */
export const ownSource = (source: string): string => `${source} (user-supplied data)`;
