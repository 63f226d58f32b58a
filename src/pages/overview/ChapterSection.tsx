import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatDay } from '../../base/dates.ts';
import { describeIssue } from '../../datasets/issues.ts';
import { useBuiltPart } from '../../ui/builtParts.ts';
import { useNearViewport } from '../../ui/useNearViewport.ts';
import styles from './ChapterSection.module.css';
import { chartHeight } from './chartHeight.ts';
import type { Chapter, Cited, Story } from './types.ts';
import { type DatasetsAsked, useDatasets } from './useDatasets.ts';
import { useLinksWithin } from './useLinksWithin.ts';

const ChapterChartView = lazy(() =>
  import('./ChapterChartView.tsx').then((module) => ({ default: module.ChapterChartView })),
);

interface ChapterSectionProps {
  readonly chapter: Chapter;
  readonly number: number;
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

interface ChapterFaultProps {
  readonly chapter: Chapter;
  readonly faults: DatasetsAsked['faults'];
}

function ChapterFault({ chapter, faults }: ChapterFaultProps) {
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
export function ChapterSection({ chapter, number }: ChapterSectionProps) {
  const html = useBuiltPart(chapter.id);
  return html === null ? <LiveChapter {...{ chapter, number }} /> : <BuiltChapter {...{ chapter, number, html }} />;
}

interface BuiltChapterProps extends ChapterSectionProps {
  /** The words of the chapter as the build worked them out from the very files this page would read. */
  readonly html: string;
}

/**
 * A chapter whose words came with the page. They stay as they are; its files are read, and its chart drawn into its place,
 * when the reader comes near. A file that cannot be read then turns it into a chapter that says so.
 */
function BuiltChapter({ chapter, number, html }: BuiltChapterProps) {
  const [ref, near] = useNearViewport<HTMLElement>();
  const [plot, setPlot] = useState<Element | null>(null);
  useEffect(() => setPlot(ref.current?.querySelector('[data-plot]') ?? null), [ref]);
  const asked = useDatasets(chapter.needs, near);
  const { datasets, waiting } = asked;
  const told = useMemo(
    () => (near && waiting.size === 0 ? chapter.tell(datasets) : null),
    [near, waiting, chapter, datasets],
  );
  const words = useMemo(() => ({ __html: html }), [html]);
  const follow = useLinksWithin();
  if (told && !told.ok) return <ToldChapter {...{ chapter, number, asked }} />;
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keys; this only keeps the page from loading anew. */}
      <section
        id={chapter.id}
        ref={ref}
        className={styles['chapter']}
        aria-label={chapter.kicker}
        onClick={follow}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own page's text, taken from it before the app started.
        dangerouslySetInnerHTML={words}
      />
      {told?.ok &&
        plot &&
        createPortal(
          <Suspense fallback={null}>
            <ChapterChartView chart={told.value.chart} summary={told.value.sentence} />
          </Suspense>,
          plot,
        )}
    </>
  );
}

function LiveChapter({ chapter, number }: ChapterSectionProps) {
  return <ToldChapter {...{ chapter, number }} asked={useDatasets(chapter.needs)} />;
}

interface ToldChapterProps extends ChapterSectionProps {
  readonly asked: DatasetsAsked;
}

function ToldChapter({ chapter, number, asked: { datasets, faults, waiting } }: ToldChapterProps) {
  const [ref, near] = useNearViewport<HTMLElement>();
  const told = waiting.size > 0 ? null : chapter.tell(datasets);
  const story = told?.ok ? told.value : null;
  const [datasetId] = chapter.needs;
  return (
    <section
      id={chapter.id}
      ref={ref}
      className={styles['chapter']}
      aria-label={chapter.kicker}
      data-built={story ? chapter.id : undefined}
    >
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
            <div className={styles['plot']} data-plot="" style={{ minHeight: chartHeight(story.chart) }}>
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
