import { latest, pick } from '../datasets/pick.ts';
import type { Confidence, Datasets, Observation, Provenance } from '../datasets/types.ts';
import type { Figure, RowRef } from './types.ts';

/** Where a figure of the world lives: one series of one entity in one dataset; `scale` turns its unit into the model's. */
export interface Pointer {
  readonly dataset: string;
  readonly series: string;
  readonly entity: string;
  readonly scale?: number;
  /** Exact period; the latest where left out. */
  readonly period?: string;
}

export interface FoundRow {
  readonly row: Observation;
  readonly ref: RowRef;
  /** In the model's unit. */
  readonly value: number;
}

/** What happened, what was derived or assumed: never what a company guided where a result may follow in the same series. */
const stated = ['reported', 'derived', 'estimate'] as const;

/** The latest row a pointer finds, results before guidance; null when there is none. */
export function find(datasets: Datasets, { dataset, series, entity, scale = 1, period }: Pointer): FoundRow | null {
  const want = period === undefined ? { series, entity } : { series, entity, period };
  const row = latest(pick(datasets, dataset, { ...want, status: stated })) ?? latest(pick(datasets, dataset, want));
  return row ? { row, ref: { dataset, line: row.line }, value: row.value * scale } : null;
}

export const figureOf = ({ row, ref, value }: FoundRow): Figure => ({ value, provenance: row.provenance, rows: [ref] });

const doubt: Readonly<Record<Confidence, number>> = { primary: 0, secondary: 1, memory: 2, unstated: 3 };

/** What a figure made from several rows can say of itself: derived, and no surer than its least sure part. */
export function derivedFrom(
  parts: readonly FoundRow[],
  note: string,
): { readonly provenance: Provenance; readonly rows: readonly RowRef[] } {
  const confidence = parts.reduce<Confidence>(
    (worst, { row }) => (doubt[row.provenance.confidence] > doubt[worst] ? row.provenance.confidence : worst),
    'primary',
  );
  return {
    provenance: {
      status: 'derived',
      confidence,
      source: [...new Set(parts.map(({ row }) => row.provenance.source))].join('; '),
      sourceUrl: null,
      published: null,
      note,
    },
    rows: parts.map(({ ref }) => ref),
  };
}
