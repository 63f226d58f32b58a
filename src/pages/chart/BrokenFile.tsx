import { Link } from '@tanstack/react-router';
import { type DataIssue, describeIssue } from '../../datasets/issues.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ChartPage.module.css';

interface BrokenFileProps {
  readonly id: string;
  readonly issue: DataIssue;
  readonly onRetry: () => void;
}

/** A file of which nothing can be used: what is wrong, what to do, and that the rest is not touched. */
export function BrokenFile({ id, issue, onRetry }: BrokenFileProps) {
  const { what, remedy } = describeIssue(issue);
  return (
    <article className={styles['notice']} role="alert">
      <h1 tabIndex={-1}>The data of “{id.replaceAll('-', ' ')}” could not be read</h1>
      <p>{what}</p>
      <p>{remedy}</p>
      <p>
        The other charts do not depend on this file: <Link to="/charts/">all charts</Link>.
      </p>
      <p>
        <Button onPress={onRetry}>Try again</Button>
      </p>
    </article>
  );
}

/** Rows that were left out of a file that is otherwise usable, each with its line. */
export function LeftOutRows({ issues }: { readonly issues: readonly DataIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <div className={styles['leftOut']} role="note">
      <p>
        {issues.length === 1 ? 'One row of this file was' : `${issues.length} rows of this file were`} left out; the
        chart shows the others.
      </p>
      <ul>
        {issues.slice(0, 5).map((issue) => {
          const { what, remedy } = describeIssue(issue);
          return (
            <li key={what}>
              {what} {remedy}
            </li>
          );
        })}
        {issues.length > 5 && <li>And {issues.length - 5} more.</li>}
      </ul>
    </div>
  );
}
