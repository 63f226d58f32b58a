export interface Column<Row> {
  /** Lower-case letters, digits and hyphens: it stands in links. */
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Words that stay on one line: a day, a period. */
  readonly unbroken?: boolean;
  /** Words that need room before they wrap: a source. */
  readonly wordy?: boolean;
  /** What the column sorts by; a null goes to the end either way, because missing is neither least nor most. */
  readonly sortBy: (row: Row) => string | number | null;
  /** What is searched and, where no `cell` is given, shown. */
  readonly text: (row: Row) => string;
}

export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** Rows that hold every word looked for, in the order asked for; in their own order where none is, or none such exists. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: TableSort | null,
  find: string,
): readonly Row[] {
  const words = find.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? rows
      : rows.filter((row) => {
          const text = columns
            .map((column) => column.text(row))
            .join('\n')
            .toLocaleLowerCase('en');
          return words.every((word) => text.includes(word));
        });
  const column = sort === null ? undefined : columns.find(({ id }) => id === sort.column);
  if (!column || sort === null) return found;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return found.toSorted((a, b) => {
    const left = column.sortBy(a);
    const right = column.sortBy(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
}
