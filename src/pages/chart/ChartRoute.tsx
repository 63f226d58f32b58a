import { useParams } from '@tanstack/react-router';
import { ChartPage } from './ChartPage.tsx';

/** The page of the dataset that the address names. */
export function ChartRoute() {
  const { datasetId = '' } = useParams({ strict: false });
  return <ChartPage datasetId={datasetId} />;
}
