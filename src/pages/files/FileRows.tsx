import { useEffect, useRef, useState } from 'react';
import { counted } from '../../base/format.ts';
import type { Role } from '../../ingest/fileTypes.ts';
import { openFiles } from '../../session/fileBrowser.ts';
import type { LineView, ReadingView } from '../../session/fileViews.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './files.module.css';

const PAGE = 16;

const roleWords: Readonly<Record<Role, string>> = {
  data: '',
  header: 'headings',
  'repeated-header': 'headings again',
  preamble: 'before the table',
  title: 'title',
  comment: 'comment',
  'sep-line': '“sep=” line',
  blank: 'blank',
  rule: 'rule',
  section: 'section',
  joined: 'second half of a row',
  total: 'total',
  'too-wide': 'too many cells',
  footnote: 'footnote',
  truncation: 'says it is cut off',
  footer: 'after the table',
};

interface FileRowsProps {
  readonly id: string;
  readonly view: ReadingView;
  /** Counts the changes of the choice, so that the rows are asked for again. */
  readonly version: object;
  readonly from: number;
  readonly onFrom: (line: number) => void;
  readonly marked: number | null;
  readonly onFix: (line: number, column: string, from: string, to: string) => void;
  readonly onHeader: (line: number) => void;
}

interface Editing {
  readonly line: number;
  readonly column: number;
}

/** The file as it stands, line by line. What is no row of the table is greyed and named, never hidden; a cell can be corrected in place. */
export function FileRows({ id, view, version, from, onFrom, marked, onFix, onHeader }: FileRowsProps) {
  const [lines, setLines] = useState<readonly LineView[]>([]);
  const [editing, setEditing] = useState<Editing | null>(null);
  const box = useRef<HTMLElement>(null);
  const head = view.tables[view.table];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice gives other cells
  useEffect(() => {
    let current = true;
    void openFiles()
      .lines(id, from, PAGE)
      .then((found) => {
        if (current) setLines(found);
      });
    return () => {
      current = false;
    };
  }, [id, from, version]);
  useEffect(() => {
    if (marked === null || lines.length === 0) return;
    box.current?.querySelector<HTMLElement>('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [marked, lines]);
  const [first] = lines;
  const last = lines.at(-1);
  const save = (line: LineView, column: number, to: string) => {
    const name = head?.header[column];
    const before = line.cells[column] ?? '';
    setEditing(null);
    if (name !== undefined && to !== before) onFix(line.line, name, before, to);
  };
  return (
    <section aria-labelledby="rows">
      <h3 id="rows">The file’s own lines</h3>
      <p className={styles['small']}>Press the number of a line to take that line as the headings.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
      <section ref={box} className={styles['rows']} aria-label="Lines of the file" tabIndex={0}>
        <table className={styles['rowsTable']}>
          <tbody>
            {lines.map((line) => (
              <tr key={line.record} data-role={line.role} aria-current={line.line === marked ? 'true' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles['link']}
                    title="Take this line as the headings"
                    aria-label={`Line ${line.line}: take as the headings`}
                    onClick={() => onHeader(line.line)}
                  >
                    {line.line}
                  </button>
                </th>
                {line.role === 'header' && line.line === head?.headerLine ? (
                  head.header.map((name) => <td key={name}>{name}</td>)
                ) : line.role === 'data' && line.row !== null ? (
                  line.cells.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
                    <td key={column}>
                      {editing?.line === line.line && editing.column === column ? (
                        <input
                          className={styles['cell']}
                          aria-label={`Line ${line.line}, ${head?.header[column] ?? ''}`}
                          defaultValue={cell}
                          ref={(field) => field?.focus()}
                          onBlur={(event) => save(line, column, event.target.value)}
                          onKeyDown={(event) => {
                            if (event.key === 'Enter') save(line, column, event.currentTarget.value);
                            if (event.key === 'Escape') setEditing(null);
                          }}
                        />
                      ) : (
                        <button
                          type="button"
                          className={styles['cellButton']}
                          title="Correct this cell"
                          onClick={() => setEditing({ line: line.line, column })}
                        >
                          {cell === '' ? <span className="visually-hidden">empty</span> : cell}
                        </button>
                      )}
                    </td>
                  ))
                ) : (
                  <td colSpan={Math.max(1, head?.header.length ?? 1)}>
                    <span className={styles['role']}>
                      {line.role === 'data' ? 'another table' : roleWords[line.role]}
                    </span>
                    {line.cells.filter((cell) => cell.trim() !== '').join('  ·  ')}
                  </td>
                )}
                {line.more > 0 && <td>and {counted(line.more, 'cell')} more</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <form
        className={styles['inline']}
        onSubmit={(event) => {
          event.preventDefault();
          const line = Number(new FormData(event.currentTarget).get('goto'));
          if (Number.isInteger(line) && line > 0) onFrom(line);
        }}
      >
        <Button
          disabled={first === undefined || first.record === 0}
          onPress={() => onFrom(Math.max(1, (first?.line ?? 1) - PAGE))}
        >
          Earlier
        </Button>
        <Button
          disabled={last === undefined || last.record >= view.records - 1}
          onPress={() => onFrom((last?.line ?? 0) + 1)}
        >
          Later
        </Button>
        <label className={styles['small']}>
          Line <input name="goto" type="number" min={1} className={styles['lineNumber']} />
        </label>
        <button type="submit" className={styles['button']}>
          Go
        </button>
        <span className={styles['small']}>{counted(view.records, 'line')} in the file</span>
      </form>
    </section>
  );
}
