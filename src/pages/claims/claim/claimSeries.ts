import { dayToMs, formatShortDay } from '../../../base/dates.ts';
import type { ChartPoint, ChartSeries } from '../../../charts/types.ts';
import type { ClaimRows } from '../../../claims/claimChart.ts';
import { isOwnRow } from '../../../claims/rowRefs.ts';
import { keyOf } from '../../../datasets/select.ts';
import type { Observation } from '../../../datasets/types.ts';

/** Whether a row is the reader's, laid over ours. */
export const isOwn = ({ provenance }: Observation): boolean => isOwnRow(provenance);

function point(row: Observation, x: number, label: string): ChartPoint {
  const { status, confidence, note } = row.provenance;
  const own = isOwn(row);
  return {
    key: own ? `yours~${keyOf(row)}` : keyOf(row),
    ...{ x, label, value: row.value },
    // It keeps the status of the row it stands for, so that claims find it; drawn, it is the reader's.
    ...{ state: own ? 'user' : status, confidence },
    ...(note === '' ? {} : { note }),
  };
}

const slots = [1, 2, 3, 4, 5, 6, 7] as const;

/** Each line of the claim over time; the first in ink, the others in colours of their own. */
export const lineSeries = (lines: readonly ClaimRows[]): readonly ChartSeries[] =>
  lines.map(({ label, rows }, place) => {
    const slot = slots[place];
    return {
      id: label,
      label,
      ...(place === 0 ? { role: 'lead' as const } : slot === undefined ? {} : { slot }),
      points: rows.flatMap((row) => {
        const x = dayToMs(row.date);
        return x === null ? [] : [point(row, x, formatShortDay(row.date))];
      }),
    };
  });

/** The reader's lines beside ours, each in the colour of the one it stands beside. */
export const lineSeriesBeside = (yours: readonly ClaimRows[], ours: readonly ClaimRows[]): readonly ChartSeries[] => {
  const drawn = lineSeries(ours);
  return lineSeries(yours).map(({ role: _role, slot: _slot, ...series }) => {
    const pair = drawn.find(({ id }) => id === series.id);
    return {
      ...series,
      ...{ id: `yours~${series.id}`, label: `${series.label}, yours` },
      ...(pair?.role === undefined ? {} : { role: pair.role }),
      ...(pair?.slot === undefined ? {} : { slot: pair.slot }),
    };
  });
};

/** One bar per row, named by its line or, where a line has several rows, by whom the row is about. */
export function rankedSeries(
  lines: readonly ClaimRows[],
  nameOf: (dataset: string, entity: string) => string,
): readonly ChartSeries[] {
  const bars = lines.flatMap(({ label, dataset, rows }) =>
    rows.map((row) => ({ row, name: rows.length === 1 ? label : nameOf(dataset, row.entity) })),
  );
  const points = bars
    .toSorted((a, b) => b.row.value - a.row.value)
    .map(({ row, name }, place) => point(row, place, isOwn(row) ? `${name}, yours` : name));
  return [{ id: 'claim', label: 'Value', points }];
}
