import { type ConfidenceMix, confidenceMix } from '../../datasets/confidenceMix.ts';
import { type Topic, topics } from '../../datasets/meta.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';

export interface SourcesSummary {
  readonly rows: number;
  readonly mix: ConfidenceMix;
  /** Days on which snapshots were taken, earliest first. */
  readonly snapshots: readonly string[];
  readonly byTopic: readonly { readonly topic: Topic; readonly datasets: readonly LoadedDataset[] }[];
}

/** Number of rows over all grades. */
export const rowsIn = (mix: ConfidenceMix): number => mix.primary + mix.secondary + mix.memory + mix.unstated;

export function summarise(loaded: readonly LoadedDataset[]): SourcesSummary {
  const mix = { primary: 0, secondary: 0, memory: 0, unstated: 0 };
  for (const { dataset } of loaded) {
    const own = confidenceMix(dataset);
    mix.primary += own.primary;
    mix.secondary += own.secondary;
    mix.memory += own.memory;
    mix.unstated += own.unstated;
  }
  const byTopic = topics.flatMap((topic) => {
    const datasets = loaded
      .filter(({ meta }) => meta.topic === topic)
      .toSorted((a, b) => a.meta.title.localeCompare(b.meta.title));
    return datasets.length === 0 ? [] : [{ topic, datasets }];
  });
  const snapshots = [...new Set(loaded.map(({ meta }) => meta.snapshot))].toSorted();
  return { rows: rowsIn(mix), mix, snapshots, byTopic };
}
