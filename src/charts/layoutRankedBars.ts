import type { BarDrawing } from './barTypes.ts';
import { LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import { placeHeader } from './headerRows.ts';
import { rangeWords } from './rangeWords.ts';
import { planRows, type RowPlan, rowsOf } from './rows.ts';
import type { RowsLayout, RowsProps, RowText } from './rowTypes.ts';
import { linearScale } from './scales.ts';
import { looksOf } from './seriesLook.ts';
import type { Target } from './targets.ts';
import { textWidth } from './textWidth.ts';
import type { ChartPoint } from './types.ts';
import { extentOf } from './valueDomain.ts';

const GAP = 6;
const DEEPEST_BAR = 26;

/** Names of rows: right of the name column's edge, or above the bar. */
export function rowNames(plan: RowPlan, keys: readonly string[], top: number): readonly RowText[] {
  return plan.lines.map((lines, index) => {
    const start = top + index * plan.pitch;
    const y = plan.beside
      ? start + plan.pitch / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4.5
      : start + LINE_HEIGHT - 2;
    return {
      key: keys[index] ?? String(index),
      kind: 'row',
      x: plan.beside ? plan.left - 10 : 0,
      y,
      anchor: plan.beside ? 'end' : 'start',
      lines,
    };
  });
}

/** The zero line beside the bars and not through the names above them. */
export const zeroPath = (x: number, plan: RowPlan, top: number, nameRoom: (row: number) => number): string =>
  plan.beside
    ? `M${x} ${top}V${top + plan.pitch * plan.lines.length}`
    : plan.lines
        .map((_, row) => `M${x} ${top + row * plan.pitch + nameRoom(row)}v${plan.pitch - nameRoom(row)}`)
        .join('');

/** Bars by size with their values at the ends, from a zero line. Null where there is no row. */
export function layoutRankedBars(props: RowsProps, width: number): RowsLayout | null {
  const { series, format, marks = [], emphasis } = props;
  const rows = rowsOf(series, props.order ?? 'value');
  const extent = extentOf(series, marks);
  if (rows.length === 0 || !extent) return null;
  const looks = looksOf(series);
  const [low, high] = [Math.min(0, extent[0]), Math.max(0, extent[1])];

  const valueText = ({ value, low, high, partial }: ChartPoint) =>
    `${rangeWords(value, low, high, format.short) ?? 'n/a'}${partial ? ' so far' : ''}`;
  const widths = (below: boolean) =>
    series.flatMap(({ points }) =>
      points
        .filter(({ value }) => (below ? (value ?? 0) < 0 : (value ?? 0) >= 0))
        .map((point) => textWidth(valueText(point), LABEL_SIZE, 600)),
    );
  const roomRight = Math.ceil(Math.max(0, ...widths(false)) + GAP + 2);
  const roomLeft = low < 0 ? Math.ceil(Math.max(0, ...widths(true)) + GAP + 2) : 0;

  const bare = planRows(
    rows.map(({ label }) => label),
    width,
    series.length,
    0,
    props.height,
  );
  const left = bare.left + roomLeft;
  const right = Math.max(left + 40, width - roomRight);
  const x = linearScale([low, high], [left, right]);
  const header = placeHeader(
    marks.map(({ value, label }) => ({ at: x.at(value), text: label })),
    0,
    width,
    2,
  );
  const headerRows = Math.max(0, ...header.map((text) => (text ? text.row + 1 : 0)));
  const top = headerRows * LINE_HEIGHT + (headerRows > 0 ? 6 : 0);
  const plan = planRows(
    rows.map(({ label }) => label),
    width,
    series.length,
    top,
    props.height,
  );

  const bars: BarDrawing[] = [];
  const whiskers: { key: string; d: string }[] = [];
  const targets: Target[] = [];
  const values: RowText[] = [];
  const nameRoom = (index: number) => (plan.beside ? 0 : (plan.lines[index]?.length ?? 1) * LINE_HEIGHT);
  rows.forEach(({ points }, row) => {
    const start = top + row * plan.pitch + nameRoom(row);
    const room = plan.pitch - nameRoom(row);
    const depth = Math.min(DEEPEST_BAR, (room - 6) / Math.max(1, series.length));
    const first = start + (room - depth * series.length) / 2;
    points.forEach((point, index) => {
      if (!point) return;
      const y = first + index * depth;
      const middle = y + depth / 2;
      const end = point.value === null ? x.at(0) : x.at(point.value);
      const below = (point.value ?? 0) < 0;
      const colour =
        !emphasis || emphasis.includes(point.key) ? (looks[index]?.colour ?? 'var(--ink)') : 'var(--grey-3)';
      targets.push({ key: point.key, x: end, y: middle, group: row, series: index });
      let tip = end;
      if (point.value !== null) {
        const open = point.partial ? (below ? 'left' : 'right') : null;
        const width_ = Math.max(0.75, Math.abs(end - x.at(0)));
        bars.push({
          key: point.key,
          x: Math.min(end, x.at(0)),
          y,
          width: width_,
          height: depth - 1,
          colour,
          state: point.state,
          open,
        });
      }
      if (point.low != null && point.high != null && point.low !== point.high) {
        const [from, to] = [x.at(point.low), x.at(point.high)];
        whiskers.push({ key: point.key, d: `M${from} ${middle - 4}v8M${from} ${middle}H${to}M${to} ${middle - 4}v8` });
        tip = below ? Math.min(tip, from) : Math.max(tip, to);
      }
      const missing = point.value === null && tip === end;
      values.push({
        key: point.key,
        kind: missing ? 'missing' : 'value',
        x: below ? tip - GAP : tip + GAP,
        y: middle + 4.5,
        anchor: below ? 'end' : 'start',
        lines: [valueText(point)],
      });
    });
  });
  return {
    frame: {
      width,
      height: plan.height,
      plot: { left, right, top, bottom: plan.height },
      x: { domain: [low, high], scale: 'linear', ticks: [], side: 'none' },
      y: { domain: [0, 1], scale: 'linear', ticks: [], side: 'none' },
      grid: 'none',
    },
    bars,
    spans: [],
    whiskers,
    markers: [],
    texts: [
      ...rowNames(
        plan,
        rows.map(({ label }) => label),
        top,
      ),
      ...values,
    ],
    marks: marks.map(({ value, label }, index) => ({
      key: `${value} ${label}`,
      x: x.at(value),
      label: header[index] ?? null,
    })),
    headerTop: top,
    zero: zeroPath(x.at(0), plan, top, nameRoom),
    targets,
  };
}
