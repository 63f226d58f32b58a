import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { describeIssue } from '../../datasets/issues.ts';
import { topicWords } from '../../datasets/topicWords.ts';
import { describeLinkNote } from '../../session/linkNotes.ts';
import { useMetas } from '../../session/useMetas.ts';
import { useShortcutChoice } from '../../session/useShortcutChoice.ts';
import { useViewState } from '../../session/useViewState.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import styles from './ChartsIndexPage.module.css';
import { contents } from './contents.ts';

/** The contents page: every dataset by chapter, one line each, and a search. */
export function ChartsIndexPage() {
  const { metas, broken, waiting } = useMetas();
  const { state, notes, change } = useViewState();
  const { shortcuts } = useShortcutChoice();
  const search = useRef<HTMLInputElement>(null);
  useShortcuts([{ key: '/', does: 'Search', run: () => search.current?.focus() }], shortcuts === 'on');
  useEffect(() => {
    document.title = 'All charts · Faultline';
  }, []);
  const chapters = contents(metas, state.find);
  const count = chapters.reduce((sum, chapter) => sum + chapter.metas.length, 0);
  return (
    <article>
      <header className={styles['head']}>
        <h1 tabIndex={-1}>All charts</h1>
        <p className={styles['lead']}>
          {metas.length + broken.length + waiting} datasets in the order of the argument. Each page has its charts, the
          table behind them, the source of every figure, and what is missing.
        </p>
        <div className={styles['find']}>
          <SearchField
            ref={search}
            label="Search titles, series and names"
            value={state.find}
            onChange={(find) => change({ find }, 'replace')}
          />
          <p className={styles['small']} role="status">
            {state.find !== '' && `${count} ${count === 1 ? 'dataset' : 'datasets'}`}
          </p>
        </div>
        {notes.map((note) => (
          <p key={describeLinkNote(note)} className={styles['small']}>
            {describeLinkNote(note)}
          </p>
        ))}
      </header>
      {count === 0 && waiting === 0 && (
        <p className={styles['none']}>
          Nothing holds “{state.find}”.{' '}
          <button type="button" className={styles['clear']} onClick={() => change({ find: '' })}>
            Show all datasets
          </button>
        </p>
      )}
      {chapters.map(({ topic, metas: own }) => (
        <section key={topic} className={styles['chapter']} aria-labelledby={topic}>
          <h2 id={topic}>{topicWords[topic]}</h2>
          <ul>
            {own.map((meta) => (
              <li key={meta.id}>
                <h3>
                  <Link to="/charts/$datasetId/" params={{ datasetId: meta.id }}>
                    {meta.title}
                  </Link>
                </h3>
                <p>{meta.question}</p>
                <p className={styles['small']}>
                  {meta.views.length} {meta.views.length === 1 ? 'view' : 'views'}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {broken.map(({ id, issue }) => (
        <p key={id} className={styles['broken']}>
          <strong>{id}</strong> cannot be listed.{' '}
          {issue ? `${describeIssue(issue).what} ${describeIssue(issue).remedy}` : ''}
        </p>
      ))}
    </article>
  );
}
