import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { LoadedDataset } from '../datasets/queries.ts';
import { type OverlayInForce, onOverlays, overlaysInForce, type Whose, whoseShown } from './overlaysInForce.ts';
import type { OverlayStage, OverlayStages, Wanted } from './overlayWatch.ts';

const none: readonly OverlayInForce[] = [];
const noStages: OverlayStages = new Map();
const waiting: OverlayStage = { kind: 'waiting' };

/** The overlays in force in this tab. */
export const useOverlaysInForce = (): readonly OverlayInForce[] =>
  useSyncExternalStore(onOverlays, overlaysInForce, () => none);

/** Whose figures are shown, in every chart and claim of this tab. */
export const useWhose = (): Whose => useSyncExternalStore(onOverlays, whoseShown, () => 'both' as const);

/** An overlay on one of the datasets of a page, and how far its file is read. */
export interface StagedOverlay {
  readonly overlay: OverlayInForce;
  readonly loaded: LoadedDataset;
  readonly stage: OverlayStage;
}

/**
 * The overlays that lie on these datasets. The code that reads files and compares lines is fetched only where there is
 * one. The list of datasets must be the same from one call to the next while it does not change.
 */
export function useOverlays(datasets: readonly LoadedDataset[]): readonly StagedOverlay[] {
  const inForce = useOverlaysInForce();
  const wanted = useMemo(
    () =>
      datasets.flatMap((loaded): Wanted[] => {
        const overlay = inForce.find(({ datasetId }) => datasetId === loaded.meta.id);
        return overlay ? [{ overlay, loaded }] : [];
      }),
    [datasets, inForce],
  );
  const [stages, setStages] = useState(noStages);
  useEffect(() => {
    if (wanted.length === 0) return;
    let stop = () => {};
    let current = true;
    void import('./overlayWatch.ts').then(({ overlayWatch }) => {
      if (current) stop = overlayWatch().watch(wanted, setStages);
    });
    return () => {
      current = false;
      stop();
    };
  }, [wanted]);
  return useMemo(
    () => wanted.map((each) => ({ ...each, stage: stages.get(each.loaded.meta.id) ?? waiting })),
    [wanted, stages],
  );
}
