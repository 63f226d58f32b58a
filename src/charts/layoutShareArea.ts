import { formatShare } from '../base/format.ts';
import { columnsOf } from './columns.ts';
import { labelRoom, placeEndLabels } from './endLabels.ts';
import { AXIS_HEIGHT, type Frame, LINE_HEIGHT } from './frame.ts';
import { weakerState } from './pointStates.ts';
import { linearScale } from './scales.ts';
import { looksOf } from './seriesLook.ts';
import type { Target } from './targets.ts';
import { thinTicks } from './thinTicks.ts';
import type { EndLabel } from './timeLineTypes.ts';
import { timeTicks } from './timeTicks.ts';
import type { ChartPoint, FormProps, PointState } from './types.ts';

export interface AreaPiece {
  readonly key: string;
  readonly d: string;
  readonly colour: string;
  readonly state: PointState;
}

export interface ShareAreaLayout {
  readonly frame: Frame;
  readonly pieces: readonly AreaPiece[];
  readonly endLabels: readonly EndLabel[];
  readonly targets: readonly Target[];
}

/** One moment with the share of every series, summing to 1. */
interface Slice {
  readonly x: number;
  readonly index: number;
  readonly points: readonly ChartPoint[];
  readonly shares: readonly number[];
  readonly state: PointState;
}

/** Shares at each moment at which every series has a value; null where one is missing, because a share of a part is no share. */
export function slicesOf({ series, window }: Pick<FormProps, 'series' | 'window'>): readonly (Slice | null)[] {
  return columnsOf(series, window).map(({ x, points }, index) => {
    const present = points.filter((point) => point !== undefined && point.value !== null && point.value >= 0);
    const whole = present.filter((point): point is ChartPoint & { readonly value: number } => point?.value != null);
    if (whole.length < series.length) return null;
    const sum = whole.reduce((total, { value }) => total + value, 0);
    if (sum <= 0) return null;
    return {
      x,
      index,
      points: whole,
      shares: whole.map(({ value }) => value / sum),
      state: whole.reduce<PointState>((state, point) => weakerState(state, point.state), 'reported'),
    };
  });
}

const LONE = 3;

/** Areas that fill the whole height, in order from the bottom. Null where no moment has every series. */
export function layoutShareArea(props: FormProps, width: number): ShareAreaLayout | null {
  const { series, height = 360 } = props;
  const slices = slicesOf(props);
  const whole = slices.filter((slice) => slice !== null);
  const [first, last] = [whole[0], whole.at(-1)];
  if (!first || !last) return null;
  const looks = looksOf(series);
  const ends = series.map(({ label }, index) => ({
    name: label,
    value: formatShare(last.shares[index] ?? Number.NaN),
  }));
  const right = labelRoom(ends, width);
  const plot = { left: 44, right: Math.max(84, width - right), top: 10, bottom: height - AXIS_HEIGHT };
  const window = props.window ?? ([first.x, last.x] as const);
  const x = linearScale(window, [
    plot.left + (whole.length === 1 ? 20 : 0),
    plot.right - (whole.length === 1 ? 20 : 0),
  ]);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const edges = whole.map(({ shares }) => cumulative(shares));
  const edgeOf = new Map(whole.map((slice, index) => [slice, edges[index] ?? []]));

  const pieces: AreaPiece[] = [];
  const at = (slice: Slice, edge: number) => `${r(x.at(slice.x))} ${r(y.at(edgeOf.get(slice)?.[edge] ?? 0))}`;
  for (const run of runsOf(slices)) {
    series.forEach((_, index) => {
      const [only] = run.slices;
      const colour = looks[index]?.colour ?? 'var(--ink)';
      const key = `${index} ${only?.x ?? 0}`;
      if (run.slices.length === 1 && only) {
        const [low, high] = [edgeOf.get(only)?.[index] ?? 0, edgeOf.get(only)?.[index + 1] ?? 0];
        const left = x.at(only.x) - LONE;
        pieces.push({
          key,
          colour,
          state: run.state,
          d: `M${r(left)} ${r(y.at(low))}V${r(y.at(high))}h${2 * LONE}V${r(y.at(low))}Z`,
        });
        return;
      }
      const top = run.slices.map((slice) => at(slice, index + 1));
      const back = run.slices.map((slice) => at(slice, index)).toReversed();
      pieces.push({ key, colour, state: run.state, d: `M${top.join('L')}L${back.join('L')}Z` });
    });
  }
  const middle = (slice: Slice, index: number) =>
    y.at(((edgeOf.get(slice)?.[index] ?? 0) + (edgeOf.get(slice)?.[index + 1] ?? 0)) / 2);
  return {
    frame: {
      width,
      height,
      plot,
      x: {
        domain: [x.back(plot.left), x.back(plot.right)],
        scale: 'linear',
        ticks: thinTicks(timeTicks(window[0], window[1], Math.max(3, Math.floor((plot.right - plot.left) / 62))), x.at),
        side: 'bottom',
      },
      y: {
        domain: [0, 1],
        scale: 'linear',
        ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ at: value, text: `${value * 100}%` })),
        side: 'left',
      },
      grid: 'horizontal',
    },
    pieces,
    endLabels: placeEndLabels(
      ends.map(({ name, value }, index) => ({
        name,
        value,
        x: x.at(last.x),
        y: middle(last, index),
        look: { colour: looks[index]?.colour ?? 'var(--ink)', shape: 'square' },
        weight: last.shares[index] ?? 0,
      })),
      plot.right,
      right,
      0,
      plot.bottom + LINE_HEIGHT,
    ),
    targets: whole.flatMap((slice) =>
      slice.points.map((point, index) => ({
        key: point.key,
        x: x.at(slice.x),
        y: middle(slice, index),
        group: slice.x,
        series: index,
      })),
    ),
  };
}

const r = (value: number) => Math.round(value * 10) / 10;

function cumulative(shares: readonly number[]): readonly number[] {
  const edges = [0];
  for (const share of shares) edges.push((edges.at(-1) ?? 0) + share);
  return edges;
}

/** Stretches between gaps, cut where the state changes; neighbouring runs share the slice at the cut. */
function runsOf(
  slices: readonly (Slice | null)[],
): readonly { readonly state: PointState; readonly slices: readonly Slice[] }[] {
  const runs: { state: PointState; slices: Slice[] }[] = [];
  let open: { state: PointState; slices: Slice[] } | null = null;
  let before: Slice | null = null;
  for (const slice of slices) {
    if (!slice) {
      open = null;
      before = null;
      continue;
    }
    const state: PointState = before ? weakerState(before.state, slice.state) : slice.state;
    if (open && (open.state === state || open.slices.length === 1)) {
      open.state = state;
      open.slices.push(slice);
    } else {
      open = { state, slices: before ? [before, slice] : [slice] };
      runs.push(open);
    }
    before = slice;
  }
  return runs;
}
