import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { formatDay } from '../../base/dates.ts';
import { type DataIssue, describeIssue } from '../../datasets/issues.ts';
import type { Datasets } from '../../datasets/types.ts';
import { useNearViewport } from '../../ui/useNearViewport.ts';
import styles from './ChapterSection.module.css';
import { chartHeight } from './chartHeight.ts';
import type { Chapter, Cited, Story } from './types.ts';

const ChapterChartView = lazy(() =>
  import('./ChapterChartView.tsx').then((module) => ({ default: module.ChapterChartView })),
);

interface ChapterSectionProps {
  readonly chapter: Chapter;
  readonly number: number;
  readonly datasets: Datasets;
  readonly faults: ReadonlyMap<string, readonly DataIssue[]>;
  readonly waiting: ReadonlySet<string>;
}

/** Sources of the rows a chapter rests on, each once, in the order used. */
function sourcesOf(rows: readonly Cited[]): readonly { name: string; url: string | null }[] {
  const seen = new Map(rows.map(({ source, sourceUrl }) => [source, sourceUrl]));
  return [...seen].map(([name, url]) => ({ name, url }));
}

const lastDay = (rows: readonly Cited[]): string => rows.reduce((last, row) => (row.date > last ? row.date : last), '');

function SourceLine({ story }: { readonly story: Story }) {
  const sources = sourcesOf(story.rows);
  return (
    <p className={styles['source']}>
      As of {formatDay(lastDay(story.rows))}. {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map(({ name, url }, i) => (
        <span key={name}>
          {i > 0 && '; '}
          {url === null ? name : <a href={url}>{name}</a>}
        </span>
      ))}
      .
    </p>
  );
}

function ChapterFault({
  chapter,
  faults,
}: {
  readonly chapter: Chapter;
  readonly faults: ChapterSectionProps['faults'];
}) {
  const issues = chapter.needs.flatMap((id) => faults.get(id) ?? []);
  return (
    <div className={styles['fault']}>
      <h2>{chapter.kicker}: the data could not be read</h2>
      {issues.map((issue) => {
        const { what, remedy } = describeIssue(issue);
        return (
          <p key={what}>
            {what} {remedy}
          </p>
        );
      })}
      <p>The other chapters do not depend on it.</p>
    </div>
  );
}

/** One link of the chain: the finding, its sentence, what the essay says, and the chart when it has arrived. */
export function ChapterSection({ chapter, number, datasets, faults, waiting }: ChapterSectionProps) {
  const [ref, near] = useNearViewport<HTMLElement>();
  const pending = chapter.needs.some((id) => waiting.has(id));
  const told = pending ? null : chapter.tell(datasets);
  const story = told?.ok ? told.value : null;
  const [datasetId] = chapter.needs;
  return (
    <section id={chapter.id} ref={ref} className={styles['chapter']} aria-label={chapter.kicker}>
      <div className={styles['text']}>
        <p className={styles['kicker']}>
          {number}. {chapter.kicker}
        </p>
        {story ? (
          <>
            <h2>{story.headline}</h2>
            <p className={styles['sentence']}>{story.sentence}</p>
          </>
        ) : told === null ? (
          <div className={styles['pending']} />
        ) : (
          <ChapterFault chapter={chapter} faults={faults} />
        )}
        <p className={styles['essay']}>
          <span>The essay says:</span> {chapter.essay}
        </p>
        <p className={styles['more']}>
          <Link to="/charts/$datasetId/" params={{ datasetId }}>
            All figures, table and sources
          </Link>
        </p>
      </div>
      <div className={styles['chart']}>
        {story && (
          <>
            <p className={styles['measure']}>{story.chart.measure}</p>
            <div className={styles['plot']} style={{ minHeight: chartHeight(story.chart) }}>
              {near && (
                <Suspense fallback={null}>
                  <ChapterChartView chart={story.chart} summary={story.sentence} />
                </Suspense>
              )}
            </div>
            <SourceLine story={story} />
          </>
        )}
      </div>
    </section>
  );
}
