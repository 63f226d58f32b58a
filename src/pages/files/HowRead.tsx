import { type FileChoice, withReading } from '../../session/fileChoice.ts';
import type { ReadingView } from '../../session/fileViews.ts';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { delimiters, delimiterWords } from './delimiters.ts';
import styles from './files.module.css';

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
const FOUND = 'found';

interface HowReadProps {
  readonly view: ReadingView;
  readonly choice: FileChoice;
  readonly onChoose: (choice: FileChoice) => void;
}

/** What was found about the file as a whole, each to be said otherwise: encoding, delimiter, line of the headings. */
export function HowRead({ view, choice, onChoose }: HowReadProps) {
  const { read } = choice;
  const reread = (patch: Partial<FileChoice['read']>) => onChoose(withReading(choice, patch));
  const head = view.tables[view.table];
  return (
    <div className={styles['controls']}>
      <SelectMenu
        label="Encoding"
        choices={[
          { value: FOUND, label: `${view.encoding} (found)` },
          ...encodings.map((value) => ({ value, label: value })),
        ]}
        value={read.encoding ?? FOUND}
        onChange={(value) => reread({ encoding: encodings.find((each) => each === value) })}
      />
      <SelectMenu
        label="Cells are separated by"
        choices={[
          { value: FOUND, label: `${delimiterWords[view.delimiter]} (found)` },
          ...delimiters.map((value) => ({ value, label: delimiterWords[value] })),
        ]}
        value={read.delimiter ?? FOUND}
        onChange={(value) => reread({ delimiter: delimiters.find((each) => each === value) })}
      />
      {head && (
        <form
          key={head.headerLine}
          className={styles['inline']}
          onSubmit={(event) => {
            event.preventDefault();
            const line = Number(new FormData(event.currentTarget).get('line'));
            if (Number.isInteger(line) && line >= 0) reread({ headerLine: line });
          }}
        >
          <label>
            <span className={styles['label']}>Headings on line (0 for none)</span>
            <input
              name="line"
              type="number"
              min={0}
              className={styles['lineNumber']}
              defaultValue={head.headerLine ?? 0}
            />
          </label>
          <button type="submit" className={styles['button']}>
            Use
          </button>
          {read.headerLine !== undefined && (
            <button type="button" className={styles['link']} onClick={() => reread({ headerLine: undefined })}>
              as found
            </button>
          )}
        </form>
      )}
    </div>
  );
}
