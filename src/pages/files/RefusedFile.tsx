import { describeOpenIssue } from '../../session/describeFiles.ts';
import type { OpenIssue } from '../../session/fileViews.ts';
import styles from './files.module.css';

/** A file that is no table: what it seems to be, the bytes that show it, and what to do. */
export function RefusedFile({ issue }: { readonly issue: OpenIssue }) {
  const { what, remedy } = describeOpenIssue(issue);
  const excerpt = 'excerpt' in issue ? issue.excerpt : '';
  return (
    <section className={styles['refused']} aria-label="Why the file was not read">
      <h3>{what}</h3>
      {excerpt !== '' && (
        <figure className={styles['excerpt']}>
          <figcaption className={styles['small']}>How it begins (what cannot be shown is a dot)</figcaption>
          <pre>{excerpt}</pre>
        </figure>
      )}
      <p>
        <strong>What to do:</strong> {remedy}
      </p>
    </section>
  );
}
