import { memo, type ReactNode, useId, useState } from 'react';
import { formatExact } from '../base/format.ts';
import type { Column, TableSort } from './arrangeRows.ts';
import { Button } from './Button.tsx';
import styles from './DataTable.module.css';

/** Rows drawn at once; the rest follow on request, so that a long file does not stall the page. */
const ROWS_AT_ONCE = 200;

export interface TableColumn<Row> extends Column<Row> {
  readonly cell?: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** Title, unit and source in one line; it names the table for a screen reader. */
  readonly caption: ReactNode;
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  /** Already arranged; see `arrangeRows`. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
  /** Opens what is behind a row; its first cell becomes a button. */
  readonly onOpen?: (row: Row) => void;
  readonly selected?: string | null;
}

/** The next state of a column's header: ascending, descending, the order of the file. */
function nextSort(sort: TableSort | null, column: string): TableSort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

function cellClass<Row>({ numeric, unbroken, wordy }: Column<Row>): string | undefined {
  if (numeric) return styles['numeric'];
  if (unbroken) return styles['unbroken'];
  return wordy ? styles['wordy'] : undefined;
}

function Table<Row>(props: DataTableProps<Row>) {
  const { caption, label, columns, rows, rowKey, sort, onSort, onOpen, selected } = props;
  const captionId = useId();
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const shown = rows.slice(0, limit);
  const sortMark = (column: string) => {
    if (sort?.column !== column) return '';
    return sort.direction === 'ascending' ? '↑' : '↓';
  };
  return (
    <>
      {/* Not a caption element: inside the scrolling box a long one would be cut off at the edge of a phone. */}
      <p id={captionId} className={styles['caption']}>
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
      <section className={styles['scroll']} aria-label={label} tabIndex={0}>
        <table className={styles['table']} aria-labelledby={captionId}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={cellClass(column)}
                  aria-sort={sort?.column === column.id ? sort.direction : undefined}
                >
                  <button
                    type="button"
                    className={styles['sort']}
                    onClick={() => onSort(nextSort(sort, column.id))}
                    title={`Sort by ${column.label}`}
                  >
                    {column.label}
                    <span aria-hidden="true">{sortMark(column.id)}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const key = rowKey(row);
              return (
                <tr
                  key={key}
                  className={onOpen ? styles['row'] : undefined}
                  aria-current={key === selected ? 'true' : undefined}
                  onClick={onOpen ? () => onOpen(row) : undefined}
                >
                  {columns.map((column, place) => {
                    const content = column.cell ? column.cell(row) : column.text(row);
                    const className = cellClass(column);
                    if (place > 0) {
                      return (
                        <td key={column.id} className={className}>
                          {content}
                        </td>
                      );
                    }
                    return (
                      <th key={column.id} scope="row" className={className}>
                        {onOpen ? (
                          <button type="button" className={styles['open']}>
                            {content}
                          </button>
                        ) : (
                          content
                        )}
                      </th>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {rows.length > limit && (
        <p className={styles['more']}>
          <span>
            {formatExact(limit)} of {formatExact(rows.length)} rows are drawn; search, sorting and downloads cover all.
          </span>
          <Button onPress={() => setLimit(limit + ROWS_AT_ONCE)}>Show {ROWS_AT_ONCE} more</Button>
        </p>
      )}
    </>
  );
}

/** Drawn again only when its rows, order or selection change: a long table is most of what a page costs. */
export const DataTable = memo(Table) as typeof Table;
