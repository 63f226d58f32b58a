import { useEffect, useMemo, useState } from 'react';
import type { LoadedDataset } from '../../datasets/queries.ts';
import type { Overlaid } from '../../session/overlaid.ts';
import type { Whose } from '../../session/overlaysInForce.ts';
import { type StagedOverlay, useOverlays, useWhose } from '../../session/useOverlays.ts';
import type { workOverlaid } from './overlaidView.ts';

export interface ChartOverlay {
  readonly staged: StagedOverlay;
  readonly whose: Whose;
  /** What is drawn with, once file and code are here; null until then, and where the file cannot be used. */
  readonly drawn: { readonly over: Overlaid; readonly name: string; readonly work: typeof workOverlaid } | null;
}

/** The reader's file that is laid over this dataset; null where there is none, and then none of its code is fetched. */
export function useChartOverlay(loaded: LoadedDataset): ChartOverlay | null {
  const datasets = useMemo(() => [loaded], [loaded]);
  const [staged] = useOverlays(datasets);
  const whose = useWhose();
  const [work, setWork] = useState<typeof workOverlaid | null>(null);
  const wanted = staged !== undefined;
  useEffect(() => {
    if (wanted) void import('./overlaidView.ts').then((code) => setWork(() => code.workOverlaid));
  }, [wanted]);
  return useMemo(() => {
    if (!staged) return null;
    const { stage } = staged;
    const drawn = stage.kind === 'ready' && work ? { over: stage.overlaid, name: stage.name, work } : null;
    return { staged, whose, drawn };
  }, [staged, whose, work]);
}
