import type { Dataset, Observation } from '../datasets/types.ts';
import { type ComparedLine, lineKey, overlaidDataset } from './overlay.ts';
import { ownSource } from './ownSource.ts';

/** A bundled dataset with a reader's file laid over it, in the ways that charts and claims need it. Ours stays as it is. */
export interface Overlaid {
  readonly lines: readonly ComparedLine[];
  /** Row by row: the reader's figure where the file has one, ours elsewhere. What claims are checked on. */
  readonly mixed: Dataset;
  /** Line by line: a line of the file is the reader's throughout, the other lines are ours. */
  readonly instead: Dataset;
  /** The lines of the file and nothing else. */
  readonly alone: Dataset;
  /** The reader's rows in these, each as it is shown: as a figure of the reader's own, with its line in the file. */
  readonly shownAs: ReadonlyMap<Observation, Observation>;
}

function ownRow(row: Observation, line: number): Observation {
  const { provenance } = row;
  return { ...row, line, provenance: { ...provenance, status: 'user', source: ownSource(provenance.source) } };
}

/** A dataset of observations with compared lines laid over it; null where it holds links or events. */
export function overlaid(dataset: Dataset, lines: readonly ComparedLine[]): Overlaid | null {
  const mixed = overlaidDataset(dataset, lines);
  if (dataset.shape !== 'observations' || mixed.shape !== 'observations') return null;
  const ours = new Set(dataset.observations);
  const lineOf = new Map(
    lines.flatMap(({ differences }) => differences.map(({ row, line }) => [row.line, line] as const)),
  );
  const yours = mixed.observations.filter((row) => !ours.has(row));
  const taken = new Set(lines.filter(({ issue }) => issue?.kind !== 'other-unit').map((line) => lineKey(line.ours)));
  const rest = dataset.observations.filter((row) => !taken.has(lineKey(row)));
  return {
    lines,
    mixed,
    instead: { ...dataset, observations: [...rest, ...yours] },
    alone: { ...dataset, observations: yours },
    shownAs: new Map(
      yours.map((row) => [
        row,
        ownRow(row, row.provenance.status === 'user' ? row.line : (lineOf.get(row.line) ?? row.line)),
      ]),
    ),
  };
}
