import { describeOpenIssue } from '../../session/describeFiles.ts';
import type { FileChoice } from '../../session/fileChoice.ts';
import type { OpenIssue } from '../../session/fileViews.ts';
import { delimiters, delimiterWords } from './delimiters.ts';
import styles from './files.module.css';

interface RefusedFileProps {
  readonly issue: OpenIssue;
  readonly choice: FileChoice;
  readonly onRead: (choice: FileChoice) => void;
}

/** For text in which no table was found: the reader may know better where it is. */
function ReadAnyway({ choice, onRead }: Omit<RefusedFileProps, 'issue'>) {
  return (
    <form
      className={styles['inline']}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const headerLine = Number(form.get('line'));
        const delimiter = delimiters.find((each) => each === form.get('delimiter'));
        if (!Number.isInteger(headerLine) || headerLine < 0) return;
        onRead({ ...choice, read: { ...choice.read, headerLine, ...(delimiter ? { delimiter } : {}) } });
      }}
    >
      <label>
        <span className={styles['label']}>Headings on line</span>
        <input name="line" type="number" min={0} defaultValue={1} className={styles['lineNumber']} />
      </label>
      <label>
        <span className={styles['label']}>Cells are separated by</span>
        <select name="delimiter" className={styles['select']}>
          {delimiters.map((each) => (
            <option key={each} value={each}>
              {delimiterWords[each]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={styles['button']}>
        Read it as a table all the same
      </button>
    </form>
  );
}

/** A file that is no table: what it seems to be, the bytes that show it, and what to do. */
export function RefusedFile({ issue, choice, onRead }: RefusedFileProps) {
  const { what, remedy } = describeOpenIssue(issue);
  const excerpt = 'excerpt' in issue ? issue.excerpt : '';
  return (
    <section className={styles['refused']} aria-label="Why the file was not read">
      <h2>{what}</h2>
      {excerpt !== '' && (
        <figure className={styles['excerpt']}>
          <figcaption className={styles['small']}>How it begins (what cannot be shown is a dot)</figcaption>
          <pre>{excerpt}</pre>
        </figure>
      )}
      <p>
        <strong>What to do:</strong> {remedy}
      </p>
      {issue.kind === 'no-table' && <ReadAnyway choice={choice} onRead={onRead} />}
    </section>
  );
}
