import type { World } from './types.ts';

/**
 * The world in which a firm that cuts gets neither the cash nor the depreciation back. Shown beside a headline, because
 * whether a cut hurts or helps the spenders turns on it; never the main result.
 */
export const withoutOffset = (world: World): World => ({
  ...world,
  constants: { ...world.constants, spenderOffset: 0 },
});
