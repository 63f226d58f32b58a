/** A rectangle on the screen: left, top, right, bottom. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const insideOf = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** The first candidate that stays inside `room` and touches nothing in `taken`; null where none does. */
export function firstFree<T extends { readonly box: Box }>(
  candidates: readonly T[],
  taken: readonly Box[],
  room: Box,
): T | null {
  return candidates.find(({ box }) => insideOf(box, room) && !taken.some((other) => overlaps(box, other))) ?? null;
}

/** How many of the points lie in the box. */
export const pointsInside = (box: Box, points: readonly { readonly x: number; readonly y: number }[]): number =>
  points.reduce(
    (count, { x, y }) => (x > box.left && x < box.right && y > box.top && y < box.bottom ? count + 1 : count),
    0,
  );
