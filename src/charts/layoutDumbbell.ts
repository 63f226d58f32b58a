import { AXIS_HEIGHT, LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import { placeHeader } from './headerRows.ts';
import { rowNames, zeroPath } from './layoutRankedBars.ts';
import { rangeWords } from './rangeWords.ts';
import { planRows, rowsOf } from './rows.ts';
import type { RowMarker, RowsLayout, RowsProps, RowText } from './rowTypes.ts';
import { linearScale } from './scales.ts';
import { looksOf } from './seriesLook.ts';
import type { Target } from './targets.ts';
import { textWidth } from './textWidth.ts';
import { thinTicks } from './thinTicks.ts';
import type { ChartPoint, ValueFormat } from './types.ts';
import { extentOf } from './valueDomain.ts';
import { niceTicks } from './valueTicks.ts';

const GAP = 10;
const LANE = 16;

/** What stands at the right of a row: the range, or the single value. The middle is marked and not written. */
const wordsOf = ({ value, low, high }: ChartPoint, format: ValueFormat): string =>
  rangeWords(
    low != null && high != null && low !== high ? null : (value ?? low ?? high ?? null),
    low,
    high,
    format.short,
  ) ?? 'n/a';

/** Low to high with the middle marked, one row for each label. Null where there is no row or no value. */
export function layoutDumbbell(props: RowsProps, width: number): RowsLayout | null {
  const { series, format, marks = [], emphasis } = props;
  const rows = rowsOf(series, props.order ?? 'given');
  const extent = extentOf(series, marks);
  if (rows.length === 0 || !extent) return null;
  const looks = looksOf(series);
  const labels = rows.map(({ label }) => label);
  const words = series.flatMap(({ points }) =>
    points.map((point) => textWidth(wordsOf(point, format), LABEL_SIZE, 600)),
  );
  const roomRight = Math.ceil(Math.max(0, ...words) + GAP + 2);
  const bare = planRows(labels, width, series.length, 0, props.height);
  const halfTick = textWidth(format.short(extent[0]), LABEL_SIZE) / 2 + 4;
  const left = Math.max(bare.left + GAP, halfTick);
  const right = Math.max(left + 60, width - roomRight);
  const plan_ = niceTicks(extent[0], extent[1], Math.max(2, Math.floor((right - left) / 80)));
  const x = linearScale(plan_.domain, [left, right]);
  const header = placeHeader(
    marks.map(({ value, label }) => ({ at: x.at(value), text: label })),
    0,
    width,
    2,
  );
  const headerRows = Math.max(0, ...header.map((text) => (text ? text.row + 1 : 0)));
  const headerTop = headerRows * LINE_HEIGHT + (headerRows > 0 ? 6 : 0);
  const top = headerTop + AXIS_HEIGHT + 4;
  const plan = planRows(labels, width, series.length, top, props.height);

  const nameRoomOf = (row: number) => (plan.beside ? 0 : (plan.lines[row]?.length ?? 1) * LINE_HEIGHT);
  const spans: { key: string; d: string; colour: string; state: ChartPoint['state'] }[] = [];
  const markers: RowMarker[] = [];
  const targets: Target[] = [];
  const texts: RowText[] = [];
  rows.forEach(({ points }, row) => {
    const nameRoom = nameRoomOf(row);
    const middle = top + row * plan.pitch + nameRoom + (plan.pitch - nameRoom) / 2;
    const present = points.filter((point) => point !== undefined);
    points.forEach((point, index) => {
      if (!point) return;
      const y = middle + (present.indexOf(point) - (present.length - 1) / 2) * LANE;
      const look = looks[index];
      const colour = !emphasis || emphasis.includes(point.key) ? (look?.colour ?? 'var(--ink)') : 'var(--grey-3)';
      const { value, low, high, key, state } = point;
      const ranged = low != null && high != null && low !== high;
      const ends = [value, low, high].filter((each) => each != null);
      if (ranged) {
        spans.push({ key, colour, state, d: `M${x.at(low)} ${y}H${x.at(high)}` });
        for (const [end, at] of [
          ['low', low],
          ['high', high],
        ] as const) {
          markers.push({ key: `${key} ${end}`, x: x.at(at), y, shape: 'bar', state: 'derived', colour });
        }
      }
      if (value !== null) markers.push({ key, x: x.at(value), y, shape: look?.shape ?? 'circle', state, colour });
      const tip = ends.length === 0 ? left : Math.max(...ends.map(x.at));
      const at = value ?? (ranged ? (low + high) / 2 : null);
      targets.push({ key, x: at === null ? left : x.at(at), y, group: row, series: index });
      texts.push({
        key,
        kind: ends.length === 0 ? 'missing' : 'value',
        x: tip + GAP,
        y: y + 4.5,
        anchor: 'start',
        lines: [wordsOf(point, format)],
      });
    });
  });
  return {
    frame: {
      width,
      height: plan.height,
      plot: { left, right, top: top - 4, bottom: plan.height },
      x: {
        domain: plan_.domain,
        scale: 'linear',
        ticks: thinTicks(
          plan_.ticks.map((at) => ({ at, text: format.short(at) })),
          x.at,
        ),
        side: 'top',
      },
      y: { domain: [0, 1], scale: 'linear', ticks: [], side: 'none' },
      grid: 'vertical',
    },
    bars: [],
    spans,
    whiskers: [],
    markers,
    texts: [...rowNames(plan, labels, top), ...texts],
    marks: marks.map(({ value, label }, index) => ({
      key: `${value} ${label}`,
      x: x.at(value),
      label: header[index] ?? null,
    })),
    headerTop,
    zero: plan_.domain[0] <= 0 && plan_.domain[1] > 0 ? zeroPath(x.at(0), plan, top, nameRoomOf) : null,
    targets,
  };
}
