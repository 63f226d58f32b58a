import { markerPath } from './markerPath.ts';
import { lookOf } from './pointStates.ts';
import type { Shape } from './seriesLook.ts';
import type { PointState } from './types.ts';

interface MarkerProps {
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  readonly state: PointState;
  readonly colour: string;
  readonly size?: number;
  /** The period is not over: a broken outline, whatever the state. */
  readonly unfinished?: boolean;
}

/** One data point: the shape says which series, the filling says what kind of statement. */
export function Marker({ x, y, shape, state, colour, size = 3.5, unfinished = false }: MarkerProps) {
  const { marker } = lookOf(state);
  const at = `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
  const hollow = { fill: 'var(--paper)', stroke: colour, strokeWidth: 1.6 };
  if (unfinished)
    return (
      <path transform={at} d={markerPath(shape, size)} {...hollow} strokeDasharray="2.2 1.4" data-marker="unfinished" />
    );
  switch (marker) {
    case 'solid':
      return <path transform={at} d={markerPath(shape, size)} fill={colour} data-marker={state} />;
    case 'small':
      return <path transform={at} d={markerPath(shape, size * 0.66)} fill={colour} data-marker={state} />;
    case 'ring':
      return <path transform={at} d={markerPath(shape, size)} {...hollow} data-marker={state} />;
    case 'open-small':
      return (
        <path transform={at} d={markerPath(shape, size * 0.72)} {...hollow} strokeWidth={1.3} data-marker={state} />
      );
    case 'target':
      return (
        <g transform={at} data-marker={state}>
          <path d={markerPath(shape, size * 1.1)} {...hollow} />
          <path d={markerPath(shape, size * 0.4)} fill={colour} />
        </g>
      );
    case 'diamond':
      return <path transform={at} d={markerPath('diamond', size)} {...hollow} data-marker={state} />;
    case 'cross':
      return (
        <path
          transform={at}
          d={markerPath('cross', size)}
          fill="none"
          stroke={colour}
          strokeWidth={2.2}
          data-marker={state}
        />
      );
    default:
      return marker satisfies never;
  }
}
