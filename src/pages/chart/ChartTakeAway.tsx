import { Suspense, useMemo } from 'react';
import { FigureActions, FigureFrame } from '../../charts/figure/lazyFigure.ts';
import { cardOf, pageAddress } from '../../charts/figure/pageAddress.ts';
import { pinPoints } from '../../charts/figure/pinPoints.ts';
import type { FigureButtons } from '../../charts/figure/useFigureKeys.ts';
import type { Band } from '../../charts/types.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { embedTheme, longestWords } from '../../session/figureFields.ts';
import { sharedAddress } from '../../session/figureLink.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { useToday } from '../../session/useToday.ts';
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
  const { state, change } = useFigureState();
  const today = useToday();
  const here = pageAddress();
  const spec = useMemo(
    () => chartFigure(loaded, model, bands, here && sharedAddress(here, loaded.meta.snapshot)),
    [loaded, model, bands, here],
  );
  const pinned = state.pin?.key;
  const points = useMemo(() => (spec ? pinPoints(spec.drawing, [selected, pinned]) : []), [spec, selected, pinned]);
  if (!spec) return null;
  if (state.embed === 'on')
    return (
      <Suspense fallback={null}>
        <FigureFrame spec={spec} edits={state} theme={embedTheme(state)} />
      </Suspense>
    );
  return (
    <>
      <PrintStamp snapshot={loaded.meta.snapshot} address={here} />
      <Suspense fallback={null}>
        <FigureActions
          {...{ spec, points, buttons }}
          edits={state}
          choice={state.picture}
          longest={longestWords}
          onEdit={change}
          onChoose={(picture) => change({ picture })}
          accessed={today}
          card={cardOf(here)}
        />
      </Suspense>
    </>
  );
}
