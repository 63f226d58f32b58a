import type { BarDrawing } from './barTypes.ts';
import styles from './charts.module.css';
import { markerPath } from './markerPath.ts';
import { lookOf } from './pointStates.ts';
import { fillOf, StateFills } from './StateFill.tsx';
import type { Shape } from './seriesLook.ts';

const ROOM_FOR_SHAPE = 9;

interface BarsProps {
  /** Unique on the page; names the patterns. */
  readonly id: string;
  readonly bars: readonly BarDrawing[];
}

/** Bars painted by state. A period that is not over is pale and open at its end. */
export function Bars({ id, bars }: BarsProps) {
  return (
    <>
      <StateFills id={id} fills={bars} />
      {bars.map((bar) => (
        <g key={bar.key}>
          <Bar id={id} bar={bar} />
          {bar.shape && bar.width >= ROOM_FOR_SHAPE && bar.height >= 2 * ROOM_FOR_SHAPE ? (
            <Cutout
              x={bar.x + bar.width / 2}
              y={bar.y + bar.height - ROOM_FOR_SHAPE}
              shape={bar.shape}
              colour={bar.colour}
              plain={lookOf(bar.state).fill === 'solid' && !bar.open}
            />
          ) : null}
        </g>
      ))}
    </>
  );
}

interface CutoutProps {
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  readonly colour: string;
  readonly plain?: boolean;
}

/** The shape of a series, punched out of a plain bar, or on a disc of paper where the bar has a pattern. */
export function Cutout({ x, y, shape, colour, plain = true }: CutoutProps) {
  return (
    <g transform={`translate(${x} ${y})`} data-shape={shape}>
      {plain ? null : <circle r={6.5} fill="var(--paper)" />}
      <path d={markerPath(shape, 3)} fill={plain ? 'var(--paper)' : colour} />
    </g>
  );
}

function Bar({ id, bar }: { readonly id: string; readonly bar: BarDrawing }) {
  const { x, y, width, height, colour, state, open } = bar;
  const { fill, dash } = lookOf(state);
  const box = { x, y, width, height };
  if (open) {
    return (
      <g data-bar={state} data-open={open}>
        <rect {...box} fill={colour} className={styles['soFar']} />
        <path d={openOutline(bar)} fill="none" stroke={colour} strokeWidth={1.25} strokeDasharray="3 2" />
      </g>
    );
  }
  if (bar.outline)
    return <rect {...shrunk(bar)} className={styles['outline']} stroke={colour} data-bar={state} data-outline="" />;
  if (fill === 'solid') return <rect {...box} fill={colour} data-bar={state} />;
  return (
    <rect
      {...shrunk(bar)}
      fill={fillOf(id, bar)}
      stroke={colour}
      strokeWidth={1.2}
      strokeDasharray={state === 'essay' || state === 'user' ? dash : undefined}
      data-bar={state}
    />
  );
}

/** The box for a stroke that stays inside the bar. */
const shrunk = ({ x, y, width, height }: BarDrawing) => ({
  x: x + 0.6,
  y: y + 0.6,
  width: Math.max(0.1, width - 1.2),
  height: Math.max(0.1, height - 1.2),
});

/** Three sides of the bar: the fourth is where the rest of the period is missing. */
function openOutline({ x, y, width, height, open }: BarDrawing): string {
  const [right, bottom] = [x + width, y + height];
  switch (open) {
    case 'bottom':
      return `M${x} ${bottom}V${y}H${right}V${bottom}`;
    case 'right':
      return `M${right} ${y}H${x}V${bottom}H${right}`;
    case 'left':
      return `M${x} ${y}H${right}V${bottom}H${x}`;
    default:
      return `M${x} ${y}V${bottom}H${right}V${y}`;
  }
}
