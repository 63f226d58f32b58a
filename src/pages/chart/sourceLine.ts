import type { FigureRow } from './figureRows.ts';

export interface CitedSource {
  readonly source: string;
  readonly url: string | null;
  readonly rows: number;
}

/** Every source of these rows once, the one with most rows first. */
export function citedSources(rows: readonly FigureRow[]): readonly CitedSource[] {
  const cited = new Map<string, CitedSource>();
  for (const { source, sourceUrl } of rows) {
    const before = cited.get(source);
    cited.set(source, { source, url: before?.url ?? sourceUrl, rows: (before?.rows ?? 0) + 1 });
  }
  return [...cited.values()].toSorted((a, b) => b.rows - a.rows || a.source.localeCompare(b.source));
}

/** `Source: …` or `Sources: …, … and 12 more.` */
export function sourcesWords(rows: readonly FigureRow[]): string {
  const sources = citedSources(rows);
  const [first, second] = sources;
  if (!first) return '';
  if (!second) return `Source: ${first.source}.`;
  const more = sources.length - 2;
  return more === 0
    ? `Sources: ${first.source}; ${second.source}.`
    : `Sources: ${first.source}; ${second.source}; and ${more} more.`;
}
