import { dayToMs } from '../../base/dates.ts';
import type { ChartPoint, ChartSeries } from '../../charts/types.ts';
import type { DatasetMeta } from '../../datasets/meta.ts';
import type { Observation } from '../../datasets/types.ts';
import { comparedName } from '../../session/differences.ts';
import { type ComparedLine, lineKey } from '../../session/overlay.ts';
import type { Whose } from '../../session/overlaysInForce.ts';

const slots = [1, 2, 3, 4, 5, 6, 7] as const;

function ourPoint(row: Observation): ChartPoint | null {
  const x = dayToMs(row.date);
  const { status, confidence, note } = row.provenance;
  return x === null
    ? null
    : {
        key: `ours~${lineKey(row)}~${row.period}~${row.date}`,
        ...{ x, label: row.period, value: row.value },
        ...{ state: status, confidence, note },
      };
}

/** Ours solid, yours in the dash of the reader's own figures, each pair in one colour. One switch shows either. */
export function compareSeries(lines: readonly ComparedLine[], meta: DatasetMeta, whose: Whose): readonly ChartSeries[] {
  return lines.flatMap((line, place): readonly ChartSeries[] => {
    const name = comparedName(line, meta, lines);
    const slot = slots[place % slots.length] ?? 1;
    const ours: ChartSeries = {
      id: `ours~${lineKey(line.ours)}`,
      label: whose === 'ours' ? name : `${name}, ours`,
      slot,
      points: line.ours.rows.flatMap((row) => ourPoint(row) ?? []),
    };
    const yours: ChartSeries = {
      id: `yours~${lineKey(line.ours)}`,
      label: whose === 'yours' ? name : `${name}, yours`,
      slot,
      points: line.yours.rows.flatMap((row): readonly ChartPoint[] => {
        const x = dayToMs(row.date);
        if (x === null) return [];
        return [
          {
            key: `yours~${lineKey(line.ours)}~${row.line}~${row.period}`,
            ...{ x, label: row.period, value: Number((row.value * line.factor).toPrecision(12)) },
            ...{ state: 'user', confidence: 'unstated', note: `Line ${row.line} of your file.` },
          },
        ];
      }),
    };
    return whose === 'both' ? [ours, yours] : whose === 'ours' ? [ours] : [yours];
  });
}
