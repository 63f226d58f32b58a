import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type CatalogEntry, catalog } from '../../datasets/catalog.ts';
import type { DatasetMeta } from '../../datasets/meta.ts';
import { DataError, datasetQuery, metaQuery } from '../../datasets/queries.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { AboutData } from './AboutData.tsx';
import { BrokenFile } from './BrokenFile.tsx';
import styles from './ChartPage.module.css';
import { ChartSkeleton } from './ChartSkeleton.tsx';
import { DatasetView } from './DatasetView.tsx';
import { loadChartForm } from './loadChartForm.ts';
import { UnknownDataset } from './UnknownDataset.tsx';

interface ChartPageProps {
  readonly datasetId: string;
}

/** One dataset with every view it has: chart, table, sources, downloads. */
export function ChartPage({ datasetId }: ChartPageProps) {
  const entry = catalog.get(datasetId);
  return entry ? <KnownDataset key={entry.id} entry={entry} /> : <UnknownDataset id={datasetId} />;
}

function Title({ meta }: { readonly meta: DatasetMeta }) {
  useEffect(() => {
    document.title = `${meta.title} · Faultline`;
  }, [meta.title]);
  return (
    <header className={styles['head']}>
      <p className={styles['kicker']}>
        <Link to="/charts/">All charts</Link>
      </p>
      <h1 tabIndex={-1}>{meta.title}</h1>
      <p className={styles['question']}>{meta.question}</p>
    </header>
  );
}

function KnownDataset({ entry }: { readonly entry: CatalogEntry }) {
  const loaded = useQuery(datasetQuery(entry));
  const { state: figure } = useFigureState();
  // Only a page made ahead of time has the description without the figures; nobody waits for it here.
  const meta = useQuery({ ...metaQuery(entry), enabled: false });
  useEffect(() => {
    // The drawing code is asked for while the file is on its way, not after. That it fails is said where it is used.
    loadChartForm().catch(() => {});
  }, []);
  if (loaded.isError) {
    const issue = loaded.error instanceof DataError ? loaded.error.issue : null;
    if (issue === null) throw loaded.error;
    return <BrokenFile id={entry.id} issue={issue} onRetry={() => void loaded.refetch()} />;
  }
  const description = loaded.data?.meta ?? meta.data;
  return (
    <article>
      {figure.embed === 'on' ? null : description ? (
        <Title meta={description} />
      ) : (
        <header className={styles['head']}>
          <h1 tabIndex={-1} className={styles['waiting']}>
            {entry.id.replaceAll('-', ' ')}
          </h1>
        </header>
      )}
      {loaded.data ? (
        <DatasetView loaded={loaded.data} file={`${entry.id}.csv`} about={<AboutData loaded={loaded.data} />} />
      ) : (
        <ChartSkeleton meta={description ?? null} />
      )}
    </article>
  );
}
