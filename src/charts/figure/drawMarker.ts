import { markerPath } from '../markerPath.ts';
import { lookOf } from '../pointStates.ts';
import type { Shape } from '../seriesLook.ts';
import type { PointState } from '../types.ts';
import type { PathItem } from './scene.ts';

interface MarkerWish {
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  readonly state: PointState;
  readonly colour: string;
  readonly size?: number;
  readonly unfinished?: boolean;
}

/** One data point as `Marker` draws it on the page: the shape says which series, the filling what kind of statement. */
export function drawMarker(wish: MarkerWish): readonly PathItem[] {
  const { x, y, shape, state, colour, size = 3.5, unfinished = false } = wish;
  const { marker } = lookOf(state);
  const at = { kind: 'path', x, y } as const;
  const hollow = { fill: 'paper', stroke: colour, strokeWidth: 1.6 };
  if (unfinished) return [{ ...at, d: markerPath(shape, size), ...hollow, dash: '2.2 1.4' }];
  switch (marker) {
    case 'solid':
      return [{ ...at, d: markerPath(shape, size), fill: colour }];
    case 'small':
      return [{ ...at, d: markerPath(shape, size * 0.66), fill: colour }];
    case 'ring':
      return [{ ...at, d: markerPath(shape, size), ...hollow }];
    case 'open-small':
      return [{ ...at, d: markerPath(shape, size * 0.72), ...hollow, strokeWidth: 1.3 }];
    case 'target':
      return [
        { ...at, d: markerPath(shape, size * 1.1), ...hollow },
        { ...at, d: markerPath(shape, size * 0.4), fill: colour },
      ];
    case 'diamond':
      return [{ ...at, d: markerPath('diamond', size), ...hollow }];
    case 'cross':
      return [{ ...at, d: markerPath('cross', size), fill: 'none', stroke: colour, strokeWidth: 2.2 }];
    default:
      return marker satisfies never;
  }
}
