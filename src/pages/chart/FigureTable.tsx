import { type RefObject, useCallback } from 'react';
import type { LoadedDataset } from '../../datasets/queries.ts';
import type { Sort, ViewState } from '../../session/session.ts';
import type { ViewControl } from '../../session/useViewState.ts';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './ChartPage.module.css';
import type { FigureRow } from './figureRows.ts';
import { unitHead } from './shownFormat.ts';
import { sourcesWords } from './sourceLine.ts';
import type { ViewModel } from './viewModel.ts';

interface FigureTableProps {
  readonly loaded: LoadedDataset;
  readonly model: ViewModel;
  readonly columns: readonly TableColumn<FigureRow>[];
  readonly rows: readonly FigureRow[];
  readonly state: ViewState;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onChange: ViewControl['change'];
}

const keyOf = (row: FigureRow) => row.key;

/** The figures of the chart as a table, under the same title, unit and source. */
export function FigureTable({ loaded, model, columns, rows, state, searchRef, onChange }: FigureTableProps) {
  const { spec, unit } = model;
  const sortBy = useCallback((sort: Sort | null) => onChange({ sort }), [onChange]);
  const openRow = useCallback((row: FigureRow) => onChange({ point: row.key }), [onChange]);
  const open = state.open.includes('table');
  const unitWords = unit === '' ? '' : `, ${loaded.meta.units[unit] ?? unitHead(unit)}`;
  return (
    <div className={styles['table']}>
      <Disclosure
        summary={`Table: ${model.rows.length} ${model.rows.length === 1 ? 'row' : 'rows'}`}
        open={open}
        onToggle={(nowOpen) =>
          onChange({ open: nowOpen ? [...state.open, 'table'] : state.open.filter((panel) => panel !== 'table') })
        }
      >
        <div className={styles['find']}>
          <SearchField
            ref={searchRef}
            label="Search the table"
            value={state.find}
            onChange={(find) => onChange({ find }, 'replace')}
          />
          <p className={styles['small']} role="status">
            {state.find === '' ? '' : `${rows.length} of ${model.rows.length} rows`}
          </p>
        </div>
        <DataTable
          label={`Table of ${spec.title}`}
          caption={`${spec.title}. ${spec.measure}${unitWords}. ${sourcesWords(model.rows)}`}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          sort={state.sort}
          onSort={sortBy}
          onOpen={openRow}
          selected={state.point}
        />
      </Disclosure>
    </div>
  );
}
