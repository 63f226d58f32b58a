import { Link, useRouterState, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { pageAddress } from '../../charts/figure/pageAddress.ts';
import { describeFileRowsIssue } from '../../session/describeFileRowsIssue.ts';
import { readFileLink, writeFileLink } from '../../session/fileLink.ts';
import type { LinkFields } from '../../session/liftLink.ts';
import { linkedAddress } from '../../session/linkedData.ts';
import { carriesOwnData } from '../../session/ownDataMark.ts';
import { ownDataset } from '../../session/ownDataset.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { useFileRows } from '../../session/useFileRows.ts';
import { useToday } from '../../session/useToday.ts';
import styles from './ChartPage.module.css';
import { ChartSkeleton } from './ChartSkeleton.tsx';
import { DatasetView } from './DatasetView.tsx';
import { loadChartForm } from './loadChartForm.ts';
import { OwnAbout } from './OwnAbout.tsx';

/** The address of this page for whoever opens it: it names the file as the link that carries it does, or none. */
function sharedAs(ending: string): string {
  const [page = '', query = ''] = (pageAddress() ?? '').split('?');
  const fields = Object.fromEntries(new URLSearchParams(query));
  const file = ending === '' ? null : linkedAddress(ending.slice(1));
  return `${page}?${new URLSearchParams(writeFileLink(fields, { file }))}`;
}

function NoFile({ words }: { readonly words: string }) {
  return (
    <article className={styles['notice']}>
      <h1 tabIndex={-1}>A chart of your own file</h1>
      <p>{words}</p>
      <p>
        <Link to="/files/">Open a file</Link>, then choose “Open as a chart page”. It stays in this browser.
      </p>
    </article>
  );
}

/** A file of the reader as a dataset of its own, with everything the page of a bundled one has. */
export function OwnChartPage() {
  const { file } = readFileLink(useSearch({ strict: false }) as LinkFields);
  const fragment = useRouterState({ select: ({ location }) => location.hash });
  const { state: figure } = useFigureState();
  const today = useToday();
  const stage = useFileRows(file);
  const loaded = useMemo(
    () => (stage.kind === 'ready' && today !== null ? ownDataset(stage.rows, { name: stage.name, read: today }) : null),
    [stage, today],
  );
  const own = useMemo(() => (file === null ? null : { address: file, sharedAs }), [file]);
  const title = stage.kind === 'ready' ? stage.name : 'A chart of your own file';
  useEffect(() => {
    document.title = `${title} · Faultline`;
    loadChartForm().catch(() => {});
  }, [title]);
  if (file === null)
    return <NoFile words="This page shows a file that is open in this browser; the address names none." />;
  // A file that comes with the link is opened by the frame of the page.
  const coming = stage.kind === 'failed' && stage.issue.kind === 'closed' && carriesOwnData(fragment);
  if (stage.kind === 'failed' && !coming) return <NoFile words={describeFileRowsIssue(stage.issue)} />;
  return (
    <article>
      {figure.embed !== 'on' && (
        <header className={styles['head']}>
          <p className={styles['kicker']}>
            <Link to="/files/" search={{ file } as never}>
              Your files
            </Link>
          </p>
          <h1 tabIndex={-1}>{title}</h1>
          {loaded && <p className={styles['question']}>{loaded.meta.question}</p>}
        </header>
      )}
      {loaded && stage.kind === 'ready' ? (
        <DatasetView
          loaded={loaded}
          file={stage.name}
          own={own}
          about={<OwnAbout loaded={loaded} view={stage.view} shown={stage.rows.length} file={file} />}
        />
      ) : (
        <ChartSkeleton meta={null} />
      )}
    </article>
  );
}
