import type { FinancingLink } from '../datasets/types.ts';

/** The larger of two parallel links, so that a path is told by what weighs most in it. */
const size = (link: FinancingLink) => link.amount ?? -1;

/**
 * The shortest way along the links from a firm back to itself (at least two links), or null where there is none.
 * Between the same two firms the largest link is taken.
 */
export function shortestCycle(links: readonly FinancingLink[], firm: string): readonly FinancingLink[] | null {
  const outgoing = new Map<string, Map<string, FinancingLink>>();
  for (const link of links) {
    if (link.from === link.to) continue;
    const targets = outgoing.get(link.from) ?? new Map<string, FinancingLink>();
    const before = targets.get(link.to);
    if (!before || size(link) > size(before)) targets.set(link.to, link);
    outgoing.set(link.from, targets);
  }
  // Breadth first: the first path that comes home is as short as any.
  let paths: readonly (readonly FinancingLink[])[] = [[]];
  const visited = new Set([firm]);
  while (paths.length > 0) {
    const longer: (readonly FinancingLink[])[] = [];
    for (const path of paths) {
      for (const [to, link] of outgoing.get(path.at(-1)?.to ?? firm) ?? []) {
        if (to === firm) return [...path, link];
        if (visited.has(to)) continue;
        visited.add(to);
        longer.push([...path, link]);
      }
    }
    paths = longer;
  }
  return null;
}
