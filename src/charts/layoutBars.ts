import { placeOnLevel } from './annotations.ts';
import type { BarDrawing, BarsLayout, BarsProps, KeyItem } from './barTypes.ts';
import { type Box, overlaps } from './boxes.ts';
import { type Column, columnsOf, lastKnownColumn, stackOf } from './columns.ts';
import { columnTicks } from './columnTicks.ts';
import { type LabelWish, labelRoom, placeEndLabels } from './endLabels.ts';
import { AXIS_HEIGHT, type Frame, LABEL_SIZE, LINE_HEIGHT, TICK_GAP } from './frame.ts';
import { placeHeader } from './headerRows.ts';
import { linearScale, type Scale } from './scales.ts';
import { looksOf, type SeriesLook } from './seriesLook.ts';
import type { Target } from './targets.ts';
import { cutText, textWidth } from './textWidth.ts';
import type { ChartSeries } from './types.ts';
import { extentOf } from './valueDomain.ts';
import { niceTicks } from './valueTicks.ts';

const WIDEST_BAR = 64;
const FILLED = 0.72;
const SEAM = 1;
const KEY_SWATCH = 16;
const KEY_GAP = 18;

interface Ground {
  readonly columns: readonly Column[];
  readonly looks: readonly SeriesLook[];
  readonly x: Scale;
  readonly y: Scale;
  readonly barWidth: number;
}

interface Drawn {
  readonly bars: readonly BarDrawing[];
  readonly targets: readonly Target[];
}

/** Stacked columns: names at the right, beside the last piece of each series. Null where there is nothing to draw. */
export function layoutStackedBars(props: BarsProps, width: number): BarsLayout | null {
  const columns = columnsOf(props.series, props.window);
  const sums = columns.map(stackOf);
  const tops = sums.flatMap(({ above, below }) => [above, below]);
  const marks = (props.marks ?? []).map(({ value }) => value);
  const extent =
    columns.length === 0 ? null : ([Math.min(0, ...tops, ...marks), Math.max(0, ...tops, ...marks)] as const);
  const named = props.series.length > 1;
  return layoutColumns(props, width, columns, extent, named, stackedPieces);
}

/** Columns side by side: names above the plot, in the order of the bars. Null where there is nothing to draw. */
export function layoutGroupedBars(props: BarsProps, width: number): BarsLayout | null {
  const columns = columnsOf(props.series, props.window);
  const shown = columns.map(({ points }) => ({ points: points.filter((point) => point !== undefined) }));
  const found = extentOf(shown, props.marks ?? []);
  const extent = found ? ([Math.min(0, found[0]), Math.max(0, found[1])] as const) : null;
  return layoutColumns(props, width, columns, extent, false, groupedPieces);
}

function layoutColumns(
  props: BarsProps,
  width: number,
  columns: readonly Column[],
  extent: readonly [number, number] | null,
  named: boolean,
  pieces: (ground: Ground, series: readonly ChartSeries[]) => Drawn,
): BarsLayout | null {
  const { series, format, height = 360, marks = [] } = props;
  if (!extent) return null;
  const looks = looksOf(series);
  const plan = niceTicks(extent[0], extent[1], height < 260 ? 4 : 6);
  const domain = props.valueDomain ?? plan.domain;
  const yTicks = plan.ticks
    .filter((at) => at >= domain[0] && at <= domain[1])
    .map((at) => ({ at, text: format.short(at) }));
  const left = Math.ceil(Math.max(...yTicks.map(({ text }) => textWidth(text, LABEL_SIZE)), 8) + TICK_GAP);
  const ends = named
    ? series.map(({ label }, index) => ({ name: label, value: lastText(columns, index, format.short) }))
    : [];
  const right = named ? labelRoom(ends, width) : 4;
  const key = named || series.length < 2 ? { items: [], rows: 0 } : flowKey(series, looks, left, width);

  const x = linearScale([-0.5, columns.length - 0.5], [left, Math.max(left + 40, width - right)]);
  const band = x.at(1) - x.at(0);
  const known = props.fault === 'off' ? null : lastKnownColumn(columns);
  const faultAt = known === null ? null : x.at(known + 0.5);
  const [faultText] =
    faultAt === null
      ? []
      : placeHeader([{ at: faultAt + 2, text: `last reported: ${columns[known ?? 0]?.label ?? ''}` }], left, width, 1);
  const top = 10 + key.rows * (LINE_HEIGHT + 4) + (faultText ? LINE_HEIGHT : 0) + LINE_HEIGHT;
  const plot: Box = { left, right: x.range[1], top, bottom: height - AXIS_HEIGHT };
  const y = linearScale(domain, [plot.bottom, plot.top]);
  const barWidth = Math.max(1, Math.min(WIDEST_BAR * (named ? 1 : series.length), band * FILLED));

  const frame: Frame = {
    width,
    height,
    plot,
    x: {
      domain: x.domain,
      scale: 'linear',
      ticks: columnTicks(
        columns.map(({ label }) => label),
        x.at,
      ),
      side: 'bottom',
    },
    y: { domain, scale: 'linear', ticks: yTicks, side: 'left' },
    grid: 'horizontal',
  };
  // Oblique, and yet between the bars.
  const tilt = Math.min(6, (band - barWidth) / 2);
  const ground: Ground = { columns, looks, x, y, barWidth };
  const drawn = pieces(ground, series);
  const taken: Box[] = [];
  const single = series.length === 1;
  const totals = props.totals !== 'off' && (single || named) ? totalTexts(ground, drawn.bars, format.short) : [];
  return {
    frame,
    bars: drawn.bars,
    whiskers: named ? [] : rangeWhiskers(ground, series.length),
    texts: totals,
    endLabels: named
      ? placeEndLabels(stackWishes(ground, drawn, ends), plot.right, right, 0, plot.bottom + LINE_HEIGHT)
      : [],
    key: key.items,
    marks: marks
      .filter(({ value }) => value >= domain[0] && value <= domain[1])
      .map(({ value, label }) => ({
        key: `${value} ${label}`,
        y: y.at(value),
        label: placeOnLevel(y.at(value), label, taken, plot, barDots(drawn.bars)),
      })),
    fault:
      faultAt === null
        ? null
        : {
            d: `M${faultAt + tilt} ${top - LINE_HEIGHT}L${faultAt - tilt} ${plot.bottom}`,
            label: faultText ?? null,
            y: top - LINE_HEIGHT - 2,
          },
    zero: y.at(0),
    targets: drawn.targets,
  };
}

/** Places that a text on a level should not cover: the outline of the bars. */
const barDots = (bars: readonly BarDrawing[]) =>
  bars.flatMap(({ x, y, width, height }) =>
    [0, 0.25, 0.5, 0.75, 1].flatMap((t) => [
      { x: x + width / 2, y: y + height * t },
      { x, y: y + height * t },
    ]),
  );

function lastText(columns: readonly Column[], index: number, short: (value: number) => string): string {
  const value = columns.findLast(({ points }) => (points[index]?.value ?? null) !== null)?.points[index]?.value;
  return value === undefined || value === null ? '' : short(value);
}

function stackedPieces({ columns, looks, x, y, barWidth }: Ground): Drawn {
  const bars: BarDrawing[] = [];
  const targets: Target[] = [];
  columns.forEach(({ points }, group) => {
    let above = 0;
    let below = 0;
    points.forEach((point, index) => {
      const value = point?.value ?? null;
      if (!point || value === null) return;
      const from = value >= 0 ? above : below;
      const to = from + value;
      if (value >= 0) above = to;
      else below = to;
      const [top, bottom] = [Math.min(y.at(from), y.at(to)), Math.max(y.at(from), y.at(to))];
      const left = x.at(group) - barWidth / 2;
      bars.push({
        key: point.key,
        x: left,
        y: top,
        width: barWidth,
        height: Math.max(0.5, bottom - top - (from === 0 ? 0 : SEAM)),
        colour: looks[index]?.colour ?? 'var(--ink)',
        state: point.state,
        open: point.partial ? (value >= 0 ? 'top' : 'bottom') : null,
      });
      targets.push({ key: point.key, x: x.at(group), y: (top + bottom) / 2, group, series: index });
    });
  });
  return { bars, targets };
}

function groupedPieces({ columns, looks, x, y, barWidth }: Ground, series: readonly ChartSeries[]): Drawn {
  const bars: BarDrawing[] = [];
  const targets: Target[] = [];
  const each = barWidth / series.length;
  columns.forEach(({ points }, group) => {
    points.forEach((point, index) => {
      if (!point) return;
      const value = point.value ?? point.high ?? null;
      if (value === null) return;
      const left = x.at(group) - barWidth / 2 + index * each;
      const [top, bottom] = [Math.min(y.at(0), y.at(value)), Math.max(y.at(0), y.at(value))];
      if (point.value !== null)
        bars.push({
          key: point.key,
          x: left,
          y: top,
          width: Math.max(1, each - (series.length > 1 ? SEAM : 0)),
          height: Math.max(0.5, bottom - top),
          colour: looks[index]?.colour ?? 'var(--ink)',
          state: point.state,
          open: point.partial ? (value >= 0 ? 'top' : 'bottom') : null,
          ...(series.length > 1 ? { shape: looks[index]?.shape ?? 'circle' } : {}),
        });
      targets.push({ key: point.key, x: left + each / 2, y: y.at(value), group, series: index });
    });
  });
  return { bars, targets };
}

function rangeWhiskers({ columns, x, y, barWidth }: Ground, count: number) {
  const each = barWidth / count;
  return columns.flatMap(({ points }, group) =>
    points.flatMap((point, index) => {
      if (point?.low == null || point.high == null || point.low === point.high) return [];
      const middle = x.at(group) - barWidth / 2 + (index + 0.5) * each;
      const cap = Math.min(5, each / 3);
      const [top, bottom] = [y.at(point.high), y.at(point.low)];
      return [
        {
          key: point.key,
          d: `M${middle - cap} ${top}h${2 * cap}M${middle} ${top}V${bottom}M${middle - cap} ${bottom}h${2 * cap}`,
        },
      ];
    }),
  );
}

/** The sum over each whole column, where there is room for all of them; else over the last one, if it covers no other bar. */
function totalTexts(
  { columns, x, y, barWidth }: Ground,
  bars: readonly BarDrawing[],
  short: (value: number) => string,
) {
  const band = x.at(1) - x.at(0);
  const all = columns.flatMap((column, group) => {
    const { above, below, whole } = stackOf(column);
    if (!whole) return [];
    const sum = above + below;
    const lines = column.points.some((point) => point?.partial) ? ['so far', short(sum)] : [short(sum)];
    const at = sum < 0 && above === 0 ? y.at(below) + 15 : y.at(above) - 5 - (lines.length - 1) * LINE_HEIGHT;
    return [{ key: `${column.x}`, x: x.at(group), y: at, anchor: 'middle' as const, lines }];
  });
  const widest = Math.max(0, ...all.flatMap(({ lines }) => lines.map((line) => textWidth(line, LABEL_SIZE))));
  if (widest + 4 <= band) return all;
  // Set flush with the last bar, so that it stays clear of the names to its right.
  return all.slice(-1).flatMap((text) => {
    const right = text.x + barWidth / 2;
    const box = {
      left: right - widest,
      right,
      top: text.y - LINE_HEIGHT,
      bottom: text.y + (text.lines.length - 1) * LINE_HEIGHT,
    };
    const covers = bars.some((bar) =>
      overlaps(box, { left: bar.x, right: bar.x + bar.width, top: bar.y, bottom: bar.y + bar.height }),
    );
    return covers ? [] : [{ ...text, x: right, anchor: 'end' as const }];
  });
}

function stackWishes(
  { looks, x, barWidth, columns }: Ground,
  { bars, targets }: Drawn,
  ends: readonly { readonly name: string; readonly value: string }[],
): readonly LabelWish[] {
  return ends.flatMap(({ name, value }, index) => {
    const last = targets.findLast(({ series }) => series === index);
    const bar = last && bars.find(({ key }) => key === last.key);
    const look = looks[index];
    if (!last || !bar || !look) return [];
    const inLast = last.group === columns.length - 1;
    const square = { colour: look.colour, shape: 'square' as const };
    return [
      {
        name,
        value,
        look: square,
        x: x.at(last.group) + barWidth / 2 - (inLast ? 0 : 2),
        y: last.y,
        weight: bar.height,
      },
    ];
  });
}

function flowKey(series: readonly ChartSeries[], looks: readonly SeriesLook[], left: number, width: number) {
  const items: KeyItem[] = [];
  let at = left;
  let row = 0;
  series.forEach(({ label }, index) => {
    const needed = KEY_SWATCH + textWidth(label, LABEL_SIZE, 600);
    if (at > left && at + needed > width) {
      row++;
      at = left;
    }
    // A name longer than the row is cut: the tooltip and the table have it whole.
    const room = width - at - KEY_SWATCH;
    items.push({
      x: at,
      y: 12 + row * (LINE_HEIGHT + 4),
      text: cutText(label, room, LABEL_SIZE, 600),
      colour: looks[index]?.colour ?? 'var(--ink)',
      shape: looks[index]?.shape ?? 'circle',
    });
    at += needed + KEY_GAP;
  });
  return { items, rows: row + 1 };
}
