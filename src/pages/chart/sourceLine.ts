import { type FigureRow, isOwn } from './figureRows.ts';

export interface CitedSource {
  readonly source: string;
  readonly url: string | null;
  readonly rows: number;
  /** The reader's file. */
  readonly own: boolean;
}

/** Every source of these rows once: the reader's own first, then the one with most rows. */
export function citedSources(rows: readonly FigureRow[]): readonly CitedSource[] {
  const cited = new Map<string, CitedSource>();
  for (const row of rows) {
    const { source, sourceUrl } = row;
    const before = cited.get(source);
    cited.set(source, { source, url: before?.url ?? sourceUrl, rows: (before?.rows ?? 0) + 1, own: isOwn(row) });
  }
  return [...cited.values()].toSorted(
    (a, b) => Number(b.own) - Number(a.own) || b.rows - a.rows || a.source.localeCompare(b.source),
  );
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
