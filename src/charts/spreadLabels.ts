/** A label that wants to stand at `at` (its middle) and needs `size` along the line it stands on. */
export interface Wish {
  readonly at: number;
  readonly size: number;
  /** The higher, the later it is left out when there is no room for all. */
  readonly weight?: number;
}

/**
 * Moves labels along one line until none overlaps, each as little as possible (least squares, by pooling neighbours that
 * touch). Null for a label left out because all together need more than the room from `from` to `to`.
 */
export function spreadLabels(wishes: readonly Wish[], from: number, to: number): readonly (number | null)[] {
  const kept = wishes.map((wish, index) => ({ ...wish, index }));
  const room = to - from;
  while (kept.length > 0 && kept.reduce((sum, { size }) => sum + size, 0) > room) {
    const least = kept.reduce((a, b) => ((b.weight ?? 0) <= (a.weight ?? 0) ? b : a));
    kept.splice(kept.indexOf(least), 1);
  }
  kept.sort((a, b) => a.at - b.at || a.index - b.index);
  // Each block is a pile of touching labels; its start is the mean of where its members would like the pile to start.
  const blocks: { start: number; size: number; wish: number; members: typeof kept }[] = [];
  for (const label of kept) {
    let block = {
      start: label.at - label.size / 2,
      size: label.size,
      wish: label.at - label.size / 2,
      members: [label],
    };
    block.start = clamp(block.start, from, to - block.size);
    for (let above = blocks.at(-1); above && above.start + above.size > block.start; above = blocks.at(-1)) {
      blocks.pop();
      const count = above.members.length + block.members.length;
      const wish = (above.wish * above.members.length + (block.wish - above.size) * block.members.length) / count;
      const size = above.size + block.size;
      block = { start: clamp(wish, from, to - size), size, wish, members: [...above.members, ...block.members] };
    }
    blocks.push(block);
  }
  const places: (number | null)[] = wishes.map(() => null);
  for (const { start, members } of blocks) {
    let top = start;
    for (const { index, size } of members) {
      places[index] = top + size / 2;
      top += size;
    }
  }
  return places;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));
