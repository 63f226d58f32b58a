import { useMemo } from 'react';
import type { LoadedDataset } from '../../datasets/queries.ts';
import type { Dataset, Datasets } from '../../datasets/types.ts';
import type { Whose } from '../../session/overlaysInForce.ts';
import { type StagedOverlay, useOverlays, useWhose } from '../../session/useOverlays.ts';

/** The reader's files that lie over datasets of the claims. */
export interface ClaimOverlays {
  readonly staged: readonly StagedOverlay[];
  readonly whose: Whose;
  /** The datasets with the reader's rows in place of ours; null until a file is read. */
  readonly yours: Datasets | null;
  /** Which of them hold rows of the reader. */
  readonly overlaid: ReadonlySet<string>;
}

/** What lies over these datasets; null where nothing does, and then none of its code is fetched. */
export function useClaimOverlays(datasets: Datasets, loaded: ReadonlyMap<string, LoadedDataset>): ClaimOverlays | null {
  const list = useMemo(() => [...loaded.values()], [loaded]);
  const staged = useOverlays(list);
  const whose = useWhose();
  return useMemo(() => {
    if (staged.length === 0) return null;
    const mixed = new Map<string, Dataset>(
      staged.flatMap(({ loaded: { meta }, stage }) =>
        stage.kind === 'ready' ? [[meta.id, stage.overlaid.mixed] as const] : [],
      ),
    );
    const yours = mixed.size === 0 ? null : new Map([...datasets, ...mixed]);
    return { staged, whose, yours, overlaid: new Set(mixed.keys()) };
  }, [staged, whose, datasets]);
}
