import type { Dataset, Status } from './types.ts';

// A forecast for 2030 is no observation of 2030.
const seen: ReadonlySet<Status> = new Set<Status>(['reported', 'derived', 'estimate']);

/** The latest day something was observed, or a statement, link or event is dated, never after the snapshot; null where none is. */
export function lastObservation(dataset: Dataset): string | null {
  const dates = (): readonly string[] => {
    switch (dataset.shape) {
      case 'observations': {
        const observed = dataset.observations.filter((o) => seen.has(o.provenance.status));
        // Some files hold statements only; then the latest statement is what they observe.
        return (observed.length > 0 ? observed : dataset.observations).map((o) => o.date);
      }
      case 'links':
        return dataset.links.flatMap((link) => link.start ?? []);
      case 'events':
        return dataset.events.map((event) => event.date);
      default:
        return dataset satisfies never;
    }
  };
  const { origin } = dataset;
  const bound = origin.kind === 'bundled' ? origin.snapshot : '9999';
  return dates().reduce<string | null>(
    (last, day) => (day <= bound && (last === null || day > last) ? day : last),
    null,
  );
}
