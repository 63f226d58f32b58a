import { placeBeside, placeOnLevel } from './annotations.ts';
import type { Box } from './boxes.ts';
import { reduceForDrawing } from './downsample.ts';
import { labelRoom, placeEndLabels } from './endLabels.ts';
import { AXIS_HEIGHT, type Frame, LABEL_SIZE, LINE_HEIGHT, TICK_GAP } from './frame.ts';
import { placeHeader } from './headerRows.ts';
import { isAlone, lineRuns, rangeBands, whisker } from './linePaths.ts';
import { logRefusal } from './logRefusal.ts';
import { isKnown } from './pointStates.ts';
import { linearScale, logScale, type Scale } from './scales.ts';
import { looksOf } from './seriesLook.ts';
import type { Target } from './targets.ts';
import { textWidth } from './textWidth.ts';
import { thinTicks } from './thinTicks.ts';
import type { MarkerDrawing, SeriesDrawing, TimeLineLayout, TimeLineProps } from './timeLineTypes.ts';
import { type Tick, timeTicks } from './timeTicks.ts';
import type { ChartPoint, ChartSeries } from './types.ts';
import { extentOf, inWindow, planValues, xExtent } from './valueDomain.ts';
import { niceTicks } from './valueTicks.ts';

const NARROW = 480;
/** Markers on every point need this much room between neighbours to stay apart. */
const MARKER_SPACING = 16;
const EDGE = 7;
/** Room between the markers that tell long lines apart without colour. */
const SIGN_SPACING = 140;
const FAULT_STEPS = Array.from({ length: 25 }, (_, step) => step / 24);

interface Shown extends ChartSeries {
  readonly last: (ChartPoint & { readonly value: number }) | undefined;
}

const hasValue = (point: ChartPoint): point is ChartPoint & { readonly value: number } => point.value !== null;

/** The last observation before assumptions begin, or null where nothing is assumed after it. */
export function lastKnown(series: readonly ChartSeries[]): ChartPoint | null {
  let last: ChartPoint | null = null;
  let lastAssumed = Number.NEGATIVE_INFINITY;
  for (const { points, role } of series) {
    if (role === 'context') continue;
    for (const point of points) {
      const drawn = point.value !== null || (point.low ?? null) !== null;
      if (!drawn) continue;
      if (!isKnown(point.state)) lastAssumed = Math.max(lastAssumed, point.x);
      else if (!last || point.x > last.x) last = point;
    }
  }
  return last && lastAssumed > last.x ? last : null;
}

function showSeries(
  series: readonly ChartSeries[],
  window: readonly [number, number],
  width: number,
): readonly Shown[] {
  return series.map((each) => {
    const points = reduceForDrawing(inWindow(each.points, window), width);
    const inside = points.filter(({ x }) => x >= window[0] && x <= window[1]);
    return { ...each, points, last: inside.findLast(hasValue) };
  });
}

function xTicks(props: TimeLineProps, window: readonly [number, number], width: number): readonly Tick[] {
  const { xFormat } = props;
  if (!xFormat) return timeTicks(window[0], window[1], Math.max(3, Math.floor(width / 62)));
  const { ticks } = niceTicks(window[0], window[1], Math.max(2, Math.floor(width / 70)));
  return ticks.filter((at) => at >= window[0] && at <= window[1]).map((at) => ({ at, text: xFormat(at) }));
}

/** Everything a time line draws, in pixels, for a width. Null where there is nothing to draw. */
export function layoutTimeLine(props: TimeLineProps, width: number): TimeLineLayout | null {
  const { series, format, height = 360, marks = [], bands = [], milestones = [] } = props;
  const all = xExtent(series);
  if (!all) return null;
  const window = props.window ?? all;
  const shown = showSeries(series, window, width);
  const extent = props.valueDomain ?? extentOf(shown, marks);
  if (!extent) return null;
  const kind = props.scale === 'log' && logRefusal(shown) === null ? 'log' : 'linear';
  const looks = looksOf(series);

  const lettered = shown.map(({ label, last, role }) => ({
    name: label,
    value: last ? format.short(last.value) : '',
    last,
    weight: role === 'lead' || role === 'scenario' ? 3 : role === 'context' ? 1 : 2,
  }));
  const right = labelRoom(
    lettered.filter(({ last }) => last !== undefined),
    width,
  );

  const known = props.fault === 'off' ? null : lastKnown(shown);
  const yPlan = planValues(extent, kind, props.zero ?? 'auto', height < 260 ? 4 : 6);
  const domain = props.valueDomain ?? yPlan.domain;
  const yTicks = yPlan.ticks
    .filter((at) => at >= domain[0] && at <= domain[1])
    .map((at) => ({ at, text: format.short(at) }));
  const left = Math.ceil(Math.max(...yTicks.map(({ text }) => textWidth(text, LABEL_SIZE)), 8) + TICK_GAP);
  const plotRight = Math.max(left + 40, width - right);

  const x = linearScale(window, [left + EDGE, plotRight - EDGE]);
  const inside = (at: number) => at >= window[0] && at <= window[1];
  const faultTilt = Math.min(14, Math.max(6, height * 0.03));
  const headerWishes = [
    ...(known && inside(known.x)
      ? [{ at: x.at(known.x) + faultTilt, text: `last reported: ${known.label}`, line: true }]
      : []),
    ...bands.map(({ from, to, label }) => ({
      at: to === undefined ? x.at(from) : x.at(Math.max(from, window[0])) - 3,
      text: label,
      line: to === undefined,
      shown: to === undefined ? inside(from) : from <= window[1] && to >= window[0],
    })),
  ];
  const visible = headerWishes.filter((wish) => !('shown' in wish) || wish.shown);
  const header = placeHeader(visible, left, width, width < NARROW ? 2 : 3);
  const rows = Math.max(0, ...header.map((text) => (text ? text.row + 1 : 0)));
  const top = 10 + rows * LINE_HEIGHT;
  const plot: Box = { left, right: plotRight, top, bottom: height - AXIS_HEIGHT };
  const y = (kind === 'log' ? logScale : linearScale)(domain, [plot.bottom, plot.top]);

  const frame: Frame = {
    width,
    height,
    plot,
    x: {
      domain: [x.back(plot.left), x.back(plot.right)],
      scale: 'linear',
      ticks: thinTicks(xTicks(props, window, plot.right - plot.left), x.at),
      side: 'bottom',
    },
    y: { domain, scale: kind, ticks: yTicks, side: 'left' },
    grid: 'horizontal',
  };

  const drawn = shown.map((each, index) =>
    drawSeries(each, looks[index], x, y, plot, props.ranges, shown.length > 1 ? index : null),
  );
  // A text above the plot may reach over the names at the right; they then keep below it.
  const over = header.some((text) => {
    if (text === null) return false;
    return (text.anchor === 'start' ? text.x + textWidth(text.text, LABEL_SIZE) : text.x) > plot.right;
  });
  const dots = shown.flatMap(({ points }) => points.filter(hasValue).map((p) => ({ x: x.at(p.x), y: y.at(p.value) })));
  const endLabels = placeEndLabels(
    lettered.flatMap(({ last, name, value, weight }, index) => {
      const look = looks[index];
      return last && look ? [{ name, value, weight, look, x: x.at(last.x), y: y.at(last.value) }] : [];
    }),
    plot.right,
    right,
    over ? top - 4 : 0,
    plot.bottom + LINE_HEIGHT,
  );

  const faultX = known && inside(known.x) ? x.at(known.x) : null;
  // What words should not cover: the lines, and the fault from its upper end to its lower one.
  const obstacles = [
    ...dense(dots),
    ...(faultX === null
      ? []
      : FAULT_STEPS.map((t) => ({ x: faultX + faultTilt * (1 - 2 * t), y: top + (plot.bottom - top) * t }))),
  ];
  const taken: Box[] = [];
  const tips = milestones
    .filter((each) => inside(each.x) && each.value >= Math.min(...domain) && each.value <= Math.max(...domain))
    .map(({ x: at, value, label }) => {
      const place = { x: x.at(at), y: y.at(value) };
      return { key: `${at} ${label}`, ...place, label: placeBeside(place, label, taken, plot, obstacles) };
    });
  const levels = marks
    .filter(({ value }) => value >= domain[0] && value <= domain[1])
    .map(({ value, label }) => ({
      key: `${value} ${label}`,
      y: y.at(value),
      label: placeOnLevel(y.at(value), label, taken, plot, obstacles),
    }));

  let next = 0;
  const faultLabel = faultX === null ? null : (header[next++] ?? null);
  return {
    frame,
    series: drawn,
    endLabels,
    fault:
      faultX === null
        ? null
        : { d: `M${faultX + faultTilt} ${plot.top - 4}L${faultX - faultTilt} ${plot.bottom}`, label: faultLabel, top },
    bands: bands
      .filter(({ from, to }) => (to === undefined ? inside(from) : from <= window[1] && to >= window[0]))
      .map(({ from, to, label }) => {
        const start = Math.max(plot.left, x.at(from));
        return {
          key: `${from} ${label}`,
          x: start,
          width: to === undefined ? 0 : Math.max(1, Math.min(plot.right, x.at(to)) - start),
          label: header[next++] ?? null,
        };
      }),
    marks: levels,
    milestones: tips,
    headerTop: top,
    targets: targetsOf(shown, x, y, inside),
  };
}

// A text is hidden by the line between two points, too; a long series has points enough as it is.
const DENSE_ENOUGH = 400;
function dense(dots: readonly { readonly x: number; readonly y: number }[]) {
  if (dots.length > DENSE_ENOUGH) return dots;
  return dots.flatMap((dot, index) => {
    const next = dots[index + 1];
    if (!next || next.x <= dot.x) return [dot];
    return [0, 0.25, 0.5, 0.75].map((t) => ({ x: dot.x + (next.x - dot.x) * t, y: dot.y + (next.y - dot.y) * t }));
  });
}

function drawSeries(
  { id, points, last }: Shown,
  look: { readonly colour: string; readonly shape: SeriesDrawing['shape'] } | undefined,
  x: Scale,
  y: Scale,
  plot: Box,
  ranges: TimeLineProps['ranges'],
  sign: number | null,
): SeriesDrawing {
  const roomy = points.length > 1 && (plot.right - plot.left) / points.length >= MARKER_SPACING;
  const markers: MarkerDrawing[] = [];
  let nextSign = plot.left + 40 + ((sign ?? 0) * SIGN_SPACING) / 7;
  points.forEach((point, index) => {
    if (point.value === null || x.at(point.x) < plot.left - 1 || x.at(point.x) > plot.right + 1) return;
    const needed = isAlone(points, index) || point === last || point.state === 'essay';
    // Where there is no room for a marker on every point, one now and then still says which line this is.
    const signs = sign !== null && !roomy && x.at(point.x) >= nextSign;
    if (signs) nextSign = x.at(point.x) + SIGN_SPACING;
    if (!needed && !signs && !(roomy && (point.state !== 'derived' || points.length <= 24))) return;
    markers.push({
      key: point.key,
      x: x.at(point.x),
      y: y.at(point.value),
      state: point.state,
      unfinished: point.partial === true,
    });
  });
  const split = ranges === 'whiskers' ? { bands: [], alone: [] } : rangeBands(points, x, y);
  const bars =
    ranges === 'whiskers'
      ? points.map((point) => ({ d: whisker(point, x, y), state: point.state }))
      : split.alone.map(({ point }) => ({ d: whisker(point, x, y), state: point.state }));
  return {
    id,
    colour: look?.colour ?? 'var(--ink)',
    shape: look?.shape ?? 'circle',
    runs: lineRuns(points, x, y),
    bands: split.bands,
    whiskers: bars.flatMap(({ d, state }) => (d === null ? [] : [{ d, state }])),
    markers,
  };
}

function targetsOf(series: readonly Shown[], x: Scale, y: Scale, inside: (at: number) => boolean): readonly Target[] {
  return series.flatMap(({ points }, index) =>
    points.flatMap((point) => {
      const value = point.value ?? (point.low != null && point.high != null ? (point.low + point.high) / 2 : null);
      if (value === null || !inside(point.x)) return [];
      return [{ key: point.key, x: x.at(point.x), y: y.at(value), group: point.x, series: index }];
    }),
  );
}
