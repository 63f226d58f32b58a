import type { LoadedDataset } from '../../datasets/queries.ts';
import { eventColumns, linkColumns, observationColumns } from '../../datasets/readDataset.ts';
import type { Dataset } from '../../datasets/types.ts';
import { writeTidyCsv } from '../../datasets/writeTidyCsv.ts';
import type { FigureRow } from './figureRows.ts';
import type { ViewModel } from './viewModel.ts';

const shownColumns = [
  'series',
  'name',
  'period',
  'date',
  'value',
  'low',
  'high',
  'unit',
  'status',
  'confidence',
  'source',
  'source_url',
  'published',
  'note',
  'file_line',
] as const;

/** The rows of the table as it stands: range, order, search and way of showing included. */
export function shownCsv(rows: readonly FigureRow[], how: string | null): string {
  return writeTidyCsv(
    shownColumns,
    rows.map((row) => [
      row.what,
      row.name,
      row.period,
      row.date,
      row.value,
      row.low,
      row.high,
      row.unit,
      // What was worked out from a reported figure is derived, and says how.
      how === null ? row.status : 'derived',
      row.confidence,
      row.source,
      row.sourceUrl,
      row.published,
      how === null ? row.note : [how, row.note].filter((part) => part !== '').join(' '),
      row.line,
    ]),
  );
}

/** Rows of a dataset that could be read. */
export function rowCount(dataset: Dataset): number {
  switch (dataset.shape) {
    case 'observations':
      return dataset.observations.length;
    case 'links':
      return dataset.links.length;
    case 'events':
      return dataset.events.length;
    default:
      return dataset satisfies never;
  }
}

/** Every row of the dataset in the columns of its file, so that it can be read in again without mapping. */
export function wholeCsv(dataset: Dataset): string {
  switch (dataset.shape) {
    case 'observations':
      return writeTidyCsv(
        Object.keys(observationColumns),
        dataset.observations.map(({ series, entity, period, date, value, unit, provenance: p }) => [
          ...[series, entity, period, date, value, unit],
          ...[p.status, p.confidence, p.source, p.sourceUrl, p.published, p.note],
        ]),
      );
    case 'links':
      return writeTidyCsv(
        Object.keys(linkColumns),
        dataset.links.map((link) => [
          ...[link.id, link.from, link.to, link.kind, link.amount, link.low, link.high, link.years],
          ...[link.start, link.end, link.linkStatus, link.confidence, link.source, link.sourceUrl],
          ...[link.published, link.note],
        ]),
      );
    case 'events':
      return writeTidyCsv(
        Object.keys(eventColumns),
        dataset.events.map((event) => [
          ...[event.date, event.timeEt, event.event, event.category, event.entities.join(';')],
          ...[event.source, event.sourceUrl, event.published, event.confidence, event.note],
        ]),
      );
    default:
      return dataset satisfies never;
  }
}

/** A file name that says what is inside: dataset, view, way of showing, snapshot. */
export function shownFileName(loaded: LoadedDataset, model: ViewModel, showing: string): string {
  const parts = [loaded.meta.id, model.spec.id, ...(model.how === null ? [] : [showing]), loaded.meta.snapshot];
  return `faultline-${parts.join('-')}.csv`;
}
