import type { FigureSize, FreeSize, SizePlan } from './figureTypes.ts';

/** Name, pixels and type of each ready size. Type is set again for each: a phone's story is read from nearer than a card. */
const plans: Readonly<Record<Exclude<FigureSize, 'free'>, SizePlan>> = {
  article: { width: 1600, height: 900, unit: 1.9, titleSize: 27, titleLines: 2 },
  card: { width: 1200, height: 628, unit: 1.5, titleSize: 24, titleLines: 2 },
  square: { width: 1080, height: 1080, unit: 1.6, titleSize: 27, titleLines: 3 },
  story: { width: 1080, height: 1920, unit: 2, titleSize: 31, titleLines: 5 },
};

export const sizeNames = ['article', 'card', 'square', 'story', 'free'] as const satisfies readonly FigureSize[];

export const LEAST_SIDE = 320;
export const MOST_SIDE = 4000;

const held = (side: number) => Math.round(Math.min(MOST_SIDE, Math.max(LEAST_SIDE, side)));

/** The plan of a size; `free` takes any sides from 320 to 4000 pixels, its type as on the page or larger. */
export function planOf(size: FigureSize, free: FreeSize = { width: 1200, height: 800 }): SizePlan {
  if (size !== 'free') return plans[size];
  const [width, height] = [held(free.width), held(free.height)];
  const unit = Math.min(4, Math.max(1, Math.min(width / 760, height / 430)));
  return { width, height, unit, titleSize: width / unit < 480 ? 21 : 26, titleLines: 3 };
}

/** `Article, 1600 × 900`. */
export function sizeWords(size: FigureSize): string {
  switch (size) {
    case 'article':
      return 'Article, 1600 × 900';
    case 'card':
      return 'Link card, 1200 × 628';
    case 'square':
      return 'Square, 1080 × 1080';
    case 'story':
      return 'Story, 1080 × 1920';
    case 'free':
      return 'Own size';
    default:
      return size satisfies never;
  }
}
