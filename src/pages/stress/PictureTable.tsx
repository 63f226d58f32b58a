import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { useOpened } from '../../session/useScenario.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { PictureRows } from './pictureRows.ts';
import styles from './sections.module.css';

interface PictureTableProps {
  readonly store: ScenarioStore;
  /** Name of the table in the address, after `table-`. */
  readonly id: string;
  readonly title: string;
  /** What the numbers are measured in. */
  readonly unit: string;
  /** Asked for only while the table is unfolded. */
  readonly rows: () => PictureRows;
}

/** The numbers of a picture, under it: same title, unit and values. */
export function PictureTable({ store, id, title, unit, rows }: PictureTableProps) {
  const [open, toggle] = useOpened(store, `table-${id}`);
  return (
    <Disclosure
      summary={
        <>
          Table<span className="visually-hidden">: {title}</span>
        </>
      }
      open={open}
      onToggle={toggle}
    >
      {open && <Table title={title} unit={unit} {...rows()} />}
    </Disclosure>
  );
}

function Table({ title, unit, columns, cells }: { readonly title: string; readonly unit: string } & PictureRows) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard
    <section className={styles['tall']} aria-label={title} tabIndex={0}>
      <table className={styles['table']} data-table="">
        <caption>
          {title}. {unit}.
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(([head = '', ...rest], k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stand in the order of the picture and are never moved
            <tr key={k}>
              <th scope="row">{head}</th>
              {rest.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
