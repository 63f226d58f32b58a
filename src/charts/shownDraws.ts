// One path for all dots: a thousand circles cost a thousand elements. More say no more.
const MOST = 1500;

/** How many of the draws are drawn. */
export const shownDraws = (across: ArrayLike<number>, up: ArrayLike<number>): number =>
  Math.min(MOST, across.length, up.length);
