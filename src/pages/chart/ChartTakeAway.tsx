import { useMemo } from 'react';
import { pageAddress } from '../../charts/figure/pageAddress.ts';
import { TakeAway } from '../../charts/figure/TakeAway.tsx';
import type { FigureButtons } from '../../charts/figure/useFigureKeys.ts';
import type { Band } from '../../charts/types.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { sharedAddress } from '../../session/figureLink.ts';
import { useFigureTakeAway } from '../../session/useFigureTakeAway.ts';
import { PrintStamp } from '../../ui/PrintStamp.tsx';
import { chartFigure } from './chartFigure.ts';
import type { ViewModel } from './viewModel.ts';

interface ChartTakeAwayProps {
  readonly loaded: LoadedDataset;
  readonly model: ViewModel;
  readonly bands: readonly Band[];
  readonly selected: string | null;
  readonly buttons: FigureButtons;
}

/** The figure of this view as picture, words and code. */
export function ChartTakeAway({ loaded, model, bands, selected, buttons }: ChartTakeAwayProps) {
  const desk = useFigureTakeAway();
  const here = pageAddress();
  const ours = loaded.dataset.origin.kind === 'bundled';
  const spec = useMemo(
    // The address of a reader's file leads nobody else to it, so no picture and no citation names it.
    () => chartFigure(loaded, model, bands, ours ? here && sharedAddress(here, loaded.meta.snapshot) : null),
    [loaded, model, bands, here, ours],
  );
  if (!spec) return null;
  return (
    <>
      {!desk.embedded && <PrintStamp snapshot={loaded.meta.snapshot} address={here} />}
      <TakeAway {...desk} {...{ spec, buttons }} page={here} picked={selected} />
    </>
  );
}
