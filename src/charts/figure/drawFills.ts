import { lookOf } from '../pointStates.ts';
import type { PointState } from '../types.ts';
import { type PathItem, type PatternItem, rect } from './scene.ts';

interface Fill {
  readonly colour: string;
  readonly state: PointState;
}

const idOf = ({ colour, state }: Fill) => `${colour.replace(/var|[^a-z0-9]/gi, '')}-${state}`;

/** The paint of a bar: the colour itself, or the pattern of its state. */
export const fillPaint = (fill: Fill): string =>
  lookOf(fill.state).fill === 'solid' ? fill.colour : `url(#${idOf(fill)})`;

/** The patterns some bars need, each once; the same tiles as `StateFill` has on the page. */
export function patternsFor(fills: readonly Fill[]): readonly PatternItem[] {
  const needed = new Map(fills.filter(({ state }) => lookOf(state).fill !== 'solid').map((fill) => [idOf(fill), fill]));
  return [...needed].map(([id, fill]) => ({
    kind: 'pattern',
    id,
    items: [{ kind: 'path', d: rect(0, 0, 6, 6), fill: 'paper' }, ...strokesOf(fill)],
  }));
}

function strokesOf({ colour, state }: Fill): readonly PathItem[] {
  const { fill } = lookOf(state);
  const lines = (d: string, strokeWidth = 1.5): readonly PathItem[] => [
    { kind: 'path', d, fill: 'none', stroke: colour, strokeWidth },
  ];
  switch (fill) {
    case 'solid':
      return [{ kind: 'path', d: rect(0, 0, 6, 6), fill: colour }];
    case 'tint':
      return [{ kind: 'path', d: rect(0, 0, 6, 6), fill: colour, fillOpacity: 0.62 }];
    case 'hatch':
      return lines('M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3');
    case 'cross-hatch':
      return lines('M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3M0 0l6 6M-1.5 4.5l3 3M4.5-1.5l3 3', 1);
    case 'dots':
      return [{ kind: 'path', d: `${dot(1.5)}${dot(4.5)}`, fill: colour }];
    case 'outline':
      return [];
    case 'bars':
      return lines('M1.5 0v6M4.5 0v6', 1.2);
    default:
      return fill satisfies never;
  }
}

const dot = (at: number) => `M${at - 1.1} ${at}a1.1 1.1 0 1 1 2.2 0a1.1 1.1 0 1 1 -2.2 0Z`;
