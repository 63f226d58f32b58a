import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './charts.module.css';
import { Marker } from './Marker.tsx';
import { lookOf } from './pointStates.ts';
import { type Arrangement, nearestTarget, type Readout, stepTo, type Target } from './targets.ts';

interface ChartStageProps {
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly targets: readonly Target[];
  readonly readout: (target: Target) => Readout;
  readonly arrangement?: Arrangement;
  readonly selected?: string | undefined;
  readonly onSelect?: ((key: string) => void) | undefined;
  readonly children: ReactNode;
}

const stepKeys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** What a reader does with a chart: point, step with the arrows, hear the point, pick it. Knows nothing of what is drawn. */
export function ChartStage(props: ChartStageProps) {
  const {
    title,
    summary,
    width,
    height,
    targets,
    readout,
    arrangement = 'columns',
    selected,
    onSelect,
    children,
  } = props;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');
  const stage = useRef<HTMLDivElement>(null);
  // Whether a click picks: a first tap of a finger only shows the point, as hovering does for a mouse.
  const picks = useRef(true);
  const helpId = useId();
  const active = activeKey === null ? null : (targets.find(({ key }) => key === activeKey) ?? null);
  const picked = selected === undefined ? null : (targets.find(({ key }) => key === selected) ?? null);

  const speak = (target: Target) => {
    const { heading, name, value, state, note } = readout(target);
    setSpoken([heading, name, value, lookOf(state).words, note].filter(Boolean).join(', '));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && active) {
      setActiveKey(null);
      event.stopPropagation();
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && active && onSelect) {
      onSelect(active.key);
      event.preventDefault();
      return;
    }
    if (!stepKeys.has(event.key)) return;
    event.preventDefault();
    const next = stepTo(targets, active ?? picked, event.key, arrangement);
    if (!next) return;
    setActiveKey(next.key);
    speak(next);
  };

  const point = (event: PointerEvent): Target | null => {
    const box = stage.current?.getBoundingClientRect();
    return box ? nearestTarget(targets, event.clientX - box.left, event.clientY - box.top, arrangement) : null;
  };

  return (
    <div
      ref={stage}
      className={styles['stage']}
      style={{ height }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys step through the points of the chart
      tabIndex={0}
      role="application"
      aria-roledescription="chart"
      aria-label={title}
      aria-describedby={helpId}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => setActiveKey(point(event)?.key ?? null)}
      onPointerDown={(event) => {
        const key = point(event)?.key ?? null;
        picks.current = event.pointerType !== 'touch' || key === activeKey;
        setActiveKey(key);
      }}
      onPointerLeave={(event) => {
        if (event.pointerType !== 'touch') setActiveKey(null);
      }}
      onClick={() => {
        if (active && picks.current) onSelect?.(active.key);
      }}
      onFocus={() => {
        // A click has pointed already; the keyboard arrives without a point and gets the latest.
        if (active || !stage.current?.matches(':focus-visible')) return;
        const first = picked ?? stepTo(targets, null, 'End', arrangement);
        setActiveKey(first?.key ?? null);
      }}
      onBlur={() => setActiveKey(null)}
    >
      <span id={helpId} className="visually-hidden">
        {summary} Arrow keys step through the points{onSelect ? ', Enter opens the source' : ''}.
      </span>
      {children}
      {width > 0 && (active || picked) ? (
        <svg className={styles['overlay']} width={width} height={height} aria-hidden="true">
          {picked ? <Halo target={picked} readout={readout} /> : null}
          {active ? (
            <>
              {arrangement !== 'columns' ? null : (
                <line className={styles['hairline']} x1={active.x} x2={active.x} y1={4} y2={height - 24} />
              )}
              <Halo target={active} readout={readout} />
            </>
          ) : null}
        </svg>
      ) : null}
      {active ? (
        <Tooltip
          active={active}
          targets={targets}
          readout={readout}
          width={width}
          height={height}
          rows={arrangement !== 'columns'}
        />
      ) : null}
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
    </div>
  );
}

function Halo({ target, readout }: { readonly target: Target; readonly readout: (target: Target) => Readout }) {
  const { colour, shape, state } = readout(target);
  return (
    <g>
      <circle cx={target.x} cy={target.y} r={9} className={styles['halo']} />
      <Marker x={target.x} y={target.y} shape={shape} state={state} colour={colour} size={4.5} />
    </g>
  );
}

interface TooltipProps {
  readonly active: Target;
  readonly targets: readonly Target[];
  readonly readout: (target: Target) => Readout;
  readonly width: number;
  readonly height: number;
  readonly rows: boolean;
}

const MOST_ROWS = 9;

function Tooltip({ active, targets, readout, width, height, rows }: TooltipProps) {
  const group = targets.filter((target) => target.group === active.group).toSorted((a, b) => a.y - b.y || a.x - b.x);
  const start = Math.max(0, Math.min(group.indexOf(active) - 4, group.length - MOST_ROWS));
  const shown = group.slice(start, start + MOST_ROWS);
  const { heading, note } = readout(active);
  const leftHalf = active.x < width / 2;
  const upperHalf = active.y < height / 2;
  const side = leftHalf ? { left: active.x + 14 } : { right: width - active.x + 14 };
  const end = rows && upperHalf ? { top: active.y + 14 } : upperHalf ? { top: 8 } : { bottom: height - active.y + 14 };
  const most = Math.max(120, leftHalf ? width - active.x - 14 : active.x - 14);
  return (
    <div className={styles['tooltip']} style={{ ...side, ...end, maxWidth: Math.min(280, most) }} aria-hidden="true">
      <strong>{heading}</strong>
      {shown.map((target) => {
        const { name, value, state, colour, shape } = readout(target);
        return (
          <div key={target.key} className={target === active ? styles['activeRow'] : styles['row']}>
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              <Marker x={0} y={0} shape={shape} state={state} colour={colour} />
            </svg>
            <span>{name}</span>
            <span className={styles['value']}>{value}</span>
            <span className={styles['state']}>{state === 'reported' ? '' : lookOf(state).words}</span>
          </div>
        );
      })}
      {note ? <p>{note}</p> : null}
    </div>
  );
}
