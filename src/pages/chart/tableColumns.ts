import { formatShortDay } from '../../base/dates.ts';
import type { Dataset } from '../../datasets/types.ts';
import type { Sort } from '../../session/session.ts';
import { arrangeRows } from '../../ui/arrangeRows.ts';
import type { TableColumn } from '../../ui/DataTable.tsx';
import { type FigureRow, statusWords } from './figureRows.ts';
import { cellFigure, unitHead } from './shownFormat.ts';

type Columns = readonly TableColumn<FigureRow>[];

const nameColumn = (label: string): TableColumn<FigureRow> => ({
  id: 'name',
  label,
  sortBy: (row) => row.name,
  text: (row) => row.name,
});

const dateColumn: TableColumn<FigureRow> = {
  id: 'date',
  label: 'Day',
  unbroken: true,
  sortBy: (row) => (row.date === '' ? null : row.date),
  text: (row) => (row.date === '' ? 'not known' : formatShortDay(row.date)),
};

const periodColumn: TableColumn<FigureRow> = {
  id: 'period',
  label: 'Period',
  unbroken: true,
  sortBy: (row) => row.period,
  text: (row) => row.period,
};

const whatColumn = (label: string): TableColumn<FigureRow> => ({
  id: 'what',
  label,
  sortBy: (row) => row.what,
  text: (row) => row.what,
});

const tail: Columns = [
  { id: 'status', label: 'Status', unbroken: true, sortBy: statusWords, text: statusWords },
  { id: 'confidence', label: 'Seen', sortBy: (row) => row.confidence, text: (row) => row.confidence },
  { id: 'source', label: 'Source', wordy: true, sortBy: (row) => row.source, text: (row) => row.source },
];

function figureColumn(id: 'value' | 'low' | 'high', label: string, unit: string): TableColumn<FigureRow> {
  return {
    id,
    label: unit === '' ? label : `${label}, ${unitHead(unit)}`,
    numeric: true,
    sortBy: (row) => row[id],
    text: (row) => (id !== 'value' && row[id] === null ? '' : cellFigure(row[id], row.unit)),
  };
}

const differ = (rows: readonly FigureRow[], of: (row: FigureRow) => string) => new Set(rows.map(of)).size > 1;

/** The columns that say something for these rows: a column that repeats one word is left out. */
export function figureColumns(shape: Dataset['shape'], rows: readonly FigureRow[]): Columns {
  if (shape === 'events') {
    return [nameColumn('Event'), dateColumn, whatColumn('Kind'), ...tail.filter(({ id }) => id !== 'status')];
  }
  const unit = rows[0]?.unit ?? '';
  const ranged = rows.some((row) => row.low !== null || row.high !== null);
  const original = rows.find((row) => row.original !== null)?.original;
  const figures: Columns = [
    figureColumn('value', original ? 'As shown' : shape === 'links' ? 'Amount' : 'Value', unit),
    ...(ranged ? [figureColumn('low', 'Low', unit), figureColumn('high', 'High', unit)] : []),
    ...(original
      ? [
          {
            id: 'original',
            label: `In the file, ${unitHead(original.unit)}`,
            numeric: true,
            sortBy: (row: FigureRow) => row.original?.value ?? null,
            text: (row: FigureRow) => (row.original ? cellFigure(row.original.value, row.original.unit) : ''),
          },
        ]
      : []),
  ];
  if (shape === 'links') return [nameColumn('From and to'), whatColumn('Kind'), dateColumn, ...figures, ...tail];
  const middle: Columns = [
    ...(differ(rows, (row) => row.what) && rows.some((row) => row.what !== row.name) ? [whatColumn('Series')] : []),
    ...(rows.some((row) => row.period !== row.date) ? [periodColumn] : []),
    dateColumn,
  ];
  return [nameColumn('Name'), ...middle, ...figures, ...tail];
}

/** The rows of the table as the address asks for them. */
export const arrangeFigures = (
  rows: readonly FigureRow[],
  columns: Columns,
  sort: Sort | null,
  find: string,
): readonly FigureRow[] => arrangeRows(rows, columns, sort, find);
