import { useId } from 'react';
import styles from './figure.module.css';
import { Marker } from './Marker.tsx';
import { lookOf } from './pointStates.ts';
import { fillOf, StateFills } from './StateFill.tsx';
import type { PointState } from './types.ts';

interface StateKeyProps {
  readonly states: readonly PointState[];
  readonly drawnAs: 'lines' | 'bars';
  /** Some period is not over; see `hasUnfinished`. */
  readonly unfinished: boolean;
}

/** How each kind of statement is drawn, for those present. Nothing where every value is reported. */
export function StateKey({ states, drawnAs, unfinished }: StateKeyProps) {
  const id = useId();
  const plain = states.length === 0 || (states.length === 1 && states[0] === 'reported');
  if (plain && !unfinished) return null;
  return (
    <ul className={styles['key']} aria-label="How values are drawn">
      {states.map((state) => (
        <li key={state}>
          {drawnAs === 'lines' ? <LineSample state={state} /> : <BarSample id={id} state={state} />}
          {lookOf(state).words}
        </li>
      ))}
      {unfinished ? (
        <li>
          <UnfinishedSample drawnAs={drawnAs} />
          period not over
        </li>
      ) : null}
    </ul>
  );
}

function LineSample({ state }: { readonly state: PointState }) {
  const { dash, width, cap } = lookOf(state);
  return (
    <svg width="44" height="12" aria-hidden="true">
      <path d="M1 6H43" stroke="var(--ink)" strokeWidth={width} strokeDasharray={dash} strokeLinecap={cap} />
      <Marker x={22} y={6} shape="circle" state={state} colour="var(--ink)" />
    </svg>
  );
}

function BarSample({ id, state }: { readonly id: string; readonly state: PointState }) {
  const fill = { colour: 'var(--ink)', state };
  const name = `${id}-${state}`;
  return (
    <svg width="22" height="12" aria-hidden="true">
      <StateFills id={name} fills={[fill]} />
      <rect
        x="0.6"
        y="0.6"
        width="20.8"
        height="10.8"
        fill={lookOf(state).fill === 'outline' ? 'none' : fillOf(name, fill)}
        stroke="var(--ink)"
        strokeWidth="1.2"
        strokeDasharray={state === 'essay' || state === 'user' ? lookOf(state).dash : undefined}
      />
    </svg>
  );
}

function UnfinishedSample({ drawnAs }: Pick<StateKeyProps, 'drawnAs'>) {
  if (drawnAs === 'lines')
    return (
      <svg width="14" height="12" aria-hidden="true">
        <Marker x={7} y={6} shape="circle" state="reported" colour="var(--ink)" unfinished />
      </svg>
    );
  return (
    <svg width="22" height="12" aria-hidden="true">
      <rect x="1" y="1" width="20" height="10" fill="var(--ink)" fillOpacity="0.28" />
      <path d="M1 0.6V11H21V0.6" fill="none" stroke="var(--ink)" strokeDasharray="3 2" />
    </svg>
  );
}
