import { lookOf } from './pointStates.ts';
import type { PointState } from './types.ts';

/** What a bar of one colour and state is painted with. */
export interface Fill {
  readonly colour: string;
  readonly state: PointState;
}

const nameOf = ({ colour, state }: Fill) => `${colour.replace(/[^a-z0-9]/gi, '')}-${state}`;

/** The paint for a bar: the colour itself, or the pattern of its state. `id` is the one given to `StateFills`. */
export function fillOf(id: string, fill: Fill): string {
  const kind = lookOf(fill.state).fill;
  return kind === 'solid' ? fill.colour : `url(#${id}-${nameOf(fill)})`;
}

/** The patterns that the bars of a chart need, each once. */
export function StateFills({ id, fills }: { readonly id: string; readonly fills: readonly Fill[] }) {
  const needed = new Map(
    fills.filter(({ state }) => lookOf(state).fill !== 'solid').map((fill) => [nameOf(fill), fill]),
  );
  return (
    <defs>
      {[...needed].map(([name, { colour, state }]) => (
        <pattern key={name} id={`${id}-${name}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--paper)" />
          <Strokes colour={colour} state={state} />
        </pattern>
      ))}
    </defs>
  );
}

function Strokes({ colour, state }: Fill) {
  const kind = lookOf(state).fill;
  const lines = { stroke: colour, strokeWidth: 1.5, fill: 'none' };
  switch (kind) {
    case 'solid':
      return <rect width="6" height="6" fill={colour} />;
    case 'tint':
      return <rect width="6" height="6" fill={colour} fillOpacity={0.62} />;
    case 'hatch':
      return <path d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" {...lines} />;
    case 'cross-hatch':
      return <path d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3M0 0l6 6M-1.5 4.5l3 3M4.5-1.5l3 3" {...lines} strokeWidth={1} />;
    case 'dots':
      return (
        <>
          <circle cx="1.5" cy="1.5" r="1.1" fill={colour} />
          <circle cx="4.5" cy="4.5" r="1.1" fill={colour} />
        </>
      );
    case 'outline':
      return null;
    case 'bars':
      return <path d="M1.5 0v6M4.5 0v6" {...lines} strokeWidth={1.2} />;
    default:
      return kind satisfies never;
  }
}
