import { ok, type Result } from '../base/result.ts';
import type { FileRead, Table } from './fileTypes.ts';
import type { Mapping } from './mapping.ts';
import { type HoldingsRead, readHoldings } from './readHoldings.ts';
import { type ObservationsRead, type ReadingOptions, readObservations } from './readObservations.ts';
import type { Refusal } from './refusals.ts';

export type Reading =
  | ({ readonly kind: 'observations' } & ObservationsRead)
  | ({ readonly kind: 'holdings' } & HoldingsRead);

/** Reads a table under either kind of mapping. */
export function applyMapping(
  file: FileRead,
  table: Table,
  map: Mapping,
  options: ReadingOptions = {},
): Result<Reading, Refusal> {
  if (map.kind === 'observations') {
    const read = readObservations(file, table, map, options);
    return read.ok ? ok({ kind: 'observations', ...read.value }) : read;
  }
  const read = readHoldings(file, { ...options, table, mapping: map });
  return read.ok ? ok({ kind: 'holdings', ...read.value }) : read;
}
