import type { RowRef } from '../../../claims/types.ts';
import type { LoadedDataset } from '../../../datasets/queries.ts';
import { keyOf, rowsOf } from '../../../datasets/select.ts';
import type { LinkFields } from '../../../session/liftLink.ts';
import { defaultView } from '../../../session/session.ts';
import { writeViewLink } from '../../../session/viewLink.ts';

export interface RowAddress {
  /** What the row states, with the names the description of the dataset gives. */
  readonly words: string;
  /** Search part of the address of its dataset’s page that opens this row; empty where no view shows it. */
  readonly search: LinkFields;
}

/** Where a row can be seen: the first view of its dataset that takes it, opened on it. */
export function rowAddress(ref: RowRef, loaded: LoadedDataset | undefined): RowAddress {
  if (loaded?.dataset.shape !== 'observations') return { words: ref.what, search: {} };
  // A row that only the reader's file has counts the lines of that file.
  if (ref.status === 'user') return { words: ref.what, search: {} };
  const { meta, dataset } = loaded;
  const row = dataset.observations.find(({ line }) => line === ref.line);
  if (!row) return { words: ref.what, search: {} };
  const series = meta.series[row.series]?.label ?? row.series.replaceAll('_', ' ');
  const words = `${meta.entities[row.entity] ?? row.entity}: ${series}, ${row.period}`;
  const view = meta.views.find((each) => rowsOf([row], each).length > 0);
  if (!view) return { words, search: {} };
  const first = view === meta.views[0];
  return { words, search: writeViewLink({ ...defaultView, view: first ? null : view.id, point: keyOf(row) }) };
}
