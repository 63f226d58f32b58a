import type { ChartSeries } from './types.ts';

export type Shape = 'circle' | 'square' | 'triangle' | 'wedge' | 'hexagon' | 'bar' | 'plus';

/** Second code beside the colour: the marker of a series has its own shape. */
const shapes: readonly Shape[] = ['circle', 'square', 'triangle', 'wedge', 'hexagon', 'bar', 'plus'];
const MOST_COLOURS = 7;

export interface SeriesLook {
  /** A CSS colour, as a custom property so that it follows the theme. */
  readonly colour: string;
  readonly shape: Shape;
}

/** Colour and marker of each series in order. Beyond seven coloured series the rest go grey: an eighth hue is no code. */
export function looksOf(series: readonly ChartSeries[]): readonly SeriesLook[] {
  const taken = new Set(series.flatMap(({ role, slot }) => (role || !slot ? [] : [slot as number])));
  const nextFree = () => {
    for (let slot = 1; slot <= MOST_COLOURS; slot++) {
      if (taken.has(slot)) continue;
      taken.add(slot);
      return slot;
    }
    return null;
  };
  return series.map(({ role, slot }, index) => {
    const shape = shapes[index % shapes.length] ?? 'circle';
    if (role === 'lead') return { colour: 'var(--ink)', shape };
    if (role === 'context') return { colour: 'var(--grey-3)', shape };
    if (role === 'scenario') return { colour: 'var(--accent)', shape };
    const own = slot ?? nextFree();
    return { colour: own === null ? 'var(--grey-2)' : `var(--series-${own})`, shape };
  });
}
