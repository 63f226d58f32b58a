import { Link } from '@tanstack/react-router';
import { formatExact } from '../../base/format.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { describeAssumption, describeCoercion, describeSetAside } from '../../ingest/describeAssumption.ts';
import type { ReadingView } from '../../session/fileViews.ts';
import styles from './ChartPage.module.css';

interface OwnAboutProps {
  readonly loaded: LoadedDataset;
  readonly view: ReadingView;
  /** Figures on this page. */
  readonly shown: number;
  /** What an address calls the file. */
  readonly file: string;
}

function Sentences({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** What must be known before quoting a reader's own figures: how the file was read, from its receipt. */
export function OwnAbout({ loaded, view, shown, file }: OwnAboutProps) {
  const { receipt } = view.outcome;
  const { read, used, setAside } = receipt.rows;
  const aside = setAside.reduce((sum, { count }) => sum + count, 0);
  const count = view.outcome.kind === 'observations' ? view.outcome.count : shown;
  const left = [
    ...(count > shown ? [`The first ${formatExact(shown)} of ${formatExact(count)} figures are on this page.`] : []),
    ...loaded.meta.missing,
  ];
  return (
    <section className={styles['about']} aria-labelledby="about">
      <h2 id="about">How the file was read</h2>
      <div className={styles['columns']}>
        <div>
          <h3>The receipt</h3>
          <p>
            {formatExact(read)} rows read = {formatExact(used)} used + {formatExact(aside)} set aside.{' '}
            <Link to="/files/" search={{ file } as never}>
              The file, its own lines and the whole receipt
            </Link>
            .
          </p>
          <Sentences title="Set aside" lines={setAside.map(describeSetAside)} />
          <Sentences title="What is not drawn" lines={left} />
        </div>
        <div>
          <Sentences title="Assumed" lines={receipt.assumptions.map(describeAssumption)} />
          <Sentences title="Turned into figures" lines={receipt.coercions.map(describeCoercion)} />
        </div>
      </div>
    </section>
  );
}
