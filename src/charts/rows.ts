import { LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import { textWidth, wrapText } from './textWidth.ts';
import type { ChartPoint, ChartSeries } from './types.ts';

export interface Row {
  readonly label: string;
  readonly points: readonly (ChartPoint | undefined)[];
}

/** The points of each label, in the order of the series; largest first value at the top, rows without any at the end. */
export function rowsOf(series: readonly ChartSeries[], order: 'value' | 'given'): readonly Row[] {
  const rows = new Map<string, { label: string; points: (ChartPoint | undefined)[] }>();
  series.forEach(({ points }, index) => {
    for (const point of points) {
      const row = rows.get(point.label) ?? { label: point.label, points: series.map(() => undefined) };
      row.points[index] = point;
      rows.set(point.label, row);
    }
  });
  const all = [...rows.values()];
  if (order === 'given') return all;
  const size = ({ points }: Row) => points.find((point) => point?.value != null)?.value ?? Number.NEGATIVE_INFINITY;
  return all.toSorted((a, b) => size(b) - size(a));
}

/** Where row names stand and how tall rows are. */
export interface RowPlan {
  readonly beside: boolean;
  /** Room for names at the left; 0 where they stand above their bars. */
  readonly left: number;
  readonly lines: readonly (readonly string[])[];
  readonly pitch: number;
  readonly height: number;
}

const NARROW = 520;
const GAP = 10;
const BAR_ROW = 24;
const LEAST_PITCH = 18;

/** Names beside their rows where there is room, above them on a narrow screen; `each` is how many bars a row holds. */
export function planRows(
  labels: readonly string[],
  width: number,
  each: number,
  top: number,
  height?: number,
): RowPlan {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, LABEL_SIZE)));
  const beside = width >= NARROW || widest <= width * 0.26;
  const most = beside ? Math.min(widest, width * 0.32) : width - 60;
  const lines = labels.map((label) => wrapText(label, most, LABEL_SIZE, 2));
  const deepest = Math.max(1, ...lines.map((each_) => each_.length));
  const bars = Math.max(1, each) * (each > 1 ? 16 : 18) + 6;
  const natural = beside ? Math.max(BAR_ROW, bars, deepest * LINE_HEIGHT + 5) : deepest * LINE_HEIGHT + bars + 4;
  const asked = height === undefined ? natural : (height - top) / Math.max(1, labels.length);
  const least = beside ? Math.max(LEAST_PITCH, deepest * LINE_HEIGHT + 2) : natural;
  const pitch = Math.min(Math.max(asked, least), natural * 1.6);
  const widestLine = Math.max(0, ...lines.flat().map((line) => textWidth(line, LABEL_SIZE)));
  return {
    beside,
    left: beside ? Math.ceil(widestLine + GAP) : 0,
    lines,
    pitch,
    height: Math.max(height ?? 0, Math.ceil(top + pitch * labels.length)),
  };
}
