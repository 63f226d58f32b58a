import { lazy, Suspense, useMemo } from 'react';
import { pinPoints } from '../../charts/figure/pinPoints.ts';
import type { FigureButtons } from '../../charts/figure/useFigureKeys.ts';
import type { Band } from '../../charts/types.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { longestWords } from '../../session/figureFields.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { useToday } from '../../session/useToday.ts';
import { chartFigure } from './chartFigure.ts';
import type { ViewModel } from './viewModel.ts';

const FigureActions = lazy(() =>
  import('../../charts/figure/FigureActions.tsx').then((module) => ({ default: module.FigureActions })),
);

interface ChartTakeAwayProps {
  readonly loaded: LoadedDataset;
  readonly model: ViewModel;
  readonly bands: readonly Band[];
  readonly selected: string | null;
  readonly buttons: FigureButtons;
}

/** Where the page is, without a fragment; null where it has no address yet. */
const hereNow = () => (typeof window === 'undefined' ? null : window.location.href.replace(/#.*$/, ''));

/** The picture made at build time, where the address asks for nothing else than the view it was made of. */
const cardOf = (here: string | null): string | null =>
  here === null || here.includes('?') ? null : new URL('card.png', here).href;

/** The figure of this view as picture, words and code. */
export function ChartTakeAway({ loaded, model, bands, selected, buttons }: ChartTakeAwayProps) {
  const { state, change } = useFigureState();
  const today = useToday();
  const here = hereNow();
  const spec = useMemo(() => chartFigure(loaded, model, bands, here), [loaded, model, bands, here]);
  const pinned = state.pin?.key;
  const points = useMemo(() => (spec ? pinPoints(spec.drawing, [selected, pinned]) : []), [spec, selected, pinned]);
  if (!spec) return null;
  return (
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
  );
}
