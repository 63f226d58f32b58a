import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalog } from '../../datasets/catalog.ts';
import { type GdpTable, gdpTable } from '../../datasets/gdp.ts';
import { datasetQuery } from '../../datasets/queries.ts';

/** Nominal GDP for “% of GDP”, asked for by pages that hold dollar amounts; null until it is here or where it is broken. */
export function useGdp(wanted: boolean): { readonly gdp: GdpTable | null; readonly waiting: boolean } {
  const entry = catalog.get('ai-gdp');
  const query = useQuery({
    ...(entry ? datasetQuery(entry) : datasetQuery({ id: 'ai-gdp', csvUrl: '', metaUrl: '' })),
    enabled: wanted && entry !== undefined,
  });
  const dataset = query.data?.dataset;
  const gdp = useMemo(() => (dataset?.shape === 'observations' ? gdpTable(dataset.observations) : null), [dataset]);
  return { gdp, waiting: query.isLoading };
}
