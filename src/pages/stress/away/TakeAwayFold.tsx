import { lazy, Suspense } from 'react';
import { createPortal } from 'react-dom';
import type { LabResult } from '../../../session/scenarioStore.ts';
import { useFigureState } from '../../../session/useFigureState.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import type { LabView } from '../views/labView.ts';
import { useLabFigures } from './labFiguresContext.ts';

const ViewTakeAway = lazy(async () => ({ default: (await import('./ViewTakeAway.tsx')).ViewTakeAway }));

interface TakeAwayFoldProps {
  readonly view: LabView;
  readonly result: LabResult;
}

const noWords = { title: null, subtitle: null, note: null, pin: null, alt: null };

/** The way out of one drawing, folded behind its name; in an embedded lab the drawing alone, in the frame. */
export function TakeAwayFold({ view, result }: TakeAwayFoldProps) {
  const { state, change } = useFigureState();
  const { frame } = useLabFigures();
  const mine = state.figure === view.id;
  if (state.embed === 'on') {
    if (!mine || !frame) return null;
    return createPortal(
      <Suspense fallback={null}>
        <ViewTakeAway view={view} result={result} />
      </Suspense>,
      frame,
    );
  }
  return (
    <Disclosure
      summary={
        <>
          Take away<span className="visually-hidden">: {view.title}</span>
        </>
      }
      open={mine}
      onToggle={(open) => {
        if (open || mine) change({ ...noWords, figure: open ? view.id : null });
      }}
    >
      {mine && (
        <Suspense fallback={null}>
          <ViewTakeAway view={view} result={result} />
        </Suspense>
      )}
    </Disclosure>
  );
}
