import { useId } from 'react';
import { formatExact } from '../../base/format.ts';
import type { ColumnOverride, ColumnType } from '../../ingest/columnTypes.ts';
import { unitFromWords } from '../../ingest/readUnit.ts';
import { type FileChoice, withOverride } from '../../session/fileChoice.ts';
import type { ColumnView, ReadingView } from '../../session/fileViews.ts';
import styles from './files.module.css';

const types: readonly ColumnType[] = ['number', 'date', 'period', 'text'];
const UNITS = ['USD bn', 'USD mn', 'USD', 'EUR bn', 'KRW tn', '%', 'GW', 'TWh', 'index'];

interface RowProps {
  readonly column: ColumnView;
  readonly told: ColumnOverride | undefined;
  readonly units: string;
  readonly onChange: (patch: { readonly type?: ColumnType | undefined; readonly unit?: string | undefined }) => void;
}

function ColumnRow({ column, told, units, onChange }: RowProps) {
  const { name, type, unit, empty, missing, bad, samples } = column;
  const counts = [
    ...(empty > 0 ? [`${formatExact(empty)} empty`] : []),
    ...(missing > 0 ? [`${formatExact(missing)} with a word for “no value”`] : []),
    ...(bad > 0 ? [`${formatExact(bad)} unreadable`] : []),
  ];
  const odd = told?.unit !== undefined && unitFromWords(told.unit) === null;
  return (
    <tr data-blocked={column.blocked ? '' : undefined}>
      <th scope="row">
        {name}
        {column.blocked && <em className={styles['assumed']}> not usable yet</em>}
      </th>
      <td>
        <select
          className={styles['select']}
          aria-label={`Type of ${name}`}
          value={type}
          onChange={(event) => {
            const chosen = types.find((each) => each === event.target.value);
            if (chosen) onChange({ type: chosen });
          }}
        >
          {types.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>{' '}
        {told?.type ? (
          <button type="button" className={styles['link']} onClick={() => onChange({ type: undefined })}>
            undo
          </button>
        ) : null}
      </td>
      <td>
        {type === 'number' && (
          <>
            <input
              key={told?.unit ?? unit ?? ''}
              className={styles['unit']}
              list={units}
              aria-label={`Unit of ${name}`}
              defaultValue={told?.unit ?? (unit === 'unstated' ? '' : (unit ?? ''))}
              placeholder="not stated"
              onBlur={({ target }) => {
                const text = target.value.trim();
                if (text !== (told?.unit ?? (unit === 'unstated' ? '' : unit)))
                  onChange({ unit: text === '' ? undefined : text });
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur();
              }}
            />
            {unit === 'unstated' && <em className={styles['assumed']}> not stated</em>}
            {odd && <span className={styles['small']}> kept as written</span>}
          </>
        )}
      </td>
      <td className={styles['small']}>
        {samples.map(({ line, text, reads }) => (
          <span key={line} className={styles['sample']}>
            <code>{text}</code>
            {reads !== null && reads !== text && <> → {reads}</>}
          </span>
        ))}
      </td>
      <td className={styles['small']}>{counts.join(', ')}</td>
    </tr>
  );
}

interface ColumnTableProps {
  readonly view: ReadingView;
  readonly choice: FileChoice;
  readonly onChoose: (choice: FileChoice) => void;
}

/** Each column with its type and unit, both of which the reader may say otherwise, and some of its own cells. */
export function ColumnTable({ view, choice, onChoose }: ColumnTableProps) {
  const units = useId();
  const { columns, columnCount } = view;
  return (
    <>
      <datalist id={units}>
        {UNITS.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
      <section className={styles['scrollX']} aria-label="Columns of the table" tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Type</th>
              <th scope="col">Unit</th>
              <th scope="col">Its first cells</th>
              <th scope="col">Without a value</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow
                key={column.name}
                column={column}
                told={choice.overrides.find((each) => each.column === column.name) as ColumnOverride | undefined}
                units={units}
                onChange={(patch) => onChoose(withOverride(choice, column.name, patch))}
              />
            ))}
          </tbody>
        </table>
      </section>
      {columnCount > columns.length && (
        <p className={styles['small']}>
          The first {columns.length} of {formatExact(columnCount)} columns are shown; all are read.
        </p>
      )}
    </>
  );
}
