import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ChartPage } from './ChartPage.tsx';
import { ChartSkeleton } from './ChartSkeleton.tsx';
import { OWN_PLACE } from './ownPlace.ts';

// Only for those who look at a file of their own.
const OwnChartPage = lazy(() => import('./OwnChartPage.tsx').then((m) => ({ default: m.OwnChartPage })));

/** The page of the dataset that the address names: one of ours, or a file of the reader. */
export function ChartRoute() {
  const { datasetId = '' } = useParams({ strict: false });
  if (datasetId === OWN_PLACE)
    return (
      <Suspense fallback={<ChartSkeleton meta={null} />}>
        <OwnChartPage />
      </Suspense>
    );
  return <ChartPage datasetId={datasetId} />;
}
