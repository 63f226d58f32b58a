import { createContext, memo, type ReactNode, useContext, useMemo } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import styles from './charts.module.css';
import type { Axis, Frame } from './frame.ts';
import { AXIS_HEIGHT, TICK_GAP } from './frame.ts';

interface PlotProps {
  readonly title: string;
  readonly summary: string;
  readonly frame: Frame;
  /** Drawn over the grid, in pixels of the frame. */
  readonly children: ReactNode;
}

/**
 * The marks travel past Recharts in a context: its chart (store, axes, grid) is rendered again only when the frame has
 * changed, and a change of values costs the paths alone.
 */
const MarksContext = createContext<ReactNode>(null);
const Marks = () => useContext(MarksContext);

/** Axes, grid and surface by Recharts; the marks of a form on top. */
export function Plot({ title, summary, frame, children }: PlotProps) {
  // The same object for as long as it says the same thing.
  const said = JSON.stringify(frame);
  const steady = useMemo(() => JSON.parse(said) as Frame, [said]);
  return (
    <MarksContext value={children}>
      <Surface title={title} summary={summary} frame={steady} />
    </MarksContext>
  );
}

const noData: readonly never[] = [];

const Surface = memo(function Surface({ title, summary, frame }: Omit<PlotProps, 'children'>) {
  const { width, height, plot, x, y, grid } = frame;
  const below = x.side === 'top' ? 0 : AXIS_HEIGHT;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={noData}
      margin={{
        top: plot.top - (x.side === 'top' ? AXIS_HEIGHT : 0),
        right: width - plot.right,
        bottom: height - plot.bottom - (x.side === 'none' ? 0 : below),
        left: y.side === 'none' ? plot.left : 0,
      }}
      title={title}
      desc={summary}
      role="img"
      accessibilityLayer={false}
      className={styles['surface'] ?? ''}
      // On paper the page may be narrower than the screen the chart was laid out for.
      style={{ maxWidth: '100%' }}
    >
      <CartesianGrid
        vertical={grid === 'vertical'}
        horizontal={grid === 'horizontal'}
        stroke="var(--rule)"
        {...(grid === 'vertical' ? { verticalValues: at(x) } : { horizontalValues: at(y) })}
      />
      <XAxis
        // Without a key Recharts takes this axis for a list of rows and gives it no scale.
        dataKey="x"
        type="number"
        domain={[...x.domain]}
        scale={x.scale}
        allowDuplicatedCategory={false}
        allowDataOverflow
        ticks={at(x)}
        interval={0}
        hide={x.side === 'none'}
        orientation={x.side === 'top' ? 'top' : 'bottom'}
        height={AXIS_HEIGHT}
        axisLine={grid === 'vertical' ? false : { stroke: 'var(--grey-2)' }}
        tickLine={grid === 'vertical' ? false : { stroke: 'var(--grey-2)' }}
        tickSize={5}
        tick={(props: TickProps) => (
          <TickText {...props} text={textAt(x, props.payload.value)} anchor="middle" above={x.side === 'top'} />
        )}
      />
      <YAxis
        type="number"
        domain={[...y.domain]}
        scale={y.scale}
        allowDataOverflow
        ticks={at(y)}
        interval={0}
        hide={y.side === 'none'}
        width={plot.left}
        axisLine={false}
        tickLine={false}
        tickSize={0}
        tickMargin={TICK_GAP}
        tick={(props: TickProps) => <TickText {...props} text={textAt(y, props.payload.value)} anchor="end" />}
      />
      <Marks />
    </ComposedChart>
  );
});

const at = ({ ticks }: Axis): number[] => ticks.map((tick) => tick.at);
const textAt = ({ ticks }: Axis, value: number) => ticks.find((tick) => tick.at === value)?.text ?? '';

interface TickProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: number };
}

interface TickTextProps extends TickProps {
  readonly text: string;
  readonly anchor: 'middle' | 'end';
  readonly above?: boolean;
}

function TickText({ x, y, text, anchor, above = false }: TickTextProps) {
  const drop = anchor === 'end' ? '0.32em' : above ? '0' : '0.85em';
  return (
    <text x={x} y={y} dy={drop} textAnchor={anchor} className={styles['tick']} data-text="tick">
      {text}
    </text>
  );
}
