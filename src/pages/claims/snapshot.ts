import type { Datasets } from '../../datasets/types.ts';

/** The latest snapshot day among bundled datasets; an early day where none is there yet, so that controls stay usable. */
export function snapshotOf(datasets: Datasets): string {
  let last = '2026-01-01';
  for (const { origin } of datasets.values())
    if (origin.kind === 'bundled' && origin.snapshot > last) last = origin.snapshot;
  return last;
}
