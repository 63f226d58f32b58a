import { formatDay } from '../base/dates.ts';
import { formatDecimals } from '../base/format.ts';
import { pick } from '../datasets/pick.ts';
import type { Datasets, Observation } from '../datasets/types.ts';
import { refOf } from './rowRefs.ts';
import type { Step } from './types.ts';

export const weights = 'index-weights';
/** A fund's own list first; a weight carried forward with market values where there is no list. */
export const weightSeries = ['index_weight', 'index_weight_carried'] as const;

const lines = [
  { entity: 'NVDA', name: 'NVIDIA' },
  { entity: 'AAPL', name: 'Apple' },
  { entity: 'MSFT', name: 'Microsoft' },
  { entity: 'AMZN', name: 'Amazon' },
  { entity: 'GOOGL', name: 'Alphabet A' },
  { entity: 'GOOG', name: 'Alphabet C' },
  { entity: 'META', name: 'Meta' },
  { entity: 'TSLA', name: 'Tesla' },
] as const;

export interface LineSum {
  /** Per cent of the index. */
  readonly value: number;
  readonly date: string;
  readonly step: Step;
}

/**
 * The lines of the seven in the index added up, on the latest day for which all of them stand in one series; without
 * Alphabet's class C for `one`. Null where no day has them all: a sum of some would look plausible and be wrong.
 */
export function sevenByWeight(seen: Datasets, classes: 'both' | 'one'): LineSum | null {
  const wanted = lines.filter(({ entity }) => classes === 'both' || entity !== 'GOOG');
  let best: { readonly date: string; readonly rows: readonly Observation[] } | null = null;
  for (const series of weightSeries) {
    const rows = pick(seen, weights, { series, entity: wanted.map(({ entity }) => entity) });
    for (const date of new Set(rows.map((row) => row.date))) {
      if (best !== null && date <= best.date) continue;
      const day = wanted.flatMap(({ entity }) => rows.find((row) => row.entity === entity && row.date === date) ?? []);
      if (day.length === wanted.length) best = { date, rows: day };
    }
  }
  if (best === null) return null;
  const { date, rows } = best;
  const value = rows.reduce((sum, row) => sum + row.value, 0);
  const parts = rows.map((row, place) => `${wanted[place]?.name} ${formatDecimals(row.value, 3)}`);
  const text = `${wanted.length} lines by free-float weight on ${formatDay(date)}: ${parts.join(' + ')} = ${formatDecimals(value, 3)}%`;
  return { value, date, step: { text, rows: rows.map((row) => refOf(weights, row)) } };
}
